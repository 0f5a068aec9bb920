package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.rules.Packs.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Sign;
import org.bedside.detectors.Signs;
import org.junit.jupiter.api.Test;

/// Eighty packs and forty drafts for each.
class MonotonyTest {

  private interface Trial {
    void on(Dice dice, Rules rules);
  }

  private static void often(long seed, Trial trial) {
    for (var round = 0; round < 80; round++) {
      var dice = new Dice(seed + round);
      var rules = rules(dice.pack(8));
      for (var draft = 0; draft < 40; draft++) {
        trial.on(dice, rules);
      }
    }
  }

  private static Signs and(Signs signs, Fact fact) {
    var more = new ArrayList<>(signs.signs());
    more.add(Sign.whole(fact));
    return new Signs(more, signs.grade(), signs.unread());
  }

  private static Map<String, Ruling> rulings(Judgement judgement) {
    var rulings = new HashMap<String, Ruling>();
    judgement.fired().forEach(fired -> rulings.put(fired.rule().id(), fired.ruling()));
    return rulings;
  }

  private static void isNoMilder(Judgement then, Judgement before) {
    assertThat(then.verdict()).isGreaterThanOrEqualTo(before.verdict());
    var rulings = rulings(then);
    rulings(before)
        .forEach((rule, ruling) ->
            assertThat(rulings.get(rule)).as(rule).isNotNull().isGreaterThanOrEqualTo(ruling));
  }

  @Test
  void a_further_finding_never_makes_a_verdict_milder_nor_a_rule_fall_silent() {
    often(
        1_000,
        (dice, rules) -> {
          var draft = dice.draft();
          var signs = dice.signs();
          isNoMilder(rules.decide(draft, and(signs, dice.finding())), rules.decide(draft, signs));
        });
  }

  @Test
  void a_harder_text_is_never_judged_milder() {
    often(
        2_000,
        (dice, rules) -> {
          var draft = dice.draft();
          var signs = dice.signs();
          var harder = new Signs(signs.signs(), signs.grade() + dice.below(8), Set.of());
          isNoMilder(rules.decide(draft, harder), rules.decide(draft, signs));
        });
  }

  @Test
  void a_finding_that_nobody_could_read_never_makes_a_verdict_milder() {
    often(
        3_000,
        (dice, rules) -> {
          var draft = dice.draft();
          var signs = dice.signs();
          var unread = EnumSet.of(dice.finding(), dice.finding());
          var failed = new Signs(signs.signs(), signs.grade(), unread);
          isNoMilder(rules.decide(draft, failed), rules.decide(draft, signs));
        });
  }

  @Test
  void the_verdict_is_the_hardest_ruling_of_those_that_fired() {
    often(
        4_000,
        (dice, rules) -> {
          var judgement = rules.decide(dice.draft(), dice.signs());
          assertThat(judgement.fired())
              .allMatch(f -> f.ruling().verdict().compareTo(judgement.verdict()) <= 0)
              .matches(fired ->
                  fired.isEmpty()
                      || fired.stream().anyMatch(f -> f.ruling().verdict() == judgement.verdict()));
        });
  }
}
