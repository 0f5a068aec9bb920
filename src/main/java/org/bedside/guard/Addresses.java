package org.bedside.guard;

import java.util.Set;
import org.bedside.words.Token;

/// Finds e-mail addresses (also "ruth at mail dot com"), web addresses and accounts on networks.
final class Addresses {

  private static final Set<String> ENDINGS =
      Set.of(
          "com", "org", "net", "edu", "gov", "mil", "int", "io", "us", "co", "info", "me", "health",
          "app", "ly", "uk", "ca", "biz", "name", "care", "clinic", "page", "link", "online",
          "site", "xyz", "dev", "tv", "doctor", "example", "social", "test", "mx", "eu", "de", "fr",
          "es");

  /// Everybody's: what is written there was written for the public.
  private static final Set<String> PUBLIC_ENDINGS = Set.of("gov", "edu", "mil", "int");

  private static final Set<String> AT = Set.of("@", "at");

  private Addresses() {}

  static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = -1;
      if (AT.contains(page.word(at)) && at > 0) {
        end = email(page, at);
      }
      if (end < 0 && page.word(at).equals("@")) {
        end = handle(page, at);
      } else if (end < 0 && page.word(at).equals(".")) {
        end = site(page, at);
      }
      at = Math.max(at, end - 1);
    }
  }

  /// The address around an @, or around "at" in brackets or in words.
  private static int email(Page page, int at) {
    boolean sign = page.word(at).equals("@");
    int domain = afterBracket(page, at + 1);
    int end = domainEnd(page, domain);
    int local = beforeBracket(page, at - 1);
    boolean spelled = end > 0 && spellsDot(page, domain, end);
    if (end < 0 || !page.has(local) || (!sign && !spelled && local == at - 1)) {
      return -1;
    }
    int start = gluedStart(page, local);
    if (page.tokens.get(local).sort() == Token.Sort.MARK) {
      return -1;
    }
    if ((sign && page.safe.email(text(page, start, end).replace(" ", "")))
        || page.safe.host(text(page, domain, end))) {
      page.claim(start, end);
    } else {
      page.find(Kind.EMAIL, start, end).say("our office").remove().stop(Reason.EMAIL);
    }
    return end;
  }

  private static int afterBracket(Page page, int at) {
    int next = at;
    while (page.has(next) && next < at + 2 && ")]}(".contains(page.word(next))) {
      next++;
    }
    return next;
  }

  private static int beforeBracket(Page page, int at) {
    int before = at;
    while (page.has(before) && before > at - 2 && "([{".contains(page.word(before))) {
      before--;
    }
    return before;
  }

  private static boolean spellsDot(Page page, int from, int to) {
    return page.tokens.subList(from, to).stream().anyMatch(token -> token.is("dot"));
  }

  /// The end of "mail.example.com" or "mail dot com" from `at`; -1 if it does not end in a known
  /// way.
  private static int domainEnd(Page page, int at) {
    int end = -1;
    boolean dotted = false;
    for (int next = at; page.has(next) && next < at + 24; next++) {
      var token = page.tokens.get(next);
      if (token.is(".") || token.is("dot") || "()[]".contains(token.word())) {
        dotted |= token.is(".") || token.is("dot");
        continue;
      }
      if (token.is("-") || token.is("_")) {
        continue;
      }
      boolean known = dotted && ENDINGS.contains(token.word());
      boolean glued = next == at || !token.spaced() || isDot(page, next - 1);
      if (token.sort() == Token.Sort.MARK || !glued) {
        break;
      }
      end = known ? next + 1 : end;
    }
    return end;
  }

  private static boolean isDot(Page page, int at) {
    return page.word(at).equals("dot")
        || (")]".contains(page.word(at)) && page.word(at - 1).equals("dot"));
  }

  private static int gluedStart(Page page, int at) {
    int start = at;
    while (start > 0
        && at - start < 40
        && !page.tokens.get(start).spaced()
        && (page.tokens.get(start - 1).sort() != Token.Sort.MARK
            || "._-+%".contains(page.word(start - 1)))) {
      start--;
    }
    return start;
  }

  /// "@ruth" and "@ruth@care.example".
  private static int handle(Page page, int at) {
    if (!page.has(at + 1)
        || page.tokens.get(at + 1).spaced()
        || page.tokens.get(at + 1).sort() == Token.Sort.MARK) {
      return -1;
    }
    int end = gluedEnd(page, at + 1, "._-@");
    if (page.safe.handle(text(page, at, end)) || page.safe.host(text(page, at + 1, end))) {
      page.claim(at, end);
    } else {
      page.find(Kind.HANDLE, at, end).say("a neighbor").remove().check(Reason.HANDLE);
    }
    return end;
  }

  private static int gluedEnd(Page page, int at, String marks) {
    int end = at;
    while (page.has(end)
        && end < at + 80
        && (end == at || !page.tokens.get(end).spaced())
        && !page.word(end).equals("\n")
        && (page.tokens.get(end).sort() != Token.Sort.MARK || marks.contains(page.word(end)))) {
      end++;
    }
    while (end > at + 1
        && page.tokens.get(end - 1).sort() == Token.Sort.MARK
        && !page.word(end - 1).equals("/")) {
      end--;
    }
    return end;
  }

  /// The web address around its first dot.
  private static int site(Page page, int dot) {
    if (dot == 0 || !page.has(dot + 1) || page.tokens.get(dot).spaced()) {
      return -1;
    }
    int host = gluedStart(page, dot - 1);
    int hostEnd = gluedEnd(page, host, ".-");
    int last = hostEnd - 1;
    if (hostEnd <= dot + 1
        || !ENDINGS.contains(page.word(last))
        || !page.word(last - 1).equals(".")) {
      return -1;
    }
    int start = scheme(page, host);
    int end =
        page.has(hostEnd)
                && "/:?#".contains(page.word(hostEnd))
                && !page.tokens.get(hostEnd).spaced()
            ? gluedEnd(page, host, ".-/:?#&=%_~+@,;!()")
            : hostEnd;
    var name = text(page, host, hostEnd);
    if (page.safe.host(name) || PUBLIC_ENDINGS.contains(page.word(last))) {
      page.claim(start, end);
    } else {
      page.find(Kind.URL, start, end).remove().check(Reason.URL);
    }
    return end;
  }

  private static int scheme(Page page, int host) {
    boolean scheme =
        host >= 4
            && page.word(host - 1).equals("/")
            && page.word(host - 2).equals("/")
            && page.word(host - 3).equals(":");
    return scheme ? host - 4 : host;
  }

  private static String text(Page page, int from, int to) {
    return page.plain
        .text()
        .substring(page.tokens.get(from).start(), page.tokens.get(to - 1).end());
  }
}
