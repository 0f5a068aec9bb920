package org.bedside.networks;

import com.twitter.twittertext.TwitterTextParser;

/// Counts words in each of the units.
final class Counting {

  /// No text that fits is longer than this: X shortens links of at most 4,096 characters and counts
  /// two for an emoji of many code points. Longer ones are not given to twitter-text, whose
  /// expressions are slow on them.
  private static final int LONGEST_WEIGHTED = 16_384;

  /// A mention in Mastodon's count loses "@server".
  private static final String HANDLE_MARKS = "_.-";

  private Counting() {}

  static int count(Unit unit, Limits limits, String text) {
    return switch (unit) {
      case GRAPHEMES -> Words.graphemes(text);
      case MASTODON -> mastodon(text, limits.link());
      case WEIGHTED -> weighted(text);
      case CHARACTERS -> text.length();
      case THREADS -> threads(text);
      case BYTES -> Words.utf8Length(text);
    };
  }

  private static int weighted(String text) {
    return text.length() > LONGEST_WEIGHTED
        ? text.length()
        : TwitterTextParser.parseTweet(text).weightedLength;
  }

  private static int mastodon(String text, int link) {
    var counted = new StringBuilder(text.length());
    int at = 0;
    for (var span : Spans.links(text)) {
      if (link > 0 && Spans.hasTopLevel(Spans.host(span.in(text)))) {
        counted.append(withoutServers(text.substring(at, span.start()))).repeat('x', link);
        at = span.end();
      }
    }
    return Words.graphemes(counted.append(withoutServers(text.substring(at))).toString());
  }

  private static String withoutServers(String text) {
    var kept = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      boolean opens = c == '@' && (at == 0 || !isHandle(text.charAt(at - 1)));
      if (!opens) {
        kept.append(c);
        at++;
        continue;
      }
      int name = handleEnd(text, at + 1);
      kept.append(text, at, name);
      boolean server = name > at + 1 && name < text.length() && text.charAt(name) == '@';
      int end = server ? handleEnd(text, name + 1) : name;
      at = end > name + 1 ? end : name;
    }
    return kept.toString();
  }

  private static int handleEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isHandle(text.charAt(end))) {
      end++;
    }
    while (end > start && ".-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isHandle(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || HANDLE_MARKS.indexOf(c) >= 0);
  }

  private static int threads(String text) {
    return text.codePoints()
        .map(code -> Character.isEmoji(code) && code > 0xFF ? code < 0x10000 ? 3 : 4 : 1)
        .sum();
  }
}
