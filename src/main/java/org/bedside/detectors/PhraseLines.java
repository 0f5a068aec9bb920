package org.bedside.detectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bedside.detectors.Phrase.Piece;
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// Reads the lines of [Phrases].
final class PhraseLines {

  private final Map<String, List<List<String>>> named = new HashMap<>();

  /// A list that has a name stands in many lines.
  private final Map<List<List<String>>, ByWord<List<String>>> indexes = new HashMap<>();

  private final List<Phrase> phrases = new ArrayList<>();

  private PhraseLines() {}

  /// @throws IllegalArgumentException for a line that cannot be read, which is quoted
  static List<Phrase> phrases(List<String> lines) {
    var reading = new PhraseLines();
    lines.stream()
        .map(line -> line.strip().toLowerCase(Locale.ROOT))
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .forEach(reading::line);
    return List.copyOf(reading.phrases);
  }

  private void line(String line) {
    try {
      var equals = line.indexOf('=');
      if (line.startsWith("@") && equals > 0) {
        named.put(line.substring(1, equals).strip(), rows(line.substring(equals + 1)));
      } else if (line.startsWith("!")) {
        phrases.add(new Phrase(pieces(line.substring(1)), true));
      } else {
        phrases.add(new Phrase(pieces(line), false));
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalArgumentException("No phrase: " + line, e);
    }
  }

  /// Alternatives, `|` between them; a name stands for all of its own.
  private List<List<String>> rows(String alternatives) {
    var rows = new ArrayList<List<String>>();
    for (var alternative : alternatives.split("\\|")) {
      var text = alternative.strip();
      if (text.startsWith("@")) {
        rows.addAll(list(text.substring(1)));
      } else if (!text.isEmpty()) {
        rows.add(words(text));
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("Nothing to choose from");
    }
    return List.copyOf(rows);
  }

  private List<List<String>> list(String name) {
    var rows = named.get(name);
    if (rows == null) {
      throw new IllegalArgumentException("No list has the name " + name);
    }
    return rows;
  }

  /// As a text would be cut, but for the signs that have a meaning here.
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : text.split("\\s+")) {
      if (word.equals("#") || (word.length() > 1 && word.endsWith("*"))) {
        words.add(Plain.fold(word));
      } else {
        Token.of(Plain.fold(word)).forEach(token -> words.add(token.word()));
      }
    }
    return List.copyOf(words);
  }

  private List<Piece> pieces(String line) {
    var pieces = new ArrayList<Piece>();
    var gap = 0;
    for (var at = 0; at < line.length(); ) {
      var c = line.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '~') {
        var end = end(line, at);
        gap = Integer.parseInt(line.substring(at + 1, end));
        at = end;
      } else {
        var end = c == '(' ? line.indexOf(')', at) + 1 : end(line, at);
        var optional = c == '(' && end < line.length() && line.charAt(end) == '?';
        var body = c == '(' ? line.substring(at + 1, end - 1) : line.substring(at, end);
        pieces.add(piece(rows(body), optional, gap));
        gap = 0;
        at = optional ? end + 1 : end;
      }
    }
    if (pieces.isEmpty() || gap > 0) {
      throw new IllegalArgumentException("Nothing to look for");
    }
    return List.copyOf(pieces);
  }

  private Piece piece(List<List<String>> rows, boolean optional, int gap) {
    var byFirst =
        indexes.computeIfAbsent(rows, _ -> ByWord.of(rows, row -> List.of(row.getFirst())));
    return new Piece(rows, byFirst, optional, gap);
  }

  private static int end(String line, int at) {
    var end = at;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
  }
}
