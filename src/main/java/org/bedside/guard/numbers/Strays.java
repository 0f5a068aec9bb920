package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.days.Dated;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds the numbers that nobody explained: those whose word stands a clause away ("who is covering
/// H17-4732, new mrn by the way"), and long ones in words about one person in care. Reads last,
/// what no other reader knew.
public final class Strays {

  private static final int FAR = 14;
  private static final int LEAST_DIGITS = 6;

  /// In front of these a number counts or measures, whatever its length.
  private static final Set<String> COUNTS =
      WordSet.list(
          """
          $ about over nearly almost than approximately around some raised version v build cost
          costs text chapter page
          """);

  private Strays() {}

  public static void read(Page page) {
    Boolean told = null;
    for (int at = 0; at < page.tokens.size(); at++) {
      if (begins(page, at)) {
        var value = Value.at(page, at);
        if (value != null && isUnknown(page, value)) {
          told = told == null ? Boolean.valueOf(isOfOnePerson(page)) : told;
          report(page, value, told);
        }
        at = value == null ? at : value.to() - 1;
      }
    }
  }

  /// A number, or letters that go on with one, not in the middle of something longer.
  private static boolean begins(Page page, int at) {
    var token = page.tokens.get(at);
    boolean inside = at > 0 && !token.spaced() && !"(:\"'[#=\n".contains(page.word(at - 1));
    if (inside || token.sort() == Token.Sort.MARK) {
      return false;
    }
    boolean glued = page.has(at + 1) && !page.tokens.get(at + 1).spaced();
    int next = page.word(at + 1).equals("-") ? at + 2 : at + 1;
    boolean letter = page.has(next) && page.tokens.get(next).isWord() && page.has(next + 1);
    next = letter && next > at + 1 && page.tokens.get(next).length() <= 2 ? next + 1 : next;
    return token.isNumber() || (glued && page.has(next) && page.tokens.get(next).isNumber());
  }

  private static boolean isUnknown(Page page, Value value) {
    int to = value.to();
    if (page.isFound(value.from(), to)
        || isAnyClaimed(page, value)
        || Keyed.isOfThing(page, value)) {
      return false;
    }
    boolean measured =
        page.is(to, Sense.UNIT)
            || page.is(to, Sense.TIME)
            || page.is(to, Sense.GROUP)
            || page.word(to).equals("%")
            || page.any(value.from() - 4, value.from(), Sense.VITAL)
            || COUNTS.contains(page.word(value.from() - 1));
    boolean filed = Filed.is(page, value.from() - 1) && !measured;
    for (int at = value.from(); at < to; at++) {
      measured |= "/.:_*".contains(page.word(at));
    }
    return !measured || (filed && Dated.at(page, value.from()) == null);
  }

  private static boolean isAnyClaimed(Page page, Value value) {
    for (int at = value.from(); at < value.to(); at++) {
      if (page.isClaimed(at, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static void report(Page page, Value value, boolean told) {
    boolean mixed = hasLetters(page, value);
    boolean one = value.to() == value.from() + 1;
    int least = mixed ? LEAST_DIGITS - 1 : LEAST_DIGITS;
    var key = value.digits() >= least - 1 && (mixed || one) ? keyNear(page, value) : null;
    if (key != null && key.kind() != null) {
      var found = page.find(key.kind(), value.from(), value.to());
      found.say(key.instead()).remove().check(key.reason());
      return;
    }
    boolean filed = Filed.isBefore(page, value, mixed);
    if (filed || (isFiled(page, value.to()) && value.digits() >= least)) {
      page.find(Kind.OTHER_ID, value.from(), value.to())
          .say("a number")
          .remove()
          .check(Reason.OTHER_NUMBER);
      return;
    }
    boolean round = one && page.word(value.from()).endsWith("000");
    boolean long_ = !round && value.digits() >= (mixed || one ? least : least + 2);
    if (long_ && !isSpan(page, value) && told) {
      page.find(Kind.OTHER_ID, value.from(), value.to())
          .say("a number")
          .remove()
          .check(Reason.OTHER_NUMBER);
    }
  }

  private static boolean hasLetters(Page page, Value value) {
    for (int at = value.from(); at < value.to(); at++) {
      if (page.tokens.get(at).isWord()) {
        return true;
      }
    }
    return false;
  }

  /// The nearest word that means a number of somebody and nothing else, before or behind.
  private static @Nullable Keys keyNear(Page page, Value value) {
    for (int far = 1; far <= FAR; far++) {
      var before = key(page, value.from() - far);
      var behind = before == null ? key(page, value.to() + far - 1) : before;
      if (behind != null) {
        return behind;
      }
    }
    return null;
  }

  private static @Nullable Keys key(Page page, int at) {
    if (!page.has(at) || !page.tokens.get(at).isWord()) {
      return null;
    }
    var hit = Keys.ALL.longestShortened(page, at);
    if (hit == null) {
      return null;
    }
    boolean said = hit.meaning().kind() == null || hit.end() > at + 1;
    return said || isSure(page.word(at), hit.meaning()) ? hit.meaning() : null;
  }

  private static boolean isSure(String word, Keys key) {
    return key.isStrong() && word.length() >= 3 && key.kind() != Kind.OTHER_ID;
  }

  /// "2019-2021".
  private static boolean isSpan(Page page, Value value) {
    return value.to() == value.from() + 3
        && Dated.isYear(page, value.from())
        && Dated.isYear(page, value.to() - 1);
  }

  /// Whether a sentence is about one person in care, whatever the others say. "… is in your
  /// system": the number of somebody who is kept there.
  private static boolean isFiled(Page page, int at) {
    boolean in = page.word(at + 1).equals("in") && page.isOneOf(at, "is", "isn't", "was");
    return in
        && page.isOneOf(at + 2, "your", "our", "the")
        && page.isOneOf(at + 3, "system", "records", "database", "files");
  }

  private static boolean isOfOnePerson(Page page) {
    for (int at = 0; at < page.tokens.size(); at = page.sentenceEnd(at)) {
      var cues = page.cues(at);
      boolean one = cues.isPersonal() && (cues.person() || cues.clinical());
      if (one && cues.personal() >= 3 && cues.open() <= 2) {
        return true;
      }
    }
    return false;
  }
}
