package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.policy.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class RulesAtTheGateTest {

  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));
  private static final Words CLEAN = words("Flu shots on Saturday, 9 to noon. Just walk in.");

  /// CLM-02 forbids it.
  private static final Words GUARANTEED =
      words("Guaranteed pain-free knees! Our treatment cures arthritis for good.");

  /// CLM-01 calls it inappropriate.
  private static final Words NO_SOURCE =
      words("Vitamin D prevents the flu. Studies show that it cuts your risk by half.");

  /// CLM-03 asks communications.
  private static final Words BEST = words("We are the best heart team in the state.");

  @Autowired Gate gate;
  @Autowired TestPeople people;
  @Autowired People door;
  @Autowired Policy policy;
  Person writer;
  Person lead;
  Person talker;
  Person officer;
  String subject = "";

  @BeforeEach
  void aPractice() {
    people.practice(false);
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    talker = people.with("Marcus Example", Role.COMMUNICATIONS);
    officer = people.with("Ada Example", Role.PRIVACY_OFFICER);
    subject = "post:" + UUID.randomUUID();
  }

  @Test
  void what_a_rule_forbids_nobody_can_approve() {
    var review = gate.review(GUARANTEED, WHEN, writer);
    assertThat(review).isInstanceOf(Review.Stopped.class);
    assertThat(review.isStoppedByGuard()).isFalse();
    assertThat(review.objections())
        .filteredOn(Objection::stops)
        .extracting(one -> one.fired().rule().id())
        .contains("CLM-02");
    assertThat(yes(lead, GUARANTEED)).isEqualTo(new Approval.Refused(Approval.Reason.FORBIDDEN));
    assertThat(yes(officer, GUARANTEED)).isInstanceOf(Approval.Refused.class);
  }

  @Test
  void a_false_alarm_goes_to_the_privacy_officer_with_its_reason() {
    var alarm = because(GUARANTEED, "We quote the ad and warn of it.", "CLM-02", "CLM-01");
    assertThat(gate.review(alarm, WHEN, writer)).isInstanceOf(Review.Look.class);
    assertThat(yes(lead, alarm)).isInstanceOf(Approval.Counted.class);
    var given = (Approval.Given) yes(officer, alarm);
    assertThat(gate.clear(alarm, WHEN, given.id()))
        .isInstanceOfSatisfying(
            Answer.Leave.class,
            leave -> assertThat(leave.cleared().rules()).isEqualTo(policy.inForce().digest()));
    assertThat(gate.clear(GUARANTEED, WHEN, given.id()))
        .isEqualTo(new Answer.Held(Answer.Reason.CHANGED));
  }

  @Test
  void what_is_inappropriate_wants_a_reason_and_then_only_the_usual_yes() {
    assertThat(yes(lead, NO_SOURCE)).isEqualTo(new Approval.Refused(Approval.Reason.REASON_WANTED));
    var said = because(NO_SOURCE, "We correct a rumour.", "CLM-01");
    assertThat(yes(lead, said)).isInstanceOf(Approval.Given.class);
  }

  @Test
  void what_is_impermissible_waits_for_whom_the_rule_names() {
    assertThat(yes(lead, BEST)).isInstanceOf(Approval.Counted.class);
    assertThat(yes(officer, BEST)).isEqualTo(new Approval.Refused(Approval.Reason.NO_RIGHT));
    assertThat(yes(talker, BEST)).isInstanceOf(Approval.Given.class);
  }

  @Test
  void who_agrees_as_the_second_person_answers_for_their_role_as_well() {
    assertThat(yes(talker, BEST)).isInstanceOf(Approval.Given.class);
  }

  @Test
  void where_nobody_else_is_privacy_officer_the_owner_is() {
    var owner = people.with("Olive Example", Role.OWNER);
    door.all().stream()
        .filter(Who.PRIVACY_OFFICER::is)
        .forEach(one -> people.setRoles(one, Role.STAFF));
    var alarm = because(GUARANTEED, "We quote the ad and warn of it.", "CLM-02", "CLM-01");
    assertThat(yes(lead, alarm)).isInstanceOf(Approval.Counted.class);
    assertThat(yes(owner, alarm)).isInstanceOf(Approval.Given.class);
  }

  @Test
  void clean_words_meet_no_rule() {
    assertThat(gate.review(CLEAN, WHEN, writer)).isEqualTo(new Review.Clear(List.of(), null));
  }

  private Approval yes(Person person, Words words) {
    return gate.approve(
        subject, List.of(words), WHEN, Set.of(writer.id()), new Proven(person.id(), true));
  }

  private static Words because(Words words, String reason, String... rules) {
    var reasons = Stream.of(rules).collect(Collectors.toMap(rule -> rule, _ -> reason));
    return words.with(Declared.nothing().with(reasons));
  }

  private static Words words(String text) {
    return new Words(Audience.PUBLIC, Network.BLUESKY, "", text, List.of());
  }
}
