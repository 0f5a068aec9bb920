package org.bedside.roster;

import java.util.Set;
import org.bedside.roster.Units.Gap;

/// How much less sure a mention is for the way it is written.
final class Doubt {

  /// Words of every day that stand in every second sentence.
  private static final Set<String> LITTLE =
      Set.of("will", "may", "can", "so", "do", "long", "just", "day", "way", "see", "an");

  private final Units units;
  private final NamedUnits text;

  Doubt(Units units, NamedUnits text) {
    this.units = units;
    this.text = text;
  }

  /// Middle names and initials that do not fit, and quotes.
  double apart(int middle, Hits hits, int last) {
    if (middle >= last || units.before(middle) == Gap.QUOTE) {
      return 0;
    }
    char said = units.letters[units.from[middle]];
    return hits.contradicts(said) ? 0.25 : 0.03;
  }

  /// How much less sure words of every day and missing capitals make it.
  double of(int first, int middle, int last, int end) {
    boolean firstWord = middle == first + 1 && text.everyday(first);
    boolean lastWord = end == last + 1 && (text.everyday(last) || text.everydays(last));
    boolean both = text.capital(first) && text.capital(last);
    if (!firstWord && !lastWord) {
      return both ? 0 : text.capital(first) || text.capital(last) ? 0.02 : 0.04;
    }
    if (both) {
      return firstWord && lastWord ? twoWords(end) : 0.02;
    }
    if (firstWord && lastWord) {
      return 0.6;
    }
    boolean little = LITTLE.contains(text.spelled(firstWord ? first : last));
    return little ? 0.3 : text.capital(first) ? 0.1 : 0.16;
  }

  /// "Rich Field" is he; "Rich Field of Study" and "Rich Field Trips Wanted" may not be.
  private double twoWords(int end) {
    boolean titled = end < units.size && units.before(end) == Gap.SPACE && text.capital(end);
    boolean of = end < units.size && text.is(end, "of");
    return of ? 0.55 : titled ? 0.3 : 0.05;
  }

  /// Whether the two stand in a list of names: "Thomas, Mary, and Kelly".
  boolean listed(int unit, int stop) {
    boolean before =
        unit > 0
            && ((units.before(unit) == Gap.COMMA && text.named(unit - 1))
                || (units.before(unit) == Gap.DOT && units.length(unit - 1) == 1));
    boolean after =
        stop < units.size
            && ((units.before(stop) == Gap.COMMA && text.named(stop))
                || ((text.is(stop, "and") || text.is(stop, "or"))
                    && stop + 1 < units.size
                    && text.named(stop + 1)));
    return before
        || after
        || (stop + 1 < units.size && text.is(stop, "and") && units.before(stop) == Gap.COMMA);
  }
}
