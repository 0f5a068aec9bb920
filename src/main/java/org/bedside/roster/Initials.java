package org.bedside.roster;

import java.util.Arrays;
import java.util.List;
import org.bedside.roster.Units.Gap;

/// Finds what is less than a full name: "J. Smith", "John S.", "J.S.", a first or a last name
/// alone.
final class Initials {

  /// More patients than this make a name alone say nothing; fewer are copied.
  private static final int MOST = 512;

  private static final int[] NOBODY = {};

  private final Names names;
  private final Units units;
  private final NamedUnits text;
  private final List<Mention> found;

  Initials(Names names, Units units, NamedUnits text, List<Mention> found) {
    this.names = names;
    this.units = units;
    this.text = text;
    this.found = found;
  }

  void at(int unit) {
    boolean letter = units.length(unit) == 1;
    if (letter && unit + 1 < units.size) {
      initialLast(unit);
      initials(unit);
    } else if (!letter) {
      firstInitial(unit);
      alone(unit);
    }
  }

  private void initialLast(int unit) {
    int last = unit + 1;
    var gap = units.before(last);
    while (last < unit + 2 && last + 1 < units.size && units.length(last) == 1) {
      last++;
    }
    boolean dot = gap == Gap.DOT || gap == Gap.GLUE;
    if (!dot && gap != Gap.SPACE) {
      return;
    }
    for (int end = opens(last); end > last; end--) {
      int surname = text.joined(last, end);
      if (names.is(surname, Names.SURNAME)) {
        var who = all(names.initials, Names.initialLast(letter(unit), surname));
        if (who.length > 0) {
          add(unit, end, Form.INITIAL_LAST, initialScore(unit, last, dot), who);
          return;
        }
      }
    }
  }

  private double initialScore(int unit, int last, boolean dot) {
    boolean capitals = units.is(unit, Units.CAPITAL) && units.is(last, Units.CAPITAL);
    boolean article = letter(unit) == 'a' || letter(unit) == 'i';
    double score = dot ? 0.62 : capitals ? (article ? 0.4 : 0.5) : 0.25;
    return score - everyday(last, capitals && dot ? 0.1 : capitals ? 0.04 : 0.15);
  }

  private int opens(int unit) {
    return names.is(text.word(unit), Names.OPENS) ? Math.min(unit + 3, units.size) : unit + 1;
  }

  private char letter(int unit) {
    return units.letters[units.from[unit]];
  }

  private double everyday(int unit, double cost) {
    return names.is(text.word(unit), Names.EVERYDAY) ? cost : 0;
  }

  /// "J.S.", "JS" is too little.
  private void initials(int unit) {
    boolean dot = units.before(unit + 1) == Gap.GLUE || units.before(unit + 1) == Gap.DOT;
    boolean capitals = units.is(unit, Units.CAPITAL) && units.is(unit + 1, Units.CAPITAL);
    if (dot && capitals && units.length(unit + 1) == 1) {
      var who = all(names.initials, Names.initials(letter(unit), letter(unit + 1)));
      if (who.length > 0) {
        add(unit, unit + 2, Form.INITIALS, 0.2, who);
      }
    }
  }

  /// "John S."
  private void firstInitial(int unit) {
    int next = unit + 1;
    if (next >= units.size
        || units.length(next) != 1
        || !units.is(next, Units.CAPITAL)
        || units.before(next) != Gap.SPACE
        || !names.is(text.word(unit), Names.GIVEN)) {
      return;
    }
    var who = all(names.initials, Names.firstInitial(text.word(unit), letter(next)));
    if (who.length > 0) {
      boolean dot = units.before(next + 1) == Gap.DOT || ends(next);
      double score = (dot ? 0.58 : 0.4) - everyday(unit, 0.12);
      add(unit, next + 1, Form.FIRST_INITIAL, score, who);
    }
  }

  private boolean ends(int unit) {
    return units.dotted(unit);
  }

  private void alone(int unit) {
    int word = text.word(unit);
    boolean marked = units.is(unit, Units.CAPITAL | Units.TAG);
    double doubt = (marked ? 0 : 0.12) + everyday(unit, 0.16);
    if (names.is(word, Names.GIVEN)) {
      var who = all(names.givens, word);
      if (who.length > 0) {
        add(unit, unit + 1, Form.FIRST, Math.max(0.01, 0.3 - doubt), who);
        return;
      }
    }
    if (names.is(word, Names.SURNAME)) {
      var who = all(names.surnames, word);
      if (who.length > 0) {
        add(unit, unit + 1, Form.LAST, Math.max(0.01, 0.29 - doubt), who);
      }
    }
  }

  private void add(int unit, int end, Form form, double score, int[] who) {
    found.add(new Mention(units.start[unit], units.end[end - 1], form, score, who));
  }

  /// The patients under `key`, at most [#MOST].
  static int[] all(Postings postings, long key) {
    int entry = postings.first(key);
    if (entry < 0) {
      return NOBODY;
    }
    var who = new int[4];
    int size = 0;
    for (; entry >= 0 && size < MOST; entry = postings.next(entry)) {
      if (size == 0 || who[size - 1] != postings.value(entry)) {
        who = size == who.length ? Arrays.copyOf(who, size * 2) : who;
        who[size++] = postings.value(entry);
      }
    }
    return Arrays.copyOf(who, size);
  }
}
