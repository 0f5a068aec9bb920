package org.bedside.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.rules.Verdict;

/// What the guard or one rule says about words that does not let them pass by themselves, without
/// the words.
///
/// @param source `guard:` and a kind, `rule:` and an id, or `gate:` and why words wait
/// @param verdict as the guard or the rule calls it
/// @param before what has become of it before anybody agreed
/// @param reason of their writer; empty for none
/// @param fingerprints by which somebody who agrees was shown it
record Mark(
    String source, String verdict, Outcome before, String reason, Set<String> fingerprints) {

  static final String GUARD = "guard:";
  static final String RULE = "rule:";
  static final String GATE = "gate:";

  Mark {
    fingerprints = Set.copyOf(fingerprints);
  }

  /// Words wait, and nothing more is said of why.
  static Mark of(Answer.Reason why) {
    return new Mark(GATE + why, "", Outcome.HELD, "", Set.of());
  }

  static String source(Kind kind) {
    return GUARD + kind;
  }

  /// All of them, each source once, as hard as it says it anywhere.
  static List<Mark> of(Review review) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (var concern : review.concerns()) {
      put(marks, of(concern));
    }
    for (var objection : review.objections()) {
      if (objection.verdict().isHeld()) {
        put(marks, of(objection));
      }
    }
    return List.copyOf(marks.values());
  }

  private static void put(Map<String, Mark> marks, Mark mark) {
    marks.merge(mark.source, mark, Mark::and);
  }

  private Mark and(Mark other) {
    var all = new HashSet<>(fingerprints);
    all.addAll(other.fingerprints);
    var harder = other.blocks() ? other : this;
    return new Mark(source, harder.verdict, harder.before, harder.reason, all);
  }

  private static Mark of(Concern concern) {
    var level = concern.finding().level();
    return new Mark(
        source(concern.finding().kind()),
        level.name(),
        level == Level.STOP ? Outcome.STOPPED : Outcome.HELD,
        "",
        Set.of(Reader.fingerprint(concern)));
  }

  private static Mark of(Objection objection) {
    var before =
        switch (objection.verdict()) {
          case FORBIDDEN -> objection.stops() ? Outcome.STOPPED : Outcome.ALARM;
          case INAPPROPRIATE -> objection.wantsReason() ? Outcome.STOPPED : Outcome.REASON;
          case IMPERMISSIBLE, WITH_CARE, ALLOWED -> Outcome.HELD;
        };
    var counts = objection.verdict() != Verdict.IMPERMISSIBLE;
    return new Mark(
        RULE + objection.fired().rule().id(),
        objection.verdict().name(),
        before,
        counts ? objection.reason() : "",
        Set.of(objection.fingerprint()));
  }

  /// Nobody can agree to the words as long as it stands.
  boolean blocks() {
    return before == Outcome.STOPPED;
  }

  /// Whether those who agreed were not shown all of it.
  boolean isUnseen(Set<String> seen) {
    return !seen.containsAll(fingerprints);
  }

  /// Those of `inside` that `outside` does not say as well.
  static List<Mark> onlyIn(List<Mark> inside, Collection<Mark> outside) {
    return inside.stream().filter(mark -> outside.stream().noneMatch(mark::saysTheSame)).toList();
  }

  private boolean saysTheSame(Mark other) {
    return source.equals(other.source) && verdict.equals(other.verdict);
  }

  /// Never the reason.
  @Override
  public String toString() {
    return "Mark[%s %s %s]".formatted(source, verdict, before);
  }
}
