package org.bedside.detectors.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An opening HTML tag, or a picture in Markdown, in small letters.
record Tag(String name, String whole, int start, int end) {

  /// Longer pictures in Markdown are none, so that no search is repeated over a whole text.
  private static final int LONGEST = 1_000;

  static List<Tag> in(String text) {
    var tags = new ArrayList<Tag>();
    var at = 0;
    var middle = -1;
    while (at < text.length()) {
      var c = text.charAt(at);
      var isTag = c == '<' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
      var isPicture = text.startsWith("![", at);
      middle = isPicture ? middle(text, at, middle) : middle;
      var close = isTag ? text.indexOf('>', at) : isPicture ? pictureEnd(text, at, middle) : -1;
      if (close < 0) {
        at = isTag ? text.length() : at + 1;
        continue;
      }
      tags.add(of(text, at, close + 1));
      at = close + 1;
    }
    return tags;
  }

  /// Of `![words](address)`, the next at or after `at`, which is `known` unless that lies behind.
  private static int middle(String text, int at, int known) {
    var next = known < at ? text.indexOf("](", at) : known;
    return next < 0 ? text.length() : next;
  }

  private static int pictureEnd(String text, int at, int middle) {
    var end = Math.min(text.length(), at + LONGEST);
    return middle + 2 > end ? -1 : text.indexOf(')', middle, end);
  }

  private static Tag of(String text, int from, int to) {
    var whole = text.substring(from, to).toLowerCase(Locale.ROOT);
    var end = 1;
    while (end < whole.length() && Character.isLetter(whole.charAt(end))) {
      end++;
    }
    return new Tag(whole.startsWith("!") ? "img" : whole.substring(1, end), whole, from, to);
  }

  /// Whether its address names a server.
  boolean asksElsewhere() {
    for (var name : List.of("src=", "href=", "data=", "](", "srcset=")) {
      var at = whole.indexOf(name);
      if (at >= 0 && isElsewhere(at + name.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isElsewhere(int from) {
    var at = from;
    while (at < whole.length() && "\"' ".indexOf(whole.charAt(at)) >= 0) {
      at++;
    }
    return whole.startsWith("http", at) || whole.startsWith("//", at);
  }

  /// A picture that nobody sees.
  boolean isPixel() {
    var tight = whole.replace("\"", "").replace("'", "").replace(" ", "");
    return name.equals("img")
        && (((tight.contains("width=1") || tight.contains("width:1px"))
                && (tight.contains("height=1") || tight.contains("height:1px"))
                && !isLarger(tight))
            || tight.contains("display:none"));
  }

  /// "width=100" begins with "width=1".
  private static boolean isLarger(String tight) {
    var at = tight.indexOf("width=1");
    return at >= 0 && at + 7 < tight.length() && Character.isDigit(tight.charAt(at + 7));
  }

  /// Whether it is a picture for which no words stand; one with alt="" says that it is decoration.
  boolean isPictureWithoutWords() {
    return whole.startsWith("![](")
        || (name.equals("img") && whole.startsWith("<") && !whole.contains("alt="));
  }
}
