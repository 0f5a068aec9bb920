package org.bedside.detectors.form;

import java.util.BitSet;

/// Finds what is written among the words and is none: addresses, accounts, hashtags, HTML.
final class Unspoken {

  private Unspoken() {}

  /// Where they stand in `text`.
  static BitSet in(String text) {
    var found = new BitSet();
    var at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      var end = isTag(text, at) ? tagEnd(text, at) : end(text, at);
      if (isTag(text, at) || isAddress(text, at, end)) {
        found.set(at, end);
      }
      at = end;
    }
    return found;
  }

  private static boolean isTag(String text, int at) {
    return text.charAt(at) == '<'
        && at + 1 < text.length()
        && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/');
  }

  private static int tagEnd(String text, int at) {
    var close = text.indexOf('>', at);
    return close < 0 ? text.length() : close + 1;
  }

  private static int end(String text, int at) {
    var end = at;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && (end == at || !isTag(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean isAddress(String text, int from, int to) {
    var start = from;
    while (start < to && "(\"'[*_".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (start == to) {
      return false;
    }
    var first = text.charAt(start);
    return (first == '#' && start + 1 < to && Character.isLetterOrDigit(text.charAt(start + 1)))
        || hasMarks(text, start, to);
  }

  /// "@name", "a@b.org", "cdc.gov", "https://…", and also "a.m.".
  private static boolean hasMarks(String text, int from, int to) {
    for (var at = from; at < to; at++) {
      var c = text.charAt(at);
      var goesOn = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
      if ((c == '@' && goesOn) || (c == '/' && at + 1 < to && text.charAt(at + 1) == '/')) {
        return true;
      }
      if (c == '.' && goesOn && at > from && Character.isLetter(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
