package org.bedside.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the exact age of one person. The cure says the decade, in the right place of the sentence.
final class Ages {

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  private static final List<String> ONES =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private static final List<String> DECADES =
      List.of(
          "",
          "teens",
          "twenties",
          "thirties",
          "forties",
          "fifties",
          "sixties",
          "seventies",
          "eighties");

  private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs");
  private static final Set<String> SHORTER =
      Set.of("month", "months", "week", "weeks", "day", "days", "mo");

  private static final Set<String> ENDS_NOUN =
      Set.of(
          "who",
          "with",
          "from",
          "in",
          "at",
          "on",
          "and",
          "is",
          "was",
          "has",
          "had",
          "came",
          "that",
          "of",
          "for",
          "to",
          "after",
          "before",
          "died",
          "walked",
          "went",
          "by",
          "or",
          "but",
          "whose",
          "presented",
          "presents",
          "presenting",
          "living",
          "needs",
          "needed",
          "got",
          "this",
          "the",
          "today",
          "yesterday",
          "while",
          "when",
          "as",
          "lives",
          "works",
          "says",
          "said");

  /// An age of the text: its tokens, its years (0 for months and weeks) and whether a noun follows
  /// ("34-year-old woman").
  private record Age(int from, int to, int years, boolean beforeNoun) {}

  private Ages() {}

