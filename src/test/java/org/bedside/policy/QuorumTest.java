package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.bedside.policy.Quorum.Missing;
import org.junit.jupiter.api.Test;

/// Whose yes a version needs.
class QuorumTest {

  private final Person owner = person(Role.OWNER);
  private final Person officer = person(Role.PRIVACY_OFFICER);
  private final Person lead = person(Role.CLINICAL_LEAD);
  private final Person nurse = person(Role.STAFF);
  private final List<Person> all = List.of(owner, officer, lead, nurse);

  private static Person person(Role... roles) {
    return new Person(new PersonId(UUID.randomUUID()), "Somebody", "", Set.of(roles), true);
  }

  private static Set<PersonId> ids(Person... some) {
    return Arrays.stream(some).map(Person::id).collect(Collectors.toSet());
  }

  private Quorum by(Person writer) {
    return new Quorum(ids(writer), all, false, false);
  }

  @Test
  void two_people_agree_who_did_not_write_it() {
    var quorum = by(officer);
    assertThat(quorum.missing(Set.of())).containsExactly(Missing.TWO_PEOPLE);
    assertThat(quorum.missing(ids(owner))).containsExactly(Missing.ONE_PERSON);
    assertThat(quorum.missing(ids(owner, lead))).isEmpty();
    assertThat(quorum.isBySelf(ids(owner, lead))).isFalse();
  }

  @Test
  void whoever_wrote_it_does_not_count() {
    assertThat(by(officer).mayAgree(officer)).isFalse();
    assertThat(by(officer).missing(ids(owner, officer))).containsExactly(Missing.ONE_PERSON);
  }

  @Test
  void who_may_not_agree_to_rules_counts_for_nothing() {
    assertThat(by(officer).mayAgree(nurse)).isFalse();
    assertThat(by(officer).missing(ids(owner, nurse))).containsExactly(Missing.ONE_PERSON);
  }

  @Test
  void who_lost_the_right_or_left_since_counts_no_longer() {
    var left = new Person(lead.id(), "Somebody", "", Set.of(Role.CLINICAL_LEAD), false);
    var demoted = new Person(owner.id(), "Somebody", "", Set.of(Role.CLINICIAN), true);
    var quorum = new Quorum(ids(officer), List.of(demoted, left, officer), false, false);
    assertThat(quorum.missing(ids(owner, lead))).containsExactly(Missing.TWO_PEOPLE);
  }

  @Test
  void where_the_practice_allows_it_the_writer_is_one_of_two_and_that_is_known() {
    var quorum = new Quorum(ids(officer), all, false, true);
    assertThat(quorum.mayAgree(officer)).isTrue();
    assertThat(quorum.missing(ids(officer))).containsExactly(Missing.ONE_PERSON);
    assertThat(quorum.missing(ids(officer, lead))).isEmpty();
    assertThat(quorum.isBySelf(ids(officer, lead))).isTrue();
    assertThat(quorum.isBySelf(ids(owner, lead))).isFalse();
  }

  @Test
  void somebody_alone_is_enough_only_where_the_practice_allows_it() {
    var alone = List.of(owner, nurse);
    assertThat(new Quorum(ids(owner), alone, false, true).missing(ids(owner))).isEmpty();
    assertThat(new Quorum(ids(owner), alone, true, true).missing(ids(owner))).isEmpty();
    var strict = new Quorum(ids(owner), alone, false, false);
    assertThat(strict.missing(ids(owner))).containsExactly(Missing.TWO_PEOPLE);
    assertThat(strict.isPossible()).isFalse();
    assertThat(by(officer).isPossible()).isTrue();
  }

  @Test
  void what_was_forbidden_needs_the_privacy_officer_and_the_owner() {
    var quorum = new Quorum(Set.of(), all, true, false);
    assertThat(quorum.missing(Set.of()))
        .containsExactly(Missing.TWO_PEOPLE, Missing.PRIVACY_OFFICER, Missing.OWNER);
    assertThat(quorum.missing(ids(owner, lead))).containsExactly(Missing.PRIVACY_OFFICER);
    assertThat(quorum.missing(ids(officer, lead))).containsExactly(Missing.OWNER);
    assertThat(quorum.missing(ids(officer, owner))).isEmpty();
  }

  @Test
  void the_officers_own_draft_speaks_for_them_but_is_none_of_the_two() {
    var quorum = new Quorum(ids(officer), all, true, false);
    assertThat(quorum.missing(ids(owner))).containsExactly(Missing.ONE_PERSON);
    assertThat(quorum.missing(ids(lead))).containsExactly(Missing.ONE_PERSON, Missing.OWNER);
    assertThat(quorum.missing(ids(owner, lead))).isEmpty();
    assertThat(quorum.isBySelf(ids(owner, lead))).isFalse();
  }

  @Test
  void where_nobody_is_privacy_officer_the_owner_is() {
    var quorum = new Quorum(Set.of(), List.of(owner, lead, nurse), true, false);
    assertThat(quorum.missing(ids(owner, lead))).isEmpty();
    assertThat(quorum.missing(ids(lead))).containsExactly(Missing.ONE_PERSON, Missing.OWNER);
  }

  @Test
  void one_person_who_is_both_still_needs_a_second() {
    var both = person(Role.OWNER, Role.PRIVACY_OFFICER);
    var quorum = new Quorum(Set.of(), List.of(both, lead), true, false);
    assertThat(quorum.missing(ids(both))).containsExactly(Missing.ONE_PERSON);
    assertThat(quorum.missing(ids(both, lead))).isEmpty();
  }
}
