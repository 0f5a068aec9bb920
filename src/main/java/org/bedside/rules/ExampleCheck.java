package org.bedside.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Signs;

/// Tries a pack on its own examples: those that a rule calls bad must fire it, those that it calls
/// good must not, unless it says yes to them, and no other rule may forbid them.
public final class ExampleCheck {

  public enum Reason {
    /// Its own rule does not fire, though the example is bad.
    SILENT,
    /// Its own rule fires, but holds nobody, though it could.
    MILD,
    /// Its own rule fires, though the example is good.
    FIRES,
    /// A rule forbids it, though it is good.
    FORBIDDEN,
    /// A detector failed over it, so that nobody knows.
    UNREAD
  }

  /// @param isBad whether it is one of the bad examples
  /// @param index in its list, from 0
  /// @param by the rule that misjudges it; its own, but for [Reason#FORBIDDEN]
  public record Failure(
      Rule rule, boolean isBad, int index, Reason reason, Rule by, Judgement judgement) {}

  private ExampleCheck() {}

  /// In the pack's order; none where the pack may be used.
  ///
  /// @param reads what all detectors see in a draft
  public static List<Failure> failures(Rules rules, Function<Draft, Signs> reads) {
    var failures = new ArrayList<Failure>();
    for (var rule : rules.pack().rules()) {
      for (var i = 0; i < rule.bad().size(); i++) {
        one(rules, rule, true, i, reads).ifPresent(failures::add);
      }
      for (var i = 0; i < rule.good().size(); i++) {
        one(rules, rule, false, i, reads).ifPresent(failures::add);
      }
    }
    return List.copyOf(failures);
  }

  private static Optional<Failure> one(
      Rules rules, Rule rule, boolean isBad, int index, Function<Draft, Signs> reads) {
    var draft = (isBad ? rule.bad() : rule.good()).get(index).draft();
    var signs = reads.apply(draft);
    var judgement = rules.decide(draft, signs);
    if (!signs.unread().isEmpty() || !signs.isGradeRead()) {
      return Optional.of(new Failure(rule, isBad, index, Reason.UNREAD, rule, judgement));
    }
    var own = judgement.fired().stream().filter(fired -> fired.rule().equals(rule)).findFirst();
    if (isBad) {
      return bad(rule, draft, own)
          .map(reason -> new Failure(rule, true, index, reason, rule, judgement));
    }
    if (own.isPresent() && !own.get().ruling().equals(Ruling.ALLOWED)) {
      return Optional.of(new Failure(rule, false, index, Reason.FIRES, rule, judgement));
    }
    return judgement.fired().stream()
        .filter(fired -> fired.ruling().verdict() == Verdict.FORBIDDEN)
        .findFirst()
        .map(by -> new Failure(rule, false, index, Reason.FORBIDDEN, by.rule(), judgement));
  }

  private static Optional<Reason> bad(Rule rule, Draft draft, Optional<Fired> own) {
    if (own.isEmpty()) {
      return Optional.of(Reason.SILENT);
    }
    var couldHold =
        rule.hardest(draft.audience()).map(ruling -> ruling.verdict().isHeld()).orElse(false);
    var holds = own.get().ruling().verdict().isHeld();
    return couldHold && !holds ? Optional.of(Reason.MILD) : Optional.empty();
  }
}
