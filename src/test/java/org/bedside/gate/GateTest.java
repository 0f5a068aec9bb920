package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class GateTest {

  private static final String SUBJECT = "post:6f4c2f7e-0000-4000-8000-000000000001";
  private static final Words CLEAN =
      words("Flu shots on Saturday, 9 to noon. No appointment needed.");
  private static final Words MARKED = words("Thanks to @ruthk for the cake.");
  private static final Words LEAK = words("Denise, MRN 4471902, had her knee surgery with us.");

  private static final Words ON_THE_LIST =
      words("Thank you to Mary Underhill, who baked for the waiting room.");
  private static final Words NOT_ON_IT =
      words("Thank you to Mary Thornbury, who baked for the waiting room.");
  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));

  @Autowired Gate gate;
  @Autowired TestPeople people;
  @Autowired TestPatients patients;
  @Autowired Audit audit;
  Person writer;
  Person approver;

  @BeforeEach
  void twoPeople() {
    people.practice(false);
    writer = people.with("Priya Example", Role.CLINICIAN);
    approver = people.with("Joy Example", Role.CLINICAL_LEAD, Role.PRIVACY_OFFICER);
  }

  @AfterEach
  void nobodyOnTheList() {
    patients.forget(writer);
  }

  @Test
  void clean_words_with_a_second_persons_yes_may_leave() {
    var id =
        given(gate.approve(SUBJECT, List.of(CLEAN), WHEN, Set.of(writer.id()), lately(approver)));
    assertThat(gate.clear(CLEAN, WHEN, id))
        .isInstanceOfSatisfying(
            Answer.Leave.class,
            leave -> {
              assertThat(leave.cleared().words()).isEqualTo(CLEAN);
              assertThat(leave.cleared().approver()).isEqualTo(approver.id());
            });
    assertThat(audit.about(SUBJECT))
        .anySatisfy(line -> assertThat(line.toString()).contains("post.approved"));
  }

  @Test
  void nobody_approves_their_own_words() {
    var both = people.with("Hannah Example", Role.OWNER, Role.CLINICIAN);
    assertThat(gate.approve(SUBJECT, List.of(CLEAN), WHEN, Set.of(both.id()), lately(both)))
        .isEqualTo(new Approval.Refused(Approval.Reason.OWN_WORDS));
  }

  @Test
  void a_practice_of_one_may_allow_it_and_the_ledger_marks_it() {
    people.practice(true);
    var both = people.with("Hannah Example", Role.OWNER, Role.CLINICIAN);
    var subject = "post:6f4c2f7e-0000-4000-8000-000000000002";
    assertThat(gate.approve(subject, List.of(CLEAN), WHEN, Set.of(both.id()), lately(both)))
        .isInstanceOfSatisfying(
            Approval.Given.class, approval -> assertThat(approval.bySelf()).isTrue());
    assertThat(audit.about(subject))
        .anySatisfy(line -> assertThat(line.toString()).contains("post.self-approved"));
  }

  @Test
  void who_has_no_right_to_approve_cannot() {
    var nurse = people.with("Dana Example", Role.STAFF);
    assertThat(gate.approve(SUBJECT, List.of(CLEAN), WHEN, Set.of(writer.id()), lately(nurse)))
        .isEqualTo(new Approval.Refused(Approval.Reason.NO_RIGHT));
  }

  @Test
  void what_the_guard_stops_nobody_can_approve() {
    assertThat(gate.review(LEAK, WHEN, writer)).isInstanceOf(Review.Stopped.class);
    assertThat(
            gate.approve(
                SUBJECT, List.of(CLEAN, LEAK), WHEN, Set.of(writer.id()), lately(approver)))
        .isEqualTo(new Approval.Refused(Approval.Reason.STOPPED));
  }

  @Test
  void other_words_than_the_approved_ones_are_held() {
    var id =
        given(gate.approve(SUBJECT, List.of(CLEAN), WHEN, Set.of(writer.id()), lately(approver)));
    assertThat(gate.clear(words("Flu shots on Sunday, 9 to noon."), WHEN, id))
        .isEqualTo(new Answer.Held(Answer.Reason.CHANGED));
  }

  @Test
  void an_approval_that_was_taken_back_is_none() {
    var id =
        given(gate.approve(SUBJECT, List.of(CLEAN), WHEN, Set.of(writer.id()), lately(approver)));
    gate.withdraw(id);
    assertThat(gate.clear(CLEAN, WHEN, id)).isEqualTo(new Answer.Held(Answer.Reason.NOT_APPROVED));
    assertThat(gate.clear(CLEAN, WHEN, ApprovalId.random()))
        .isEqualTo(new Answer.Held(Answer.Reason.NOT_APPROVED));
  }

  @Test
  void the_yes_of_somebody_who_may_no_longer_approve_does_not_count() {
    var id =
        given(gate.approve(SUBJECT, List.of(CLEAN), WHEN, Set.of(writer.id()), lately(approver)));
    people.setRoles(approver, Role.MODERATOR);
    assertThat(gate.clear(CLEAN, WHEN, id)).isEqualTo(new Answer.Held(Answer.Reason.APPROVER_LEFT));
  }

  @Test
  void who_may_not_open_the_patient_list_learns_nothing_from_a_yes_that_is_refused()
      throws InterruptedException {
    patients.are(TestPatients.named("Mary", "Underhill"), TestPatients.named("Ida", "Yarrow"));
    var marcus = people.with("Marcus Example", Role.COMMUNICATIONS);
    for (var words : List.of(ON_THE_LIST, NOT_ON_IT)) {
      assertThat(gate.review(words, WHEN, marcus)).isInstanceOf(Review.Look.class);
      assertThat(gate.approve(SUBJECT, List.of(words), WHEN, Set.of(writer.id()), lately(marcus)))
          .isEqualTo(new Approval.Refused(Approval.Reason.LOOK_INSIDE));
    }
    assertThat(gate.approve(SUBJECT, List.of(CLEAN), WHEN, Set.of(writer.id()), lately(marcus)))
        .isInstanceOf(Approval.Given.class);
  }

  @Test
  void who_may_open_it_stops_a_patients_name_and_lets_others_pass() throws InterruptedException {
    patients.are(TestPatients.named("Mary", "Underhill"), TestPatients.named("Ida", "Yarrow"));
    assertThat(
            gate.approve(
                SUBJECT, List.of(ON_THE_LIST), WHEN, Set.of(writer.id()), lately(approver)))
        .isEqualTo(new Approval.Refused(Approval.Reason.STOPPED));
    assertThat(
            gate.approve(SUBJECT, List.of(NOT_ON_IT), WHEN, Set.of(writer.id()), lately(approver)))
        .isInstanceOf(Approval.Given.class);
  }

  @Test
  void a_name_that_joins_the_list_after_the_yes_is_held_with_the_sentence_of_any_other_concern()
      throws InterruptedException {
    patients.are(TestPatients.named("Ida", "Yarrow"));
    var id =
        given(
            gate.approve(
                SUBJECT, List.of(ON_THE_LIST), WHEN, Set.of(writer.id()), lately(approver)));
    assertThat(gate.clear(ON_THE_LIST, WHEN, id)).isInstanceOf(Answer.Leave.class);
    patients.are(TestPatients.named("Mary", "Underhill"), TestPatients.named("Ida", "Yarrow"));
    assertThat(gate.clear(ON_THE_LIST, WHEN, id))
        .isEqualTo(new Answer.Held(Answer.Reason.LOOK_INSIDE));
  }

  @Test
  void nobody_else_is_told_how_many_patients_fit() {
    var marcus = people.with("Marcus Example", Role.COMMUNICATIONS);
    assertThat(gate.review(ON_THE_LIST, WHEN, marcus).k()).isNull();
  }

  @Test
  void a_cleared_never_shows_its_words() {
    var id =
        given(gate.approve(SUBJECT, List.of(CLEAN), WHEN, Set.of(writer.id()), lately(approver)));
    assertThat(gate.clear(CLEAN, WHEN, id).toString()).doesNotContain("Saturday");
  }

  @Test
  void where_the_guard_marks_something_a_session_left_open_is_not_enough() {
    assertThat(gate.review(MARKED, WHEN, writer)).isInstanceOf(Review.Look.class);
    var subject = "post:6f4c2f7e-0000-4000-8000-000000000003";
    var long_ago = new Proven(approver.id(), false);
    assertThat(gate.approve(subject, List.of(CLEAN, MARKED), WHEN, Set.of(writer.id()), long_ago))
        .isEqualTo(new Approval.Refused(Approval.Reason.UNPROVEN));
    assertThat(gate.approve(subject, List.of(CLEAN), WHEN, Set.of(writer.id()), long_ago))
        .isInstanceOf(Approval.Given.class);
    assertThat(
            gate.approve(
                subject, List.of(CLEAN, MARKED), WHEN, Set.of(writer.id()), lately(approver)))
        .isInstanceOf(Approval.Given.class);
  }

  private static Proven lately(Person person) {
    return new Proven(person.id(), true);
  }

  private static Words words(String text) {
    return new Words(Audience.PUBLIC, Network.BLUESKY, "", text, List.of());
  }

  private static ApprovalId given(Approval approval) {
    return ((Approval.Given) approval).id();
  }
}
