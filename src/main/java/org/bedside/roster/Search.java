package org.bedside.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bedside.roster.Units.Gap;
import org.bedside.words.Token;

/// Looks through one text for the names of patients. Lives for one text, in one thread.
final class Search {

  /// Nobody leaves more between a first and a last name than a middle one and an initial.
  private static final int MOST_BETWEEN = 2;

  private static final int SHORTEST_BARE = 3;

  private static final int JUDGED = 0x80;

  /// Words of every day that stand in every second sentence.
  private static final Set<String> LITTLE =
      Set.of("will", "may", "can", "so", "do", "long", "just", "day", "way", "see", "an");

  private final Names names;
  private final Units units;
  private final int[] words;
  private final byte[] judged;
  private final Candidates givens = new Candidates();
  private final Candidates lasts = new Candidates();
  private final char[] scratch = new char[128];
  private final Hits hits;
  private final List<Mention> found = new ArrayList<>();
  private final boolean shouted;

  Search(Names names, Units units) {
    this.names = names;
    this.units = units;
    this.words = new int[units.size];
    this.judged = new byte[units.size];
    this.hits = new Hits(names);
    for (int unit = 0; unit < units.size; unit++) {
      words[unit] = number(unit);
    }
    this.shouted = shouted();
  }

  /// All mentions in the order of the text, none over another.
  List<Mention> mentions() {
    var splits = new Splits(names, units, hits, found);
    var initials = new Initials(names, units, words, found);
    for (int unit = 0; unit < units.size; unit++) {
      forward(unit);
      inverted(unit);
      splits.find(unit, words[unit]);
      initials.at(unit);
    }
    return apart();
  }

  /// The surest first; what lies under one that is kept goes.
  private List<Mention> apart() {
    if (found.size() > 1) {
      found.sort(
          Comparator.comparing((Mention mention) -> !likelyFull(mention))
              .thenComparing(Mention::score, Comparator.reverseOrder())
              .thenComparingInt(mention -> mention.start() - mention.end()));
    }
    var kept = new ArrayList<Mention>();
    var covered = new BitSet();
    for (var mention : found) {
      int next = covered.nextSetBit(mention.start());
      if (next < 0 || next >= mention.end()) {
        covered.set(mention.start(), mention.end());
        kept.add(mention);
      }
    }
    kept.sort(Comparator.comparingInt(Mention::start));
    return kept;
  }

  private static boolean likelyFull(Mention mention) {
    return mention.form().full() && mention.score() >= Mention.LIKELY;
  }

