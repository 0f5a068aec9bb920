package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.days.Dated;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.guard.places.Rooms;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Claims what looks like somebody's number and is none: codes, doses, pressures, scores, prices,
/// times, versions, counts. What a word tells apart ("ISBN …") is claimed by [Keyed].
public final class LookAlikes {

  private static final Set<String> HALVES =
      WordSet.of("am", "pm", "a", "p", "noon", "midnight", "h");

  private static final Set<String> SAYINGS =
      WordSet.of("24/7", "20/20", "50/50", "1/2", "1/3", "2/3", "1/4", "3/4", "9/11", "80/20");

  /// Behind these words two numbers with a stroke are a score, a grade or a pressure.
  private static final Set<String> SCORED =
      WordSet.list(
          """
          bp pressure pain strength score scored scores scale gcs apgar mmse moca phq gad murmur
          reflexes grade stars rating rated ratio vision acuity sbp cuff readings reading stage
          systolic below under above target kps ecog nihss audit vas pulses motor power sirs
          criteria epworth blood
          """);

  private LookAlikes() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var token = page.tokens.get(at);
      int end = -1;
      if (token.isNumber()) {
        end = measure(page, at);
      } else if (token.isWord() && token.length() <= 6) {
        end = code(page, at);
      } else if (token.is("$") || (token.is("#") && isRank(page, at))) {
        end = number(page, at + 1);
      }
      if (end > at) {
        page.claim(at, Math.min(end, page.tokens.size()));
        at = end - 1;
      }
    }
  }

  // --- letters first: ICD-10, HCPCS, NCT, v2.1

  private static int code(Page page, int at) {
    if (!page.has(at + 1) || page.tokens.get(at + 1).spaced() || !isNumber(page, at + 1)) {
      return -1;
    }
    var word = page.word(at);
    int end = glued(page, at);
    if (isRegister(word) || word.equals("v")) {
      return end;
    }
    boolean free = at == 0 || page.tokens.get(at).spaced() || "(,/:;".contains(page.word(at - 1));
    boolean coded = word.length() == 1 && free && page.tokens.get(at).capital() && isCode(page, at);
    return coded && !Rooms.isNamed(page, at, end) ? end : -1;
  }

  /// Whether codes that begin so are of a trial, a paper or a gene.
  static boolean isRegister(String word) {
    return word.equals("nct") || word.equals("pmc") || word.equals("rs") || word.equals("isrctn");
  }

  /// "E11.9", "I10", "Z00.00" and "G0438": a letter and two digits with a dot, or four digits.
  private static boolean isCode(Page page, int at) {
    int digits = page.tokens.get(at + 1).length();
    boolean alone = !page.has(at + 2) || page.tokens.get(at + 2).spaced() || isStop(page, at + 2);
    boolean dotted =
        page.word(at + 2).equals(".")
            && page.has(at + 3)
            && !page.tokens.get(at + 3).spaced()
            && page.tokens.get(at + 3).length() <= 4;
    return (digits == 2 && (alone || dotted)) || (digits == 4 && alone) || (digits == 1 && alone);
  }

  /// Whether a mark ends a word here.
  private static boolean isStop(Page page, int at) {
    return page.tokens.get(at).sort() == Token.Sort.MARK
        && !"-/".contains(page.word(at))
        && (!page.has(at + 1) || page.tokens.get(at + 1).spaced());
  }

  // --- digits first

  private static int measure(Page page, int at) {
    int end = number(page, at);
    boolean stroke = page.word(at + 1).equals("/") && isNumber(page, at + 2);
    if (page.word(at + 1).equals(":") && isClock(page, at)) {
      return half(page, at + 3);
    }
    if (isMeasured(page, at, end)) {
      return end + 1;
    }
    if (isHalf(page, at + 1) && page.tokens.get(at).length() <= 2) {
      return at + 2;
    }
    if (stroke && (isSaying(page, at) || isScored(page, at) || isPressure(page, at))) {
      return at + 3;
    }
    if (page.word(at).equals("10") && isDoi(page, at)) {
      return glued(page, at);
    }
    if (isThousands(page, at) || isVersion(page, at) || isCitation(page, at)) {
      return end;
    }
    return -1;
  }

  private static boolean isMeasured(Page page, int at, int end) {
    int length = page.tokens.get(at).length();
    boolean sign = page.word(end).equals("%") || page.word(end).equals("\u00B0");
    boolean unit =
        page.is(end, Sense.UNIT)
            && (length <= 4 || isThousands(page, at))
            && !isDate(page, at, end);
    boolean time = page.is(end, Sense.TIME) && length <= 3 && !isOld(page, end + 1);
    time &= !isGreat(page, at, end);
    return (sign || unit || time) && !page.word(at + 1).equals(":");
  }

  /// So many years may be somebody's age: "97y", "92 yrs".
  private static boolean isGreat(Page page, int at, int unit) {
    int value = page.tokens.get(at).value();
    return value >= 90 && value <= 120 && page.isOneOf(unit, "year", "years", "yr", "yrs", "y");
  }

  /// "05/20/2019 times two": a date, and no number of times.
  private static boolean isDate(Page page, int at, int end) {
    int first = at >= 4 && !page.tokens.get(at).spaced() ? at - 4 : at;
    var day = end > at + 1 ? Dated.at(page, at) : first < at ? Dated.at(page, first) : null;
    return day != null && day.to() >= end && day.form() == Dated.Form.WHOLE;
  }

  /// "96 years old", "3-month-old".
  private static boolean isOld(Page page, int at) {
    int old = page.word(at).equals("-") || page.word(at).equals(".") ? at + 1 : at;
    return page.isOneOf(old, "old", "of", "young", "olds");
  }

  private static boolean isRank(Page page, int at) {
    return isNumber(page, at + 1) && page.tokens.get(at + 1).length() <= 2;
  }

  private static boolean isNumber(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isNumber();
  }

  /// "5:30", "05:30:15", "1:200".
  private static boolean isClock(Page page, int at) {
    return isNumber(page, at + 2)
        && page.tokens.get(at).length() <= 2
        && !page.tokens.get(at + 2).spaced()
        && !page.word(at - 1).equals(":")
        && !(page.word(at + 3).equals(":") && page.word(at + 5).equals(":"));
  }

  private static int half(Page page, int at) {
    return isHalf(page, at) ? at + 1 : at;
  }

  /// "4 a.m.", "4p"; the "4A" of a ward is written large.
  private static boolean isHalf(Page page, int at) {
    boolean ward = page.word(at).length() == 1 && page.tokens.get(at).capital();
    return HALVES.contains(page.word(at)) && (!ward || page.word(at + 1).equals("."));
  }

  private static boolean isSaying(Page page, int at) {
    boolean when = page.is(at - 1, Sense.CARED) || page.word(at - 1).equals("on");
    return !when && SAYINGS.contains(page.word(at) + "/" + page.word(at + 2));
  }

  private static boolean isScored(Page page, int at) {
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 4); back--) {
      if (SCORED.contains(page.word(back))) {
        return true;
      }
    }
    return false;
  }

  /// 118/76: more than a day or a month on the left, and no third part.
  private static boolean isPressure(Page page, int at) {
    int upper = page.tokens.get(at).value();
    int lower = page.tokens.get(at + 2).value();
    return upper >= 60
        && upper <= 260
        && lower >= 30
        && lower <= 150
        && !page.word(at + 3).equals("/");
  }

  private static boolean isDoi(Page page, int at) {
    return page.word(at + 1).equals(".")
        && page.word(at + 2).length() >= 4
        && page.word(at + 3).equals("/");
  }

  private static boolean isThousands(Page page, int at) {
    return page.word(at + 1).equals(",")
        && page.tokens.get(at).length() <= 3
        && isNumber(page, at + 2)
        && !page.tokens.get(at + 2).spaced()
        && page.tokens.get(at + 2).length() == 3;
  }

  private static boolean isVersion(Page page, int at) {
    var before = page.word(at - 1);
    boolean named =
        Lists.isOneOf(
            before,
            "version",
            "v",
            "section",
            "sections",
            "release",
            "build",
            "app",
            "ios",
            "android",
            "firmware",
            "portal",
            "browser",
            "chrome",
            "safari",
            "update",
            "java",
            "windows",
            "python",
            "ehr",
            "emr",
            "driver",
            "macos",
            "software",
            "patch",
            "plugin");
    return named && page.word(at + 1).equals(".");
  }

  /// "2001;135:98-107".
  private static boolean isCitation(Page page, int at) {
    return page.tokens.get(at).length() == 4
        && page.word(at + 1).equals(";")
        && isNumber(page, at + 2);
  }

  /// A number with its fraction, its other half ("120/80") or its thousands.
  private static int number(Page page, int at) {
    int end = Math.min(at + 1, page.tokens.size());
    while (end < at + 9
        && page.has(end + 1)
        && ".,/-".contains(page.word(end))
        && isNumber(page, end + 1)
        && !page.tokens.get(end + 1).spaced()) {
      end += 2;
    }
    return end;
  }

  /// The end of the tokens that follow without a space, at most twelve; a mark at the end stays.
  private static int glued(Page page, int at) {
    int end = at + 1;
    while (end < at + 12 && page.has(end) && !page.tokens.get(end).spaced()) {
      end++;
    }
    while (end > at + 1 && page.tokens.get(end - 1).sort() == Token.Sort.MARK) {
      end--;
    }
    return end;
  }
}
