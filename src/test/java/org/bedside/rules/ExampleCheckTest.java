package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.rules.ExampleCheck.failures;
import static org.bedside.rules.Packs.rule;
import static org.bedside.rules.Packs.rules;

import java.util.Arrays;
import java.util.Set;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Sign;
import org.bedside.detectors.Signs;
import org.bedside.rules.ExampleCheck.Failure;
import org.bedside.rules.ExampleCheck.Reason;
import org.junit.jupiter.api.Test;

class ExampleCheckTest {

  /// Detectors that see a fact where its name stands.
  private static Signs read(Draft draft) {
    var facts =
        Arrays.stream(Fact.values()).filter(fact -> draft.text().contains(fact.word())).toList();
    var unread = draft.text().contains("unread") ? Set.of(Fact.RARE) : Set.<Fact>of();
    return new Signs(facts.stream().map(Sign::whole).toList(), 0, unread);
  }

  private static String with(String rule, String bad, String good) {
    return rule.replace("bad: [{text: \"bad\"}]", "bad: " + bad)
        .replace("good: [{text: \"good\"}]", "good: " + good);
  }

  private static final String CLAIM = rule("A-1", "claim && !source", "public: inappropriate");

  @Test
  void a_pack_that_judges_its_examples_rightly_has_no_failures() {
    var rules = rules(with(CLAIM, "[{text: a claim}]", "[{text: claim and source}, {text: a}]"));

    assertThat(failures(rules, ExampleCheckTest::read)).isEmpty();
  }

  @Test
  void a_bad_example_that_fires_nothing_is_told() {
    var rules = rules(with(CLAIM, "[{text: a claim}, {text: nothing}]", "[{text: a}]"));

    assertThat(failures(rules, ExampleCheckTest::read))
        .singleElement()
        .matches(f -> f.reason() == Reason.SILENT && f.isBad() && f.index() == 1)
        .extracting(f -> f.rule().id())
        .isEqualTo("A-1");
  }

  @Test
  void a_bad_example_to_which_its_rule_does_not_speak_is_told() {
    var rules = rules(with(CLAIM, "[{text: a claim, audience: patient}]", "[{text: a}]"));

    assertThat(failures(rules, ExampleCheckTest::read))
        .extracting(Failure::reason)
        .containsExactly(Reason.SILENT);
  }

  @Test
  void a_bad_example_that_holds_nobody_is_told_where_its_rule_could() {
    var could =
        rule(
            "A-1",
            "claim",
            "public: with care",
            "harder: [{when: rare, verdict: {public: forbidden}}]");
    var never = rule("A-2", "claim", "public: with care");
    var rules =
        rules(
            with(could, "[{text: claim}, {text: claim rare}]", "[{text: a}]"),
            with(never, "[{text: claim}]", "[{text: a}]"));

    assertThat(failures(rules, ExampleCheckTest::read))
        .singleElement()
        .matches(f -> f.reason() == Reason.MILD && f.rule().id().equals("A-1") && f.index() == 0);
  }

  @Test
  void a_good_example_that_fires_its_rule_is_told() {
    var rules = rules(with(CLAIM, "[{text: claim}]", "[{text: a claim}]"));

    assertThat(failures(rules, ExampleCheckTest::read))
        .singleElement()
        .matches(f -> f.reason() == Reason.FIRES && !f.isBad());
  }

  @Test
  void a_rule_that_says_yes_may_say_it_to_its_good_examples() {
    var yes = rule("CON-05", "labour_talk", "public: allowed");
    var rules = rules(with(yes, "[]", "[{text: labour_talk}]"));

    assertThat(failures(rules, ExampleCheckTest::read)).isEmpty();
  }

  @Test
  void a_good_example_that_another_rule_forbids_is_told_with_that_rule() {
    var rules =
        rules(
            with(CLAIM, "[{text: claim}]", "[{text: rare}]"),
            with(rule("A-2", "rare", "public: forbidden"), "[{text: rare}]", "[{text: a}]"));

    assertThat(failures(rules, ExampleCheckTest::read))
        .singleElement()
        .matches(f -> f.reason() == Reason.FORBIDDEN && f.by().id().equals("A-2"))
        .matches(f -> f.judgement().verdict() == Verdict.FORBIDDEN);
  }

  @Test
  void another_rule_that_does_not_forbid_a_good_example_is_nothing() {
    var rules =
        rules(
            with(CLAIM, "[{text: claim}]", "[{text: rare}]"),
            with(rule("A-2", "rare", "public: inappropriate"), "[{text: rare}]", "[{text: a}]"));

    assertThat(failures(rules, ExampleCheckTest::read)).isEmpty();
  }

  @Test
  void an_example_over_which_a_detector_failed_is_told() {
    var rules = rules(with(CLAIM, "[{text: unread claim}]", "[{text: a}]"));

    assertThat(failures(rules, ExampleCheckTest::read))
        .extracting(Failure::reason)
        .containsExactly(Reason.UNREAD);
  }
}
