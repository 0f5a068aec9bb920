package org.bedside.networks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.util.Locale;

/// Text as bytes and as what people see as characters.
final class Words {

  private Words() {}

  /// The words as they may leave: lines end with \n, no control characters, no half of a surrogate
  /// pair (it becomes U+FFFD, as everywhere else on the way), nothing blank around.
  static String tidy(String words) {
    var tidy = new StringBuilder(words.length());
    whole(words)
        .codePoints()
        .filter(code -> code == '\n' || code == '\t' || !Character.isISOControl(code))
        .forEach(tidy::appendCodePoint);
    return tidy.toString().strip();
  }

  private static String whole(String words) {
    return paired(words.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /// Puts U+FFFD for each half of a surrogate pair that stands alone.
  static String paired(String words) {
    var paired = new StringBuilder(words.length());
    words
        .codePoints()
        .map(code -> Character.getType(code) == Character.SURROGATE ? 0xFFFD : code)
        .forEach(paired::appendCodePoint);
    return paired.toString();
  }

  static byte[] utf8(String words) {
    return paired(words).getBytes(UTF_8);
  }

  static int utf8Length(String words) {
    return utf8Length(words, 0, words.length());
  }

  /// The bytes of a part; a lone surrogate is sent as U+FFFD, three bytes.
  static int utf8Length(String words, int start, int end) {
    int bytes = 0;
    for (int at = start; at < end; ) {
      int code = words.codePointAt(at);
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      at += Character.charCount(code);
    }
    return bytes;
  }

  /// Extended grapheme clusters. Since JDK 20 the character iterator is one of these, and not of
  /// older "user characters".
  static int graphemes(String words) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words);
    int count = 0;
    while (characters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
