package org.bedside.rules.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Author;
import org.bedside.detectors.Circumstances;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.rules.Fault.Why;
import org.bedside.rules.expressions.Expression.Sound;
import org.bedside.rules.expressions.Expression.Unsound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  private static Asked asked(Form form, double grade, Fact... facts) {
    var draft =
        new Draft(
            Audience.COMMUNITY,
            form,
            Network.WEBSITE,
            "",
            "",
            "",
            Author.practice(),
            List.of(),
            List.of(),
            null,
            "",
            null,
            false,
            null,
            LocalDate.of(2026, 3, 12),
            Circumstances.none());
    return Asked.of(draft, Set.of(facts), grade);
  }

  private static boolean holds(String text, Asked asked) {
    assertThat(Expression.compile(text)).as(text).isInstanceOf(Sound.class);
    return ((Sound) Expression.compile(text)).expression().holds(asked);
  }

  private static Slip slip(String text) {
    assertThat(Expression.compile(text)).as(text).isInstanceOf(Unsound.class);
    return ((Unsound) Expression.compile(text)).slips().getFirst();
  }

  @Test
  void a_condition_asks_about_facts_form_audience_author_and_grade() {
    var asked = asked(Form.REPLY, 9.5, Fact.CLAIM, Fact.SOURCE);

    assertThat(holds("is_reply && claim", asked)).isTrue();
    assertThat(holds("is_post && claim", asked)).isFalse();
    assertThat(holds("claim && !source", asked)).isFalse();
    assertThat(holds("claim && !authorized", asked)).isTrue();
    assertThat(holds("to_community && (absolute || grade > 8)", asked)).isTrue();
    assertThat(holds("to_public || by_member || own_voice", asked)).isFalse();
    assertThat(holds("grade > 9.5", asked)).isFalse();
    assertThat(holds("grade >= 9.5 && 9 < grade", asked)).isTrue();
    assertThat(holds("!is_page && !to_patient", asked)).isTrue();
  }

  @Test
  void every_fact_has_a_name() {
    for (var fact : Fact.values()) {
      assertThat(holds(fact.word(), asked(Form.POST, 0, fact))).isTrue();
      assertThat(holds(fact.word(), asked(Form.POST, 0))).isFalse();
    }
  }

  @Test
  void it_names_the_facts_it_asks_about() {
    var sound = (Sound) Expression.compile("is_reply && (claim || claim && !source)");

    assertThat(sound.expression().facts()).containsExactlyInAnyOrder(Fact.CLAIM, Fact.SOURCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "!claim; 1; claim",
        "is_reply && !(source || claim); 24; claim",
        "!(!claim); 3; claim",
        "is_post && !(is_reply && (to_public || identifier)); 39; identifier",
      })
  void a_finding_never_stands_under_a_not(String text, int at, String name) {
    var slip = slip(text);

    assertThat(slip.why()).isEqualTo(Why.FINDING_NEGATED);
    assertThat(slip.arguments()).containsExactly(name);
    assertThat(slip.at()).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource({
    "claim == false, claim, ==",
    "is_reply != claim, claim, !=",
    "claim ? is_reply : is_post, claim, ?:",
    "is_reply ? is_post : !claim, claim, ?:",
    "(is_reply && claim) == is_post, claim, =="
  })
  void a_finding_never_stands_where_a_not_can_hide(String text, String name, String sign) {
    assertThat(slip(text).why()).isEqualTo(Why.FINDING_COMPARED);
    assertThat(slip(text).arguments()).containsExactly(name, sign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grade < 8",
        "grade <= 8",
        "8 > grade",
        "!(grade > 8)",
        "is_post && !(8 <= grade)"
      })
  void a_text_that_is_harder_to_read_is_never_judged_milder(String text) {
    assertThat(slip(text).why()).isEqualTo(Why.GRADE_NEGATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "is_reply == is_post",
        "source ? is_post : is_reply",
        "grade + 1.0 > 8.0",
        "grade > grade",
        "grade == 8.0",
        "'a' < 'b'",
        "size('abc') > 2",
        "matches('aaaa', '(a*)*')",
        "1 in [1]",
        "claim + source",
        "-1 > grade && true",
        "\"\" == \"\"",
      })
  void there_is_no_more_than_and_or_not_and_the_grade(String text) {
    assertThat(slip(text).why()).isIn(Why.OPERATOR, Why.EXPRESSION_SENSELESS, Why.GRADE_NEGATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[claim]",
        "{claim: 1}",
        "claim.source",
        "has(claim.source)",
        "[1].all(x, x > 0)",
        "google.protobuf.Any{}",
        "null",
        "b'a'",
      })
  void lists_maps_messages_and_fields_are_no_conditions(String text) {
    assertThat(slip(text).why()).isIn(Why.EXPRESSION_SENSELESS, Why.OPERATOR);
  }

  @Test
  void a_slip_of_the_pen_is_a_fault_and_gets_a_guess() {
    assertThat(slip("is_reply && confirm_patient"))
        .isEqualTo(Slip.of(12, Why.UNKNOWN_NAME_NEAR, "confirm_patient", "confirms_patient"));
    assertThat(slip("Claim").arguments()).containsExactly("Claim", "claim");
    assertThat(slip("is_reply && weather")).isEqualTo(Slip.of(12, Why.UNKNOWN_NAME, "weather"));
  }

  @Test
  void all_slips_of_one_condition_are_told_at_once() {
    var unsound = (Unsound) Expression.compile("weather && !claim && grade");

    assertThat(unsound.slips())
        .extracting(Slip::why)
        .containsExactlyInAnyOrder(Why.UNKNOWN_NAME, Why.FINDING_NEGATED, Why.GRADE_ALONE);
  }

  @ParameterizedTest
  @CsvSource({
    "is_reply &&, 11",
    "'', 0",
    "(claim, 6",
    "'claim ||   ', 8",
  })
  void what_ends_too_early_says_where(String text, int at) {
    assertThat(slip(text)).isEqualTo(Slip.of(at, Why.EXPRESSION_ENDS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is_reply and claim | 9 | and claim",
        "claim ) source | 6 | ) source",
        "claim & source | 6 | & source"
      })
  void what_cannot_be_read_says_from_where_on(String text, int at, String rest) {
    assertThat(slip(text)).isEqualTo(Slip.of(at, Why.EXPRESSION_UNREADABLE, rest));
  }

  @Test
  void what_is_too_long_is_not_even_read() {
    var text = "claim" + " || claim".repeat(120);

    assertThat(slip(text).why()).isEqualTo(Why.EXPRESSION_LONG);
    assertThat(holds("claim" + " || claim".repeat(110), asked(Form.POST, 0, Fact.CLAIM))).isTrue();
  }

  @Test
  void nesting_without_an_end_is_refused_and_not_followed() {
    assertThat(slip("(".repeat(400) + "claim" + ")".repeat(400))).isNotNull();
    assertThat(slip("(".repeat(900))).isNotNull();
    assertThat(slip("!".repeat(900) + "x")).isNotNull();
    assertThat(slip("[".repeat(900))).isNotNull();
    assertThat(slip("a?".repeat(400))).isNotNull();
  }
}
