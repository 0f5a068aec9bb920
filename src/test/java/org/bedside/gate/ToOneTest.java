package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.guard.Reason;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.roster.Patient;
import org.bedside.roster.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Words for one patient: what looks like somebody else's is asked about once, and never forbidden.
@WholeHouse
class ToOneTest {

  private static final String RUTH = "account:11111111-1111-1111-1111-111111111111";
  private static final String ANA = "account:22222222-2222-2222-2222-222222222222";

  @Autowired Gate gate;
  @Autowired TestPatients patients;
  @Autowired TestPeople people;
  @Autowired JdbcClient db;
  Person hannah;
  UUID ruth;

  @BeforeEach
  void twoPatients() throws Exception {
    people.practice(false);
    hannah = people.with("Hannah Example", Role.CLINICIAN);
    patients.are(one("Ruth", "Alvarez", "MRN-4471"), one("Walter", "Brennan", "MRN-9023"));
    ruth = ruth();
  }

  /// The one who may be named without a question.
  private UUID ruth() {
    return db
        .sql("select id from patient")
        .query((rows, _) -> rows.getObject("id", UUID.class))
        .list()
        .stream()
        .filter(id -> gate.review(words("Dear Ruth Alvarez,", id), hannah).isClear())
        .findFirst()
        .orElseThrow();
  }

  private static Patient one(String first, String last, String mrn) {
    return new Patient(
        "",
        mrn,
        first,
        "",
        last,
        "",
        Sex.U,
        LocalDate.of(1963, 4, 9),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(),
        List.of());
  }

  private static PrivateWords words(String text, UUID patient) {
    return new PrivateWords(text, patient, Set.of(RUTH), Set.of());
  }

  private PrivateAnswer ask(String text, String confirmed) {
    return gate.toPatient(words(text, ruth), hannah, confirmed);
  }

  @Test
  void words_for_the_right_person_pass_at_once() {
    assertThat(ask("Good morning, Ruth. Take half a tablet from today.", ""))
        .isInstanceOfSatisfying(
            PrivateAnswer.Passed.class,
            passed -> assertThat(passed.words().patient()).isEqualTo(ruth));
  }

  @Test
  void another_patients_name_is_asked_about_and_passes_with_the_authors_yes() {
    var text = "Good morning, Walter Brennan. Your sugar is fine.";
    var question = (PrivateAnswer.Confirm) ask(text, "");
    assertThat(question.reading().findings())
        .extracting(finding -> finding.reason())
        .contains(Reason.OTHERS_NAME);
    assertThat(ask(text, question.seal())).isInstanceOf(PrivateAnswer.Passed.class);
  }

  @Test
  void another_patients_number_is_asked_about() {
    assertThat(ask("The record MRN-9023 shows it.", "")).isInstanceOf(PrivateAnswer.Confirm.class);
  }

  @Test
  void a_yes_counts_for_the_same_words_only() {
    var question = (PrivateAnswer.Confirm) ask("Dear Walter Brennan, all is well.", "");
    assertThat(ask("Dear Walter Brennan, it is not well.", question.seal()))
        .isInstanceOf(PrivateAnswer.Confirm.class);
  }

  @Test
  void a_yes_counts_for_its_author_only() {
    var text = "Dear Walter Brennan, all is well.";
    var question = (PrivateAnswer.Confirm) ask(text, "");
    var priya = people.with("Priya Example", Role.CLINICIAN);
    assertThat(gate.toPatient(words(text, ruth), priya, question.seal()))
        .isInstanceOf(PrivateAnswer.Confirm.class);
  }

  @Test
  void who_reads_for_the_first_time_is_asked_about_and_counts_for_these_people_only() {
    var text = "Take half a tablet from today.";
    var both = new PrivateWords(text, ruth, Set.of(RUTH, ANA), Set.of(ANA));
    var question = (PrivateAnswer.Confirm) gate.toPatient(both, hannah, "");
    assertThat(question.fresh()).containsExactly(ANA);
    assertThat(gate.toPatient(both, hannah, question.seal()))
        .isInstanceOf(PrivateAnswer.Passed.class);
    var others = new PrivateWords(text, ruth, Set.of(ANA), Set.of(ANA));
    assertThat(gate.toPatient(others, hannah, question.seal()))
        .isInstanceOf(PrivateAnswer.Confirm.class);
  }

  @Test
  void care_goes_on_while_nobody_knows_the_patients() {
    patients.forget(people.with("Olive Owner", Role.values()));
    assertThat(ask("Dear Walter Brennan, all is well.", ""))
        .isInstanceOf(PrivateAnswer.Passed.class);
  }

  @Test
  void words_for_one_patient_tell_nobody_what_they_are() {
    var passed = (PrivateAnswer.Passed) ask("Take half a tablet from today.", "");
    assertThat(passed.words()).hasToString("ToOne[" + ruth + "]");
  }
}
