package org.bedside.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.cases.Checked.Coarser;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.roster.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How many patients fit a case.
@WholeHouse
class CountingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 14);
  private static final List<String> FINDINGS =
      List.of(
          "",
          "Lupus, and sore joints for weeks.",
          "Type 2 diabetes.",
          "Diabetes with sore feet.",
          "Asthma that got worse at night.",
          "Migraine and high blood pressure.",
          "Red eyes in the morning.");
  private static final List<String> CONDITIONS =
      List.of("lupus", "type 2 diabetes", "type 1 diabetes", "asthma", "migraine", "hypertension");

  @Autowired Checking checking;
  @Autowired TestCases cases;
  @Autowired TestPatients patients;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  Person priya;

  @BeforeEach
  void aPractice() {
    clock.set(Instant.parse("2026-10-14T17:00:00Z"));
    people.practice(false);
    people.calm();
    priya = people.with("Priya Raman", Role.CLINICIAN);
  }

  @AfterEach
  void nobody() {
    patients.forget(priya);
    clock.reset();
  }

  private Checked check(Told told, String language, Person who) {
    return checking.check(told, Locale.of(language), who);
  }

  @Test
  void too_few_are_told_with_what_to_leave_open_the_best_first() throws Exception {
    cases.knowThePatients(TODAY);
    var checked = check(TestCases.LUPUS, "en", priya);
    assertThat(checked.k()).isEqualTo(4);
    assertThat(checked.enough()).isEqualTo(6);
    assertThat(checked.coarser())
        .containsExactly(
            new Coarser(Field.AGE, 16), new Coarser(Field.HAD, 12), new Coarser(Field.SEX, 9));
    assertThat(checked.passes()).isFalse();
    assertThat(check(TestCases.LUPUS.without(Field.SEX), "en", priya).passes()).isTrue();
  }

  // The guard reads no "90 or older" as an age, since it points to nobody; the form knows it.
  @Test
  void a_band_that_the_words_do_not_tell_the_guard_is_counted_all_the_same() throws Exception {
    var all = new ArrayList<Patient>();
    for (var i = 0; i < 30; i++) {
      var born = TODAY.minusYears(i < 3 ? 93 : 50).minusDays(9);
      all.add(TestCases.patient(i, org.bedside.roster.Sex.F, born, "asthma"));
    }
    patients.are(all);
    var old = told(AgeBand.FROM_90, Sex.NOT_SAID, "Asthma that got worse at night.");
    assertThat(check(old, "en", priya).k()).isEqualTo(3);
    assertThat(check(told(AgeBand.FROM_90, Sex.NOT_SAID, ""), "es", priya).k()).isEqualTo(3);
    assertThat(check(told(AgeBand.FROM_0, Sex.NOT_SAID, "Asthma."), "en", priya).k()).isZero();
  }

  @Test
  void what_cannot_be_counted_says_so_and_a_person_must_look() throws Exception {
    cases.knowThePatients(TODAY);
    var nothing = told(AgeBand.NOT_SAID, Sex.NOT_SAID, "Red eyes in the morning.");
    assertThat(check(nothing, "en", priya).k()).isNull();
    var half = check(told(AgeBand.NOT_SAID, Sex.WOMAN, "Red eyes."), "en", priya);
    assertThat(half.k()).isEqualTo(24);
    assertThat(half.uncounted()).isTrue();
    assertThat(check(TestCases.LUPUS, "en", priya).uncounted()).isFalse();
    assertThat(check(TestCases.LUPUS, "es", priya).k()).as("by the fields, too").isEqualTo(4);
  }

  @Test
  void who_may_not_open_the_list_is_told_no_number_and_neither_is_who_has_none() throws Exception {
    var marcus = people.with("Marcus Bell", Role.COMMUNICATIONS);
    assertThat(check(TestCases.LUPUS, "en", priya).k()).as("no list").isNull();
    cases.knowThePatients(TODAY);
    var seen = check(TestCases.LUPUS, "en", marcus);
    assertThat(seen.k()).isNull();
    assertThat(seen.coarser()).isEmpty();
    assertThat(seen.uncounted()).isFalse();
  }

  @Test
  void a_case_of_the_form_always_waits_for_the_clinical_lead() throws Exception {
    cases.knowThePatients(TODAY);
    var plain = told(AgeBand.NOT_SAID, Sex.NOT_SAID, "Lupus.");
    assertThat(check(plain, "en", priya).rules())
        .filteredOn(rule -> rule.id().equals("PRIV-03"))
        .singleElement()
        .satisfies(rule -> {
          assertThat(rule.who()).isEqualTo("gate.who.CLINICAL_LEAD");
          assertThat(rule.offersCaseForm()).isFalse();
        });
    var sheltered = check(told(AgeBand.NOT_SAID, Sex.NOT_SAID, "HIV."), "en", priya);
    assertThat(sheltered.stopped()).as("PRIV-07").isTrue();
    assertThat(sheltered.passes()).isFalse();
  }

  @Test
  void free_words_that_point_to_somebody_are_found_in_their_field() {
    var told =
        told(AgeBand.NOT_SAID, Sex.NOT_SAID, "Saw a 34yo teacher from Fernridge with lupus.");
    var checked = check(told, "en", priya);
    assertThat(checked.found()).isNotEmpty();
    assertThat(checked.found()).allMatch(found -> found.field() == Field.HAD);
  }

  private static Told told(AgeBand age, Sex sex, String had) {
    return new Told(age, sex, UsState.NOT_SAID, Delay.YEAR, had, "", "What do you do?", "");
  }

  /// A random list and random cases; in each, every field is said more widely.
  @Test
  void a_coarser_answer_never_lowers_the_number() throws Exception {
    var random = new Random(164_514);
    var all = new ArrayList<Patient>();
    for (var i = 0; i < 300; i++) {
      var sex = one(List.of(org.bedside.roster.Sex.values()), random);
      var born = TODAY.minusDays(random.nextInt(100 * 365));
      all.add(TestCases.patient(i, sex, born, one(CONDITIONS, random)));
    }
    patients.are(all);
    var compared = 0;
    for (var i = 0; i < 120; i++) {
      var told = random(random);
      var k = checking.check(told, Locale.ENGLISH, priya).k();
      for (var coarser : coarser(told).entrySet()) {
        var wider = checking.check(coarser.getValue(), Locale.ENGLISH, priya).k();
        assertThat(number(wider))
            .as("%s of %s %s %s", coarser.getKey(), told.age(), told.sex(), told.had())
            .isGreaterThanOrEqualTo(number(k));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  /// Words that describe nobody fit everybody.
  private static int number(@Nullable Integer k) {
    return k == null ? Integer.MAX_VALUE : k;
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static Told random(Random random) {
    return new Told(
        one(List.of(AgeBand.values()), random),
        one(List.of(Sex.values()), random),
        one(List.of(UsState.values()), random),
        one(List.of(Delay.values()), random),
        one(FINDINGS, random),
        random.nextBoolean() ? "Rest, and another medicine." : "",
        "What do you do next?",
        "");
  }

  private static Map<String, Told> coarser(Told told) {
    var all = new LinkedHashMap<String, Told>();
    for (var field : List.of(Field.AGE, Field.SEX, Field.PLACE, Field.HAD, Field.DONE)) {
      if (told.says(field)) {
        all.put("without " + field, told.without(field));
      }
    }
    if (told.had().equals("Type 2 diabetes.")) {
      all.put("a wider illness", with(told, told.delay(), "Diabetes."));
    }
    all.put("longer ago", with(told, Delay.YEAR, told.had()));
    return all;
  }

  private static Told with(Told told, Delay when, String had) {
    return new Told(
        told.age(),
        told.sex(),
        told.place(),
        when,
        had,
        told.done(),
        told.question(),
        told.learned());
  }
}
