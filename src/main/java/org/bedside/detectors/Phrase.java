package org.bedside.detectors;

import java.util.ArrayList;
import java.util.List;
import org.bedside.words.Token;

/// One line of [Phrases]: pieces that stand behind each other.
///
/// @param excuses whether a match of it takes others back
record Phrase(List<Piece> pieces, boolean excuses) {

  /// Over these a phrase goes on that does not name them.
  private static final String PASSED = "-,\"'*_()#";

  /// One of several rows of words, perhaps missing, perhaps some words later.
  ///
  /// @param gap so many words may stand before it
  record Piece(List<List<String>> rows, ByWord<List<String>> byFirst, boolean optional, int gap) {}

  /// With which it may begin.
  List<String> firstWords() {
    var words = new ArrayList<String>();
    for (var piece : pieces) {
      piece.rows().forEach(row -> words.add(row.getFirst()));
      if (!piece.optional()) {
        break;
      }
    }
    return words.stream().distinct().toList();
  }

  /// Whether all its pieces that must be there may be somewhere in a passage with these words.
  boolean mayBeAmong(Words passage) {
    for (var piece : pieces) {
      if (!piece.optional() && !piece.byFirst().mayBeAmong(passage)) {
        return false;
      }
    }
    return true;
  }

  /// Where the longest match ends that begins at `at`; -1 for none.
  ///
  /// @param end of the sentence
  int match(List<Token> tokens, int at, int end) {
    return match(tokens, at, end, 0);
  }

  private int match(List<Token> tokens, int at, int end, int piece) {
    if (piece == pieces.size()) {
      return at;
    }
    var next = pieces.get(piece);
    var best = next.optional() ? match(tokens, at, end, piece + 1) : -1;
    for (var from = at; from <= at + next.gap() && from < end; from++) {
      best = Math.max(best, begin(tokens, from, end, piece));
    }
    return best;
  }

  /// The same if the piece begins at `from`, or inside the phrase behind marks that stand there.
  private int begin(List<Token> tokens, int from, int end, int piece) {
    var best = -1;
    var goesOn = true;
    for (var at = from; goesOn && at < end; at++) {
      for (var row : pieces.get(piece).byFirst().at(tokens.get(at))) {
        if (!isNamed(tokens, from, at, row.getFirst())) {
          var after = rest(tokens, at + 1, end, row);
          best = after < 0 ? best : Math.max(best, match(tokens, after, end, piece + 1));
        }
      }
      goesOn = piece > 0 && isPassed(tokens.get(at));
    }
    return best;
  }

  /// Whether one of the marks before `at` is itself what `word` looks for.
  private static boolean isNamed(List<Token> tokens, int from, int at, String word) {
    for (var mark = from; mark < at; mark++) {
      if (tokens.get(mark).is(word)) {
        return true;
      }
    }
    return false;
  }

  /// Where `row` ends of which the first word stands before `from`; -1 if it is another.
  private static int rest(List<Token> tokens, int from, int end, List<String> row) {
    var at = from;
    for (var next = 1; next < row.size(); next++) {
      var word = row.get(next);
      while (at < end && isPassed(tokens.get(at)) && !tokens.get(at).is(word)) {
        at++;
      }
      if (at >= end || !is(tokens.get(at), word)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static boolean isPassed(Token token) {
    return token.sort() == Token.Sort.MARK && PASSED.contains(token.word());
  }

  private static boolean is(Token token, String wanted) {
    if (wanted.equals("#")) {
      return token.isNumber();
    }
    return ByWord.isBeginning(wanted)
        ? token.word().startsWith(wanted.substring(0, wanted.length() - 1))
        : token.is(wanted);
  }
}
