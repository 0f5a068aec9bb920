package org.bedside.margin;

import java.util.Optional;

/// A run of words with what stood around it, so that it is found again when other words change: the
/// TextQuoteSelector and the TextPositionSelector of the W3C Web Annotation Data Model (2017, 4.2.4
/// and 4.2.5).
///
/// @param start where it stood
public record Quote(String exact, String before, String after, int start) {

  /// How much of what stands around it is kept.
  private static final int AROUND = 32;

  /// Words shorter than this stand in many places, so they are only found with so much of what
  /// stood around them.
  private static final int SHORT = 12;

  private static final int ALIKE = 4;

  public static Quote of(String text, Span span) {
    return new Quote(
        span.in(text),
        text.substring(Math.max(0, span.start() - AROUND), span.start()),
        text.substring(span.end(), Math.min(text.length(), span.end() + AROUND)),
        span.start());
  }

  /// Where these words stand in `text` now: of several places the one whose surroundings are most
  /// alike, and of those the nearest. Empty when they are gone.
  public Optional<Span> in(String text) {
    var best = -1;
    var bestLikeness = -1;
    for (var at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      var likeness = likeness(text, at);
      var isNearer = Math.abs(at - start) < Math.abs(best - start);
      if (likeness > bestLikeness || (likeness == bestLikeness && isNearer)) {
        best = at;
        bestLikeness = likeness;
      }
    }
    var alike = Math.min(ALIKE, before.length() + after.length());
    var isLost = best < 0 || (exact.length() < SHORT && bestLikeness < alike);
    return isLost ? Optional.empty() : Optional.of(new Span(best, best + exact.length()));
  }

  /// How many characters around the place are those that stood around the quote.
  private int likeness(String text, int at) {
    var same = 0;
    for (var i = 1; i <= before.length() && at - i >= 0; i++) {
      if (before.charAt(before.length() - i) != text.charAt(at - i)) {
        break;
      }
      same++;
    }
    var end = at + exact.length();
    for (var i = 0; i < after.length() && end + i < text.length(); i++) {
      if (after.charAt(i) != text.charAt(end + i)) {
        break;
      }
      same++;
    }
    return same;
  }
}
