package org.bedside.guard.described;

import java.util.Map;
import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.bedside.roster.Sex;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Reads what follows a number and makes it an age: "-year-old", "yo", "y/o M", "F".
final class AgeUnits {

  private static final Map<String, Age.Unit> UNITS =
      Map.ofEntries(
          Map.entry("year", Age.Unit.YEARS),
          Map.entry("years", Age.Unit.YEARS),
          Map.entry("yr", Age.Unit.YEARS),
          Map.entry("yrs", Age.Unit.YEARS),
          Map.entry("y", Age.Unit.YEARS),
          Map.entry("month", Age.Unit.MONTHS),
          Map.entry("months", Age.Unit.MONTHS),
          Map.entry("mo", Age.Unit.MONTHS),
          Map.entry("mos", Age.Unit.MONTHS),
          Map.entry("week", Age.Unit.WEEKS),
          Map.entry("weeks", Age.Unit.WEEKS),
          Map.entry("wk", Age.Unit.WEEKS),
          Map.entry("day", Age.Unit.DAYS),
          Map.entry("days", Age.Unit.DAYS));

  /// What stands before and behind "M61" in a note.
  private static final Set<String> NOTES_PART =
      WordSet.of(":", "(", ",", "-", "*", "•", "\n", "/", ";", "|", "+", "=", ")", "pt", "patient");

  private static final Set<String> NOTES_GO_ON =
      Set.of(
          ",",
          ".",
          ";",
          ":",
          "with",
          "w",
          "",
          "from",
          "c",
          "\n",
          ")",
          "-",
          "/",
          "|",
          "+",
          "=",
          "?",
          "!",
          "presents",
          "presenting",
          "and",
          "who",
          "hx",
          "on",
          "here",
          "seen",
          "has",
          "in");

  private static final Set<String> CODES =
      WordSet.list(
          """
          icd icd10 code codes coded coding billing billed dsm motorway
          """);

  private static final int CODE_NEAR = 12;

  /// "34-year-old", "34 years old", "34yo", "34 y/o", "34F", "6 weeks old".
  static @Nullable Age at(Page page, int from, Numerals number) {
    int unit = Age.skip(page, number.to());
    var word = page.word(unit);
    if (!page.has(unit)) {
      return null;
    }
    var known = UNITS.get(word);
    int old = Age.skip(page, unit + 1);
    if (known != null && page.isOneOf(old, "old", "old's")) {
      boolean noun = !word.endsWith("s") || page.word(unit + 1).equals("-");
      return withSex(
          page, new Age(from, old + 1, number.value(), number.value(), known, noun, null));
    }
    if (known == Age.Unit.YEARS && page.word(old).equals("young")) {
      return Age.years(from, old + 1, number.value(), false, null);
    }
    if (word.equals("y") && "/.".contains(page.word(unit + 1)) && page.word(unit + 2).equals("o")) {
      int end = page.word(unit + 1).equals(".") && page.word(unit + 3).equals(".") ? 4 : 3;
      return withSex(page, Age.years(from, unit + end, number.value(), true, null));
    }
    if (word.equals("/") && isSex(page, unit + 1) && number.value() > 0) {
      return Age.years(from, unit + 2, number.value(), true, sexOf(page.word(unit + 1)));
    }
    return shorthand(page, from, unit, number);
  }

  /// A single capital for the sex, and no word or code goes on with it.
  private static boolean isSex(Page page, int at) {
    var word = page.word(at);
    boolean letter = (word.equals("f") || word.equals("m")) && page.tokens.get(at).capital();
    return letter && !(page.has(at + 1) && isGluedTo(page, at + 1));
  }

  /// "M, 68", "F 34", "M/45" at the beginning of a note.
  static @Nullable Age afterSex(Page page, int at) {
    if (!isFirst(page, at) || !isLetter(page, at)) {
      return null;
    }
    int next = page.isOneOf(at + 1, ",", "/") ? at + 2 : at + 1;
    boolean apart = page.has(next) && (next > at + 1 || page.tokens.get(next).spaced());
    var number = page.has(next) ? Numerals.at(page, next) : new Numerals(-1, -1);
    boolean age = number.isThere() && number.value() > 0 && number.value() <= 110;
    boolean note = age && NOTES_GO_ON.contains(page.word(number.to()));
    return note && (apart || !isCode(page, at))
        ? Age.years(at, number.to(), number.value(), true, sexOf(page.word(at)))
        : null;
  }

  /// Whether a part of a note may begin here.
  private static boolean isFirst(Page page, int at) {
    return page.sentenceStart(at) == at || NOTES_PART.contains(page.word(at - 1));
  }

