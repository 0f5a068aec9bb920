package org.bedside.roster;

import java.util.List;

/// Finds first and last name written as one word: "#JohnSmith", "@johnsmith82", "JohnSmith",
/// "#TeamJohnSmith", "jsmith".
final class Splits {

  private static final int SHORTEST = 5;
  private static final int SHORTEST_UNMARKED = 6;
  private static final int LONGEST_PART = 20;
  private static final int NAMED = Names.GIVEN | Names.SHORT;

  private final Names names;
  private final Units units;
  private final Hits hits;
  private final List<Mention> found;
  private final Candidates givens = new Candidates();
  private final Candidates lasts = new Candidates();

  Splits(Names names, Units units, Hits hits, List<Mention> found) {
    this.names = names;
    this.units = units;
    this.hits = hits;
    this.found = found;
  }

  /// @param word the number of the whole unit's word, or -1
  void find(int unit, int word) {
    int length = units.length(unit);
    boolean sign = units.is(unit, Units.TAG | Units.ACCOUNT | Units.SPELLED | Units.CAMEL);
    if (length < SHORTEST || (!sign && (word >= 0 || length < SHORTEST_UNMARKED))) {
      return;
    }
    double best = 0;
    int[] who = {};
    int last = sign ? units.to[unit] - SHORTEST : units.from[unit];
    for (int start = units.from[unit]; start <= last; start++) {
      double score = from(unit, start, sign);
      if (score > best) {
        best = score;
        who = hits.patients();
      }
    }
    if (best > 0) {
      add(unit, Form.JOINED, best, who);
    } else if (units.is(unit, Units.TAG | Units.ACCOUNT)) {
      shortened(unit);
    }
  }

  private void add(int unit, Form form, double score, int[] who) {
    found.add(new Mention(units.start[unit], units.end[unit], form, score, who));
  }

  /// The score of a pair that begins at `start`, the longest last name first; the hits are its
  /// patients.
  private double from(int unit, int start, boolean sign) {
    int to = units.to[unit];
    for (int middle = start + 2; middle <= Math.min(to - 2, start + LONGEST_PART); middle++) {
      int first = names.lexicon.find(units.letters, start, middle);
      if (names.is(first, NAMED | Names.SURNAME)) {
        double score = second(unit, start, middle, first, sign);
        if (score > 0) {
          return score;
        }
      }
    }
    return 0;
  }

  private double second(int unit, int start, int middle, int first, boolean sign) {
    int to = units.to[unit];
    int shortest = sign ? middle + 2 : to;
    for (int end = to; end >= shortest; end--) {
      int second = names.lexicon.find(units.letters, middle, end);
      boolean whole = start == units.from[unit] && end == to;
      if (names.is(second, Names.SURNAME) && pair(first, second)) {
        return weigh(unit, first, second, 0.96, whole);
      }
      if (names.is(second, NAMED) && pair(second, first)) {
        return weigh(unit, first, second, 0.9, whole);
      }
    }
    return 0;
  }

  private boolean pair(int given, int surname) {
    if (!names.is(given, NAMED) || !names.is(surname, Names.SURNAME)) {
      return false;
    }
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

  private double weigh(int unit, int first, int second, double score, boolean whole) {
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
  private void shortened(int unit) {
    int from = units.from[unit];
    int to = units.to[unit];
    initial(unit, units.letters[from], names.lexicon.find(units.letters, from + 1, to));
    initial(unit, units.letters[to - 1], names.lexicon.find(units.letters, from, to - 1));
  }

  private void initial(int unit, char initial, int surname) {
    if (names.is(surname, Names.SURNAME)) {
      var who = Initials.all(names.initials, Names.initialLast(initial, surname));
      if (who.length > 0) {
        add(unit, Form.SHORT_HANDLE, 0.6, who);
      }
    }
  }
}
