package org.bedside.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Signs;
import org.bedside.guard.Audience;
import org.bedside.rules.expressions.Asked;
import org.bedside.rules.expressions.Expression;
import org.bedside.rules.paper.Place;

/// A rule whose expressions are compiled.
///
/// @param branches the rule's own verdict, and then those that are harder
record ReadyRule(Rule rule, Expression when, List<Branch> branches) {

  /// @param also what must hold besides the rule's own condition
  record Branch(Optional<Expression> also, Map<Audience, Ruling> verdict) {}

  /// @param ruling the hardest of the branches that hold
  /// @param facts that these ask about
  private record Held(Ruling ruling, Set<Fact> facts) {}

  static Optional<ReadyRule> of(Rule rule, Faults faults) {
    faults.inside(rule.id());
    var when = compile(rule.when(), faults);
    var branches = new ArrayList<Branch>();
    branches.add(new Branch(Optional.empty(), rule.verdict()));
    for (var harder : rule.harder()) {
      compile(harder.when(), faults)
          .ifPresent(also -> branches.add(new Branch(Optional.of(also), harder.verdict())));
    }
    return when.map(condition -> new ReadyRule(rule, condition, List.copyOf(branches)));
  }

  private static Optional<Expression> compile(String text, Faults faults) {
    return switch (Expression.compile(text)) {
      case Expression.Sound(var expression) -> Optional.of(expression);
      case Expression.Unsound(var slips) -> {
        for (var slip : slips) {
          faults.add(Place.NOWHERE, slip.why(), slip.arguments().toArray(String[]::new));
        }
        yield Optional.empty();
      }
    };
  }

  /// @param unread findings of which nobody knows
  Optional<Fired> judge(Audience audience, Signs signs, Asked seen, List<Fact> unread) {
    var sure = held(audience, seen);
    var mine = unread.stream().filter(this::asksAbout).toList();
    var isBlind = !signs.isGradeRead() && asksGrade();
    var worst =
        mine.isEmpty() && !isBlind
            ? sure
            : held(
                audience,
                isBlind ? seen.with(Set.copyOf(mine)).hardest() : seen.with(Set.copyOf(mine)));
    if (worst.isEmpty()) {
      return Optional.empty();
    }
    // With more findings a rule never says less, so what differs is only ever harder.
    if (sure.isPresent() && sure.get().ruling().equals(worst.get().ruling())) {
      return Optional.of(fired(sure.get().ruling(), sure.get().facts(), signs, List.of()));
    }
    var ruling = Ruling.impermissible(Approver.PRIVACY_OFFICER);
    if (sure.isPresent()) {
      ruling = ruling.orHarder(sure.get().ruling());
    }
    return Optional.of(fired(ruling, worst.get().facts(), signs, mine));
  }

  private boolean asksAbout(Fact fact) {
    return when.facts().contains(fact)
        || branches.stream()
            .flatMap(branch -> branch.also().stream())
            .anyMatch(also -> also.facts().contains(fact));
  }

  private boolean asksGrade() {
    return when.asksGrade()
        || branches.stream()
            .flatMap(branch -> branch.also().stream())
            .anyMatch(Expression::asksGrade);
  }

  private Optional<Held> held(Audience audience, Asked asked) {
    if (!when.holds(asked)) {
      return Optional.empty();
    }
    var facts = EnumSet.noneOf(Fact.class);
    facts.addAll(when.facts());
    Ruling hardest = null;
    for (var branch : branches) {
      var ruling = branch.verdict().get(audience);
      if (ruling != null && branch.also().map(also -> also.holds(asked)).orElse(true)) {
        branch.also().ifPresent(also -> facts.addAll(also.facts()));
        hardest = hardest == null ? ruling : hardest.orHarder(ruling);
      }
    }
    return hardest == null ? Optional.empty() : Optional.of(new Held(hardest, facts));
  }

  private Fired fired(Ruling ruling, Set<Fact> asked, Signs signs, List<Fact> unread) {
    var shown =
        signs.signs().stream()
            .filter(sign -> !sign.fact().isEvidence() && asked.contains(sign.fact()))
            .toList();
    return new Fired(rule, ruling, shown, Set.copyOf(unread));
  }
}
