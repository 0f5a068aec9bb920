package org.bedside.conversations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bedside.words.Plain;

/// What somebody looks for: some words, all of which must stand in a message. Accents, capitals and
/// the way letters are written make no difference.
final class Needle {

  static final int LONGEST = 100;
  private static final int SHORTEST = 2;
  private static final int MOST_WORDS = 8;
  private static final int AROUND = 70;

  /// A piece of what is shown of a message.
  ///
  /// @param found whether it is what was looked for
  record Piece(String text, boolean found) {}

  private final List<String> words;

  private Needle(List<String> words) {
    this.words = words;
  }

  /// None if there is too little or too much to look for.
  static Optional<Needle> of(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var words =
        Arrays.stream(folded(Plain.of(typed)).strip().split("\\s+"))
            .filter(word -> word.length() >= SHORTEST)
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new Needle(words));
  }

  /// Letter by letter, so that the way back to the raw text stays.
  private static String folded(Plain plain) {
    var text = plain.text().toCharArray();
    for (var i = 0; i < text.length; i++) {
      text[i] = Character.toLowerCase(text[i]);
    }
    return new String(text);
  }

  /// The place in a message with what is around it; none if a word is missing.
  Optional<List<Piece>> in(String message) {
    var plain = Plain.of(message);
    var text = folded(plain);
    var marked = new BitSet(message.length());
    for (var word : words) {
      var at = text.indexOf(word);
      if (at < 0) {
        return Optional.empty();
      }
      for (; at >= 0; at = text.indexOf(word, at + word.length())) {
        marked.set(plain.rawStart(at), plain.rawEnd(at + word.length()));
      }
    }
    return Optional.of(pieces(message, marked));
  }

  private static List<Piece> pieces(String message, BitSet marked) {
    var first = marked.nextSetBit(0);
    var from = first <= AROUND ? 0 : wordAfter(message, first - AROUND, first);
    var to = Math.min(message.length(), marked.nextClearBit(first) + 2 * AROUND);
    if (to < message.length() && Character.isLowSurrogate(message.charAt(to))) {
      to++;
    }
    var pieces = new ArrayList<Piece>();
    for (var at = from; at < to; ) {
      var found = marked.get(at);
      var end = Math.min(to, found ? marked.nextClearBit(at) : next(marked, at, to));
      pieces.add(new Piece(message.substring(at, end), found));
      at = end;
    }
    if (from > 0) {
      pieces.addFirst(new Piece("… ", false));
    }
    if (to < message.length()) {
      pieces.add(new Piece(" …", false));
    }
    return pieces;
  }

  private static int next(BitSet marked, int at, int to) {
    var next = marked.nextSetBit(at);
    return next < 0 ? to : next;
  }

  /// Where a word begins, so that none is cut.
  private static int wordAfter(String message, int from, int to) {
    for (var at = from; at < to; at++) {
      if (Character.isWhitespace(message.charAt(at - 1))) {
        return at;
      }
    }
    return from + (Character.isLowSurrogate(message.charAt(from)) ? 1 : 0);
  }
}
