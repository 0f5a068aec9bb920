package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the gate remembers of what was said about words, and what it does not.
@WholeHouse
class HistoryTest {

  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));
  private static final Words CLEAN = words("Flu shots on Saturday, 9 to noon. Just walk in.");

  /// CLM-02 forbids it, CLM-01 asks for a reason.
  private static final Words GUARANTEED =
      words("Guaranteed pain-free knees! Our treatment cures arthritis for good.");

  private static final String REASON = "We quote the ad and warn of it.";
  private static final Words ALARM =
      GUARANTEED.with(Declared.nothing().with(Map.of("CLM-02", REASON, "CLM-01", REASON)));
  private static final Words MARKED = words("Thanks to @ruthk for the cake.");
  private static final Words LEAK = words("Denise, MRN 4471902, had her knee surgery with us.");

  @Autowired Gate gate;
  @Autowired FalseAlarms alarms;
  @Autowired History history;
  @Autowired HistoryTable table;
  @Autowired Approvals approvals;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person lead;
  Person officer;
  String subject = "";

  @BeforeEach
  void aPractice() {
    clock.reset();
    people.practice(false);
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    officer = people.with("Ada Example", Role.PRIVACY_OFFICER);
    subject = "post:" + UUID.randomUUID();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void what_stands_in_the_way_of_asking_is_remembered_without_the_words() {
    gate.asked(subject, List.of(GUARANTEED), WHEN, writer);
    assertThat(rows())
        .extracting(HistoryTable.Row::moment, HistoryTable.Row::source, HistoryTable.Row::outcome)
        .contains(tuple(Moment.ASKED, "rule:CLM-02", Outcome.STOPPED));
    assertThat(rows())
        .allSatisfy(row -> {
          assertThat(row.words()).isEqualTo(GUARANTEED.hash());
          assertThat(row.who()).isEqualTo(writer.id().ledger());
          assertThat(row.rules()).hasSize(64);
        });
    assertThat(dump()).doesNotContainIgnoringCase("knees", "arthritis", "guaranteed");
  }

  @Test
  void the_same_asked_twice_is_remembered_once() {
    gate.asked(subject, List.of(GUARANTEED), WHEN, writer);
    var once = rows().size();
    gate.asked(subject, List.of(GUARANTEED, GUARANTEED), WHEN, lead);
    assertThat(rows()).hasSize(once);
  }

  @Test
  void clean_words_leave_no_trace() {
    gate.asked(subject, List.of(CLEAN), WHEN, writer);
    yes(lead, CLEAN);
    assertThat(rows()).isEmpty();
  }

  @Test
  void a_false_alarm_is_remembered_with_its_reason_under_seal_and_so_is_who_agreed() {
    gate.asked(subject, List.of(ALARM), WHEN, writer);
    yes(lead, ALARM);
    assertThat(yes(officer, ALARM)).isInstanceOf(Approval.Given.class);
    assertThat(rows())
        .filteredOn(row -> row.source().equals("rule:CLM-02"))
        .extracting(HistoryTable.Row::moment, HistoryTable.Row::outcome, HistoryTable.Row::reason)
        .containsExactlyInAnyOrder(
            tuple(Moment.ASKED, Outcome.ALARM, REASON),
            tuple(Moment.AGREED, Outcome.AGREED, REASON));
    assertThat(dump()).doesNotContain("quote the ad");
    assertThat(tally("rule:CLM-02").alarms()).isPositive();
  }

  @Test
  void a_yes_that_is_refused_leaves_its_row() {
    assertThat(yes(lead, GUARANTEED)).isEqualTo(new Approval.Refused(Approval.Reason.FORBIDDEN));
    assertThat(rows())
        .extracting(HistoryTable.Row::moment, HistoryTable.Row::source, HistoryTable.Row::outcome)
        .contains(tuple(Moment.AGREED, "rule:CLM-02", Outcome.STOPPED));
    yes(lead, LEAK);
    assertThat(rows())
        .extracting(HistoryTable.Row::source, HistoryTable.Row::verdict)
        .contains(tuple("guard:MRN", "STOP"));
  }

  @Test
  void who_sends_it_back_refuses_the_false_alarm() {
    gate.asked(subject, List.of(ALARM), WHEN, writer);
    gate.sentBack(subject, List.of(ALARM), officer.id());
    assertThat(rows())
        .filteredOn(row -> row.outcome() == Outcome.REFUSED)
        .extracting(HistoryTable.Row::source, HistoryTable.Row::who)
        .contains(tuple("rule:CLM-02", officer.id().ledger()));
    gate.sentBack(subject, List.of(CLEAN), officer.id());
    assertThat(rows().stream().filter(row -> row.outcome() == Outcome.REFUSED).count())
        .as("nothing was asked about other words")
        .isEqualTo(rows().stream().filter(row -> row.moment() == Moment.ASKED).count());
  }

  // Case 18: the rules say more when the words leave than when somebody agreed.
  @Test
  void what_is_held_at_sending_because_the_rules_changed_is_remembered() {
    var best = words("We are the best heart team in the state.");
    var id = ApprovalId.random();
    approvals.add(
        new Approvals.Row(
            id,
            subject,
            Set.of(best.hash()),
            Set.of(),
            Set.of(writer.id()),
            List.of(new Yes(Who.APPROVER, lead.id(), null)),
            "",
            clock.instant(),
            false));
    assertThat(gate.clear(best, WHEN, id)).isEqualTo(new Answer.Held(Answer.Reason.RULES_CHANGED));
    gate.clear(best, WHEN, id);
    assertThat(rows())
        .extracting(HistoryTable.Row::moment, HistoryTable.Row::source, HistoryTable.Row::outcome)
        .containsOnlyOnce(tuple(Moment.LEFT, "rule:CLM-03", Outcome.HELD));
  }

  @Test
  void whoever_wrote_it_can_call_a_mark_a_false_alarm_and_nothing_is_decided_by_that() {
    var before = gate.review(MARKED, WHEN, writer);
    assertThat(
            alarms.say(subject, List.of(MARKED), WHEN, Kind.HANDLE, FalseAlarm.OWN_STAFF, writer))
        .isTrue();
    assertThat(alarms.said(List.of(MARKED), lead))
        .containsExactly(Map.entry(Kind.HANDLE, FalseAlarm.OWN_STAFF));
    assertThat(gate.review(MARKED, WHEN, writer)).isEqualTo(before);
    assertThat(
            gate.approve(
                subject, List.of(MARKED), WHEN, Set.of(writer.id()), new Proven(lead.id(), false)))
        .isEqualTo(new Approval.Refused(Approval.Reason.UNPROVEN));
  }

  @Test
  void nobody_calls_a_false_alarm_what_the_guard_stops_or_does_not_mark() {
    assertThat(alarms.say(subject, List.of(LEAK), WHEN, Kind.MRN, FalseAlarm.OTHER, writer))
        .isFalse();
    assertThat(alarms.say(subject, List.of(CLEAN), WHEN, Kind.PERSON, FalseAlarm.OTHER, writer))
        .isFalse();
    assertThat(rows()).isEmpty();
  }

  @Test
  void after_four_hundred_days_it_is_forgotten() {
    gate.asked(subject, List.of(GUARANTEED), WHEN, writer);
    clock.forward(Duration.ofDays(399));
    history.forgetOld();
    assertThat(rows()).isNotEmpty();
    clock.forward(Duration.ofDays(2));
    history.forgetOld();
    assertThat(rows()).isEmpty();
  }

  private HistoryTable.Tally tally(String source) {
    return table.tallies(Instant.EPOCH, true).stream()
        .filter(one -> one.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private List<HistoryTable.Row> rows() {
    return table.of("", Instant.EPOCH, true).stream()
        .filter(row -> row.subject().equals(subject))
        .toList();
  }

  private String dump() {
    return db.sql(
            "select string_agg(h::text || encode(coalesce(reason, ''), 'escape'), ' ') "
                + "from gate_history h")
        .query(String.class)
        .single();
  }

  private Approval yes(Person person, Words words) {
    return gate.approve(
        subject, List.of(words), WHEN, Set.of(writer.id()), new Proven(person.id(), true));
  }

  private static Words words(String text) {
    return new Words(Audience.PUBLIC, Network.BLUESKY, "", text, List.of());
  }
}
