package org.bedside.roster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.bedside.roster.Units.Gap;

/// Looks through one text for the names of patients. Lives for one text, in one thread.
final class Search {

  /// Nobody leaves more between a first and a last name than a middle one and an initial.
  private static final int MOST_BETWEEN = 2;

  private final Names names;
  private final Units units;
  private final NamedUnits text;
  private final Doubt doubt;
  private final Candidates givens = new Candidates();
  private final Candidates lasts = new Candidates();
  private final Hits hits;
  private final List<Mention> found = new ArrayList<>();

  Search(Names names, Units units) {
    this.names = names;
    this.units = units;
    this.text = new NamedUnits(names, units);
    this.doubt = new Doubt(units, text);
    this.hits = new Hits(names);
  }

  /// All mentions in the order of the text, none over another.
  List<Mention> mentions() {
    var splits = new Splits(names, units, hits, found);
    var initials = new Initials(names, units, text, found);
    for (int unit = 0; unit < units.size; unit++) {
      forward(unit);
      inverted(unit);
      splits.find(unit, text.word(unit));
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

  /// A given name at `unit`, then a surname: "John Smith", "Mary Ann van der Meer".
  private void forward(int unit) {
    for (int end = unit + 1; end <= Math.min(unit + 2, units.size); end++) {
      if (end > unit + 1 && (!text.runsOn(end - 1) || units.length(end - 1) == 1)) {
        return;
      }
      int given = text.joined(unit, end);
      for (int between = 0; between <= MOST_BETWEEN && end + between < units.size; between++) {
        int last = end + between;
        if (!text.runsOn(last) || (between > 0 && !text.between(last - 1))) {
          break;
        }
        surname(unit, end, given, last);
      }
    }
  }

  private void surname(int first, int middle, int given, int last) {
    boolean exactGiven = names.is(given, Names.GIVEN | Names.SHORT);
    boolean any = false;
    for (int end = text.longest(last); end > last && !any; end--) {
      if (text.runs(last, end)) {
        int surname = text.joined(last, end);
        if (names.is(surname, Names.SURNAME) && exactGiven) {
          any = pair(first, middle, given, last, end, surname, false, false);
        }
      }
    }
    boolean exactLast = names.is(text.word(last), Names.SURNAME);
    boolean one = exactGiven || exactLast || text.capital(first) || text.capital(last);
    if (any || !one) {
      return;
    }
    if (middle == first + 1 && text.worth(last) && (exactGiven || text.worth(first))) {
      misspelled(first, middle, given, last, exactGiven);
    } else if (middle == first + 2 && exactLast) {
      misspelled(first, middle, given, last, false);
    }
  }

  private void misspelled(int first, int middle, int given, int last, boolean exactGiven) {
    boolean exactLast = names.is(text.word(last), Names.SURNAME);
    boolean single = middle == first + 1;
    if (exactGiven && pair(first, middle, given, last, last + 1, text.word(last), false, true)) {
      return;
    }
    if (exactLast
        && text.worth(first)
        && pair(first, middle, given, last, last + 1, text.word(last), true, false)) {
      return;
    }
    if (single && !exactGiven && !exactLast && (text.capital(first) || !text.everyday(first))) {
      pair(first, middle, given, last, last + 1, text.word(last), true, true);
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
      int length = text.gather(first, middle);
      boolean known = middle == first + 1 && text.known(first, Names.NAME | Names.GIVEN);
      near(length, !nearLast, known, givens, Names.GIVEN);
    } else {
      exact(given, givens);
    }
    if (nearLast) {
      int length = text.gather(last, end);
      near(
          length,
          !nearGiven,
          text.known(last, Names.LAST_NAME | Names.SURNAME),
          lasts,
          Names.SURNAME);
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
    names.near.find(
        text.gathered(length), length, wide, known, candidate -> names.is(candidate, role), into);
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
    double score =
        0.99 - hits.cost() - doubt.of(first, middle, last, end) - doubt.apart(middle, hits, last);
    var form = misspelled ? Form.MISSPELLED : hits.form();
    found.add(
        new Mention(
            units.start[first], units.end[end - 1], form, Math.max(0, score), hits.patients()));
  }

  /// "Smith, John", "Smith John", "Trujillo (Louie)".
  private void inverted(int unit) {
    for (int end = text.longest(unit); end > unit; end--) {
      if (end < units.size
          && text.runs(unit, end)
          && names.is(text.joined(unit, end), Names.SURNAME)) {
        inverted(unit, end, text.joined(unit, end));
      }
    }
    if (unit + 1 < units.size
        && units.before(unit + 1) == Gap.COMMA
        && text.worth(unit)
        && names.is(text.word(unit + 1), Names.GIVEN | Names.SHORT)) {
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
      int given = stop == end + 1 || text.runsOn(end + 1) ? text.joined(end, stop) : -1;
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
    if (!any && gap == Gap.COMMA && text.worth(end)) {
      invertedNear(unit, false);
    }
  }

  private void invertedNear(int unit, boolean last) {
    givens.clear();
    lasts.clear();
    int given = text.word(unit + 1);
    if (last) {
      exact(given, givens);
      near(
          text.gather(unit, unit + 1),
          true,
          text.known(unit, Names.LAST_NAME | Names.SURNAME),
          lasts,
          Names.SURNAME);
    } else {
      boolean known = text.known(unit + 1, Names.NAME | Names.GIVEN);
      near(text.gather(unit + 1, unit + 2), true, known, givens, Names.GIVEN);
      lasts.add(text.word(unit), 0);
    }
    if (hits.look(givens, lasts)) {
      reportInverted(unit, unit + 1, unit + 2, Gap.COMMA, true);
    }
  }

  private void reportInverted(int unit, int end, int stop, Gap gap, boolean misspelled) {
    double order = gap == Gap.COMMA ? (doubt.listed(unit, stop) ? 0.35 : 0.04) : 0.1;
    double score = 0.99 - hits.cost() - order - doubt.of(unit, end, end, stop);
    found.add(
        new Mention(
            units.start[unit],
            units.end[stop - 1],
            misspelled ? Form.MISSPELLED : Form.INVERTED,
            Math.max(0, score),
            hits.patients()));
  }
}
