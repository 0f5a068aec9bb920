package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Reads from which age to which something is: "between 1 and 12 years old", "6 months to 5 years
/// old". What is said for so many ages is the age of nobody.
final class AgeSpan {

  /// Fewer years than these may be a guess at one person's age. A bound of ours.
  private static final int WIDE = 5;

  /// Above it an age is read by itself, since few people live so long.
  private static final int MOST = 89;

  private static final Set<String> UNITS =
      WordSet.list("year years yr yrs month months mo mos week weeks wk wks day days");

  private static final Set<String> SHORT =
      WordSet.list("month months mo mos week weeks wk wks day days");

  private AgeSpan() {}

  static @Nullable Age at(Page page, int at) {
    boolean between = page.word(at).equals("between");
    int first = between || page.word(at).equals("from") ? at + 1 : at;
    first = page.isOneOf(first, "ages", "age") ? first + 1 : first;
    var low = number(page, first);
    if (low == null) {
      return null;
    }
    boolean hasUnit = UNITS.contains(page.word(low.to()));
    int least = SHORT.contains(page.word(low.to())) ? 0 : low.value();
    int link = hasUnit ? low.to() + 1 : low.to();
    boolean linked =
        between ? page.word(link).equals("and") : page.isOneOf(link, "to", "through", "-");
    var high = linked ? number(page, link + 1) : null;
    var old = high == null ? null : AgeUnits.at(page, link + 1, high);
    return old != null && isWide(least, old)
        ? new Age(at, old.to(), least, old.most(), Age.Unit.YEARS, old.noun(), null)
        : null;
  }

  private static @Nullable Numerals number(Page page, int at) {
    var number = page.has(at) ? Numerals.at(page, at) : null;
    return number != null && number.isThere() ? number : null;
  }

  private static boolean isWide(int least, Age most) {
    return most.unit() == Age.Unit.YEARS
        && most.sex() == null
        && most.most() <= MOST
        && most.most() - least >= WIDE;
  }
}
