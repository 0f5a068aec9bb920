package org.bedside.guard;

import org.bedside.words.Plain;

/// What holds for the places of any text at all.
final class Offsets {

  private Offsets() {}

  /// Each character of a view leads back into the raw text, in order, and cuts nothing.
  static void check(String raw, Plain plain) {
    int last = 0;
    for (int at = 0; at < plain.text().length(); at++) {
      int start = plain.rawStart(at);
      int end = plain.rawEnd(at + 1);
      if (start < last
          || end <= start
          || end > raw.length()
          || cuts(raw, start)
          || cuts(raw, end)) {
        throw new AssertionError(
            "%d leads to %d-%d of %d behind %d".formatted(at, start, end, raw.length(), last));
      }
      last = start;
    }
  }

  /// Findings lie inside the text, and every cure changes it. A fuzzer asks this a thousand times a
  /// second, so it asks plainly.
  static void check(String raw, Reading reading) {
    for (var finding : reading.findings()) {
      boolean unread = finding.kind() == Kind.UNREAD;
      holds(!unread || finding.reason() != Reason.READER_FAILED, raw, finding);
      holds(finding.end() <= raw.length(), raw, finding);
      holds(unread || finding.end() > finding.start(), raw, finding);
      holds(!cuts(raw, finding.start()) && !cuts(raw, finding.end()), raw, finding);
      for (var cure : finding.cures()) {
        holds(cure.end() <= raw.length(), raw, finding);
        holds(!cuts(raw, cure.start()) && !cuts(raw, cure.end()), raw, finding);
        holds(!cure.in(raw).equals(raw), raw, finding);
      }
    }
    reading.cured(raw);
  }

  private static void holds(boolean fact, String raw, Object about) {
    if (!fact) {
      throw new AssertionError(about + " of \"" + raw + "\"");
    }
  }

  static boolean cuts(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
