package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Cases 18 and 44 for the yes that a rule asks for: between it and the sending, and in the same
/// instant, somebody loses or gets the role that the rule names.
@WholeHouse
class RulesRaceTest {

  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));
  private static final String WHY = "We quote the ad and warn of it.";

  /// CLM-02 forbids it, so the reason sends it to the privacy officer.
  private static final Words ALARM =
      new Words(
              Audience.PUBLIC,
              Network.BLUESKY,
              "",
              "Guaranteed pain-free knees! Our treatment cures arthritis for good.",
              List.of())
          .with(Declared.nothing().with(Map.of("CLM-02", WHY, "CLM-01", WHY)));

  @Autowired Gate gate;
  @Autowired TestPeople people;
  @Autowired People door;
  @Autowired TransactionTemplate transaction;
  Person writer;
  Person lead;
  Person officer;
  Person owner;
  String subject = "";

  @BeforeEach
  void aPractice() {
    people.practice(false);
    onlyThese();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    officer = people.with("Ada Example", Role.PRIVACY_OFFICER);
    owner = people.with("Olive Example", Role.OWNER);
    subject = "post:" + UUID.randomUUID();
  }

  @AfterEach
  void onlyThese() {
    door.all().stream()
        .filter(one -> Who.PRIVACY_OFFICER.is(one) || Who.OWNER.is(one))
        .forEach(one -> people.setRoles(one, Role.STAFF));
  }

  private Approval yes(Person person) {
    return gate.approve(
        subject, List.of(ALARM), WHEN, Set.of(writer.id()), new Proven(person.id(), true));
  }

  private ApprovalId given(Person last) {
    assertThat(yes(lead)).isInstanceOf(Approval.Counted.class);
    return ((Approval.Given) yes(last)).id();
  }

  private Answer sent(ApprovalId id) {
    return gate.clear(ALARM, WHEN, id);
  }

  /// Runs `first` in a transaction and `second` beside it before that is written; says whether
  /// `second` had to wait.
  private boolean waits(Runnable first, Runnable second) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var done = new CountDownLatch(1);
      var goOn = new CountDownLatch(1);
      var one =
          threads.submit(() ->
              transaction.executeWithoutResult(_ -> {
                first.run();
                done.countDown();
                await(goOn);
              }));
      await(done);
      var other = threads.submit(second);
      var waited = false;
      try {
        other.get(500, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        waited = true;
      }
      goOn.countDown();
      one.get(10, TimeUnit.SECONDS);
      other.get(10, TimeUnit.SECONDS);
      return waited;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  // Case 44: the role goes first; the yes of the same instant waits and sees it.
  @Test
  void a_privacy_officers_yes_waits_for_the_role_that_is_being_taken() throws Exception {
    yes(lead);
    var answer = new AtomicReference<Approval>();
    assertThat(waits(() -> people.setRoles(officer, Role.STAFF), () -> answer.set(yes(officer))))
        .isTrue();
    assertThat(answer.get()).isEqualTo(new Approval.Refused(Approval.Reason.NO_RIGHT));
  }

  // Case 44, the other way round: the yes stands, and what it let go is held at sending.
  @Test
  void the_role_is_taken_after_the_yes_of_the_same_instant_and_nothing_leaves() throws Exception {
    yes(lead);
    var answer = new AtomicReference<Approval>();
    assertThat(waits(() -> answer.set(yes(officer)), () -> people.setRoles(officer, Role.STAFF)))
        .isTrue();
    var id = ((Approval.Given) answer.get()).id();
    assertThat(sent(id)).isEqualTo(new Answer.Held(Answer.Reason.APPROVER_LEFT));
    people.setRoles(officer, Role.PRIVACY_OFFICER);
    assertThat(sent(id)).isInstanceOf(Answer.Leave.class);
  }

  // Case 44: the sending began before the role was taken, and asks after that was written.
  @Test
  void a_sending_that_is_under_way_sees_a_role_that_was_taken_meanwhile() throws Exception {
    var id = given(officer);
    var answers = new AtomicReference<List<Answer>>(List.of());
    transaction.executeWithoutResult(_ -> {
      var before = sent(id);
      inAnotherTransaction(() -> people.setRoles(officer, Role.STAFF));
      answers.set(List.of(before, sent(id)));
    });
    assertThat(answers.get().getFirst()).isInstanceOf(Answer.Leave.class);
    assertThat(answers.get().getLast()).isEqualTo(new Answer.Held(Answer.Reason.APPROVER_LEFT));
  }

  // Case 44: what is not written yet has not happened, and holds up no sending.
  @Test
  void a_sending_does_not_wait_for_a_role_that_is_being_taken() throws Exception {
    var id = given(officer);
    var answer = new AtomicReference<Answer>();
    assertThat(waits(() -> people.setRoles(officer, Role.STAFF), () -> answer.set(sent(id))))
        .isFalse();
    assertThat(answer.get()).isInstanceOf(Answer.Leave.class);
    assertThat(sent(id)).isEqualTo(new Answer.Held(Answer.Reason.APPROVER_LEFT));
  }

  private static void inAnotherTransaction(Runnable deed) {
    try (var thread = Executors.newSingleThreadExecutor()) {
      thread.submit(deed).get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  // The owner speaks for the privacy officer where there is none: as long as there is none.
  @Test
  void an_owner_does_not_speak_for_a_privacy_officer_who_was_appointed_before() {
    people.setRoles(officer, Role.STAFF);
    yes(lead);
    people.setRoles(officer, Role.PRIVACY_OFFICER);
    assertThat(yes(owner)).isEqualTo(new Approval.Refused(Approval.Reason.NOT_YET));
    assertThat(yes(officer)).isInstanceOf(Approval.Given.class);
  }

  @Test
  void what_the_owner_said_as_privacy_officer_is_not_undone_by_appointing_one() {
    people.setRoles(officer, Role.STAFF);
    var id = given(owner);
    people.setRoles(officer, Role.PRIVACY_OFFICER);
    assertThat(sent(id)).isInstanceOf(Answer.Leave.class);
  }

  @Test
  void an_owners_yes_as_the_second_person_answers_no_longer_for_one_who_was_appointed_since() {
    people.setRoles(officer, Role.STAFF);
    var id = ((Approval.Given) yes(owner)).id();
    assertThat(sent(id)).isInstanceOf(Answer.Leave.class);
    people.setRoles(officer, Role.PRIVACY_OFFICER);
    assertThat(sent(id)).isEqualTo(new Answer.Held(Answer.Reason.MORE_NEEDED));
  }

  // Case 18: the reason is part of what somebody agreed to.
  @Test
  void words_whose_reason_was_changed_after_the_yes_do_not_leave() {
    var id = given(officer);
    var other = ALARM.with(Declared.nothing().with(Map.of("CLM-02", "No.", "CLM-01", WHY)));
    assertThat(gate.clear(other, WHEN, id)).isEqualTo(new Answer.Held(Answer.Reason.CHANGED));
    assertThatThrownBy(() -> Declared.nothing().reasons().put("CLM-02", "No."))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
