package org.bedside.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bedside.guard.Audience;
import org.bedside.policy.Difference.OfRule;
import org.bedside.policy.Difference.Step;
import org.bedside.policy.Difference.What;
import org.bedside.rules.Approver;
import org.bedside.rules.Pack;
import org.bedside.rules.Rule;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.bedside.rules.Wording;
import org.junit.jupiter.api.Test;

/// What changes between two packs, in words.
class DifferenceTest {

  private static final Pack PACK = OverlayTextTest.pack();
  private static final Ruling CARE = new Ruling(Verdict.WITH_CARE, null);

  private static Pack with(String id, UnaryOperator<Rule> change) {
    var rules = PACK.rules().stream().map(r -> r.id().equals(id) ? change.apply(r) : r).toList();
    return new Pack(PACK.name(), "x", PACK.languages(), rules);
  }

  private static Rule said(Rule rule, String when, Wording tell, Map<Audience, Ruling> verdict) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.text(),
        rule.why(),
        rule.sources(),
        when,
        verdict,
        rule.harder(),
        tell,
        rule.cure(),
        rule.bad(),
        rule.good(),
        rule.training(),
        rule.change());
  }

  private static Pack verdict(String id, Map<Audience, Ruling> verdict) {
    return with(id, rule -> said(rule, rule.when(), rule.tell(), verdict));
  }

  private static OfRule only(Pack before, Pack after) {
    var rules = Difference.of(before, after).rules();
    assertThat(rules).hasSize(1);
    return rules.getFirst();
  }

  @Test
  void the_same_pack_under_another_number_changes_nothing() {
    assertThat(Difference.of(PACK, with("none", rule -> rule)).isNothing()).isTrue();
  }

  @Test
  void each_audience_says_whether_it_got_stricter() {
    var before = verdict("QLT-01", Map.of(Audience.PUBLIC, CARE, Audience.PATIENT, CARE));
    var after =
        verdict("QLT-01", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN, Audience.COMMUNITY, CARE));
    var change = only(before, after);
    assertThat(change.kinds()).containsExactly(What.TIGHTER, What.LOOSER);
    assertThat(change.steps())
        .extracting(Step::audience, Step::isLooser)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Audience.PUBLIC, false),
            org.assertj.core.groups.Tuple.tuple(Audience.COMMUNITY, false),
            org.assertj.core.groups.Tuple.tuple(Audience.PATIENT, true));
  }

  @Test
  void to_ask_another_person_is_looser_since_somebody_no_longer_hears_of_it() {
    var before =
        verdict("QLT-01", Map.of(Audience.PUBLIC, Ruling.impermissible(Approver.PRIVACY_OFFICER)));
    var after = verdict("QLT-01", Map.of(Audience.PUBLIC, Ruling.impermissible(Approver.OWNER)));
    assertThat(only(before, after).kinds()).containsExactly(What.LOOSER);
  }

  @Test
  void other_words_and_other_conditions_are_told_apart() {
    var words =
        with(
            "QLT-01",
            rule ->
                said(
                    rule,
                    rule.when(),
                    new Wording(Map.of("en", "Shorter.", "es", "Más corto.")),
                    rule.verdict()));
    var condition = with("QLT-01", rule -> said(rule, "grade >= 7.0", rule.tell(), rule.verdict()));
    assertThat(only(PACK, words).kinds()).containsExactly(What.WORDING);
    assertThat(only(PACK, condition).kinds()).containsExactly(What.CONDITION);
  }

  @Test
  void rules_come_and_go() {
    var rules = new ArrayList<>(PACK.rules());
    var gone = rules.removeFirst();
    var less = new Pack(PACK.name(), "x", PACK.languages(), List.copyOf(rules));
    assertThat(only(PACK, less).kinds()).containsExactly(What.GONE);
    assertThat(only(less, PACK).kinds()).containsExactly(What.NEW);
    assertThat(only(less, PACK).rule()).isEqualTo(gone);
  }

  @Test
  void what_may_let_go_something_forbidden_is_noticed_and_what_cannot_is_not() {
    assertThat(loosens(verdict("CLM-05", Map.of(Audience.PUBLIC, CARE)))).isTrue();
    assertThat(
            loosens(
                with(
                    "CLM-05",
                    rule -> said(rule, "review_bait && paid", rule.tell(), rule.verdict()))))
        .isTrue();
    assertThat(loosens(verdict("QLT-01", Map.of(Audience.PUBLIC, Ruling.FORBIDDEN)))).isFalse();
    assertThat(loosens(verdict("QLT-01", Map.of(Audience.PUBLIC, CARE)))).isFalse();
  }

  private static boolean loosens(Pack after) {
    return Difference.of(PACK, after).mayLoosenForbidden(PACK);
  }
}
