package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds the addresses of computers: four numbers with dots, the hexadecimal groups of version 6,
/// and the six pairs of a piece of hardware.
final class Computers {

  private static final Set<String> NET =
      WordSet.list(
          """
          ip ips address login logged device camera network signed host server router wifi access
          accessed portal traced gateway subnet vpn session sessions bridge modem hotspot block log
          """);

  private static final int LONGEST = 48;

  private Computers() {}

  /// The token after the address that begins at `at`, or -1.
  static int read(Page page, int at) {
    var next = page.word(at + 1);
    if (next.equals(".") || next.equals("[")) {
      return four(page, at);
    }
    boolean colon = next.equals(":") || page.word(at + 2).equals(":") || next.equals("-");
    return colon || page.word(at + 3).equals(":") ? hexadecimal(page, at) : -1;
  }

  /// Whether four numbers with dots begin here that are no version and no mask.
  static boolean isFour(Page page, int at) {
    int largest = 0;
    for (int part = 0; part < 4; part++) {
      int number = at + 2 * part;
      boolean dot = part == 3 || page.word(number + 1).equals(".");
      boolean small = page.has(number) && page.tokens.get(number).isNumber();
      if (!small || !dot || page.tokens.get(number).value() > 255) {
        return false;
      }
      largest = Math.max(largest, page.tokens.get(number).value());
    }
    return largest > 30 && page.tokens.get(at).value() != 255;
  }

  /// 203.0.113.7 and 203[.]0[.]113[.]7, unless it is a version.
  private static int four(Page page, int at) {
    int end = at;
    int largest = 0;
    for (int part = 0; part < 4; part++) {
      int value = page.has(end) ? page.tokens.get(end).value() : -1;
      int dot = page.word(end + 1).equals("[") ? end + 2 : end + 1;
      if (value < 0 || value > 255 || (part < 3 && !page.word(dot).equals("."))) {
        return -1;
      }
      largest = Math.max(largest, value);
      end = part == 3 ? end + 1 : page.word(dot + 1).equals("]") ? dot + 2 : dot + 1;
    }
    boolean more =
        page.word(end).equals(".") && page.has(end + 1) && !page.tokens.get(end + 1).spaced();
    boolean mask = page.tokens.get(at).value() == 255 || page.tokens.get(at).value() == 127;
    if (more || mask || isVersion(page, at, largest)) {
      return -1;
    }
    page.find(Kind.IP, at, end).say("a computer").remove().stop(Reason.IP);
    return end;
  }

  /// Four small numbers are a version or a section, unless a word says that they are an address.
  private static boolean isVersion(Page page, int at, int largest) {
    for (int index = page.sentenceStart(at); index < page.sentenceEnd(at); index++) {
      if (NET.contains(page.word(index))) {
        return false;
      }
    }
    return largest <= 30 || page.word(at - 1).equals("version") || page.word(at - 1).equals("v");
  }

  private static int hexadecimal(Page page, int at) {
    var text = page.plain.text();
    int start = page.tokens.get(at).start();
    int stop = start;
    while (stop < text.length() && stop < start + LONGEST && isPart(text.charAt(stop))) {
      stop++;
    }
    while (stop > start && ":-".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    var kind = kind(text.substring(start, stop));
    int end = page.tokenAt(stop - 1) + 1;
    boolean whole = stop == page.tokens.get(end - 1).end();
    if (kind == null || !whole) {
      return -1;
    }
    boolean hardware = kind == Kind.DEVICE;
    page.find(kind, at, end)
        .say(hardware ? "a device" : "a computer")
        .remove()
        .stop(hardware ? Reason.DEVICE : Reason.IP);
    return end;
  }

  private static boolean isPart(char c) {
    return c == ':' || c == '-' || (c < 0x80 && Character.digit(c, 16) >= 0);
  }

  /// RFC 4291, 2.2: eight groups of up to four, or fewer around one "::"; hardware has six pairs.
  private static @Nullable Kind kind(String word) {
    int groups = 0;
    int pairs = 0;
    int length = 0;
    int gaps = 0;
    int colons = 0;
    for (int at = 0; at <= word.length(); at++) {
      boolean ends = at == word.length() || word.charAt(at) == ':' || word.charAt(at) == '-';
      if (!ends) {
        length++;
        continue;
      }
      colons += at < word.length() && word.charAt(at) == ':' ? 1 : 0;
      gaps += length == 0 ? 1 : 0;
      groups += length > 0 ? 1 : 0;
      pairs += length == 2 ? 1 : 0;
      if (length > 4) {
        return null;
      }
      length = 0;
    }
    boolean dashes = word.indexOf('-') >= 0;
    if (groups == 6 && pairs == 6 && gaps == 0 && (colons == 5 || colons == 0)) {
      return hasLetter(word) || colons == 5 ? Kind.DEVICE : null;
    }
    boolean six = gaps == 0 ? groups >= 5 && groups <= 8 : gaps == 1 && groups >= 3 && groups <= 7;
    return six && !dashes ? Kind.IP : null;
  }

  private static boolean hasLetter(String word) {
    return word.chars().anyMatch(c -> (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
  }
}
