package org.bedside.detectors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the wording of a prepared answer, and compares a text with it.
///
/// In a wording, `{PHONE}` is a [Blank], and `[no nos permiten|nos impiden]` one of several words.
final class PreparedWording {

  /// Words that stand, one of several, or a blank.
  record Piece(List<String> words, Optional<Blank> blank) {}

  private static final char NO_BREAK_SPACE = '\u00A0';

  private PreparedWording() {}

  /// With single spaces, straight apostrophes and no full stop at the end, since people leave it
  /// away behind a link.
  static String even(String text) {
    var even = new StringBuilder();
    var plain = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    for (var at = 0; at < plain.length(); at++) {
      var c = plain.charAt(at);
      boolean space = Character.isWhitespace(c) || c == NO_BREAK_SPACE;
      if (!space) {
        even.append(c == '’' ? '\'' : c);
      } else if (!even.isEmpty() && even.charAt(even.length() - 1) != ' ') {
        even.append(' ');
      }
    }
    var all = even.toString().strip();
    return all.endsWith(".") ? all.substring(0, all.length() - 1) : all;
  }

  static List<Piece> pieces(String wording) {
    var text = even(wording);
    var pieces = new ArrayList<Piece>();
    for (var at = 0; at < text.length(); ) {
      var c = text.charAt(at);
      var end = c == '{' ? text.indexOf('}', at) : c == '[' ? text.indexOf(']', at) : at;
      if (c == '{') {
        pieces.add(new Piece(List.of(), Optional.of(Blank.valueOf(text.substring(at + 1, end)))));
      } else if (c == '[') {
        var choice = List.of(text.substring(at + 1, end).split("\\|", -1));
        pieces.add(new Piece(choice, Optional.empty()));
      } else {
        end = next(text, at) - 1;
        pieces.add(new Piece(List.of(text.substring(at, end + 1)), Optional.empty()));
      }
      at = end + 1;
    }
    return List.copyOf(pieces);
  }

  private static int next(String text, int at) {
    var end = at;
    while (end < text.length() && text.charAt(end) != '{' && text.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  /// Whether the whole of `text`, which is even, has this wording.
  static boolean matches(List<Piece> pieces, String text) {
    return matches(pieces, 0, text, 0);
  }

  private static boolean matches(List<Piece> pieces, int piece, String text, int at) {
    if (piece == pieces.size()) {
      return at == text.length();
    }
    var next = pieces.get(piece);
    for (var words : next.words()) {
      if (text.startsWith(words, at) && matches(pieces, piece + 1, text, at + words.length())) {
        return true;
      }
    }
    return next.blank().isPresent() && fills(next.blank().get(), pieces, piece, text, at);
  }

  private static boolean fills(Blank blank, List<Piece> pieces, int piece, String text, int at) {
    for (var end = at + 1; end <= Math.min(text.length(), at + Blank.LONGEST); end++) {
      if (matches(pieces, piece + 1, text, end) && blank.takes(text.substring(at, end))) {
        return true;
      }
    }
    return false;
  }
}
