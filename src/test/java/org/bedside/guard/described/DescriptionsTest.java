package org.bedside.guard.described;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.Audience;
import org.bedside.guard.Cure;
import org.bedside.guard.DescribingGuard;
import org.bedside.guard.Finding;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.guard.Viewer;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.bedside.roster.Sex;
import org.bedside.roster.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Who is described, how many patients fit, and what to say instead.
public class DescriptionsTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 12);
  private static final Roster ROSTER =
      Roster.NONE
          .withStaff(List.of("Denise Calloway"))
          .withTowns(List.of(new Town("Cedar Hollow", "", 900), new Town("Tamarack", "", 8_000)))
          .withPatients(patients(), THURSDAY);
  private static final Guard GUARD = DescribingGuard.of(ROSTER);

  /// Forty women and forty men of all ages in Tamarack, and some whom few words point to.
  public static List<Patient> patients() {
    var all = new ArrayList<Patient>();
    for (int at = 0; at < 80; at++) {
      var born = LocalDate.of(1940 + at, 1 + at % 12, 1 + at % 28).toString();
      all.add(patient(at % 2 == 0 ? Sex.F : Sex.M, born, "Tamarack", "", "hypertension"));
    }
    all.add(patient(Sex.F, "1991-06-02", "Cedar Hollow", "teacher", "lupus", "2026-03-10"));
    all.add(
        patient(Sex.M, "1970-03-12", "Cedar Hollow", "beekeeper", "type 2 diabetes", "2026-03-11"));
    all.add(patient(Sex.F, "1970-03-13", "Tamarack", "bus driver", "MS", "2025-12-02"));
    all.add(patient(Sex.F, "1926-01-05", "Tamarack", "", "glaucoma"));
    all.add(patient(Sex.M, "2023-09-01", "Cedar Hollow", "", "cystic fibrosis", "2026-02-20"));
    return all;
  }

  private static Patient patient(
      Sex sex, String born, String town, String work, String ill, String... visits) {
    var days = List.of(visits).stream().map(LocalDate::parse).toList();
    return new Patient(
        "p",
        "",
        "",
        "",
        "",
        "",
        sex,
        LocalDate.parse(born),
        town,
        "",
        "",
        "",
        "",
        "",
        work,
        List.of(ill),
        days);
  }

  private static Reading read(String text) {
    return GUARD.read(Statement.of(text, Audience.PUBLIC).on(THURSDAY));
  }

  private static @Nullable Integer k(String text) {
    return read(text).k();
  }

  /// For whom a vaccine is: children from one age to another, and nobody who is the last of them.
  static final List<String> FOR_MANY =
      List.of(
          "A child between 1 and 12 years old from Tamarack with hypertension gets two doses.",
          "A child from 1 to 12 years old in Tamarack with hypertension gets two doses.",
          "A child between one and twelve years old from Tamarack with hypertension.",
          "A child between ages 1 and 12 years old from Tamarack with hypertension.",
          "A child of 6 months to 12 years old from Tamarack with hypertension.");

  @ParameterizedTest
  @FieldSource("FOR_MANY")
  void from_one_age_to_another_is_the_age_of_nobody(String text) {
    assertThat(k(text)).isGreaterThanOrEqualTo(6);
  }

  @Test
  void two_ages_and_a_guess_at_one_are_ages_still() {
    assertThat(k("A child 11 years old from Tamarack with hypertension came in.")).isEqualTo(1);
    assertThat(k("A boy between 11 and 12 years old from Tamarack with hypertension."))
        .isLessThanOrEqualTo(1);
    assertThat(read("She is between 85 and 95 years old and lives in Tamarack.").verdict())
        .isEqualTo(Verdict.STOP);
  }

  static final List<String> THE_TEACHER =
      List.of(
          "A 34-year-old teacher from Cedar Hollow with lupus made my day.",
          "34F, teacher, SLE",
          "She teaches in Cedar Hollow. She has lupus.",
          "our only patient with lupus",
          "On Tuesday we saw a woman from Cedar Hollow.",
          "Met a woman in her mid-thirties from Cedar Hollow",
          "born in 1991, she has lupus",
          "two days ago a teacher cried in my office",
          "lupus again. She is 34.",
          "Patient: 34F. Occupation: teacher.",
          "The mother of a 34 year old woman with lupus called.");

  @ParameterizedTest
  @FieldSource("THE_TEACHER")
  void one_patient_is_known_however_she_is_described(String text) {
    assertThat(k(text)).isEqualTo(1);
    assertThat(read(text).stops()).isTrue();
  }

  static final List<String> NOBODY =
      List.of(
          "Imagine a 34-year-old teacher with lupus.",
          "A 34-year-old teacher with lupus should wear a hat.",
          "If you are a teacher with lupus, wear a hat.",
          "Is it safe in a woman with lupus?",
          "The average patient with lupus waits five years.",
          "Women in their thirties with lupus can have babies.",
          "One woman in eight will have breast cancer.",
          "Teachers of Cedar Hollow: come to our lupus class!",
          "I turned 40 and my knees know it.",
          "My mother is 80 and has glaucoma.",
          "Denise is 61 and runs marathons with lupus.",
          "Our nurse is 61 and has lupus.",
          "Case from the exam book: a 56 y/o beekeeper.",
          "In 1987 a man with type 2 diabetes walked here from Cedar Hollow.",
          "We wait for the bus driver.",
          "Cedar Hollow has a new bridge.",
          "Lupus at 34? It happens.");

  @ParameterizedTest
  @FieldSource("NOBODY")
  void nobody_is_described(String text) {
    assertThat(k(text)).isNull();
    assertThat(read(text).isClear()).isTrue();
  }

  @Test
  void ages_are_counted_on_the_day_of_posting() {
    assertThat(k("A 56-year-old man from Cedar Hollow")).as("birthday today").isEqualTo(1);
    assertThat(k("A 55-year-old bus driver")).as("birthday tomorrow").isEqualTo(1);
    var text = "A 55-year-old bus driver has a cough.";
    var tomorrow = Statement.of(text, Audience.PUBLIC).on(THURSDAY.plusDays(1));
    assertThat(GUARD.read(tomorrow).k()).isZero();
  }

  @Test
  void a_toddler_is_counted_in_months() {
    assertThat(k("A 30-month-old with cystic fibrosis")).isEqualTo(1);
    assertThat(k("A 29-month-old with cystic fibrosis")).isZero();
    assertThat(k("A toddler from Cedar Hollow")).isEqualTo(1);
  }

  @Test
  void many_may_be_told_of() {
    var reading = read("She has high blood pressure and bought a cuff.");
    assertThat(reading.k()).isEqualTo(40);
    assertThat(reading.isClear()).isTrue();
  }

  @Test
  void a_description_that_nobody_fits_is_for_a_person_to_look_at() {
    var reading = read("Our lighthouse keeper, mid thirties, has a cough.");
    assertThat(reading.k()).isZero();
    assertThat(reading.verdict()).isEqualTo(Verdict.CHECK);
  }

  @Test
  void the_smallest_of_two_people_counts() {
    assertThat(k("First a woman with hypertension, then the beekeeper with diabetes."))
        .isEqualTo(1);
  }

  @Test
  void colleagues_may_read_of_six() {
    var text = "Woman in her sixties with hypertension, cough on lisinopril. Losartan?";
    assertThat(k(text)).isEqualTo(5);
    assertThat(GUARD.read(Statement.of(text, Audience.COLLEAGUES).on(THURSDAY)).stops()).isTrue();
    var wider = "Woman over 60 with hypertension, cough on lisinopril. Losartan?";
    assertThat(GUARD.read(Statement.of(wider, Audience.COLLEAGUES).on(THURSDAY)).isClear())
        .isTrue();
  }

  @Test
  void the_oldest_patient_is_one() {
    assertThat(k("Our oldest patient still beats us at cards.")).isEqualTo(1);
  }

  @Test
  void what_the_same_account_said_before_adds_up() {
    var now = Statement.of("My patient from Cedar Hollow came by.", Audience.PUBLIC).on(THURSDAY);
    assertThat(GUARD.read(now).k()).isEqualTo(3);
    var before = List.of("I treat a woman with lupus.");
    assertThat(GUARD.read(now.after(before)).k()).isEqualTo(1);
    var others = List.of("I treat a man with glaucoma.");
    assertThat(GUARD.read(now.after(others)).k()).as("two people").isEqualTo(3);
  }

  @Test
  void a_member_of_the_community_may_describe_themselves_too_well() {
    var text = "I teach, I have lupus and I live in Cedar Hollow.";
    assertThat(GUARD.read(Statement.of(text, Audience.COMMUNITY).on(THURSDAY)).k()).isEqualTo(1);
    assertThat(k(text)).as("who writes in public is staff").isNull();
  }

  @Test
  void each_cure_says_how_many_fit_then() {
    var reading = read("A 33-year-old woman from Tamarack has hypertension.");
    assertThat(reading.k()).isEqualTo(1);
    assertThat(reading.findings().getFirst().cures().getFirst())
        .isEqualTo(new Cure(0, 19, "A patient", 40));
  }

  static final List<List<String>> CURED =
      List.of(
          List.of(
              "A 34-year-old teacher from Cedar Hollow with lupus made my day.",
              "A patient in their thirties from our area with a chronic condition made my day."),
          List.of("you know our beekeeper", "you know one of our patients"),
          List.of("On December 2 I saw her.", "Recently I saw her."));

  @Test
  void outsiders_get_an_answer_that_does_not_depend_on_the_list() {
    var described = "Saw the beekeeper from Cedar Hollow, 56, with diabetes yesterday.";
    var unknown = "Saw the shepherd from Cedar Hollow, 57, with gout yesterday.";
    var one = outside(described);
    var other = outside(unknown);
    assertThat(one.k()).isNull();
    assertThat(one.verdict()).isEqualTo(other.verdict()).isNotEqualTo(Verdict.CLEAR);
    assertThat(one.findings().stream().map(Finding::reason).distinct())
        .containsExactlyElementsOf(
            other.findings().stream().map(Finding::reason).distinct().toList());
    assertThat(one.findings())
        .allSatisfy(finding ->
            assertThat(finding.cures()).allSatisfy(cure -> assertThat(cure.k()).isNull()));
  }

  private static Reading outside(String text) {
    return GUARD.read(Statement.of(text, Audience.PUBLIC).on(THURSDAY).seenBy(Viewer.OUTSIDE));
  }

  @ParameterizedTest
  @FieldSource("CURED")
  void the_first_cures_leave_english_that_points_to_nobody(List<String> pair) {
    var cured = read(pair.getFirst()).cured(pair.getFirst());
    assertThat(cured).isEqualTo(pair.getLast());
    assertThat(read(cured).stops()).isFalse();
  }

  @Test
  void every_cure_holds_its_finding_and_leaves_more_than_a_few() {
    for (var text : THE_TEACHER) {
      for (var finding : read(text).findings()) {
        assertThat(finding.cures())
            .as(text)
            .isNotEmpty()
            .allSatisfy(cure -> {
              assertThat(cure.start()).isLessThanOrEqualTo(finding.start());
              assertThat(cure.end()).isGreaterThanOrEqualTo(finding.end());
              assertThat(read(cure.in(text)).stops()).as(cure.text()).isFalse();
            });
      }
    }
  }

  @Test
  void where_other_words_for_one_part_are_not_enough_they_come_with_those_of_another() {
    var text = "A 34-year-old teacher from Cedar Hollow with lupus made my day.";
    assertThat(read(text).findings())
        .filteredOn(finding -> finding.in(text).equals("from Cedar Hollow"))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.cures())
                .extracting(Cure::text)
                .containsExactly(
                    "A patient in their thirties from our area with a chronic condition"));
  }
}
