package org.bedside.guard.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.bedside.guard.exam.ExamRoster.Patient;
import org.bedside.guard.exam.TrueCount.Extreme;
import org.bedside.guard.exam.TrueCount.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The exam is only worth something if its own answers are right.
@Tag("long")
class ExamTest {

  private static final LocalDate POSTED = LocalDate.of(2026, 3, 12);
  private static final Facts ANYBODY =
      new Facts(null, null, null, null, null, null, null, null, null, null);

  @Test
  void every_mark_lies_in_its_text_and_holds_words() {
    for (var question : both(250)) {
      int before = 0;
      for (var mark : question.marks()) {
        assertThat(mark.start()).as(question.text()).isGreaterThanOrEqualTo(before);
        assertThat(mark.end())
            .as(question.text())
            .isBetween(mark.start() + 1, question.text().length());
        assertThat(marked(question, mark)).isNotBlank().isEqualTo(marked(question, mark).strip());
        before = mark.end();
      }
    }
  }

  private static String marked(Exam.Question question, Exam.Mark mark) {
    return question.text().substring(mark.start(), mark.end());
  }

  @Test
  void a_mark_points_at_the_planted_patient() {
    var lastNames = new HashSet<String>();
    Exam.roster(Exam.OPEN).patients().forEach(patient -> lastNames.add(patient.last()));
    for (var question : Exam.mentions(Exam.OPEN, 560)) {
      assertThat(question.marks()).as(question.text()).hasSize(1);
      if (question.category().equals("roster.exact")) {
        String name = marked(question, question.marks().getFirst());
        assertThat(lastNames).contains(name.substring(name.indexOf(' ') + 1));
      }
    }
  }

  @Test
  void every_slot_is_filled() {
    assertThat(both(300))
        .allSatisfy(question ->
            assertThat(question.text())
                .doesNotContainPattern("\\{(?!at|dot)[A-Za-z0-9]+}")
                .doesNotContain("own" + "phone", "null"));
  }

  @Test
  void what_must_be_found_is_marked_and_what_is_clear_is_not() {
    for (var question : both(250)) {
      if (question.expect().equals("clear")) {
        assertThat(question.marks()).as(question.text()).isEmpty();
      } else if (question.expect().equals("flag") || question.expect().equals("stop")) {
        assertThat(question.marks()).as(question.text()).isNotEmpty();
      }
    }
  }

  @Test
  void the_two_seeds_share_no_text() {
    var open = new HashSet<String>();
    Exam.everything(Exam.OPEN, 1_000).forEach(question -> open.add(question.text()));
    assertThat(Exam.everything(Exam.CLOSED, 1_000))
        .noneMatch(question -> open.contains(question.text()));
  }

  @Test
  void the_same_seed_asks_the_same_questions() {
    assertThat(Exam.everything(5, 50)).isEqualTo(Exam.everything(5, 50));
  }

  @Test
  void no_bystander_bears_the_name_of_a_patient() {
    var names = new HashSet<String>();
    Exam.roster(Exam.OPEN).patients().forEach(one -> names.add(one.first() + " " + one.last()));
    for (var question : Exam.bystanders(Exam.OPEN, 800)) {
      assertThat(names).as(question.text()).noneMatch(name -> holds(question.text(), name));
    }
  }

