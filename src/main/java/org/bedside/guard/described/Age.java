package org.bedside.guard.described;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.bedside.roster.Fact;
import org.bedside.roster.Sex;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// An age as a text tells it.
///
/// @param from its first token
/// @param to the token after the last
/// @param least completed years, months, weeks or days, by the unit
/// @param noun whether a noun follows ("34-year-old woman"), so that it opens a phrase
/// @param sex told with it: "34F", "in her thirties"
record Age(int from, int to, int least, int most, Unit unit, boolean noun, @Nullable Sex sex) {

  enum Unit {
    YEARS,
    MONTHS,
    WEEKS,
    DAYS
  }

  static final int OLDEST = 125;

  /// Ages that are words. The bounds of "toddler", "infant" and "preschooler" are ours: one to
  /// three, under one, three to five.
  private static final Map<String, int[]> WORDS =
      Map.ofEntries(
          Map.entry("teenager", new int[] {13, 19}),
          Map.entry("teenage", new int[] {13, 19}),
          Map.entry("teen", new int[] {13, 19}),
          Map.entry("adolescent", new int[] {13, 19}),
          Map.entry("toddler", new int[] {1, 3}),
          Map.entry("infant", new int[] {0, 0}),
          Map.entry("newborn", new int[] {0, 0}),
          Map.entry("preschooler", new int[] {3, 5}),
          Map.entry("sexagenarian", new int[] {60, 69}),
          Map.entry("septuagenarian", new int[] {70, 79}),
          Map.entry("octogenarian", new int[] {80, 89}),
          Map.entry("nonagenarian", new int[] {90, 99}),
          Map.entry("centenarian", new int[] {100, OLDEST}));

  /// "Take over 89F": not an age over 89.
  private static final Set<String> HANDED =
      WordSet.list("take taking took takes taken hand handing handed turn going went look looking");

  private static final Set<String> AGED = WordSet.of("aged", "age");
  private static final Set<String> TURNED = WordSet.of("turned", "turns", "turning", "being");

  Fact.Born born(LocalDate day) {
    return switch (unit) {
      case YEARS -> Fact.Born.aged(least, most, day);
      case MONTHS -> Fact.Born.agedMonths(least, most, day);
      case WEEKS -> Fact.Born.agedWeeks(least, most, day);
      case DAYS -> new Fact.Born(day.minusDays(most), day.minusDays(least));
    };
  }

  boolean isExact() {
    return least == most;
  }

  /// Whether Safe Harbor lets nobody say it.
  boolean isOver89() {
    return unit == Unit.YEARS && least > 89;
  }

  /// The age at `at` that says itself that it is one.
  static @Nullable Age at(Page page, int at) {
    var word = page.word(at);
    var known = WORDS.get(word);
    if (known != null) {
      return new Age(at, at + 1, known[0], known[1], Unit.YEARS, true, null);
    }
    var span = AgeSpan.at(page, at);
    if (span != null) {
      return span;
    }
    var decade = Decades.at(page, at);
    decade = decade == null ? AgeUnits.afterSex(page, at) : decade;
    if (decade != null) {
      return decade;
    }
    int limit = limit(page, at);
    int start = limit == 0 ? at : numberAfterLimit(page, at);
    var number = page.has(start) ? Numerals.at(page, start) : new Numerals(-1, -1);
    if (!number.isThere()) {
      return named(page, at);
    }
    var old = AgeUnits.at(page, start, number);
    if (old == null && limit != 0 && number.value() >= 18 && !isCounted(page, number.to())) {
      old = years(start, number.to(), number.value(), false, null);
    }
    if (old == null || limit == 0) {
      return old;
    }
    // "It was about 34yo F": a note's age is exact, and the word before speaks of the person.
    boolean note = limit == 3 && !page.isOneOf(old.to - 1, "old", "young");
    return note && old.noun ? null : old.bounded(limit, at);
  }

