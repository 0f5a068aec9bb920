package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
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

  @Autowired Gate gate;
  @Autowired TestPeople people;
  @Autowired Audit audit;
  Person writer;
  Person approver;

  @BeforeEach
  void twoPeople() {
    people.practice(false);
    writer = people.with("Priya Example", Role.CLINICIAN);
    approver = people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @Test
  void clean_words_with_a_second_persons_yes_may_leave() {
    var id = given(gate.approve(SUBJECT, List.of(CLEAN), writer.id(), lately(approver)));
    assertThat(gate.clear(CLEAN, id))
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
    assertThat(gate.approve(SUBJECT, List.of(CLEAN), both.id(), lately(both)))
        .isEqualTo(new Approval.Refused(Approval.Reason.OWN_WORDS));
  }

  @Test
  void a_practice_of_one_may_allow_it_and_the_ledger_marks_it() {
    people.practice(true);
    var both = people.with("Hannah Example", Role.OWNER, Role.CLINICIAN);
    var subject = "post:6f4c2f7e-0000-4000-8000-000000000002";
    assertThat(gate.approve(subject, List.of(CLEAN), both.id(), lately(both)))
        .isInstanceOfSatisfying(
            Approval.Given.class, approval -> assertThat(approval.bySelf()).isTrue());
    assertThat(audit.about(subject))
        .anySatisfy(line -> assertThat(line.toString()).contains("post.self-approved"));
  }

  @Test
  void who_has_no_right_to_approve_cannot() {
    var nurse = people.with("Dana Example", Role.STAFF);
    assertThat(gate.approve(SUBJECT, List.of(CLEAN), writer.id(), lately(nurse)))
        .isEqualTo(new Approval.Refused(Approval.Reason.NO_RIGHT));
  }

  @Test
  void what_the_guard_stops_nobody_can_approve() {
    assertThat(gate.review(LEAK)).isInstanceOf(Review.Stopped.class);
    assertThat(gate.approve(SUBJECT, List.of(CLEAN, LEAK), writer.id(), lately(approver)))
        .isEqualTo(new Approval.Refused(Approval.Reason.STOPPED));
  }

  @Test
  void other_words_than_the_approved_ones_are_held() {
    var id = given(gate.approve(SUBJECT, List.of(CLEAN), writer.id(), lately(approver)));
    assertThat(gate.clear(words("Flu shots on Sunday, 9 to noon."), id))
        .isEqualTo(new Answer.Held(Answer.Reason.CHANGED));
  }

  @Test
  void an_approval_that_was_taken_back_is_none() {
    var id = given(gate.approve(SUBJECT, List.of(CLEAN), writer.id(), lately(approver)));
    gate.withdraw(id);
    assertThat(gate.clear(CLEAN, id)).isEqualTo(new Answer.Held(Answer.Reason.NOT_APPROVED));
    assertThat(gate.clear(CLEAN, ApprovalId.random()))
        .isEqualTo(new Answer.Held(Answer.Reason.NOT_APPROVED));
  }

  @Test
  void the_yes_of_somebody_who_may_no_longer_approve_does_not_count() {
    var id = given(gate.approve(SUBJECT, List.of(CLEAN), writer.id(), lately(approver)));
    people.setRoles(approver, Role.MODERATOR);
    assertThat(gate.clear(CLEAN, id)).isEqualTo(new Answer.Held(Answer.Reason.APPROVER_LEFT));
  }

  @Test
  void a_cleared_never_shows_its_words() {
    var id = given(gate.approve(SUBJECT, List.of(CLEAN), writer.id(), lately(approver)));
    assertThat(gate.clear(CLEAN, id).toString()).doesNotContain("Saturday");
  }

  @Test
  void where_the_guard_marks_something_a_session_left_open_is_not_enough() {
    assertThat(gate.review(MARKED)).isInstanceOf(Review.Look.class);
    var subject = "post:6f4c2f7e-0000-4000-8000-000000000003";
    var long_ago = new Proven(approver.id(), false);
    assertThat(gate.approve(subject, List.of(CLEAN, MARKED), writer.id(), long_ago))
        .isEqualTo(new Approval.Refused(Approval.Reason.UNPROVEN));
    assertThat(gate.approve(subject, List.of(CLEAN), writer.id(), long_ago))
        .isInstanceOf(Approval.Given.class);
    assertThat(gate.approve(subject, List.of(CLEAN, MARKED), writer.id(), lately(approver)))
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
