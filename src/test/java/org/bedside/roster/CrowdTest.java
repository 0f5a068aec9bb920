package org.bedside.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The crowd counts what a look at each patient counts.
class CrowdTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

  private static final List<Patient> TEN =
      List.of(
          patient(Sex.F, "1991-03-12", "Quillby", "teacher", List.of("lupus"), "2026-02-19"),
          patient(Sex.F, "1991-03-13", "Quillby", "math teacher", List.of("SLE"), "2026-02-19"),
          patient(Sex.M, "1940-05-01", "Quillby", "retired teacher", List.of("gout"), "2026-02-01"),
          patient(Sex.M, "1940-05-01", "Tolliver", "RN", List.of("asthma, mild persistent")),
          patient(Sex.F, "2019-01-31", "Tolliver", "", List.of("type 1 diabetes")),
          patient(Sex.F, "1961-01-31", "Tolliver", "school bus driver", List.of("T2DM", "HTN")),
          patient(Sex.M, "2025-12-12", "St. Orrin", "", List.of()),
          patient(Sex.X, "1996-02-29", "Saint Orrin", "welder", List.of("Ménière's disease")),
          patient(Sex.U, null, "Saint Orrin", "welder", List.of("low iron"), "2025-03-12"),
          patient(Sex.M, "1990-01-01", "", "Trucker", List.of("high blood pressure")));

  private static final Crowd CROWD = Crowd.of(TEN, TODAY, List.of());

  private static Patient patient(
      Sex sex,
      @Nullable String born,
      String town,
      String work,
      List<String> conditions,
      String... visits) {
    var days = List.of(visits).stream().map(LocalDate::parse).toList();
    var day = born == null ? null : LocalDate.parse(born);
    return new Patient(
        "p", "", "", "", "", "", sex, day, town, "97953", "", "", "", "", work, conditions, days);
  }

  private static int count(Fact... facts) {
    return CROWD.count(Description.of(facts));
  }

  private static Fact aged(int least, int most) {
    return Fact.Born.aged(least, most, TODAY);
  }

  private static String ill(String words) {
    return key(CROWD.vocabulary().conditions(), words);
  }

  private static String work(String words) {
    return key(CROWD.vocabulary().occupations(), words);
  }

  private static String key(Terms terms, String words) {
    var hit = terms.longest(Wording.words(words).toArray(String[]::new), 0);
    return hit == null ? "" : hit.term().key();
  }

  @Test
  void age_is_counted_in_completed_years_on_the_day() {
    assertThat(count(aged(35, 35))).isEqualTo(1);
    assertThat(count(aged(34, 34))).as("birthday tomorrow").isEqualTo(1);
    assertThat(count(aged(30, 39))).isEqualTo(4);
    assertThat(count(aged(0, 17))).isEqualTo(2);
    assertThat(count(Fact.Born.agedMonths(3, 3, TODAY))).isEqualTo(1);
    assertThat(count(Fact.Born.agedMonths(2, 2, TODAY))).isZero();
  }

  @Test
  void nobody_without_a_date_of_birth_has_an_age() {
    assertThat(count(aged(0, 125))).isEqualTo(9);
    assertThat(count()).isEqualTo(10);
  }

  @Test
  void synonyms_count_as_one_illness() {
    assertThat(count(new Fact.Has(ill("systemic lupus erythematosus")))).isEqualTo(2);
    assertThat(count(new Fact.Has(ill("hypertension")))).isEqualTo(2);
    assertThat(count(new Fact.Has(ill("asthma")))).isEqualTo(1);
    assertThat(count(new Fact.Has(ill("Meniere’s")))).isEqualTo(1);
    assertThat(count(new Fact.Has(ill("iron deficiency")))).isEqualTo(1);
  }

  @Test
  void a_general_word_covers_its_kinds() {
    assertThat(count(new Fact.Has(ill("diabetes")))).isEqualTo(2);
    assertThat(count(new Fact.Has(ill("type II diabetes")))).isEqualTo(1);
  }

  @Test
  void work_is_found_under_its_synonyms_and_else_under_its_kinds() {
    assertThat(count(new Fact.WorksAs(work("nurse")))).isEqualTo(1);
    assertThat(count(new Fact.WorksAs(work("truck driver")))).isEqualTo(1);
    assertThat(count(new Fact.WorksAs(work("drives a school bus")))).isEqualTo(1);
    assertThat(count(new Fact.WorksAs(work("teacher")))).as("by that name").isEqualTo(1);
    assertThat(count(new Fact.WorksAs("retired welder"))).as("no such entry").isEqualTo(2);
    assertThat(count(new Fact.WorksAs("retired teacher"))).isEqualTo(1);
  }

  @Test
  void a_saint_is_the_same_town_in_both_spellings() {
    var towns = CROWD.vocabulary().towns();
    assertThat(key(towns, "Saint Orrin")).isEqualTo(key(towns, "St. Orrin"));
  }

  @Test
  void visits_birthdays_and_zips_count() {
    var day = LocalDate.of(2026, 2, 19);
    assertThat(count(new Fact.Seen(day, day))).isEqualTo(2);
    assertThat(count(new Fact.Seen(day.withDayOfMonth(1), day))).isEqualTo(3);
    assertThat(count(new Fact.Birthday(1, 31))).isEqualTo(2);
    assertThat(count(new Fact.Zip("97953"), new Fact.OfSex(Sex.M))).isEqualTo(4);
  }

  @Test
  void the_oldest_of_those_who_fit_are_all_who_share_the_first_birth() {
    assertThat(count(Fact.Extreme.OLDEST)).isEqualTo(2);
    assertThat(count(Fact.Extreme.OLDEST, new Fact.OfSex(Sex.F))).isEqualTo(1);
    assertThat(count(Fact.Extreme.YOUNGEST)).isEqualTo(1);
    assertThat(count(Fact.Extreme.OLDEST, new Fact.LivesIn("nowhere"))).isZero();
  }

  @Test
  void large_lists_are_counted_as_by_hand() {
    var random = new Random(3);
    var patients = new ArrayList<Patient>();
    for (int at = 0; at < 5_000; at++) {
      patients.add(
          patient(
              random.nextBoolean() ? Sex.F : Sex.M,
              TODAY.minusDays(random.nextInt(30_000)).toString(),
              random.nextInt(9) == 0 ? "Tolliver" : "Quillby",
              random.nextInt(99) == 0 ? "judge" : "cook",
              List.of(random.nextInt(50) == 0 ? "gout" : "asthma"),
              TODAY.minusDays(random.nextInt(300)).toString()));
    }
    var crowd = Crowd.of(patients, TODAY, List.of());
    for (int round = 0; round < 300; round++) {
      int age = random.nextInt(80);
      var from = TODAY.minusDays(random.nextInt(300));
      var to = from.plusDays(random.nextInt(40));
      var sex = random.nextBoolean() ? Sex.F : Sex.M;
      var town = random.nextBoolean() ? "Tolliver" : "Quillby";
      boolean gout = random.nextBoolean();
      var description =
          Description.of(
              Fact.Born.aged(age, age + 9, TODAY),
              new Fact.OfSex(sex),
              new Fact.LivesIn(Wording.key(town)),
              new Fact.Has(gout ? "gout" : "asthma"),
              new Fact.Seen(from, to));
      long fitting =
          patients.stream()
              .filter(one -> one.sex() == sex && one.town().equals(town))
              .filter(one -> one.conditions().contains(gout ? "gout" : "asthma"))
              .filter(one -> isAged(one, age, age + 9))
              .filter(one -> isBetween(one.visits().getFirst(), from, to))
              .count();
      assertThat(crowd.count(description)).isEqualTo((int) fitting);
      assertThat(crowd.fits(description).cardinality()).isEqualTo((int) fitting);
    }
  }

  private static boolean isAged(Patient one, int least, int most) {
    var born = one.born();
    long age = born == null ? -1 : ChronoUnit.YEARS.between(born, TODAY);
    return age >= least && age <= most;
  }

  private static boolean isBetween(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  @Test
  void an_empty_list_fits_nobody() {
    var nobody = Crowd.of(List.of(), TODAY, List.of());
    assertThat(nobody.count(Description.of(new Fact.OfSex(Sex.F)))).isZero();
    assertThat(nobody.count(Description.of(Fact.Extreme.OLDEST))).isZero();
    assertThat(nobody.count(Description.of(aged(3, 4), new Fact.Has("gout")))).isZero();
  }
}
