package org.bedside.rules;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the rules say to one draft.
///
/// @param verdict the hardest of all that fired
/// @param fired in the pack's order
public record Judgement(Verdict verdict, List<Fired> fired) {

  public Judgement {
    fired = List.copyOf(fired);
  }

  static Judgement of(List<Fired> fired) {
    var verdict =
        fired.stream()
            .map(one -> one.ruling().verdict())
            .max(Comparator.naturalOrder())
            .orElse(Verdict.ALLOWED);
    return new Judgement(verdict, fired);
  }

  /// Those who all must agree, besides what else is asked.
  public Set<Approver> approvers() {
    var all = EnumSet.noneOf(Approver.class);
    for (var one : fired) {
      var by = one.ruling().by();
      if (by != null) {
        all.add(by);
      }
    }
    return all;
  }
}
