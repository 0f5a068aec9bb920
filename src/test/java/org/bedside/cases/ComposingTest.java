package org.bedside.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.bedside.roster.Description;
import org.bedside.roster.Fact;
import org.bedside.roster.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The words that are made of a case.
class ComposingTest {

  private static final ResourceBundleMessageSource MESSAGES = messages();
  private static final Guard GUARD =
      new Guard(Roster.NONE.withNames(List.of("Maple Street Family Medicine")));

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("org.bedside.cases.messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  private static Composed composed(Told told, String language) {
    return Composing.of(told, MESSAGES, Locale.of(language));
  }

  @Test
  void the_fields_are_told_in_one_order_and_nothing_besides() {
    assertThat(composed(TestCases.LUPUS, "en").text())
        .isEqualTo(
            """
            A woman in her 30s in Oregon. It was more than three months ago.

            Findings: Lupus, and sore joints for weeks.

            What was done: Hydroxychloroquine.

            My question: When do you add a second medicine?

            What one learns: Ask about sun before you order a panel.\
            """);
    assertThat(composed(TestCases.LUPUS, "es").text())
        .startsWith(
            "Se trata de una mujer de 30 y tantos años en Oregón. Fue hace más de tres meses.\n\n");
  }

  @Test
  void what_is_not_said_leaves_no_trace() {
    var told =
        new Told(AgeBand.NOT_SAID, Sex.NOT_SAID, UsState.NOT_SAID, null, "Gout.", "", "", "");
    assertThat(composed(told, "en").text()).isEqualTo("A patient.\n\nFindings: Gout.");
  }

  @Test
  void each_field_is_found_again_by_its_words() {
    var composed = composed(TestCases.LUPUS, "en");
    var fields =
        Map.of(
            "in her 30s", Field.AGE,
            "Oregon", Field.PLACE,
            "three months", Field.WHEN,
            "sore joints", Field.HAD,
            "Hydroxychloroquine", Field.DONE,
            "second medicine", Field.QUESTION,
            "panel", Field.LEARNED);
    fields.forEach((words, field) ->
        assertThat(composed.fieldAt(composed.text().indexOf(words))).as(words).isEqualTo(field));
  }

  // 45 CFR 164.514(b)(2)(i)(C): over 89 is one category.
  @Test
  void ages_are_told_by_ten_years_and_all_from_ninety_on_as_one() {
    var said = Arrays.stream(AgeBand.values()).filter(one -> one != AgeBand.NOT_SAID).toList();
    assertThat(said).hasSize(10);
    for (var one : said) {
      assertThat(one.least() % 10).isZero();
      assertThat(one.most())
          .isEqualTo(one == AgeBand.FROM_90 ? one.most() : one.least() + 9)
          .isGreaterThanOrEqualTo(one.least() + 9);
    }
    assertThat(said.getLast().least()).isEqualTo(90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void no_choice_of_the_form_is_anything_that_the_guard_marks(String language) {
    for (var age : AgeBand.values()) {
      for (var sex : Sex.values()) {
        for (var when : Delay.values()) {
          clear(new Told(age, sex, UsState.OR, when, "", "", "", ""), language);
        }
      }
    }
    for (var place : UsState.values()) {
      clear(
          new Told(AgeBand.FROM_40, Sex.WOMAN, place, Delay.YEAR, "Asthma.", "", "", ""), language);
    }
  }

  private static void clear(Told told, String language) {
    var text = composed(told, language).text();
    var said =
        Statement.of(text, Audience.COLLEAGUES)
            .on(LocalDate.of(2026, 10, 14))
            .seenBy(Viewer.OUTSIDE);
    assertThat(GUARD.read(said).findings()).as(text).isEmpty();
  }

  @Test
  void nothing_nearer_is_offered_than_the_practice_waits() {
    assertThat(Delay.from(Duration.ofDays(14))).containsExactly(Delay.values());
    assertThat(Delay.from(Duration.ofDays(30)))
        .containsExactly(Delay.MONTH, Delay.THREE_MONTHS, Delay.YEAR);
    assertThat(Delay.from(Duration.ofDays(2_000))).containsExactly(Delay.YEAR);
  }

  @Test
  void a_list_counts_age_and_sex_and_no_state() {
    var day = LocalDate.of(2026, 10, 14);
    assertThat(TestCases.LUPUS.described(day))
        .isEqualTo(
            Description.of(Fact.Born.aged(30, 39, day), new Fact.OfSex(org.bedside.roster.Sex.F)));
    assertThat(Told.BLANK.described(day).facts()).isEmpty();
  }

  @Test
  void no_words_stand_in_a_log() {
    assertThat(
            "%s %s %s %s"
                .formatted(
                    TestCases.LUPUS,
                    composed(TestCases.LUPUS, "en"),
                    CaseFields.of(TestCases.LUPUS),
                    new Checked.Found("Lupus", Field.HAD, true, "x")))
        .doesNotContainIgnoringCase("lupus");
  }
}
