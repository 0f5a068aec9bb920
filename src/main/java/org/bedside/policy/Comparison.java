package org.bedside.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bedside.policy.PastDrafts.PastDraft;
import org.bedside.policy.Trial.OfPost;
import org.bedside.policy.Trial.OfRule;
import org.bedside.rules.Fired;
import org.bedside.rules.Judgement;
import org.bedside.rules.Rules;
import org.bedside.rules.Verdict;

/// Judges past drafts by two packs and gathers where they differ.
final class Comparison {

  /// Nobody reads more of them; the figures of the rules count all.
  private static final int MOST_POSTS = 500;

  /// @param before the hardest verdict over all places that the post went to
  /// @param held what held it anywhere, each rule with what it asks for
  /// @param holds the same by the other rules
  private record Judged(
      LocalDate day, Verdict before, Verdict after, Set<String> held, Set<String> holds) {

    static Judged of(LocalDate day, Judgement before, Judgement after) {
      return new Judged(day, before.verdict(), after.verdict(), holding(before), holding(after));
    }

    private static Set<String> holding(Judgement judgement) {
      return judgement.fired().stream()
          .filter(fired -> fired.ruling().verdict().isHeld())
          .map(fired -> fired.rule().id() + " " + fired.ruling().words())
          .collect(Collectors.toSet());
    }

    Judged with(Judged other) {
      return new Judged(
          day,
          harder(before, other.before),
          harder(after, other.after),
          both(held, other.held),
          both(holds, other.holds));
    }

    /// The gate would hold it as well where the verdict is the same and another rule says it, or
    /// asks for somebody else.
    boolean isOtherwise() {
      return before != after || !held.containsAll(holds);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
      var all = new HashSet<>(one);
      all.addAll(other);
      return all;
    }

    private static Verdict harder(Verdict one, Verdict other) {
      return one.compareTo(other) >= 0 ? one : other;
    }
  }

  private final Rules before;
  private final Rules after;
  private final Map<String, int[]> fired = new TreeMap<>();
  private final Map<String, Judged> judged = new LinkedHashMap<>();
  private int read;

  Comparison(Rules before, Rules after) {
    this.before = before;
    this.after = after;
  }

  void add(PastDraft past) {
    read++;
    var then = before.decide(past.draft(), past.signs());
    var now = after.decide(past.draft(), past.signs());
    count(then.fired(), 0);
    count(now.fired(), 1);
    judged.merge(past.subject(), Judged.of(past.day(), then, now), Judged::with);
  }

  /// A rule that says yes to a draft has said nothing against it.
  private void count(List<Fired> all, int side) {
    for (var one : all) {
      if (one.ruling().verdict() != Verdict.ALLOWED) {
        fired.computeIfAbsent(one.rule().id(), _ -> new int[2])[side]++;
      }
    }
  }

  int read() {
    return read;
  }

  Trial.Result result() {
    var rules = new ArrayList<OfRule>();
    fired.forEach((rule, counts) -> rules.add(new OfRule(rule, counts[0], counts[1])));
    var posts =
        judged.entrySet().stream()
            .filter(one -> one.getValue().isOtherwise())
            .limit(MOST_POSTS)
            .map(one ->
                new OfPost(
                    one.getKey(),
                    one.getValue().day(),
                    one.getValue().before(),
                    one.getValue().after()))
            .toList();
    return new Trial.Result(rules, posts);
  }
}
