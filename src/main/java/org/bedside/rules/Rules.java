package org.bedside.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Signs;
import org.bedside.rules.expressions.Asked;

/// The door of this room: a pack, ready to decide. Any number of threads may ask it.
public final class Rules {

  public sealed interface Compiled {}

  public record Ready(Rules rules) implements Compiled {}

  public record Faulty(List<Fault> faults) implements Compiled {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  private final Pack pack;
  private final String digest;
  private final List<ReadyRule> ready;

  private Rules(Pack pack, List<ReadyRule> ready) {
    this.pack = pack;
    this.digest = pack.digest();
    this.ready = List.copyOf(ready);
  }

  /// A pack that [PackReading] has read is always ready; others have faults without a place.
  public static Compiled compile(Pack pack) {
    var faults = new Faults();
    var ready = pack.rules().stream().map(rule -> ReadyRule.of(rule, faults)).toList();
    return faults.isEmpty()
        ? new Ready(new Rules(pack, ready.stream().flatMap(Optional::stream).toList()))
        : new Faulty(faults.all());
  }

  public Pack pack() {
    return pack;
  }

  /// The pack's, kept since every decision names it.
  public String digest() {
    return digest;
  }

  /// The hardest verdict of all rules that hold, so that no rule can undo another. A rule that
  /// could say more if an unread finding were there, or if an unread grade were high, asks for a
  /// privacy officer at least; unread evidence counts as absent.
  public Judgement decide(Draft draft, Signs signs) {
    var facts = signs.facts();
    facts.removeIf(fact -> fact.isEvidence() && signs.unread().contains(fact));
    var seen = Asked.of(draft, facts, signs.isGradeRead() ? signs.grade() : 0);
    var unread = new ArrayList<>(signs.unread());
    unread.removeIf(Fact::isEvidence);
    var fired = new ArrayList<Fired>();
    for (var rule : ready) {
      rule.judge(draft.audience(), signs, seen, unread).ifPresent(fired::add);
    }
    return Judgement.of(fired);
  }
}
