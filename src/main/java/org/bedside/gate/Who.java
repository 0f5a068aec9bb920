package org.bedside.gate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.people.Role;

/// Who can say yes in a stage. Those who keep the machines, and moderators, are nobody's yes. The
/// key of its name is `gate.who.` and the name.
public enum Who {
  /// Anybody who may approve posts.
  APPROVER(rolesWith(Right.APPROVE_POSTS), Right.APPROVE_POSTS),
  /// Somebody who treats patients, for what is said about health.
  CLINICIAN(
      EnumSet.of(Role.CLINICIAN, Role.CLINICAL_LEAD), Right.APPROVE_POSTS, Right.SEE_PATIENTS),
  CLINICAL_LEAD(EnumSet.of(Role.CLINICAL_LEAD), Right.APPROVE_POSTS, Right.SEE_PATIENTS),
  PRIVACY_OFFICER(EnumSet.of(Role.PRIVACY_OFFICER), Right.APPROVE_PRIVACY),
  COMMUNICATIONS(EnumSet.of(Role.COMMUNICATIONS), Right.APPROVE_POSTS),
  OWNER(EnumSet.of(Role.OWNER), Right.APPROVE_POSTS),
  /// Anybody who writes or approves, for an answer that the practice has ready. No stage names
  /// them, and nobody speaks in their place.
  ANSWERER(rolesWith(Right.WRITE_POSTS, Right.APPROVE_POSTS, Right.APPROVE_PRIVACY));

  private final Set<Role> roles;
  private final Set<Right> deputys;

  Who(Set<Role> roles, Right... deputys) {
    this.roles = roles;
    this.deputys = Set.of(deputys);
  }

  /// Whether `person` is one of them.
  public boolean is(Person person) {
    return person.active() && person.roles().stream().anyMatch(roles::contains);
  }

  /// Their roles.
  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  /// What somebody must be allowed who speaks for one of them.
  public Set<Right> deputysRights() {
    return deputys;
  }

  /// Whether `person` may speak for one of them who is away. Being a deputy lends nobody a right.
  boolean mayBeDeputy(Person person) {
    return !deputys.isEmpty() && deputys.stream().allMatch(person::may);
  }

  /// Those whose yes a practice can ask for.
  static List<Who> ofStages() {
    return Arrays.stream(values()).filter(who -> who != ANSWERER).toList();
  }

  /// Whether all of them may approve posts by themselves.
  boolean approves() {
    return roles.stream().allMatch(role -> role.rights().contains(Right.APPROVE_POSTS));
  }

  private static Set<Role> rolesWith(Right... rights) {
    return Arrays.stream(Role.values())
        .filter(role -> Arrays.stream(rights).anyMatch(role.rights()::contains))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
