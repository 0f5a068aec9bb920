package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.rules.Fired;
import org.bedside.rules.PackReading;
import org.bedside.rules.Rule;
import org.bedside.rules.Rules;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Twenty thousand random reviews: one more thing that is seen never makes the gate milder, and no
/// reason undoes what the guard stops.
class MilderTest {

  private static final int ROUNDS = 20_000;
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static List<Rule> rules = List.of();

  private final Random dice = new Random(44);

  @BeforeAll
  static void ourPack() throws IOException {
    try (var file = Rules.class.getResourceAsStream("us-practice.yaml")) {
      var yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      rules = ((PackReading.Read) PackReading.of(yaml)).pack().rules();
    }
  }

  private Concern concern() {
    var kind = KINDS.get(dice.nextInt(KINDS.size()));
    var level = dice.nextInt(4) == 0 ? Level.STOP : Level.CHECK;
    var from = dice.nextInt(50);
    var finding = new Finding(from, from + 3, kind, level, 0.5, Reason.NAME, List.of());
    return new Concern(Concern.Part.TEXT, -1, finding);
  }

  private Objection objection() {
    var all = new ArrayList<Ruling>();
    for (var verdict : List.of(Verdict.WITH_CARE, Verdict.INAPPROPRIATE, Verdict.FORBIDDEN)) {
      all.add(new Ruling(verdict, null));
    }
    for (var by : org.bedside.rules.Approver.values()) {
      all.add(Ruling.impermissible(by));
    }
    var rule = rules.get(dice.nextInt(rules.size()));
    var fired = new Fired(rule, all.get(dice.nextInt(all.size())), List.of(), Set.of());
    return new Objection(fired, dice.nextBoolean() ? "" : "It is a quote.");
  }

  private <T> List<T> some(java.util.function.Supplier<T> one, int most) {
    return java.util.stream.Stream.generate(one).limit(dice.nextInt(most + 1)).toList();
  }

  private static <T> List<T> and(List<T> all, T one) {
    var more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private static int hardness(Review review) {
    return switch (review) {
      case Review.Clear _ -> 0;
      case Review.Look _ -> 1;
      case Review.Stopped _ -> 2;
    };
  }

  private static void isNoMilder(Review then, Review before) {
    assertThat(hardness(then)).isGreaterThanOrEqualTo(hardness(before));
    assertThat(then.wanted()).containsAll(before.wanted());
    assertThat(then.unanswered()).containsAll(before.unanswered());
    assertThat(Reader.fingerprints(then)).containsAll(Reader.fingerprints(before));
    assertThat(then.isStoppedByGuard() || !before.isStoppedByGuard()).isTrue();
  }

  @Test
  void one_more_finding_or_objection_never_makes_a_review_milder() {
    for (var round = 0; round < ROUNDS; round++) {
      var concerns = some(this::concern, 4);
      var objections = some(this::objection, 4);
      var before = Review.of(concerns, objections, null);
      isNoMilder(Review.of(and(concerns, concern()), objections, null), before);
      isNoMilder(Review.of(concerns, and(objections, objection()), null), before);
    }
  }

  @Test
  void no_reason_undoes_what_the_guard_stops() {
    for (var round = 0; round < ROUNDS; round++) {
      var concerns = some(this::concern, 4);
      var objections = some(this::objection, 4);
      var reasoned =
          objections.stream().map(one -> new Objection(one.fired(), "It is a quote.")).toList();
      var before = Review.of(concerns, objections, null);
      var after = Review.of(concerns, reasoned, null);
      assertThat(after.isStoppedByGuard()).isEqualTo(before.isStoppedByGuard());
      assertThat(after instanceof Review.Stopped).isEqualTo(before.isStoppedByGuard());
    }
  }

  @Test
  void a_reason_for_what_is_forbidden_always_sends_it_to_the_privacy_officer() {
    for (var round = 0; round < ROUNDS; round++) {
      var objections = and(some(this::objection, 4), objection());
      var review = Review.of(some(this::concern, 2), objections, null);
      var claims =
          objections.stream()
              .anyMatch(one -> one.verdict() == Verdict.FORBIDDEN && !one.reason().isEmpty());
      if (claims) {
        assertThat(review.wanted()).contains(Who.PRIVACY_OFFICER);
        assertThat(review).isNotInstanceOf(Review.Clear.class);
      }
    }
  }
}