  static Age years(int from, int to, int years, boolean noun, @Nullable Sex sex) {
    return new Age(from, to, years, years, Unit.YEARS, noun, sex);
  }

  /// 1 for "over", -1 for "under", 2 for "almost", 3 for "about"; 0 for no such word.
  private static int limit(Page page, int at) {
    return switch (page.word(at)) {
      case "over" -> HANDED.contains(page.word(at - 1)) ? 0 : 1;
      case "past" -> 1;
      case "older" -> page.word(at + 1).equals("than") ? 1 : 0;
      case "under", "below" -> -1;
      case "younger" -> page.word(at + 1).equals("than") ? -1 : 0;
      case "nearly", "almost", "pushing" -> 2;
      case "about", "around", "roughly", "approximately" -> isTopic(page.word(at - 1)) ? 0 : 3;
      default -> 0;
    };
  }

  /// "thinking about 34yo M": about the person, not about the age.
  private static boolean isTopic(String before) {
    return !before.isEmpty()
        && !Lists.isOneOf(
            before,
            "is",
            "was",
            "he's",
            "she's",
            ",",
            "(",
            "man",
            "woman",
            "who",
            "aged",
            "age",
            "of",
            "at",
            "patient",
            "guy",
            "lady",
            "a",
            "boy",
            "girl",
            "pt",
            "gentleman",
            "female",
            "male");
  }

  private static int numberAfterLimit(Page page, int at) {
    return page.word(at + 1).equals("than") ? at + 2 : at + 1;
  }

  /// "Almost 40" is 38 or 39, "about 40" is 38 to 42: bounds of ours.
  private Age bounded(int limit, int start) {
    int low =
        switch (limit) {
          case 1 -> least;
          case -1 -> 0;
          default -> Math.max(0, least - 2);
        };
    int high =
        switch (limit) {
          case 1 -> OLDEST;
          case -1, 2 -> Math.max(0, least - 1);
          default -> least + 2;
        };
    return new Age(start, to, low, high, unit, noun, sex);
  }

  /// "aged 34", "age 6", "turned 40", "turns a hundred", "34th birthday".
  private static @Nullable Age named(Page page, int at) {
    if (page.word(at + 1).equals("century") && page.word(at + 2).equals("old")) {
      boolean one = page.word(at).equals("a") || page.word(at).equals("one");
      return one ? years(at, at + 3, 100, false, null) : null;
    }
    boolean aged = AGED.contains(page.word(at));
    boolean turned = TURNED.contains(page.word(at));
    if (!aged && !turned) {
      return null;
    }
    int start = aged && page.isOneOf(at + 1, ":", "of", "(", "is") ? at + 2 : at + 1;
    if (!page.has(start)) {
      return null;
    }
    var number = Numerals.at(page, start);
    if (!number.isThere() || isRange(page, number.to()) || isCounted(page, number.to())) {
      return null;
    }
    return years(at, number.to(), number.value(), false, null);
  }

  /// "aged 45 to 75", "age 50 and over": advice for many.
  private static boolean isRange(Page page, int at) {
    var next = page.word(at + 1);
    return switch (page.word(at)) {
      case "to", "-", "+", "through", "%" -> true;
      case "and", "or" ->
          Lists.isOneOf(next, "over", "up", "older", "above", "under", "younger")
              || (page.has(at + 1) && page.tokens.get(at + 1).isNumber());
      default -> false;
    };
  }

  /// "turned 40 pages", "over 40 patients": a number of things.
  static boolean isCounted(Page page, int at) {
    return page.has(at)
        && page.tokens.get(at).isWord()
        && page.tokens.get(at).spaced()
        && page.word(at).endsWith("s")
        && !page.isOneOf(
            at, "is", "was", "has", "as", "this", "years", "lives", "says", "needs", "its");
  }

  static int skip(Page page, int at) {
    return page.word(at).equals("-") ? at + 1 : at;
  }
}
