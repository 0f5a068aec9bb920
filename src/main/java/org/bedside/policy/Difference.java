package org.bedside.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.rules.Pack;
import org.bedside.rules.Rule;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.jspecify.annotations.Nullable;

/// What changes for those who write when one pack follows another.
///
/// @param rules only those that changed, in the order of the pack that follows
record Difference(List<OfRule> rules) {

  enum What {
    NEW,
    GONE,
    TIGHTER,
    LOOSER,
    /// It fires over other drafts, so nobody can say whether it is tighter.
    CONDITION,
    WORDING,
    EXAMPLES
  }

  /// @param from null where the rule said nothing
  /// @param to null where it says nothing any more
  record Step(Audience audience, @Nullable Ruling from, @Nullable Ruling to) {

    /// To ask another person is looser, too: somebody no longer hears of it.
    public boolean isLooser() {
      var change = strength(to).compareTo(strength(from));
      return change < 0 || (change == 0 && from != null && to != null && !Objects.equals(from, to));
    }

    /// Who says nothing to an audience holds back as much as who says yes.
    private static Verdict strength(@Nullable Ruling ruling) {
      return ruling == null ? Verdict.ALLOWED : ruling.verdict();
    }
  }

  record OfRule(Rule rule, Set<What> what, List<Step> steps) {

    public OfRule {
      what = Set.copyOf(what);
      steps = List.copyOf(steps);
    }

    /// In one order.
    public List<What> kinds() {
      return List.copyOf(EnumSet.copyOf(what));
    }
  }

  Difference {
    rules = List.copyOf(rules);
  }

  static Difference of(Pack before, Pack after) {
    var changed = new ArrayList<OfRule>();
    for (var rule : after.rules()) {
      var earlier = find(before, rule.id());
      if (earlier.isEmpty()) {
        changed.add(new OfRule(rule, Set.of(What.NEW), steps(null, rule)));
      } else if (!earlier.get().equals(rule)) {
        changed.add(between(earlier.get(), rule));
      }
    }
    for (var rule : before.rules()) {
      if (find(after, rule.id()).isEmpty()) {
        changed.add(new OfRule(rule, Set.of(What.GONE), steps(rule, null)));
      }
    }
    return new Difference(changed);
  }

  static Optional<Rule> find(Pack pack, String id) {
    return pack.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  static OfRule between(Rule before, Rule after) {
    var what = EnumSet.noneOf(What.class);
    var steps = steps(before, after);
    if (steps.stream().anyMatch(Step::isLooser)) {
      what.add(What.LOOSER);
    }
    if (steps.stream().anyMatch(step -> !step.isLooser())) {
      what.add(What.TIGHTER);
    }
    if (!before.when().equals(after.when()) || !before.harder().equals(after.harder())) {
      what.add(What.CONDITION);
    }
    if (!before.bad().equals(after.bad()) || !before.good().equals(after.good())) {
      what.add(What.EXAMPLES);
    }
    if (!words(before).equals(words(after))) {
      what.add(What.WORDING);
    }
    return new OfRule(after, what, steps);
  }

  /// Everything that is only said.
  private static List<Object> words(Rule rule) {
    return List.of(
        rule.title(),
        rule.text(),
        rule.why(),
        rule.tell(),
        rule.sources(),
        rule.cure(),
        rule.change(),
        Optional.ofNullable(rule.training()));
  }

  private static List<Step> steps(@Nullable Rule before, @Nullable Rule after) {
    var steps = new ArrayList<Step>();
    for (var audience : Audience.values()) {
      var from = before == null ? null : before.verdict().get(audience);
      var to = after == null ? null : after.verdict().get(audience);
      if (!Objects.equals(from, to)) {
        steps.add(new Step(audience, from, to));
      }
    }
    return steps;
  }

  public boolean isNothing() {
    return rules.isEmpty();
  }

  /// Whether something that was forbidden may be so no longer. Where a condition changed, nobody
  /// can tell, so it counts.
  boolean mayLoosenForbidden(Pack before) {
    return rules.stream()
        .anyMatch(change ->
            find(before, change.rule().id()).filter(Difference::forbids).isPresent()
                && (change.what().contains(What.CONDITION)
                    || change.what().contains(What.GONE)
                    || change.steps().stream()
                        .anyMatch(step ->
                            step.isLooser()
                                && step.from() != null
                                && step.from().verdict() == Verdict.FORBIDDEN)));
  }

  private static boolean forbids(Rule rule) {
    return java.util.Arrays.stream(Audience.values())
        .flatMap(audience -> rule.hardest(audience).stream())
        .anyMatch(ruling -> ruling.verdict() == Verdict.FORBIDDEN);
  }
}
