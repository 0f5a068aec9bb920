package org.bedside.guard.described;

import java.util.Map;
import java.util.Set;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.roster.Sex;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Reads decades of a life and parts of them.
final class Decades {

  private static final Map<String, Integer> DECADES =
      Map.of(
          "teens",
          10,
          "twenties",
          20,
          "thirties",
          30,
          "forties",
          40,
          "fifties",
          50,
          "sixties",
          60,
          "seventies",
          70,
          "eighties",
          80,
          "nineties",
          90);

  private static final Set<String> AFTER =
      WordSet.of(
          "with", "w", "from", "who", "has", "and", "in", "here", "or", "but", "on", "is", "was");

  private static final Set<String> PARTS = WordSet.of("early", "mid", "middle", "late");

  /// "in her thirties", "mid-forties", "in his early 70s", "thirty-something".
  static @Nullable Age at(Page page, int at) {
    boolean in = page.word(at).equals("in") || page.word(at).equals("into");
    int owner = in ? at + 1 : at;
    var sex = in ? owner(page.word(owner)) : null;
    boolean owned = in && (sex != null || page.isOneOf(owner, "their", "the", "my"));
    int part = owned ? owner + 1 : at;
    boolean parted = PARTS.contains(page.word(part));
    if (!owned && (in || (!parted && !DECADES.containsKey(page.word(at)) && !isDigits(page, at)))) {
      return null;
    }
    int start = parted ? Age.skip(page, part + 1) : part;
    start = page.word(start).equals("'") ? start + 1 : start;
    int tens = tens(page, start);
    if (tens < 0 || (tens == 0 && !parted)) {
      return null;
    }
    int end = tensEnd(page, start);
    boolean the = page.word(owner).equals("the");
    return (owned && !the) || parted || isBare(page, at, end) || isBeforePerson(page, end)
        ? part(page, part, new Age(at, end, tens, tens, Age.Unit.YEARS, !owned, sex))
        : null;
  }

  private static @Nullable Sex owner(String word) {
    return switch (word) {
      case "her" -> Sex.F;
      case "his" -> Sex.M;
      default -> null;
    };
  }

  private static boolean isDigits(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isNumber();
  }

  /// "Woman, 30s, with": a decade alone, between marks.
  private static boolean isBare(Page page, int at, int end) {
    var before = page.word(at - 1);
    boolean ends =
        ",;.):".contains(page.word(end)) || page.word(end).equals("with") || !page.has(end);
    var noun = Noun.of(before);
    boolean person = noun != null && noun.is(Noun.Sort.PERSON) && noun.sex() != null;
    boolean sex = page.word(end).equals(",") && isBeforePerson(page, end + 1);
    boolean begins = page.sentenceStart(at) == at && (sex || page.sentenceEnd(at) <= end + 1);
    return (before.equals(",") || before.equals("(") || person || begins) && ends;
  }

  /// "A 60s woman", "40s male".
  private static boolean isBeforePerson(Page page, int at) {
    var noun = Noun.of(page.word(at));
    return noun != null && noun.is(Noun.Sort.PERSON) && noun.sex() != null;
  }

  private static int tens(Page page, int at) {
    var named = DECADES.get(page.word(at));
    if (named != null) {
      return named;
    }
    if (!isDigits(page, at)) {
      return -1;
    }
    int value = page.tokens.get(at).value();
    int s = page.word(at + 1).equals("'") ? at + 2 : at + 1;
    boolean ending = page.word(s).equals("s") && !page.tokens.get(s).spaced();
    return ending && value >= 10 && value <= 100 && value % 10 == 0 ? value : -1;
  }

  private static int tensEnd(Page page, int at) {
    if (!isDigits(page, at)) {
      return at + 1;
    }
    return page.word(at + 1).equals("'") ? at + 3 : at + 2;
  }

  /// The early thirties are 30 to 33, the mid-thirties 34 to 36, the late thirties 37 to 39: nobody
  /// has drawn these lines, so these are ours.
  private static Age part(Page page, int at, Age decade) {
    int tens = decade.least();
    var part = page.word(at);
    int low = tens == 10 ? 13 : tens;
    int least =
        switch (part) {
          case "mid", "middle" -> tens + 4;
          case "late" -> tens + 7;
          default -> low;
        };
    int most =
        switch (part) {
          case "early" -> tens == 10 ? 15 : tens + 3;
          case "mid", "middle" -> tens + 6;
          default -> tens + 9;
        };
    boolean noun = decade.noun() && page.has(decade.to()) && page.tokens.get(decade.to()).isWord();
    boolean follows = noun && !AFTER.contains(page.word(decade.to()));
    return new Age(
        decade.from(),
        decade.to(),
        Math.max(low, least),
        most,
        Age.Unit.YEARS,
        follows,
        decade.sex());
  }

  private Decades() {}
}
