package org.bedside.guard.numbers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds web addresses and accounts on networks, and asks [Emails] for addresses of mail.
public final class Addresses {

  /// Everybody's: what is written there was written for the public.
  private static final Set<String> PUBLIC_ENDINGS = WordSet.of("gov", "edu", "mil", "int");

  private static final Set<String> PUBLIC_HOSTS = publicHosts();

  private static final Set<String> AT = WordSet.of("@", "at");

  private Addresses() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = -1;
      if (AT.contains(page.word(at)) && at > 0) {
        end = Emails.read(page, at);
      }
      if (end < 0 && page.word(at).equals("@")) {
        end = handle(page, at);
      } else if (end < 0 && page.word(at).equals(".")) {
        end = site(page, at);
      }
      at = Math.max(at, end - 1);
    }
  }

  /// "@ruth" and "@ruth@care.example".
  private static int handle(Page page, int at) {
    if (!page.has(at + 1)
        || page.tokens.get(at + 1).spaced()
        || page.tokens.get(at + 1).sort() == Token.Sort.MARK) {
      return -1;
    }
    int end = gluedEnd(page, at + 1, "._-@");
    var handle = page.text(at, end);
    var owner = handle.endsWith("'s") ? handle.substring(0, handle.length() - 2) : handle;
    if (page.safe.handle(owner) || page.safe.host(owner.substring(1))) {
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

  /// The web address around its first dot.
  private static int site(Page page, int dot) {
    if (dot == 0 || !page.has(dot + 1) || page.tokens.get(dot).spaced()) {
      return -1;
    }
    int host = gluedStart(page, dot - 1);
    int hostEnd = gluedEnd(page, host, ".-");
    int last = hostEnd - 1;
    if (hostEnd <= dot + 1
        || !Emails.ENDINGS.contains(page.word(last))
        || isNumberSign(page, host, hostEnd)
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
    var name = page.text(host, hostEnd);
    boolean open = PUBLIC_ENDINGS.contains(page.word(last)) || isPublic(name);
    boolean own = open && CasePages.isOfOne(page, page.text(start, end));
    if (page.safe.host(name) || (open && !own)) {
      page.claim(start, end);
    } else {
      page.find(Kind.URL, start, end).say("a private page").remove().check(Reason.URL);
    }
    return end;
  }

  /// "H.No. 17", "Sr.no": the short word for a number, and no host in Norway.
  private static boolean isNumberSign(Page page, int host, int end) {
    return end == host + 3
        && page.word(end - 1).equals("no")
        && page.tokens.get(host).length() <= 4
        && !page.word(end).equals("/");
  }

  /// Whether a host, or one above it, is on the list.
  private static boolean isPublic(String name) {
    var host = name.toLowerCase(Locale.ROOT);
    while (!PUBLIC_HOSTS.contains(host)) {
      int dot = host.indexOf('.');
      if (dot < 0) {
        return false;
      }
      host = host.substring(dot + 1);
    }
    return true;
  }

  private static Set<String> publicHosts() {
    var file = Objects.requireNonNull(Addresses.class.getResourceAsStream("hosts.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int scheme(Page page, int host) {
    boolean scheme =
        host >= 4
            && page.word(host - 1).equals("/")
            && page.word(host - 2).equals("/")
            && page.word(host - 3).equals(":");
    return scheme ? host - 4 : host;
  }
}
