package org.bedside.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bedside.policy.PastDrafts.PastDraft;
import org.bedside.policy.Trial.OfPost;
import org.bedside.policy.Trial.OfRule;
import org.bedside.rules.Fired;
import org.bedside.rules.Rules;
import org.bedside.rules.Verdict;

/// Judges past drafts by two packs and gathers where they differ.
final class Comparison {

  /// Nobody reads more of them; the figures of the rules count all.
  private static final int MOST_POSTS = 500;

  /// @param before the hardest verdict over all places that the post went to
  private record Judged(LocalDate day, Verdict before, Verdict after) {

    Judged with(Verdict otherBefore, Verdict otherAfter) {
      return new Judged(day, harder(before, otherBefore), harder(after, otherAfter));
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
    judged.merge(
        past.subject(),
        new Judged(past.day(), then.verdict(), now.verdict()),
        (one, other) -> one.with(other.before(), other.after()));
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
            .filter(one -> one.getValue().before() != one.getValue().after())
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
