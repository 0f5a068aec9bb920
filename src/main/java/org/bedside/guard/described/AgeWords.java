package org.bedside.guard.described;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// The words around an age over 89: how its number and its years are written.
final class AgeWords {

  static final int LEAST = 90;
  static final int MOST = 120;
  private static final List<String> ONES =
      List.of(
          "",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen");

  private static final Map<String, Integer> NTH =
      Map.of("ninetieth", 90, "hundredth", 100, "centennial", 100);

  private static final Set<String> YEARS =
      WordSet.of("year", "years", "yr", "yrs", "y", "yrs.", "yo");

  /// "95 años", "92 ans": years in the languages of the neighbours, which need no "old".
  private static final Set<String> YEARS_ABROAD =
      WordSet.of("años", "añitos", "anos", "ans", "anni", "jahre", "anys", "jaar", "lat");

  private AgeWords() {}

  /// The token after a number from 90 to 120, in digits or words; `at` if there is none.
  static int numberEnd(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.isNumber()) {
      boolean great = token.length() <= 3 && token.value() >= LEAST && token.value() <= MOST;
      return great && !page.isClaimed(at, at + 1) ? afterHalf(page, at + 1) : at;
    }
    if (token.is("ninety")) {
      int one = page.word(at + 1).equals("-") ? at + 2 : at + 1;
      int value = ONES.indexOf(page.word(one));
      return value > 0 && value < 10 ? one + 1 : at + 1;
    }
    if (NTH.containsKey(token.word())) {
      return at + 1;
    }
    boolean one100 = token.is("one") || token.is("a");
    boolean century = page.word(at + 1).equals("century") && isOld(page.word(at + 2));
    if (one100 && century && page.cues(at).pronoun()) {
      return at + 2;
    }
    boolean hundred = page.word(at + 1).equals("hundred") || page.word(at + 1).equals("hundredth");
    if (!one100 || !hundred) {
      return at;
    }
    int one = page.word(at + 2).equals("and") || page.word(at + 2).equals("-") ? at + 3 : at + 2;
    return ONES.indexOf(page.word(one)) > 0 ? one + 1 : at + 2;
  }

  private static boolean isOld(String word) {
    return word.equals("old") || word.equals("young");
  }

  /// "96 1/2".
  private static int afterHalf(Page page, int at) {
    boolean half =
        page.word(at).length() == 1
            && "/\u2044".contains(page.word(at + 1))
            && page.word(at + 2).length() == 1
            && page.tokens.get(at).spaced()
            && page.tokens.get(at).isNumber()
            && page.tokens.get(at + 2).isNumber();
    return half ? at + 3 : at;
  }

  /// The end of "-year-old", "yo", "y/o", "years of age" behind a number, or -1.
  static int oldEnd(Page page, int after) {
    int unit = page.word(after).equals("-") ? after + 1 : after;
    var word = page.word(unit);
    if (word.equals("yo") || word.equals("yof") || word.equals("yom") || word.equals("yow")) {
      return unit + 1;
    }
    if (word.equals("y") && "/.".contains(page.word(unit + 1)) && page.word(unit + 2).equals("o")) {
      boolean dot = page.word(unit + 3).equals(".") && page.word(unit + 1).equals(".");
      return dot && page.has(unit + 4) && !page.tokens.get(unit + 4).capital()
          ? unit + 4
          : unit + 3;
    }
    if (YEARS_ABROAD.contains(word)) {
      var next = page.word(unit + 1);
      return next.startsWith("d") && next.length() <= 2 ? -1 : unit + 1;
    }
    boolean century = isOld(word) && page.word(after - 1).equals("century");
    if (century || !YEARS.contains(word)) {
      return century ? unit + 1 : -1;
    }
    int old = unit + 1;
    while (page.word(old).equals("-") || page.word(old).equals(".")) {
      old++;
    }
    if (page.word(old).equals("of") && page.word(old + 1).equals("age")) {
      return old + 2;
    }
    boolean known = page.isOneOf(old, "old", "young", "olds");
    return known && !page.word(old).equals("olds") ? old + 1 : -1;
  }

  /// The end of "F", "M", "male", "woman" behind a number that is nothing else, or -1.
  static int sexEnd(Page page, int after) {
    var word = page.word(after);
    boolean glued = page.has(after) && !page.tokens.get(after).spaced();
    boolean letter = word.equals("f") || word.equals("m");
    if (letter && (glued || page.tokens.get(after).capital())) {
      return after + 1;
    }
    return Lists.isOneOf(word, "male", "female") ? after + 1 : -1;
  }

  /// "12% aged 90 or above", "40 were aged 95 or more": how many, not who.
  private static boolean isCount(Page page, int at, int from) {
    int after = numberEnd(page, from);
    boolean open =
        (page.isOneOf(after, "or", "and")
                && page.isOneOf(
                    after + 1, "above", "older", "over", "more", "up", "beyond", "younger",
                    "under"))
            || page.word(after).equals("+");
    boolean share = page.isOneOf(at - 1, "%", "percent", "those", "people", "all");
    return (open && !page.cues(from).person()) || share;
  }

  /// The start of "age", "aged", "at the age of", "age:" before a number, or -1.
  static int ageWord(Page page, int from) {
    int at = from - 1;
    while (at > from - 4
        && at > 0
        && page.isOneOf(at, "of", ":", "is", "=", "was", "~", "-", "(")) {
      at--;
    }
    boolean age = page.isOneOf(at, "age", "aged") && !isCount(page, at, from);
    return age && !page.cues(from).group() ? at : -1;
  }

  /// The end of "th birthday" and "birthday", or -1.
  static int birthday(Page page, int after) {
    int at = page.isOneOf(after, "st", "nd", "rd", "th") ? after + 1 : after;
    return page.word(at).equals("birthday") || page.word(at).equals("bday") ? at + 1 : -1;
  }
}
