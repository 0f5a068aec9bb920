package org.bedside.rules;

import static org.bedside.rules.Packs.rules;

import java.util.ArrayList;

/// What forty rules cost over one draft, and what reading such a pack costs.
final class RulesBench {

  private static final int ROUNDS = 20_000;

  private RulesBench() {}

  public static void main(String[] arguments) {
    fortyRulesOverOneDraft();
    readingAndCompilingFortyRules();
  }

  private static void fortyRulesOverOneDraft() {
    var dice = new Dice(40);
    var rules = rules(dice.pack(40));
    var took = new ArrayList<Long>();
    var fired = 0L;
    for (var round = 0; round < 2 * ROUNDS; round++) {
      var draft = dice.draft();
      var signs = dice.signs();
      var started = System.nanoTime();
      fired += rules.decide(draft, signs).fired().size();
      var ended = System.nanoTime();
      if (round >= ROUNDS) {
        took.add(ended - started);
      }
    }
    took.sort(null);
    System.out.printf(
        "rules: 40 over one draft p50 %.4f ms, p99 %.4f ms, max %.3f ms (%.1f fire each)%n",
        took.get(ROUNDS / 2) / 1e6,
        took.get(ROUNDS * 99 / 100) / 1e6,
        took.getLast() / 1e6,
        fired / 2.0 / ROUNDS);
  }

  private static void readingAndCompilingFortyRules() {
    var json = new Dice(40).pack(40).json();
    var took = new ArrayList<Long>();
    for (var round = 0; round < 60; round++) {
      var started = System.nanoTime();
      rules(Packs.pack(json));
      took.add(System.nanoTime() - started);
    }
    System.out.printf("rules: first reading of 40 %.0f ms, ", took.getFirst() / 1e6);
    took.sort(null);
    System.out.printf("median %.1f ms%n", took.get(took.size() / 2) / 1e6);
  }
}
