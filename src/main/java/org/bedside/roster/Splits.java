package org.bedside.roster;

import java.util.List;

/// Finds first and last name written as one word: "#JohnSmith", "@johnsmith82", "JohnSmith",
/// "#TeamJohnSmith", "jsmith".
final class Splits {

  private static final int SHORTEST = 5;
  private static final int LONGEST_PART = 20;

  private Splits() {}

  static void find(Names names, Units units, int unit, Hits hits, List<Mention> found) {
    int length = units.length(unit);
    boolean sign = units.is(unit, Units.TAG | Units.ACCOUNT | Units.SPELLED | Units.CAMEL);
    if (length < SHORTEST) {
      return;
    }
    int word = names.lexicon.find(units.letters, units.from[unit], units.to[unit]);
    if (!sign && (word >= 0 || length < 6)) {
      return;
    }
    double best = 0;
    int[] who = {};
    int last = sign ? units.to[unit] - SHORTEST : units.from[unit];
    for (int start = units.from[unit]; start <= last; start++) {
      double score = from(names, units, unit, start, sign, hits);
      if (score > best) {
        best = score;
        who = hits.patients();
      }
    }
    if (best > 0) {
      found.add(mention(units, unit, Form.JOINED, best, who));
    } else if (units.is(unit, Units.TAG | Units.ACCOUNT)) {
      shortened(names, units, unit, found);
    }
  }

  private static Mention mention(Units units, int unit, Form form, double score, int[] who) {
    return new Mention(units.start[unit], units.end[unit], form, score, who);
  }

  /// The score of the surest pair that begins at `start`; the hits are its patients.
  private static double from(
      Names names, Units units, int unit, int start, boolean sign, Hits hits) {
    int to = units.to[unit];
    boolean whole = start == units.from[unit];
    var givens = new Candidates();
    var lasts = new Candidates();
    double best = 0;
    for (int middle = start + 2; middle <= Math.min(to - 2, start + LONGEST_PART); middle++) {
      int first = names.lexicon.find(units.letters, start, middle);
      boolean name = names.is(first, Names.GIVEN | Names.SHORT);
      boolean surname = names.is(first, Names.SURNAME);
      if (!name && !surname) {
        continue;
      }
      int shortest = sign ? middle + 2 : to;
      for (int end = to; end >= shortest && end > best(best, to); end--) {
        int second = names.lexicon.find(units.letters, middle, end);
        double score = 0;
        if (name && names.is(second, Names.SURNAME)) {
          score = pair(names, first, second, givens, lasts, hits) ? 0.96 : 0;
        }
        if (score == 0 && surname && names.is(second, Names.GIVEN | Names.SHORT)) {
          score = pair(names, second, first, givens, lasts, hits) ? 0.9 : 0;
        }
        if (score > 0) {
          return weigh(names, units, unit, first, second, score, whole && end == to);
        }
      }
    }
    return best;
  }

  private static int best(double best, int to) {
    return best > 0 ? to : 0;
  }

  private static boolean pair(
      Names names, int given, int surname, Candidates givens, Candidates lasts, Hits hits) {
    givens.clear();
    lasts.clear();
    if (names.is(given, Names.GIVEN)) {
      givens.add(given, 0);
    }
    for (int entry = names.shorts.first(given); entry >= 0; entry = names.shorts.next(entry)) {
      givens.add(names.shorts.value(entry), Hits.NICKNAME);
    }
    lasts.add(surname, 0);
    return hits.look(givens, lasts);
  }

  private static double weigh(
      Names names, Units units, int unit, int first, int second, double score, boolean whole) {
    boolean words = names.is(first, Names.EVERYDAY) && names.is(second, Names.EVERYDAY);
    boolean marked = units.is(unit, Units.CAMEL | Units.SPELLED | Units.ACCOUNT);
    int length = names.lexicon.length(first) + names.lexicon.length(second);
    double doubt = words ? (marked ? 0.1 : 0.4) : 0;
    if (!whole) {
      doubt += length >= 9 ? 0.06 : length >= 7 ? 0.12 : 0.4;
    } else if (length < 7) {
      doubt += 0.1;
    }
    return Math.max(0.1, score - doubt);
  }

  /// "jsmith", "smithj".
  private static void shortened(Names names, Units units, int unit, List<Mention> found) {
    int from = units.from[unit];
    int to = units.to[unit];
    initial(
        names,
        units,
        unit,
        units.letters[from],
        names.lexicon.find(units.letters, from + 1, to),
        found);
    initial(
        names,
        units,
        unit,
        units.letters[to - 1],
        names.lexicon.find(units.letters, from, to - 1),
        found);
  }

  private static void initial(
      Names names, Units units, int unit, char initial, int surname, List<Mention> found) {
    if (names.is(surname, Names.SURNAME)) {
      var who = Initials.all(names.initials, Names.initialLast(initial, surname));
      if (who.length > 0) {
        found.add(mention(units, unit, Form.SHORT_HANDLE, 0.6, who));
      }
    }
  }
}
