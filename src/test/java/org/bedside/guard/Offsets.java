package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

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

  /// Findings lie inside the text, and every cure changes it.
  static void check(String raw, Reading reading) {
    for (var finding : reading.findings()) {
      boolean unread = finding.kind() == Kind.UNREAD;
      assertThat(unread && finding.reason() == Reason.READER_FAILED).isFalse();
      assertThat(finding.end()).isLessThanOrEqualTo(raw.length());
      assertThat(unread || finding.end() > finding.start()).isTrue();
      assertThat(cuts(raw, finding.start()) || cuts(raw, finding.end())).isFalse();
      for (var cure : finding.cures()) {
        assertThat(cure.end()).isLessThanOrEqualTo(raw.length());
        assertThat(cuts(raw, cure.start()) || cuts(raw, cure.end())).isFalse();
        assertThat(cure.in(raw)).isNotEqualTo(raw);
      }
    }
    assertThat(reading.cured(raw)).isNotNull();
  }

  static boolean cuts(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
