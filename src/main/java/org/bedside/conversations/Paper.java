package org.bedside.conversations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;

/// Looks at a PDF from outside. It is kept as it came, because a signed or a scanned paper is worth
/// nothing once it is drawn anew; so it must be whole, be nothing else besides, and carry nothing
/// that runs by itself. What lies packed inside it is not looked at: it is handed out as a file to
/// keep, and never shown by the house.
///
/// Source: ISO 32000-2:2020, 7.3.5 (names), 7.5 (structure), 12.6.4 (actions).
final class Paper {

  private static final String START = "%PDF-";
  private static final String END = "%%EOF";
  private static final int FARTHEST_END = 1_024;
  private static final int LONGEST_NAME = 20;
  private static final Set<String> RUNS =
      Set.of("JavaScript", "Launch", "EmbeddedFile", "RichMedia", "ImportData");
  private static final Set<String> OTHER_FACES =
      Set.of("<script", "<!doctype", "<html", "<svg", "<?php");

  private Paper() {}

  static boolean is(byte[] bytes) {
    return bytes.length > START.length()
        && new String(bytes, 0, START.length(), ISO_8859_1).equals(START);
  }

  /// The key of a sentence, if it is not taken.
  static Optional<String> fault(byte[] bytes) {
    var end = new String(bytes, from(bytes), bytes.length - from(bytes), ISO_8859_1);
    if (!end.contains(END)) {
      return Optional.of("conversations.file.fault.broken");
    }
    if (end.contains("PK\u0005\u0006") || hasOtherFace(bytes)) {
      return Optional.of("conversations.file.fault.two-faced");
    }
    return runs(bytes) ? Optional.of("conversations.file.fault.runs") : Optional.empty();
  }

  private static int from(byte[] bytes) {
    return Math.max(0, bytes.length - FARTHEST_END);
  }

  /// A browser that looked into the beginning would find a page.
  private static boolean hasOtherFace(byte[] bytes) {
    var start =
        new String(bytes, 0, Math.min(bytes.length, FARTHEST_END), ISO_8859_1)
            .toLowerCase(java.util.Locale.ROOT);
    return OTHER_FACES.stream().anyMatch(start::contains);
  }

  private static boolean runs(byte[] bytes) {
    for (var at = 0; at < bytes.length; at++) {
      if (bytes[at] == '/' && RUNS.contains(name(bytes, at + 1))) {
        return true;
      }
    }
    return false;
  }

  /// A name may write any of its letters as `#` and two digits.
  private static String name(byte[] bytes, int start) {
    var name = new StringBuilder();
    for (var at = start; at < bytes.length && name.length() <= LONGEST_NAME; at++) {
      var letter = (char) (bytes[at] & 0xff);
      if (letter == '#' && at + 2 < bytes.length) {
        var high = Character.digit(bytes[at + 1], 16);
        var low = Character.digit(bytes[at + 2], 16);
        if (high >= 0 && low >= 0) {
          letter = (char) (high * 16 + low);
          at += 2;
        }
      }
      if (letter <= ' ' || "()<>[]{}/%".indexOf(letter) >= 0) {
        break;
      }
      name.append(letter);
    }
    return name.toString();
  }
}