  private boolean shouted() {
    int shouts = 0;
    for (int unit = 0; unit < units.size; unit++) {
      shouts += units.is(unit, Units.SHOUTED) ? 1 : 0;
    }
    return shouts > 4 && shouts * 3 > units.size * 2;
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

  private boolean everyday(int unit) {
    return known(unit, Names.EVERYDAY);
  }

  /// What the word of `unit` is, on the list or not; asked only where a name may stand.
  private boolean known(int unit, int role) {
    if (words[unit] >= 0) {
      return names.is(words[unit], role);
    }
    if (judged[unit] == 0) {
      judged[unit] = (byte) (JUDGED | Names.judge(units.letters, units.from[unit], units.to[unit]));
    }
    return (judged[unit] & role) != 0;
  }

  /// Whether the unit is written as a name is: with a capital, or disguised, or as an account.
  private boolean capital(int unit) {
    boolean signed = units.is(unit, Units.ACCOUNT | Units.TAG | Units.DISGUISED);
    boolean glued = unit > 0 && units.before(unit) == Gap.GLUE && units.is(unit - 1, Units.ACCOUNT);
    return signed
        || glued
        || (units.is(unit, Units.CAPITAL) && !(shouted && units.is(unit, Units.SHOUTED)));
  }

  /// A given name at `unit`, then a surname: "John Smith", "Mary Ann van der Meer".
  private void forward(int unit) {
    for (int end = unit + 1; end <= Math.min(unit + 2, units.size); end++) {
      if (end > unit + 1 && (!runsOn(end - 1) || units.length(end - 1) == 1)) {
        return;
      }
      int given = joined(unit, end);
      for (int between = 0; between <= MOST_BETWEEN && end + between < units.size; between++) {
        int last = end + between;
        if (!runsOn(last) || (between > 0 && !between(last - 1))) {
          break;
        }
        surname(unit, end, given, last);
      }
    }
  }

  private boolean runsOn(int unit) {
    var gap = units.before(unit);
    boolean initial = unit > 0 && units.length(unit - 1) <= 2;
    return gap == Gap.SPACE || gap == Gap.GLUE || gap == Gap.QUOTE || (gap == Gap.DOT && initial);
  }

  /// Whether `unit` may stand between first and last name: an initial, a name, or in quotes.
  private boolean between(int unit) {
    return units.length(unit) == 1
        || units.before(unit) == Gap.QUOTE
        || known(unit, Names.GIVEN | Names.NAME | Names.SHORT | Names.SURNAME);
  }

  /// The word of several units, or of one.
  private int joined(int from, int to) {
    if (to == from + 1) {
      return words[from];
    }
    int length = gather(from, to);
    return length > 0 ? names.lexicon.find(scratch, 0, length) : -1;
  }

  private int gather(int from, int to) {
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

  private void surname(int first, int middle, int given, int last) {
    boolean exactGiven = names.is(given, Names.GIVEN | Names.SHORT);
    boolean any = false;
    for (int end = longest(last); end > last && !any; end--) {
      if (runs(last, end)) {
        int surname = joined(last, end);
        if (names.is(surname, Names.SURNAME) && exactGiven) {
          any = pair(first, middle, given, last, end, surname, false, false);
        }
      }
    }
    boolean exactLast = names.is(words[last], Names.SURNAME);
    boolean one = exactGiven || exactLast || capital(first) || capital(last);
    if (any || !one) {
      return;
    }
    if (middle == first + 1 && worth(last) && (exactGiven || worth(first))) {
      misspelled(first, middle, given, last, exactGiven);
    } else if (middle == first + 2 && exactLast) {
      misspelled(first, middle, given, last, false);
    }
  }

  /// Where a surname of several words that begins at `last` may end: "van der Meer", "O Dwyer".
  private int longest(int last) {
    int most = names.is(words[last], Names.OPENS) ? 4 : units.length(last) <= 3 ? 2 : 1;
    return Math.min(last + most, units.size);
  }

  private boolean runs(int from, int to) {
    for (int unit = from + 1; unit < to; unit++) {
      if (!runsOn(unit) && units.before(unit) != Gap.DOT) {
        return false;
      }
    }
    return true;
  }

  /// Whether a unit may be a misspelled name: no small word of every day.
  private boolean worth(int unit) {
    return units.length(unit) >= 3 && (capital(unit) || !everyday(unit));
  }

  private void misspelled(int first, int middle, int given, int last, boolean exactGiven) {
    boolean exactLast = names.is(words[last], Names.SURNAME);
    boolean single = middle == first + 1;
    if (exactGiven && pair(first, middle, given, last, last + 1, words[last], false, true)) {
      return;
    }
    if (exactLast
        && worth(first)
        && pair(first, middle, given, last, last + 1, words[last], true, false)) {
      return;
    }
    if (single && !exactGiven && !exactLast && (capital(first) || !everyday(first))) {
      pair(first, middle, given, last, last + 1, words[last], true, true);
    }
  }

  private boolean pair(
      int first,
      int middle,
      int given,
      int last,
      int end,
      int surname,
      boolean nearGiven,
      boolean nearLast) {
    givens.clear();
    lasts.clear();
    if (nearGiven) {
      int length = gather(first, middle);
      boolean known = middle == first + 1 && known(first, Names.NAME | Names.GIVEN);
      near(length, !nearLast, known, givens, Names.GIVEN);
    } else {
      exact(given, givens);
    }
    if (nearLast) {
      int length = gather(last, end);
      near(length, !nearGiven, known(last, Names.LAST_NAME | Names.SURNAME), lasts, Names.SURNAME);
    } else {
      lasts.add(surname, 0);
    }
    if (!hits.look(givens, lasts)) {
      return false;
    }
    report(first, middle, last, end, nearGiven || nearLast);
    return true;
  }

  private void near(int length, boolean wide, boolean known, Candidates into, int role) {
    if (length == 0 || length > Near.LONGEST) {
      return;
    }
    var word = Arrays.copyOf(scratch, length);
    names.near.find(word, length, wide, known, candidate -> names.is(candidate, role), into);
  }

  /// A given name as it is written, and the names it is short for.
  private void exact(int given, Candidates into) {
    if (names.is(given, Names.GIVEN)) {
      into.add(given, 0);
    }
    for (int entry = names.shorts.first(given); entry >= 0; entry = names.shorts.next(entry)) {
      into.add(names.shorts.value(entry), Hits.NICKNAME);
    }
  }

  private void report(int first, int middle, int last, int end, boolean misspelled) {
    double score = 0.99 - hits.cost() - doubt(first, middle, last, end) - apartness(middle, last);
    var form = misspelled ? Form.MISSPELLED : hits.form();
    found.add(
        new Mention(
            units.start[first], units.end[end - 1], form, Math.max(0, score), hits.patients()));
  }

  /// Middle names and initials that do not fit, and quotes.
  private double apartness(int middle, int last) {
    if (middle >= last || units.before(middle) == Gap.QUOTE) {
      return 0;
    }
    char said = units.letters[units.from[middle]];
    return hits.contradicts(said) ? 0.25 : 0.03;
  }

  /// How much less sure words of every day and missing capitals make it.
  private double doubt(int first, int middle, int last, int end) {
    boolean firstWord = middle == first + 1 && everyday(first);
    boolean lastWord = end == last + 1 && everyday(last);
    boolean both = capital(first) && capital(last);
    if (!firstWord && !lastWord) {
      return both ? 0 : capital(first) || capital(last) ? 0.02 : 0.04;
    }
    if (both) {
      return firstWord && lastWord ? twoWords(end) : 0.02;
    }
    if (firstWord && lastWord) {
      return 0.6;
    }
    boolean little = LITTLE.contains(word(firstWord ? words[first] : words[last]));
    return little ? 0.3 : capital(first) ? 0.1 : 0.16;
  }

  /// "Rich Field" is he; "Rich Field of Study" and "Rich Field Trips Wanted" may not be.
  private double twoWords(int end) {
    boolean titled = end < units.size && units.before(end) == Gap.SPACE && capital(end);
    boolean of = end < units.size && is(end, "of");
    return of ? 0.55 : titled ? 0.3 : 0.05;
  }

  private String word(int word) {
    return names.lexicon.word(word);
  }

  private boolean is(int unit, String word) {
    int from = units.from[unit];
    return Arrays.equals(units.letters, from, units.to[unit], word.toCharArray(), 0, word.length());
  }

  /// "Smith, John", "Smith John", "Trujillo (Louie)".
  private void inverted(int unit) {
    for (int end = longest(unit); end > unit; end--) {
      if (end < units.size && runs(unit, end) && names.is(joined(unit, end), Names.SURNAME)) {
        inverted(unit, end, joined(unit, end));
      }
    }
    if (unit + 1 < units.size
        && units.before(unit + 1) == Gap.COMMA
        && worth(unit)
        && names.is(words[unit + 1], Names.GIVEN | Names.SHORT)) {
      invertedNear(unit, true);
    }
  }

  private void inverted(int unit, int end, int surname) {
    var gap = units.before(end);
    if (gap == Gap.BREAK || gap == Gap.DOT) {
      return;
    }
    boolean any = false;
    for (int stop = Math.min(end + 2, units.size); stop > end && !any; stop--) {
      int given = stop == end + 1 || runsOn(end + 1) ? joined(end, stop) : -1;
      if (names.is(given, Names.GIVEN | Names.SHORT)) {
        givens.clear();
        lasts.clear();
        exact(given, givens);
        lasts.add(surname, 0);
        any = hits.look(givens, lasts);
        if (any) {
          reportInverted(unit, end, stop, gap, false);
        }
      }
    }
    if (!any && gap == Gap.COMMA && worth(end)) {
      invertedNear(unit, false);
    }
  }

  private void invertedNear(int unit, boolean last) {
    givens.clear();
    lasts.clear();
    int given = words[unit + 1];
    if (last) {
      exact(given, givens);
      near(
          gather(unit, unit + 1),
          true,
          known(unit, Names.LAST_NAME | Names.SURNAME),
          lasts,
          Names.SURNAME);
    } else {
      boolean known = known(unit + 1, Names.NAME | Names.GIVEN);
      near(gather(unit + 1, unit + 2), true, known, givens, Names.GIVEN);
      lasts.add(words[unit], 0);
    }
    if (hits.look(givens, lasts)) {
      reportInverted(unit, unit + 1, unit + 2, Gap.COMMA, true);
    }
  }

  private void reportInverted(int unit, int end, int stop, Gap gap, boolean misspelled) {
    double order = gap == Gap.COMMA ? (listed(unit, stop) ? 0.35 : 0.04) : 0.1;
    double score = 0.99 - hits.cost() - order - doubt(unit, end, end, stop);
    found.add(
        new Mention(
            units.start[unit],
            units.end[stop - 1],
            misspelled ? Form.MISSPELLED : Form.INVERTED,
            Math.max(0, score),
            hits.patients()));
  }

  /// Whether the two stand in a list of names: "Thomas, Mary, and Kelly".
  private boolean listed(int unit, int stop) {
    boolean before =
        unit > 0
            && ((units.before(unit) == Gap.COMMA && named(unit - 1))
                || (units.before(unit) == Gap.DOT && units.length(unit - 1) == 1));
    boolean after =
        stop < units.size
            && ((units.before(stop) == Gap.COMMA && named(stop))
                || ((is(stop, "and") || is(stop, "or"))
                    && stop + 1 < units.size
                    && named(stop + 1)));
    return before
        || after
        || (stop + 1 < units.size && is(stop, "and") && units.before(stop) == Gap.COMMA);
  }

  private boolean named(int unit) {
    return units.is(unit, Units.CAPITAL)
        && !everyday(unit)
        && known(unit, Names.NAME | Names.LAST_NAME | Names.GIVEN | Names.SURNAME);
  }
}
