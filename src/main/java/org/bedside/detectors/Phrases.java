package org.bedside.detectors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bedside.detectors.Passage.Span;
import org.bedside.words.Token;
import org.jspecify.annotations.Nullable;

/// A list of phrases to look for, in a file beside the class that reads it, one to a line:
///
/// - `thank you for (choosing|trusting) us`: one of several, each of one or more words;
/// - `your (last)? visit`: what may be missing;
/// - `cured ~3 patients`: up to three words between, inside one sentence;
/// - `@drug = lisinopril | metformin`, then `stop taking @drug`: a list with a name;
/// - `guarantee*`: how a word begins; `#`: any number;
/// - `! cured ham`: what is no match after all, together with all matches that touch it;
/// - `// ...`: a remark.
///
/// Letters are plain and small, as in [Token#word]; marks count as words, but where a phrase names
/// none, marks between its words are passed over only if they are no sentence's end.
public final class Phrases {

  private final Map<String, List<Pattern>> byFirst = new HashMap<>();

  /// Those that may begin with the beginning of a word, by its first letter.
  private final Map<Character, List<Pattern>> byLetter = new HashMap<>();

  /// Those that may begin with any number.
  private final List<Pattern> byNumber = new ArrayList<>();

  private Phrases(List<Pattern> patterns) {
    for (var pattern : patterns) {
      for (var word : pattern.firstWords()) {
        if (word.equals("#")) {
          byNumber.add(pattern);
        } else if (isBeginning(word)) {
          byLetter.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(pattern);
        } else {
          byFirst.computeIfAbsent(word, _ -> new ArrayList<>()).add(pattern);
        }
      }
    }
  }

  private static boolean isBeginning(String word) {
    return word.length() > 1 && word.endsWith("*");
  }

  /// The lists beside `reader` with these names, such as `contempt.en.txt`.
  public static Phrases read(Class<?> reader, String... files) {
    return of(Stream.of(files).flatMap(file -> Lines.of(reader, file).stream()).toList());
  }

  /// The lists of both languages with this name, such as `contempt.en.txt` and `contempt.es.txt`.
  public static Phrases both(Class<?> reader, String name) {
    return read(reader, name + ".en.txt", name + ".es.txt");
  }

  public static Phrases of(List<String> lines) {
    return new Phrases(PhraseLines.patterns(lines));
  }

  /// All that is found, in the order of the text, the longest from each place.
  public List<Span> in(Passage passage) {
    var found = new ArrayList<Span>();
    var excused = new BitSet(passage.tokens().size());
    for (var sentence : passage.sentences()) {
      for (var at = sentence.from(); at < sentence.to(); at++) {
        look(passage.tokens(), at, sentence.to(), found, excused);
      }
    }
    found.removeIf(span -> touches(excused, span));
    return found;
  }

  private static boolean touches(BitSet excused, Span span) {
    var next = excused.nextSetBit(span.from());
    return next >= 0 && next < span.to();
  }

  public boolean isIn(Passage passage) {
    return !in(passage).isEmpty();
  }

  private void look(List<Token> tokens, int at, int end, List<Span> found, BitSet excused) {
    var token = tokens.get(at);
    var best = any(byFirst.get(token.word()), tokens, at, end, excused);
    if (!byLetter.isEmpty() && !token.word().isEmpty()) {
      var some = byLetter.get(token.word().charAt(0));
      best = Math.max(best, any(some, tokens, at, end, excused));
    }
    if (token.isNumber()) {
      best = Math.max(best, any(byNumber, tokens, at, end, excused));
    }
    if (best > at) {
      found.add(new Span(at, best));
    }
  }

  private static int any(
      @Nullable List<Pattern> some, List<Token> tokens, int at, int end, BitSet excused) {
    var best = -1;
    if (some != null) {
      for (var pattern : some) {
        best = Math.max(best, one(pattern, tokens, at, end, excused));
      }
    }
    return best;
  }

  private static int one(Pattern pattern, List<Token> tokens, int at, int end, BitSet excused) {
    var to = pattern.match(tokens, at, end);
    if (to > at && pattern.excuses()) {
      excused.set(at, to);
      return -1;
    }
    return to;
  }

  /// A piece of a phrase: one of several rows of words, perhaps missing, perhaps some words later.
  ///
  /// @param gap so many words may stand before it
  record Piece(List<List<String>> rows, boolean optional, int gap) {}

  /// @param excuses whether a match of it takes others back
  record Pattern(List<Piece> pieces, boolean excuses) {

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

    /// Where the match that begins at `at` ends; -1 for none.
    int match(List<Token> tokens, int at, int end) {
      return match(tokens, at, end, 0);
    }

    private int match(List<Token> tokens, int at, int end, int piece) {
      if (piece == pieces.size()) {
        return at;
      }
      var next = pieces.get(piece);
      var best = next.optional() ? match(tokens, at, end, piece + 1) : -1;
      for (var skipped = 0; skipped <= next.gap() && at + skipped < end; skipped++) {
        for (var row : next.rows()) {
          var after = row(tokens, at + skipped, end, row, piece > 0);
          if (after >= 0) {
            best = Math.max(best, match(tokens, after, end, piece + 1));
          }
        }
      }
      return best;
    }

    private static int row(List<Token> tokens, int at, int end, List<String> row, boolean inside) {
      var place = at;
      var mayPass = inside;
      for (var word : row) {
        while (mayPass && place < end && isPassed(tokens.get(place), word)) {
          place++;
        }
        if (place >= end || !is(tokens.get(place), word)) {
          return -1;
        }
        place++;
        mayPass = true;
      }
      return place;
    }

    private static boolean isPassed(Token token, String wanted) {
      return token.sort() == Token.Sort.MARK
          && !token.is(wanted)
          && "-,\"'*_()#".contains(token.word());
    }

    private static boolean is(Token token, String wanted) {
      if (wanted.equals("#")) {
        return token.isNumber();
      }
      return isBeginning(wanted)
          ? token.word().startsWith(wanted.substring(0, wanted.length() - 1))
          : token.is(wanted);
    }
  }
}
