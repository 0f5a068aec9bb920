package org.bedside.guard;

import java.util.Set;
import org.bedside.words.Token;

/// Claims what looks like somebody's number and is none: codes, doses, pressures, prices, times.
final class LookAlikes {

  private static final Set<String> CODES =
      Set.of(
          "cpt", "ndc", "icd", "loinc", "snomed", "pmid", "pmcid", "doi", "isbn", "issn", "nct",
          "lot", "hcpcs", "version", "cfr", "usc", "rxnorm", "upc", "drg", "arxiv", "rfc");

  private static final Set<String> UNITS =
      Set.of(
          "mg",
          "mcg",
          "g",
          "kg",
          "ml",
          "l",
          "dl",
          "iu",
          "units",
          "unit",
          "mmhg",
          "mmol",
          "bpm",
          "lb",
          "lbs",
          "oz",
          "cm",
          "mm",
          "km",
          "kcal",
          "calories",
          "percent",
          "minutes",
          "seconds",
          "steps",
          "miles",
          "meq",
          "hz",
          "tablets",
          "tablet",
          "capsules",
          "drops",
          "puffs",
          "mph");

  private static final Set<String> HALVES = Set.of("am", "pm", "a", "p", "noon", "midnight");

  private LookAlikes() {}

  static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var token = page.tokens.get(at);
      if (CODES.contains(token.word())) {
        code(page, at);
      } else if (token.isNumber()) {
        measure(page, at);
      } else if (token.isWord() && token.length() == 1 && isIcd10(page, at)) {
        page.claim(at, glued(page, at + 1));
      } else if (token.is("nct") || token.is("$")) {
        page.claim(at, glued(page, at));
      }
    }
  }

  /// "CPT 99213", "ICD-10: E11.9", "NDC 0002-8215-01", "42 CFR 164.514(b)".
  private static void code(Page page, int at) {
    int value = at + 1;
    while (page.has(value) && value < at + 5 && isFiller(page.word(value))) {
      value++;
    }
    if (page.has(value) && page.tokens.get(value).sort() != Token.Sort.MARK) {
      page.claim(at, Math.max(value + 1, glued(page, value)));
    }
  }

  private static boolean isFiller(String word) {
    return Set.of(":", "#", "-", "code", "codes", "10", "cm", "number", "no", ".", "is", "/")
        .contains(word);
  }

  private static void measure(Page page, int at) {
    int end = number(page, at);
    boolean ofPressure =
        page.word(at + 1).equals("/") && (follows(page, at, "bp") || follows(page, at, "pressure"));
    if (page.word(at + 1).equals(":") && page.has(at + 2) && page.tokens.get(at + 2).isNumber()) {
      page.claim(at, at + 3);
    } else if (UNITS.contains(page.word(end)) || page.word(end).equals("%")) {
      page.claim(at, end + 1);
    } else if (HALVES.contains(page.word(at + 1)) && page.tokens.get(at).length() <= 2) {
      page.claim(at, at + 2);
    } else if (ofPressure || isSaying(page, at)) {
      page.claim(at, Math.min(at + 3, page.tokens.size()));
    } else if (page.word(at).equals("10") && isDoi(page, at)) {
      page.claim(at, glued(page, at));
    }
  }

  private static boolean follows(Page page, int at, String word) {
    for (int back = at - 1; back >= Math.max(0, at - 4); back--) {
      if (page.word(back).equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaying(Page page, int at) {
    var pair = page.word(at) + page.word(at + 1) + page.word(at + 2);
    return Set.of("24/7", "20/20", "50/50", "1/2", "1/3", "2/3", "1/4", "3/4", "9/11")
        .contains(pair);
  }

  private static boolean isDoi(Page page, int at) {
    return page.word(at + 1).equals(".")
        && page.word(at + 2).length() >= 4
        && page.word(at + 3).equals("/");
  }

  /// A number with its fraction, its other half ("120/80") or its thousands.
  private static int number(Page page, int at) {
    int end = at + 1;
    while (end < at + 9
        && page.has(end + 1)
        && ".,/-".contains(page.word(end))
        && page.tokens.get(end + 1).isNumber()
        && !page.tokens.get(end + 1).spaced()) {
      end += 2;
    }
    return end;
  }

  private static boolean isIcd10(Page page, int at) {
    return page.has(at + 1)
        && page.tokens.get(at).capital()
        && !page.tokens.get(at + 1).spaced()
        && page.tokens.get(at + 1).isNumber()
        && page.word(at + 1).length() == 2
        && (!page.has(at + 2)
            || page.tokens.get(at + 2).spaced()
            || !page.word(at + 2).equals("-"));
  }

  /// The end of the tokens that follow without a space, at most twelve.
  private static int glued(Page page, int at) {
    int end = at + 1;
    while (end < at + 12 && page.has(end) && !page.tokens.get(end).spaced()) {
      end++;
    }
    return Math.min(end, page.tokens.size());
  }
}
