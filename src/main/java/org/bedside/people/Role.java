package org.bedside.people;

import static org.bedside.people.Right.*;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What somebody is in the practice, and the one table of what follows from it. Writing and
/// approving are kept apart; the keeper of the machines can prove the ledger but read nothing.
public enum Role {
  OWNER(
      APPROVE_POSTS,
      SEE_CALENDAR,
      SET_STAGES,
      WRITE_RULES,
      AGREE_TO_RULES,
      MANAGE_CHANNELS,
      PAUSE_ALL,
      SEE_AUDIT,
      VERIFY_AUDIT,
      KEEP_RUNNING,
      MANAGE_PEOPLE,
      MANAGE_PRACTICE,
      KEEP_RECORDS),
  CLINICIAN(WRITE_POSTS, SEE_CALENDAR, SEE_PATIENTS, ANSWER_PATIENTS),
  STAFF(WRITE_POSTS, SEE_CALENDAR, SEE_PATIENTS, ANSWER_PATIENTS),
  COMMUNICATIONS(
      WRITE_POSTS, APPROVE_POSTS, PUBLISH_POSTS, SEE_CALENDAR, MANAGE_CHANNELS, PAUSE_ALL),
  CLINICAL_LEAD(
      APPROVE_POSTS, AGREE_TO_RULES, SEE_CALENDAR, PAUSE_ALL, SEE_PATIENTS, ANSWER_PATIENTS),
  PRIVACY_OFFICER(
      APPROVE_PRIVACY,
      WRITE_RULES,
      AGREE_TO_RULES,
      SEE_CALENDAR,
      SET_STAGES,
      PAUSE_ALL,
      SEE_AUDIT,
      VERIFY_AUDIT,
      SEE_PATIENTS,
      KEEP_RECORDS),
  /// Welcomes and moderates in the rooms of the members, and nothing else.
  MODERATOR,
  IT_ADMIN(VERIFY_AUDIT, KEEP_RUNNING);

  private final Set<Right> rights;

  Role(Right... rights) {
    var all = EnumSet.noneOf(Right.class);
    Collections.addAll(all, rights);
    this.rights = Collections.unmodifiableSet(all);
  }

  public Set<Right> rights() {
    return rights;
  }

  /// What somebody with all of `roles` may do.
  static Set<Right> rightsOf(Collection<Role> roles) {
    var all = EnumSet.noneOf(Right.class);
    roles.forEach(role -> all.addAll(role.rights));
    return all;
  }
}