  private static boolean holds(String text, String name) {
    int at = text.indexOf(name);
    int end = at + name.length();
    return at >= 0 && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  @Test
  void the_true_count_is_right_for_ten_patients() {
    assertThat(count(facts(41, 41, null, null))).isEqualTo(2);
    assertThat(count(facts(40, 40, null, null))).as("birthday tomorrow").isEqualTo(1);
    assertThat(count(facts(30, 39, "F", null))).as("in her thirties").isEqualTo(2);
    assertThat(count(facts(null, null, "F", true))).as("women").isEqualTo(5);
    assertThat(count(facts(null, null, "F", false))).as("girls").isEqualTo(1);
    assertThat(count(facts(null, null, "M", false))).as("boys").isEqualTo(1);
    assertThat(count(facts(null, null, "M", null))).as("male").isEqualTo(3);
    assertThat(count(ANYBODY)).isEqualTo(10);
  }

  @Test
  void the_true_count_knows_places_work_illness_days_and_extremes() {
    assertThat(count(told("Eastbrook", null, null, null, null))).isEqualTo(3);
    assertThat(count(told("Eastbrook", "welder", null, null, null))).isEqualTo(1);
    assertThat(count(told(null, null, "gout", null, null))).isEqualTo(4);
    assertThat(count(told(null, null, null, LocalDate.of(2026, 3, 3), null))).isEqualTo(2);
    assertThat(count(told(null, null, null, null, Extreme.OLDEST))).isEqualTo(1);
    assertThat(count(told(null, null, "gout", null, Extreme.YOUNGEST))).as("twins").isEqualTo(2);
    assertThat(count(told("Nowhere", null, null, null, Extreme.OLDEST))).isZero();
  }

  @Test
  void a_date_without_a_year_is_the_latest_not_after_posting() {
    assertThat(TrueCount.latest(3, 12, POSTED)).isEqualTo(POSTED);
    assertThat(TrueCount.latest(3, 13, POSTED)).isEqualTo(LocalDate.of(2025, 3, 13));
  }

  @Test
  void the_roster_is_large_varied_and_can_be_read() {
    var roster = ExamRoster.of(9, 50_000);
    assertThat(roster.patients()).hasSize(50_000);
    assertThat(roster.patients().stream().map(Patient::first).distinct().count())
        .isGreaterThan(300);
    assertThat(roster.patients().stream().map(Patient::last).distinct().count())
        .isGreaterThan(1_000);
    var tree = JsonMapper.builder().build().readTree(Exam.rosterJson(9, 40));
    assertThat(tree.get("patients").size()).isEqualTo(40);
    assertThat(tree.get("asOf").asString()).isEqualTo("2026-03-31");
    assertThat(tree.at("/patients/0/conditions").isArray()).isTrue();
  }

  @Test
  void descriptions_fall_on_both_sides_of_the_thresholds() {
    var groups = new TreeMap<String, Integer>();
    Exam.described(Exam.OPEN, 2_000)
        .forEach(question -> groups.merge(size(question.k()), 1, Integer::sum));
    assertThat(groups.keySet()).contains("nobody", "0", "1-5", "6-10", "11+");
    assertThat(groups.values()).as(groups.toString()).allMatch(count -> count >= 60);
  }

  private static String size(@Nullable Integer k) {
    if (k == null) {
      return "nobody";
    }
    return k == 0 ? "0" : k <= 5 ? "1-5" : k <= 10 ? "6-10" : "11+";
  }

  @Test
  void a_question_becomes_a_line_of_json() {
    var question = Exam.mentions(Exam.OPEN, 1).getFirst();
    var line = JsonMapper.builder().build().readTree(Exam.line(question));
    assertThat(line.get("text").asString()).isEqualTo(question.text());
    assertThat(line.get("posted_at").asString()).isEqualTo(question.postedAt().toString());
  }

  /// Time of the processor, since the machine may be busy with something else.
  @Test
  void a_thousand_questions_take_at_most_a_second() {
    Exam.everything(3, 200);
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    int made = Exam.everything(3, 400).size();
    double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
    assertThat(made / seconds).isGreaterThan(1_000);
  }

  private static List<Exam.Question> both(int each) {
    var all = new ArrayList<>(Exam.everything(Exam.OPEN, each));
    all.addAll(Exam.everything(Exam.CLOSED, each));
    return all;
  }

  private static int count(Facts facts) {
    return TrueCount.of(ten(), facts, POSTED);
  }

  private static Facts facts(
      @Nullable Integer from, @Nullable Integer to, @Nullable String sex, @Nullable Boolean adult) {
    return new Facts(from, to, sex, adult, null, null, null, null, null, null);
  }

  private static Facts told(
      @Nullable String town,
      @Nullable String work,
      @Nullable String illness,
      @Nullable LocalDate visit,
      @Nullable Extreme extreme) {
    return new Facts(null, null, null, null, town, work, illness, visit, visit, extreme);
  }

  private static List<Patient> ten() {
    return List.of(
        patient("F", "1985-03-12", "Eastbrook", "welder", "gout", "2026-03-03"),
        patient("M", "1985-03-12", "Eastbrook", null, "asthma", "2026-03-03"),
        patient("F", "1985-03-13", "Eastbrook", "florist", "asthma", "2025-03-03"),
        patient("F", "1990-01-01", "Tamarack", "welder", "gout", "2026-03-04"),
        patient("F", "1996-03-12", "Tamarack", "judge", "asthma", "2024-03-03"),
        patient("F", "1996-03-13", "Tamarack", "nun", "asthma", null),
        patient("F", "2010-06-01", "Tamarack", null, "gout", null),
        patient("M", "2010-06-01", "Tamarack", null, "gout", null),
        patient("M", "1940-06-01", "Tamarack", "judge", "asthma", null),
        patient("U", null, null, null, "asthma", null));
  }

  private static Patient patient(
      String sex,
      @Nullable String dob,
      @Nullable String town,
      @Nullable String work,
      String illness,
      @Nullable String visit) {
    return new Patient(
        "p",
        "1",
        "Ann",
        null,
        "Lee",
        null,
        sex,
        dob == null ? null : LocalDate.parse(dob),
        town,
        null,
        null,
        null,
        null,
        null,
        work,
        List.of(illness),
        visit == null ? List.of() : List.of(LocalDate.parse(visit)));
  }
}
