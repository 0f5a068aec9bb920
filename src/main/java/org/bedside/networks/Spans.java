package org.bedside.networks;

import com.twitter.twittertext.TldLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds links, hashtags and mentions by hand, in one pass over the text: an expression that may go
/// back and forth has no place over words that strangers can send.
final class Spans {

  private static final Set<String> TOP_LEVELS = new HashSet<>(TldLists.GTLDS);

  static {
    TOP_LEVELS.addAll(TldLists.CTLDS);
  }

  /// A part of a text, in UTF-16 units.
  record Span(int start, int end) {

    String in(String text) {
      return text.substring(start, end);
    }
  }

  private Spans() {}

  /// The words between white space, without opening brackets and quotes.
  private static List<Span> words(String text) {
    var words = new ArrayList<Span>();
    for (int at = 0; at < text.length(); ) {
      int start = at;
      while (start < text.length() && isGap(text.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < text.length() && !isGap(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        words.add(new Span(start, end));
      }
      at = Math.max(end, start + 1);
    }
    return words;
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Span opened(String text, Span word) {
    int start = word.start();
    while (start < word.end() && "([{\"'\u2018\u201C<".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return new Span(start, word.end());
  }

  /// Addresses with http or https whose host is a name with a dot.
  static List<Span> links(String text) {
    return words(text).stream()
        .map(word -> closed(text, opened(text, word)))
        .filter(word -> hasScheme(word.in(text)) && host(word.in(text)).indexOf('.') > 0)
        .toList();
  }

  /// Addresses without a scheme, "maple.example/walk", if they end in a top-level name that exists.
  static List<Span> bareLinks(String text) {
    return words(text).stream()
        .map(word -> closed(text, opened(text, word)))
        .filter(word -> isBareLink(word.in(text)))
        .toList();
  }

  private static boolean isBareLink(String word) {
    if (word.isEmpty() || hasScheme(word) || !isLetter(word.charAt(0))) {
      return false;
    }
    var host = host(word);
    return host.indexOf('.') > 0
        && host.indexOf('@') < 0
        && !host.contains("..")
        && host.chars()
            .allMatch(c -> isLetter((char) c) || isDigit((char) c) || ".-".indexOf(c) >= 0)
        && hasTopLevel(host);
  }

  static boolean hasTopLevel(String host) {
    var last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TOP_LEVELS.contains(last) || last.startsWith("xn--");
  }

  static boolean hasScheme(String word) {
    return word.regionMatches(true, 0, "http://", 0, 7)
        || word.regionMatches(true, 0, "https://", 0, 8);
  }

  /// The host of an address, without user and port.
  static String host(String address) {
    int start = hasScheme(address) ? address.indexOf("//") + 2 : 0;
    int end = start;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(start, end);
  }

  /// Leaves out the marks that end a sentence and brackets that were opened before the word.
  private static Span closed(String text, Span word) {
    int end = word.end();
    int open = 0;
    for (int at = word.start(); at < end; at++) {
      open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
    }
    while (end > word.start()) {
      char last = text.charAt(end - 1);
      if (last == ')' && open < 0) {
        open++;
      } else if (".,;:!?\"'\u2019\u201D]}>\u2026".indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return new Span(word.start(), end);
  }

  /// Words that begin with # and hold more than digits and marks; 64 characters at most.
  static List<Span> hashtags(String text) {
    var tags = new ArrayList<Span>();
    for (var word : words(text)) {
      char first = text.charAt(word.start());
      if (first == '#' || first == '\uFF03') {
        int end = withoutMarks(text, word);
        boolean said = word.in(text).codePoints().anyMatch(Character::isLetter);
        if (said && end - word.start() > 1 && end - word.start() <= 65) {
          tags.add(new Span(word.start(), end));
        }
      }
    }
    return tags;
  }

  private static int withoutMarks(String text, Span word) {
    int end = word.end();
    while (end > word.start() + 1 && isMark(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return end;
  }

  private static boolean isMark(int code) {
    return switch (Character.getType(code)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /// Handles with a dot, "@maple.example", as Bluesky writes them.
  static List<Span> mentions(String text) {
    var mentions = new ArrayList<Span>();
    for (var word : words(text)) {
      var inner = opened(text, word);
      int end = inner.start() + 1;
      while (end < inner.end() && isHandle(text.charAt(end))) {
        end++;
      }
      while (end > inner.start() + 1 && ".-".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (inner.start() < inner.end()
          && text.charAt(inner.start()) == '@'
          && text.substring(inner.start() + 1, Math.max(inner.start() + 1, end)).indexOf('.') > 0) {
        mentions.add(new Span(inner.start(), end));
      }
    }
    return mentions;
  }

  private static boolean isHandle(char c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == '-';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
