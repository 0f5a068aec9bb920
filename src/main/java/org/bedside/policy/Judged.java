package org.bedside.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bedside.detectors.Draft;
import org.bedside.policy.ExampleReading.Reads;
import org.bedside.rules.Example;
import org.bedside.rules.Fired;
import org.bedside.rules.Judgement;
import org.bedside.rules.Rule;
import org.bedside.rules.Rules;
import org.bedside.rules.Verdict;
import org.jspecify.annotations.Nullable;

/// A text with what rules say to it.
///
/// @param isBad whether it is one of a rule's bad examples
/// @param pieces of its text, marked where a rule spoke because of them
/// @param own what the rule whose example it is says; null where it says nothing
/// @param others that spoke besides, but for those that say yes
record Judged(
    Draft draft,
    String note,
    boolean isBad,
    List<Piece> pieces,
    Verdict verdict,
    @Nullable Fired own,
    List<Fired> others) {

  Judged {
    pieces = List.copyOf(pieces);
    others = List.copyOf(others);
  }

  /// The examples of `rule`, the bad ones first.
  static List<Judged> examples(Rules rules, Rule rule, Reads reads) {
    return Stream.concat(
            rule.bad().stream().map(one -> example(rules, rule, one, true, reads)),
            rule.good().stream().map(one -> example(rules, rule, one, false, reads)))
        .toList();
  }

  private static Judged example(
      Rules rules, Rule rule, Example example, boolean isBad, Reads reads) {
    var judgement = rules.decide(example.draft(), reads.example(example.draft()));
    return of(judgement, Optional.of(rule), example.draft(), example.note(), isBad);
  }

  /// A text that somebody tries.
  static Judged text(Rules rules, Draft draft, Reads reads) {
    return of(rules.decide(draft, reads.read(draft)), Optional.empty(), draft, "", false);
  }

  private static Judged of(
      Judgement judgement, Optional<Rule> rule, Draft draft, String note, boolean isBad) {
    var own =
        judgement.fired().stream()
            .filter(fired -> rule.filter(fired.rule()::equals).isPresent())
            .findFirst();
    var others =
        judgement.fired().stream()
            .filter(fired -> own.isEmpty() || !fired.equals(own.get()))
            .filter(fired -> fired.ruling().verdict() != Verdict.ALLOWED)
            .toList();
    var shown = own.map(List::of).orElse(others);
    var signs = shown.stream().flatMap(fired -> fired.signs().stream()).toList();
    return new Judged(
        draft,
        note,
        isBad,
        Piece.of(draft.text(), signs),
        judgement.verdict(),
        own.orElse(null),
        others);
  }
}
