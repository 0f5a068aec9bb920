package org.bedside.detectors.conduct;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// What a position pays: two sums of money with "to" between, or one sum for an hour or a year. "Up
/// to $30" and "from $24" are no range in the states that ask for one.
final class PayRange implements Detector {

  private static final Set<String> TO = WordSet.of("to", "-", "and", "a", "y", "hasta", "through");

  private static final Set<String> OPEN =
      WordSet.list("up to from starting over hasta desde partir least than");

  private static final Set<String> CURRENCY = WordSet.of("dollars", "usd", "dolares", "k");

  private static final Set<String> UNITS =
      WordSet.list(
          """
          hour hr hourly yr year yearly annually annual annum month monthly week weekly shift visit
          hora ano mes semana turno anual anuales mensual mensuales salary
          """);

  /// Sums that are no wage.
  private static final Set<String> EXTRAS =
      WordSet.list("bonus stipend tuition allowance cme reimbursement bono referral relocation");

  /// More tokens than these are a row of numbers.
  private static final int LONGEST = 16;

  private static final Set<String> UNPAID = WordSet.list("unpaid volunteer voluntaria voluntario");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.PAY_RANGE);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    material.body().forEach(passage -> read(passage, shows));
  }

  private static void read(Passage passage, Consumer<Sign> shows) {
    var tokens = passage.tokens();
    for (var at = 0; at < tokens.size(); at++) {
      var first = sum(tokens, at);
      var end = first > at ? pay(tokens, at, first) : -1;
      if (end > at) {
        shows.accept(passage.sign(Fact.PAY_RANGE, new Span(at, end)));
        at = end - 1;
      } else if (UNPAID.contains(tokens.get(at).word())) {
        shows.accept(passage.sign(Fact.PAY_RANGE, new Span(at, at + 1)));
      }
    }
  }

  /// Where the pay ends that begins with a sum from `at` to `first`; -1 if it is none.
  private static int pay(List<Token> tokens, int at, int first) {
    var next = first;
    while (next < tokens.size() && next < first + 4 && isFiller(tokens.get(next))) {
      next++;
    }
    if (next < tokens.size() && TO.contains(tokens.get(next).word())) {
      var second = sum(tokens, next + 1);
      if (second > 0 && isMoney(tokens, at, second) && !has(EXTRAS, tokens, at - 3, second + 3)) {
        return second;
      }
    }
    var single =
        isMoney(tokens, at, first)
            && has(UNITS, tokens, first, first + 4)
            && !has(OPEN, tokens, at - 2, at)
            && !isOpenAbove(tokens, first)
            && !has(EXTRAS, tokens, at - 5, first + 6);
    return single ? first : -1;
  }

  /// The unit between two sums: "$20/hr to $24/hr".
  private static boolean isFiller(Token token) {
    return token.is("/")
        || token.is("an")
        || token.is("per")
        || token.is(".")
        || (UNITS.contains(token.word()) && !TO.contains(token.word()));
  }

  private static boolean isOpenAbove(List<Token> tokens, int end) {
    return (end < tokens.size() && tokens.get(end).is("+"))
        || has(Set.of("up"), tokens, end, end + 5);
  }

  /// Where the sum ends that begins at `at`: `$`, digits in groups, cents, `k`; -1 for none.
  private static int sum(List<Token> tokens, int at) {
    var next = at < tokens.size() && tokens.get(at).is("$") ? at + 1 : at;
    if (next >= tokens.size() || !tokens.get(next).isNumber()) {
      return -1;
    }
    next++;
    var last = Math.min(tokens.size() - 1, at + LONGEST);
    while (next < last
        && (tokens.get(next).is(",") || tokens.get(next).is("."))
        && tokens.get(next + 1).isNumber()
        && !tokens.get(next + 1).spaced()) {
      next += 2;
    }
    return next < tokens.size() && tokens.get(next).is("k") ? next + 1 : next;
  }

  private static boolean isMoney(List<Token> tokens, int from, int to) {
    return has(Set.of("$"), tokens, from, to) || has(CURRENCY, tokens, from, to + 1);
  }

  private static boolean has(Set<String> words, List<Token> tokens, int from, int to) {
    var last = Math.min(tokens.size(), to);
    for (var at = Math.max(0, from); at < last; at++) {
      if (words.contains(tokens.get(at).word())) {
        return true;
      }
    }
    return false;
  }
}
