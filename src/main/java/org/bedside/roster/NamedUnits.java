package org.bedside.roster;

import java.util.Arrays;
import org.bedside.roster.Units.Gap;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.Token;

/// The units of one text as the names know them: which word each is, and how it is written.
final class NamedUnits {

  private static final int SHORTEST_BARE = 3;

  private static final int JUDGED = 0x80;

  private final Names names;
  private final Units units;
  private final int[] words;
  private final byte[] judged;
  private final char[] scratch = new char[128];
  private final boolean shouted;

  NamedUnits(Names names, Units units) {
    this.names = names;
    this.units = units;
    this.words = new int[units.size];
    this.judged = new byte[units.size];
    for (int unit = 0; unit < units.size; unit++) {
      words[unit] = number(unit);
    }
    this.shouted = shouted();
  }

  /// The number of the word in the lexicon of names, or −1.
  int word(int unit) {
    return words[unit];
  }

  /// The word of `unit`, as the lexicon of names spells it.
  String spelled(int unit) {
    return names.lexicon.word(words[unit]);
  }

  /// The letters that were gathered last.
  char[] gathered(int length) {
    return Arrays.copyOf(scratch, length);
  }

  /// The number of the unit's word; for a disguised one, of the first reading that is a name.
  private int number(int unit) {
    int from = units.from[unit];
    int to = units.to[unit];
    if (!units.is(unit, Units.DISGUISED)) {
      return names.lexicon.find(units.letters, from, to);
    }
    int word = new Disguise(names.lexicon, units.letters, from, to).uncover();
    return word >= 0 ? word : bare(unit, from, to);
  }

  /// "jsmith82" without the digits at its end.
  private int bare(int unit, int from, int to) {
    int end = digits(from, to);
    if (end < from + SHORTEST_BARE || end == to) {
      return -1;
    }
    units.to[unit] = end;
    return names.lexicon.find(units.letters, from, end);
  }

  /// Where the digits at the end begin: "jsmith82".
  private int digits(int from, int to) {
    int end = to;
    while (end > from && Token.isDigit(units.letters[end - 1])) {
      end--;
    }
    return end;
  }

  boolean everyday(int unit) {
    return known(unit, Names.EVERYDAY);
  }

  /// "walkers" without a capital is more than one of what is spoken of every day.
  boolean everydays(int unit) {
    int from = units.from[unit];
    int length = units.to[unit] - from;
    boolean plural = length > 3 && units.letters[from + length - 1] == 's' && !capital(unit);
    return plural && Gazetteer.standard().common(new String(units.letters, from, length - 1));
  }

  /// What the word of `unit` is, on the list or not; asked only where a name may stand.
  boolean known(int unit, int role) {
    if (words[unit] >= 0) {
      return names.is(words[unit], role);
    }
    if (judged[unit] == 0) {
      judged[unit] = (byte) (JUDGED | Names.judge(units.letters, units.from[unit], units.to[unit]));
    }
    return (judged[unit] & role) != 0;
  }

  /// Whether the unit is written as a name is: with a capital, or disguised, or as an account.
  boolean capital(int unit) {
    boolean signed = units.is(unit, Units.ACCOUNT | Units.TAG | Units.DISGUISED);
    boolean glued = unit > 0 && units.before(unit) == Gap.GLUE && units.is(unit - 1, Units.ACCOUNT);
    return signed
        || glued
        || (units.is(unit, Units.CAPITAL) && !(shouted && units.is(unit, Units.SHOUTED)));
  }

  /// Whether no full stop, comma or break stands before `unit`.
  boolean runsOn(int unit) {
    var gap = units.before(unit);
    boolean initial = unit > 0 && units.length(unit - 1) <= 2;
    return gap == Gap.SPACE || gap == Gap.GLUE || gap == Gap.QUOTE || (gap == Gap.DOT && initial);
  }

  /// Whether `unit` may stand between first and last name: an initial, a name, or in quotes.
  boolean between(int unit) {
    return units.length(unit) == 1
        || units.before(unit) == Gap.QUOTE
        || known(unit, Names.GIVEN | Names.NAME | Names.SHORT | Names.SURNAME);
  }

  /// The word of several units, or of one.
  int joined(int from, int to) {
    if (to == from + 1) {
      return words[from];
    }
    int length = gather(from, to);
    return length > 0 ? names.lexicon.find(scratch, 0, length) : -1;
  }

  int gather(int from, int to) {
    int length = 0;
    for (int unit = from; unit < to; unit++) {
      if (length + units.length(unit) > scratch.length) {
        return 0;
      }
      System.arraycopy(units.letters, units.from[unit], scratch, length, units.length(unit));
      length += units.length(unit);
    }
    return length;
  }

  /// Where a surname of several words that begins at `last` may end: "van der Meer", "O Dwyer".
  int longest(int last) {
    int most = names.is(words[last], Names.OPENS) ? 4 : units.length(last) <= 3 ? 2 : 1;
    return Math.min(last + most, units.size);
  }

  boolean runs(int from, int to) {
    for (int unit = from + 1; unit < to; unit++) {
      if (!runsOn(unit) && units.before(unit) != Gap.DOT) {
        return false;
      }
    }
    return true;
  }

  /// Whether a unit may be a misspelled name: no small word of every day.
  boolean worth(int unit) {
    return units.length(unit) >= 3 && (capital(unit) || !everyday(unit));
  }

  boolean is(int unit, String word) {
    int from = units.from[unit];
    return Arrays.equals(units.letters, from, units.to[unit], word.toCharArray(), 0, word.length());
  }

  boolean named(int unit) {
    return units.is(unit, Units.CAPITAL)
        && !everyday(unit)
        && known(unit, Names.NAME | Names.LAST_NAME | Names.GIVEN | Names.SURNAME);
  }

  private boolean shouted() {
    int shouts = 0;
    for (int unit = 0; unit < units.size; unit++) {
      shouts += units.is(unit, Units.SHOUTED) ? 1 : 0;
    }
    return shouts > 4 && shouts * 3 > units.size * 2;
  }
}