  private static boolean isLetter(Page page, int at) {
    var word = page.word(at);
    return (word.equals("f") || word.equals("m")) && page.tokens.get(at).capital();
  }

  /// "F32.1", "Code F41", "depression (F32)": of the illness, not of the person.
  private static boolean isCode(Page page, int at) {
    int start = Math.max(page.sentenceStart(at), at - CODE_NEAR);
    for (int index = start; index < at; index++) {
      if (CODES.contains(page.word(index))) {
        return true;
      }
    }
    boolean bracket = page.word(at - 1).equals("(") && page.sentenceStart(at) < at - 1;
    boolean half = page.word(at + 2).equals(".") && isGlued(page, at + 2) && isGlued(page, at + 3);
    boolean other =
        page.word(at + 2).equals(",")
            && page.word(at + 3).length() == 1
            && isGlued(page, at + 4)
            && page.tokens.get(at + 4).isNumber();
    return bracket || half || other;
  }

  private static boolean isGlued(Page page, int at) {
    return page.has(at) && !page.tokens.get(at).spaced();
  }

  private static @Nullable Age shorthand(Page page, int from, int unit, Numerals number) {
    boolean glued = !page.tokens.get(unit).spaced();
    return switch (page.word(unit)) {
      case "yo" -> withSex(page, Age.years(from, unit + 1, number.value(), true, null));
      case "yof", "yowf", "yobf", "yf" -> Age.years(from, unit + 1, number.value(), true, Sex.F);
      case "yom", "yowm", "yobm", "ym" -> Age.years(from, unit + 1, number.value(), true, Sex.M);
      case "f", "m" -> {
        boolean capital = page.tokens.get(unit).capital();
        boolean digits = page.tokens.get(from).isNumber();
        boolean degrees = page.word(unit - 2).equals(".") && !page.tokens.get(from).spaced();
        boolean code =
            isGluedTo(page, from) || isGluedTo(page, unit + 1) || isNumbered(page, unit + 1);
        boolean sure =
            digits && number.value() <= 110 && !degrees && !code && !isName(page, unit + 1);
        yield sure && (capital || (glued && isWordAfter(page, unit)))
            ? Age.years(from, unit + 1, number.value(), true, sexOf(page.word(unit)))
            : null;
      }
      default -> null;
    };
  }

  /// Whether a number, a letter or a hyphen stands before without a space: a code goes on.
  private static boolean isGluedTo(Page page, int at) {
    return at > 0
        && page.has(at)
        && !page.tokens.get(at).spaced()
        && (page.tokens.get(at).isNumber() || page.word(at - 1).equals("-"))
        && !page.word(at - 1).equals("(");
  }

  /// "3M 1860" is a make and its model.
  private static boolean isNumbered(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isNumber() && page.tokens.get(at).length() > 2;
  }

  /// "34 F. Miller" is an initial; "Farmer. 34 F. And still here" is a note.
  private static boolean isName(Page page, int at) {
    int number = at - 2;
    boolean note = number > 0 && isFirst(page, number);
    return page.word(at).equals(".")
        && page.has(at + 1)
        && page.tokens.get(at + 1).capital()
        && page.tokens.get(at - 1).spaced()
        && !note;
  }

  /// "5m away" is a distance; "34f with" is a person.
  private static boolean isWordAfter(Page page, int unit) {
    var next = page.word(unit + 1);
    boolean woman = page.word(unit).equals("f") && !page.word(unit - 2).equals("it's");
    boolean place = page.has(unit + 2) && page.tokens.get(unit + 2).capital();
    boolean told = Lists.isOneOf(next, "from", ":", ";", "on", "and", "lives", "works");
    if ((told && woman) || (place && (told || next.equals("in")))) {
      return true;
    }
    return Lists.isOneOf(
        next, "with", "w", "who", "here", "c", "s", "p", "hx", "presents", "presenting", ",", "");
  }

  private static Sex sexOf(String letter) {
    return letter.equals("f") ? Sex.F : Sex.M;
  }

  /// "34 yo F", "34-year-old M".
  private static Age withSex(Page page, Age age) {
    int at = Age.skip(page, age.to());
    var word = page.word(at);
    boolean letter = (word.equals("f") || word.equals("m")) && page.tokens.get(at).capital();
    boolean initial =
        page.word(at + 1).equals(".")
            && !page.word(at + 2).isEmpty()
            && page.tokens.get(at + 2).capital()
            && page.word(at + 2).length() > 1
            && page.sentenceEnd(at) > at + 2;
    return letter && !initial
        ? new Age(age.from(), at + 1, age.least(), age.most(), age.unit(), true, sexOf(word))
        : age;
  }

  private AgeUnits() {}
}