  static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int after = numberEnd(page, at);
      if (after > at && !page.isClaimed(at, after)) {
        int end = report(page, at, after, number(page, at, after));
        at = Math.max(at, end - 1);
      }
    }
  }

  /// The token after a number from 0 to 125 in digits or words ("ninety-four"); `at` if there is
  /// none.
  private static int numberEnd(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.isNumber()) {
      return token.value() >= 0 && token.value() <= 125 && token.length() <= 3 ? at + 1 : at;
    }
    if (!TENS.containsKey(token.word())) {
      return ONES.indexOf(token.word()) > 0 ? at + 1 : at;
    }
    int one = page.word(at + 1).equals("-") ? at + 2 : at + 1;
    return ONES.indexOf(page.word(one)) > 0 ? one + 1 : at + 1;
  }

  private static int number(Page page, int from, int to) {
    var first = page.tokens.get(from);
    if (first.isNumber()) {
      return first.value();
    }
    int ones = Math.max(0, ONES.indexOf(page.word(to - 1)));
    return TENS.getOrDefault(first.word(), 0) + ones;
  }

  private static int report(Page page, int from, int after, int number) {
    int old = oldEnd(page, after);
    if (old > 0) {
      boolean years =
          YEARS.contains(page.word(skip(page, after)))
              || page.word(skip(page, after)).startsWith("y");
      boolean noun = !YEARS.contains(page.word(after)) || !page.word(after).endsWith("s");
      return add(page, new Age(from, old, years ? number : 0, noun));
    }
    var before = page.word(from - 1);
    if (Set.of("aged", "age").contains(before) && !isRange(page, after)) {
      return add(page, new Age(from - 1, after, number, false));
    }
    if (isApposed(page, from, after)) {
      return add(page, new Age(from, after, number, false));
    }
    boolean turned = Set.of("turned", "turns", "turning").contains(before);
    if (turned && !isRange(page, after) && page.cues(from).pronoun()) {
      return phrase(page, from - 1, after, number, "had a birthday");
    }
    boolean birthday =
        Set.of("st", "nd", "rd", "th").contains(page.word(after))
            && page.word(after + 1).equals("birthday");
    return birthday && !page.word(from - 1).equals("our")
        ? phrase(page, from, after + 2, number, "birthday")
        : -1;
  }

  /// "John Miller, 67, came".
  private static boolean isApposed(Page page, int from, int after) {
    var cues = page.cues(from);
    return page.word(from - 1).equals(",")
        && page.word(after).equals(",")
        && page.has(from - 2)
        && page.tokens.get(from - 2).isWord()
        && page.tokens.get(from - 2).capital()
        && (cues.oneInCare() || cues.clinical())
        && !cues.event();
  }

  private static int skip(Page page, int at) {
    return page.word(at).equals("-") ? at + 1 : at;
  }

  /// The end of "-year-old", "years old", "yo", "y/o", "y.o." after a number, or -1.
  private static int oldEnd(Page page, int after) {
    int unit = skip(page, after);
    if (Set.of("yo", "yof", "yom").contains(page.word(unit))) {
      return unit + 1;
    }
    if (page.word(unit).equals("y")
        && "/.".contains(page.word(unit + 1))
        && page.word(unit + 2).equals("o")) {
      return page.word(unit + 3).equals(".") && page.word(unit + 1).equals(".")
          ? unit + 4
          : unit + 3;
    }
    int old = skip(page, unit + 1);
    boolean known = YEARS.contains(page.word(unit)) || SHORTER.contains(page.word(unit));
    return known && Set.of("old", "olds").contains(page.word(old)) ? old + 1 : -1;
  }

  /// "aged 45 to 75", "age 50 and over": advice for many.
  private static boolean isRange(Page page, int after) {
    return Set.of("to", "and", "or", "-", "+", "through", "years", "%").contains(page.word(after));
  }

  private static boolean isAboutOne(Page page, Age age) {
    var cues = page.cues(age.from());
    boolean owned =
        Set.of("a", "an", "our", "my", "her", "his", "the", "this")
            .contains(page.word(age.from() - 1));
    return !page.word(age.to() - 1).equals("olds")
        && !isRange(page, age.to())
        && (cues.pronoun()
            || (cues.person() && !cues.group())
            || (owned && age.beforeNoun())
            || !cues.group());
  }

  private static int phrase(Page page, int from, int to, int years, String instead) {
    boolean old = years > 89;
    var found = page.find(old ? Kind.AGE : Kind.AGE, from, to).say(instead).remove();
    weigh(found, old);
    return to;
  }

  private static void weigh(Found found, boolean old) {
    if (old) {
      found.stop(Reason.AGE_OVER_89);
    } else {
      found.add(Level.CHECK, 0.7, Reason.AGE);
    }
  }

  private static int add(Page page, Age age) {
    if (!isAboutOne(page, age)) {
      return -1;
    }
    boolean old = age.years() > 89;
    var found = page.find(old ? Kind.AGE : Kind.AGE, age.from(), age.to());
    cure(page, found, age);
    weigh(found, old);
    return age.to();
  }

  private static void cure(Page page, Found found, Age age) {
    var band = band(page.cues(age.from()).sex(), age.years());
    if (!age.beforeNoun()) {
      found.say(band);
      return;
    }
    int end = nounEnd(page, age.to());
    int start = age.from();
    var noun = end > age.to() ? words(page, age.to(), end) : "person";
    var article = page.word(start - 1);
    boolean indefinite = article.equals("a") || article.equals("an");
    var lead = indefinite ? (isVowel(noun) ? "an " : "a ") : "";
    start = indefinite ? start - 1 : start;
    found.say(start, end, lead + noun + " " + band);
    found.say(start, end, lead + noun);
  }

  /// The end of the noun behind an age: up to a word for a person ("diabetic woman"), else one
  /// word; `at` if there is none.
  private static int nounEnd(Page page, int at) {
    for (int end = at; end < at + 3 && isNoun(page, end, at); end++) {
      if (Cues.isPerson(page.word(end))) {
        return end + 1;
      }
    }
    return isNoun(page, at, at) ? at + 1 : at;
  }

  private static boolean isNoun(Page page, int at, int first) {
    return page.has(at)
        && page.tokens.get(at).isWord()
        && (page.tokens.get(at).spaced() || at > first)
        && !page.word(at).contains("'")
        && !ENDS_NOUN.contains(page.word(at));
  }

  private static String words(Page page, int from, int to) {
    return page.plain
        .text()
        .substring(page.tokens.get(from).start(), page.tokens.get(to - 1).end());
  }

  private static boolean isVowel(String word) {
    return "aeiouAEIOU".indexOf(word.charAt(0)) >= 0;
  }

  private static String band(Cues.Sex sex, int years) {
    if (years < 13) {
      return "in early childhood";
    }
    var whose = sex == Cues.Sex.HER ? "her" : sex == Cues.Sex.HIS ? "his" : "their";
    return years > 89 ? "over 89" : "in " + whose + " " + DECADES.get(years / 10);
  }
}
