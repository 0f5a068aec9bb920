package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds e-mail addresses, also "ruth at mail dot com", "ruth [at] mail [dot] com" and "ruth at
/// gmail".
final class Emails {

  static final Set<String> ENDINGS =
      WordSet.list(
          """
          com org net edu gov mil int io us co info me health app ly uk ca biz name care clinic page
          link online site xyz dev tv doctor example social test mx eu de fr es md blog gg it nl au
          invalid local localhost ai cc club store shop news live email cloud tech family photos
          pics gallery world space website fm be ch at se no in nz ie br jp cn ru pl cz hospital
          dental fyi today life one pro top web lan internal foundation community
          """);

  /// Known without an ending.
  private static final Set<String> PROVIDERS =
      WordSet.list(
          """
          gmail yahoo hotmail outlook icloud aol proton protonmail msn comcast verizon ymail
          googlemail
          """);

  private static final String BRACKETS = "()[]{}<>";
  private static final int LONGEST = 24;

  private Emails() {}

  /// The token after the address around the "@" or "at" at `at`, or -1.
  static int read(Page page, int at) {
    boolean sign = page.word(at).equals("@");
    boolean bracketed = isBracket(page, at - 1) || isBracket(page, at + 1) || isJoint(page, at - 1);
    int domain = at + 1;
    while (isBracket(page, domain) || isJoint(page, domain)) {
      domain++;
    }
    int end = domainEnd(page, domain);
    int local = at - 1;
    while (isBracket(page, local) || isJoint(page, local)) {
      local--;
    }
    boolean spelled = end > 0 && (spellsDot(page, domain, end) || bracketed);
    if (end < 0 || !isPart(page, local) || !(sign || spelled)) {
      return -1;
    }
    int start = localStart(page, local, !sign || page.tokens.get(at).spaced());
    report(page, start, domain, end, sign);
    return end;
  }

  private static void report(Page page, int start, int domain, int end, boolean sign) {
    var written = page.text(start, end);
    var plain = plain(page, domain, end);
    boolean ours =
        page.safe.host(plain)
            || page.safe.email(plain(page, start, domain) + "@" + plain)
            || (sign && page.safe.email(written.replace(" ", "")));
    if (ours) {
      page.claim(start, end);
    } else {
      page.find(Kind.EMAIL, start, end).say("our office").remove().stop(Reason.EMAIL);
    }
  }

  /// The words and dots alone: "ferrystreet (dot) example" is "ferrystreet.example".
  private static String plain(Page page, int from, int to) {
    var plain = new StringBuilder();
    for (int at = from; at < to; at++) {
      var word = page.word(at);
      boolean skipped = isBracket(page, at) || word.equals("@") || word.equals("at");
      plain.append(isDotWord(word) ? "." : skipped ? "" : word);
    }
    return plain.toString();
  }

  private static boolean isBracket(Page page, int at) {
    return page.has(at) && BRACKETS.contains(page.word(at));
  }

  /// The dashes and strokes of "ruth_at_mail_dot_com" and "ruth -at- mail".
  private static boolean isJoint(Page page, int at) {
    return page.has(at) && "_-*|".contains(page.word(at));
  }

  private static boolean isPart(Page page, int at) {
    return page.has(at) && page.tokens.get(at).sort() != Token.Sort.MARK;
  }

  private static boolean spellsDot(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isDotWord(page.word(at))) {
        return true;
      }
    }
    return PROVIDERS.contains(page.word(to - 1));
  }

  private static boolean isDotWord(String word) {
    return word.equals("dot") || word.equals("period") || word.equals("punto");
  }

  /// The end of "mail.example.com", "mail dot com", "mail [.] com" from `at`, or -1.
  private static int domainEnd(Page page, int at) {
    int end = -1;
    boolean dot = false;
    boolean named = false;
    for (int next = at; page.has(next) && next < at + LONGEST; next++) {
      var token = page.tokens.get(next);
      if (token.is(".") || isDotWord(token.word())) {
        // A dot at the end of a sentence is no dot of an address, unless it stands alone.
        boolean loose = token.is(".") && !token.spaced() && !isGlued(page, next + 1);
        if (dot || !named || loose) {
          break;
        }
        dot = true;
      } else if (isBracket(page, next) || isJoint(page, next)) {
        if (!named && !isBracket(page, next)) {
          break;
        }
      } else if (token.sort() == Token.Sort.MARK || (named && !dot && token.spaced())) {
        break;
      } else {
        boolean known = dot ? ENDINGS.contains(token.word()) : PROVIDERS.contains(token.word());
        end = known ? next + 1 : end;
        named = true;
        dot = false;
      }
    }
    return end;
  }

  private static boolean isGlued(Page page, int at) {
    return page.has(at) && !page.tokens.get(at).spaced();
  }

  /// Goes back over "kelli.brandt", and over "kelli dot brandt" where dots are spelled.
  private static int localStart(Page page, int at, boolean apart) {
    int start = at;
    while (start > 0 && at - start < LONGEST) {
      boolean glued = !page.tokens.get(start).spaced();
      var before = page.tokens.get(start - 1);
      boolean joint = before.length() == 1 && "._-+%".contains(before.word());
      if (glued && (before.sort() != Token.Sort.MARK || (joint && isPart(page, start - 2)))) {
        start--;
      } else if (apart && start > 1 && isSpelledJoint(before.word()) && isPart(page, start - 2)) {
        start -= 2;
      } else {
        break;
      }
    }
    return start;
  }

  private static boolean isSpelledJoint(String word) {
    return word.equals("dot")
        || word.equals("underscore")
        || word.equals("dash")
        || word.equals("hyphen")
        || word.equals("plus")
        || word.equals(".");
  }
}
