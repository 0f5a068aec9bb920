package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
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

/// Who may not open the patient list reads the same history whether or not a name is on it.
@WholeHouse
class HistoryOutsiderTest {

  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));
  private static final String[] TEXTS = {
    "Thank you to Mary Underhill, who baked for the waiting room.",
    "Mary Underhill came back after her knee surgery last week.",
    "Ask Mary Underhill about the walking group. We are the best team in the state.",
    "Mary Underhill says our treatment cures arthritis for good, guaranteed."
  };

  @Autowired Gate gate;
  @Autowired FalseAlarms alarms;
  @Autowired HistoryTable table;
  @Autowired TestPatients patients;
  @Autowired TestPeople people;
  Person writer;
  Person outsider;
  Person lead;
  String subject = "";

  @BeforeEach
  void aPractice() {
    people.practice(false);
    writer = people.with("Priya Example", Role.CLINICIAN);
    outsider = people.with("Marcus Example", Role.COMMUNICATIONS);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD, Role.PRIVACY_OFFICER);
  }

  @AfterEach
  void nobodyOnTheList() {
    patients.forget(writer);
  }

  private interface Deed {
    void on(Words words);
  }

  /// What the history tells an outsider after `deed`, with the name on the list and without it.
  private void tellsTheSame(Deed deed) throws InterruptedException {
    patients.are(TestPatients.named("Mary", "Underhill"), TestPatients.named("Ida", "Yarrow"));
    var on = told(deed);
    patients.are(TestPatients.named("Zebulon", "Quackenbush"));
    assertThat(told(deed)).isEqualTo(on);
  }

  private List<String> told(Deed deed) {
    var told = new ArrayList<String>();
    for (var text : TEXTS) {
      subject = "post:" + UUID.randomUUID();
      deed.on(words(text));
      told.add(open().toString());
    }
    return told;
  }

  private List<String> open() {
    return table.of("", Instant.EPOCH, false).stream()
        .filter(row -> row.subject().equals(subject))
        .map(row ->
            row.moment()
                + " "
                + row.source()
                + " "
                + row.verdict()
                + " "
                + row.outcome()
                + row.reason())
        .sorted()
        .toList();
  }

  @Test
  void when_an_outsider_asks() throws InterruptedException {
    tellsTheSame(words -> gate.asked(subject, List.of(words), WHEN, outsider));
    assertThat(open()).as("that somebody must look is told").isNotEmpty();
  }

  @Test
  void when_somebody_asks_who_may_open_the_list() throws InterruptedException {
    tellsTheSame(words -> gate.asked(subject, List.of(words), WHEN, writer));
  }

  @Test
  void when_an_outsider_wants_to_agree() throws InterruptedException {
    tellsTheSame(words -> yes(outsider, words));
  }

  @Test
  void when_an_outsider_calls_it_a_false_alarm() throws InterruptedException {
    tellsTheSame(words ->
        alarms.say(subject, List.of(words), WHEN, Kind.PERSON, FalseAlarm.QUOTE, outsider));
  }

  @Test
  void when_somebody_calls_it_that_who_may_open_the_list() throws InterruptedException {
    tellsTheSame(
        words -> alarms.say(subject, List.of(words), WHEN, Kind.PERSON, FalseAlarm.QUOTE, writer));
  }

  /// That one of those tried, and was refused, is told to nobody else.
  @Test
  void a_refusal_by_the_list_is_told_only_to_those_who_may_open_it() throws InterruptedException {
    patients.are(TestPatients.named("Mary", "Underhill"), TestPatients.named("Ida", "Yarrow"));
    subject = "post:" + UUID.randomUUID();
    var words = words(TEXTS[0]);
    gate.asked(subject, List.of(words), WHEN, writer);
    var before = open();
    assertThat(yes(lead, words)).isEqualTo(new Approval.Refused(Approval.Reason.STOPPED));
    assertThat(open()).isEqualTo(before);
    assertThat(table.of("guard:PERSON", Instant.EPOCH, true))
        .anyMatch(row ->
            row.subject().equals(subject)
                && row.moment() == Moment.AGREED
                && row.outcome() == Outcome.STOPPED);
  }

  @Test
  void a_stop_at_sending_that_only_the_list_explains_says_that_somebody_must_look()
      throws InterruptedException {
    patients.are(TestPatients.named("Ida", "Yarrow"));
    subject = "post:" + UUID.randomUUID();
    var words = words(TEXTS[0]);
    var given = (Approval.Given) yes(lead, words);
    var before = open();
    patients.are(TestPatients.named("Mary", "Underhill"), TestPatients.named("Ida", "Yarrow"));
    assertThat(gate.clear(words, WHEN, given.id()))
        .isEqualTo(new Answer.Held(Answer.Reason.LOOK_INSIDE));
    var more = new ArrayList<>(open());
    more.removeAll(before);
    assertThat(more).containsExactly("LEFT gate:LOOK_INSIDE  HELD");
  }

  private Approval yes(Person person, Words words) {
    return gate.approve(
        subject, List.of(words), WHEN, Set.of(UUID_OF_NOBODY), new Proven(person.id(), true));
  }

  private static final org.bedside.people.PersonId UUID_OF_NOBODY =
      new org.bedside.people.PersonId(new UUID(0, 7));

  private static Words words(String text) {
    return new Words(Audience.PUBLIC, Network.BLUESKY, "", text, List.of());
  }
}
