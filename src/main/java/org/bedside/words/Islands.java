package org.bedside.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that are written in a code of machines: Base64, hexadecimal, percent signs, HTML entities,
/// escapes. What decodes to anything but readable words is left alone.
final class Islands {

  /// What a piece of an island means; it stands from `from` to `to` (not included) in the text.
  record Piece(String text, int from, int to) {}

  private static final int LEAST_BASE64 = 12;
  private static final int LEAST_HEX = 12;
  private static final int LONGEST = 20_000;

  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "commat", "@",
          "period", ".", "num", "#", "lowbar", "_");

  private static final Map<String, String> DEFANGED =
      Map.of(
          ".", ".", "dot", ".", "DOT", ".", ":", ":", "@", "@", "at", "@", "AT", "@", "://", "://");

  private final String text;
  private final boolean hasPercents;
  private final List<Piece> pieces = new ArrayList<>();
  private int end;

  Islands(String text) {
    this.text = text;
    this.hasPercents = text.indexOf('%') >= 0;
  }

  /// What the island means that was read last.
  List<Piece> pieces() {
    return pieces;
  }

  /// Where it ends.
  int end() {
    return end;
  }

  /// Whether an island begins at `at`.
  boolean read(int at) {
    char c = text.charAt(at);
    pieces.clear();
    end = at;
    if (c == '[' || c == '(' || c == '{') {
      return defanged(at);
    }
    if (c == '&' || c == '%' || c == '\\') {
      return escapes(at);
    }
    boolean opens = at == 0 || !isCode(text.charAt(at - 1));
    return opens && isCode(c) && ((hasPercents && percents(at)) || run(at));
  }

  // --- marks in brackets: mail[.]com, ruth(at)mail[dot]com

  private boolean defanged(int at) {
    int close = at + 2;
    while (close < text.length() && close < at + 7 && ")]}".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    boolean glued =
        at > 0 && close + 1 < text.length() && Character.isLetterOrDigit(text.charAt(close + 1));
    if (!glued || close >= at + 7) {
      return false;
    }
    var inside = text.substring(at + 1, close).strip();
    return add(DEFANGED.get(inside), at, close + 1);
  }

  // --- escapes: &#74; %4A \u004a \x4a

  private boolean escapes(int at) {
    int next = at;
    while (next < text.length() && escape(next)) {
      next = end;
    }
    return !pieces.isEmpty();
  }

  private boolean escape(int at) {
    return switch (text.charAt(at)) {
      case '&' -> entity(at);
      case '%' -> percent(at);
      case '\\' -> backslash(at);
      default -> false;
    };
  }

  private boolean add(@Nullable String meaning, int from, int to) {
    if (meaning == null) {
      return false;
    }
    pieces.add(new Piece(meaning, from, to));
    end = to;
    return true;
  }

  private boolean entity(int at) {
    int close = text.indexOf(';', at, Math.min(text.length(), at + 10));
    if (close < at + 3) {
      return false;
    }
    var name = text.substring(at + 1, close);
    if (name.charAt(0) != '#') {
      return add(ENTITIES.get(name), at, close + 1);
    }
    boolean hex = name.length() > 2 && Character.toLowerCase(name.charAt(1)) == 'x';
    int code = number(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
    return add(character(code), at, close + 1);
  }

  private boolean percent(int at) {
    int code = number(text, at + 1, at + 3, 16);
    if (code < 0xC0) {
      return add(character(code), at, at + 3);
    }
    int length = code >= 0xF0 ? 4 : code >= 0xE0 ? 3 : 2;
    var bytes = new byte[length];
    for (int part = 0; part < length; part++) {
      int from = at + 3 * part;
      int value =
          from < text.length() && text.charAt(from) == '%'
              ? number(text, from + 1, from + 3, 16)
              : -1;
      if (value < 0) {
        return false;
      }
      bytes[part] = (byte) value;
    }
    return add(words(bytes), at, at + 3 * length);
  }

  private boolean backslash(int at) {
    char kind = at + 1 < text.length() ? Character.toLowerCase(text.charAt(at + 1)) : ' ';
    int length = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
    return length > 0
        && add(character(number(text, at + 2, at + 2 + length, 16)), at, at + 2 + length);
  }

  private int number(String digits, int from, int to, int radix) {
    int value = 0;
    for (int at = from; at < to; at++) {
      int digit = at < digits.length() ? Character.digit(digits.charAt(at), radix) : -1;
      if (digit < 0 || value > 0xFFFFF) {
        return -1;
      }
      value = value * radix + digit;
    }
    return from < to ? value : -1;
  }

  private static @Nullable String character(int code) {
    boolean readable = (code >= ' ' && code < 0x80) || (code >= 0xA0 && code < 0xD800);
    return readable ? Character.toString(code) : null;
  }

  /// "John%20Smith": a word with percent signs inside.
  private boolean percents(int at) {
    int next = at;
    boolean any = false;
    while (next < text.length() && next < at + LONGEST) {
      char c = text.charAt(next);
      if (c == '%' && number(text, next + 1, next + 3, 16) >= ' ' && percent(next)) {
        any = true;
        next = end;
      } else if (isCode(c) || c == '.') {
        pieces.add(new Piece(text.substring(next, next + 1), next, next + 1));
        next++;
      } else {
        break;
      }
    }
    if (any) {
      end = next;
    } else {
      pieces.clear();
    }
    return any;
  }

  // --- runs: Base64 and hexadecimal

  private boolean run(int at) {
    int last = at;
    while (last < text.length() && last < at + LONGEST && isCode(text.charAt(last))) {
      last++;
    }
    int code = last;
    while (last < text.length() && text.charAt(last) == '=') {
      last++;
    }
    int length = code - at;
    var meaning = length >= LEAST_HEX ? hex(at, code) : null;
    if (meaning == null) {
      meaning = length >= LEAST_BASE64 ? base64(at, code) : null;
    } else {
      last = code;
    }
    return add(meaning, at, last);
  }

  private static boolean isCode(char c) {
    return (c < 0x80 && Character.isLetterOrDigit(c))
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_';
  }

  private @Nullable String hex(int from, int to) {
    int start = text.startsWith("0x", from) ? from + 2 : from;
    if ((to - start) % 2 != 0) {
      return null;
    }
    var bytes = new byte[(to - start) / 2];
    for (int at = start; at < to; at += 2) {
      int value = number(text, at, at + 2, 16);
      if (value < 0) {
        return null;
      }
      bytes[(at - start) / 2] = (byte) value;
    }
    return words(bytes);
  }

  private @Nullable String base64(int from, int to) {
    if ((to - from) % 4 == 1 || !mixes(from, to)) {
      return null;
    }
    var code = text.substring(from, to).replace('-', '+').replace('_', '/');
    try {
      return words(Base64.getDecoder().decode(code));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// Words of people have no capitals inside; codes have small and large letters mixed.
  private boolean mixes(int from, int to) {
    int changes = 0;
    for (int at = from + 1; at < to; at++) {
      changes += kind(text.charAt(at)) == kind(text.charAt(at - 1)) ? 0 : 1;
    }
    return changes >= 3;
  }

  private static int kind(char c) {
    return Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : 3;
  }

  /// The text of `bytes` if a person could read it.
  private static @Nullable String words(byte[] bytes) {
    try {
      var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var plain = Plain.fold(decoded);
      boolean readable =
          decoded.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c));
      long letters =
          plain.chars().filter(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == ' ')).count();
      return readable && letters * 10 >= plain.length() * 8L ? plain : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
