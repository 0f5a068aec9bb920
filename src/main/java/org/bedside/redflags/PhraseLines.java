package org.bedside.redflags;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads phrases and the lists that they name:
///
/// - `(chest | breast bone) hurts`: one of several, each of one or more words;
/// - `my (left)? arm`: what may be missing;
/// - `mouth ~3 droop*`: up to three words between, and how a word begins;
/// - `[100.4-107]`: a number in a range, also written as a word;
/// - `@chest = chest | breast bone`, then `my @chest`: a list with a name, of both languages;
/// - `// ...`: a remark.
///
/// Marks between words do not matter, but a phrase stays in its sentence.
final class PhraseLines {

  private final Vocabulary vocabulary;
  private final Map<String, List<String>> named = new HashMap<>();
  private final Map<String, Phrase> known = new HashMap<>();

  PhraseLines(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The lines of a file beside this class, without remarks.
  static List<String> file(String name) {
    return exactly(name).stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
  }

  /// The same with large letters as they stand.
  static List<String> exactly(String name) {
    try (var in = PhraseLines.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No list " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("//"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the line was a list with a name, and is now known; a second one adds to it.
  boolean isList(String line) {
    var equals = line.indexOf('=');
    if (!line.startsWith("@") || equals < 0 || line.substring(0, equals).strip().contains(" ")) {
      return false;
    }
    var all = named.computeIfAbsent(line.substring(1, equals).strip(), _ -> new ArrayList<>());
    all.addAll(alternatives(line.substring(equals + 1)));
    return true;
  }

  /// @throws IllegalArgumentException for what cannot be read, which is quoted
  Phrase phrase(String text) {
    var phrase = known.get(text.strip());
    if (phrase == null) {
      try {
        phrase = new Phrase(pieces(text.strip()));
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new IllegalArgumentException("No phrase: " + text, e);
      }
      known.put(text.strip(), phrase);
    }
    return phrase;
  }

  private List<String> alternatives(String text) {
    var all = new ArrayList<String>();
    for (var alternative : text.split("\\|")) {
      var one = alternative.strip();
      if (one.startsWith("@")) {
        var list = named.get(one.substring(1));
        if (list == null) {
          throw new IllegalArgumentException("No list has the name " + one);
        }
        all.addAll(list);
      } else if (!one.isEmpty()) {
        all.add(one);
      }
    }
    return all;
  }

  private List<int[]> rows(String text) {
    var rows = new ArrayList<int[]>();
    for (var alternative : alternatives(text)) {
      rows.add(row(alternative));
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("Nothing to choose from");
    }
    return rows;
  }

  /// Cut as a text would be, but for the signs that have a meaning here.
  private int[] row(String text) {
    var elements = new ArrayList<String>();
    var plain = new StringBuilder();
    for (var word : text.split("\\s+")) {
      if (word.startsWith("[") || word.endsWith("*")) {
        elements.addAll(Words.list(plain.toString()));
        plain.setLength(0);
        elements.add(word);
      } else {
        plain.append(word).append(' ');
      }
    }
    elements.addAll(Words.list(plain.toString()));
    return elements.stream().mapToInt(vocabulary::id).toArray();
  }

  private List<Phrase.Piece> pieces(String text) {
    var pieces = new ArrayList<Phrase.Piece>();
    var gap = 0;
    for (var at = 0; at < text.length(); ) {
      var c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '~') {
        var end = end(text, at);
        gap = Integer.parseInt(text.substring(at + 1, end));
        at = end;
      } else {
        var end = c == '(' ? text.indexOf(')', at) + 1 : run(text, at);
        var optional = c == '(' && end < text.length() && text.charAt(end) == '?';
        var body = c == '(' ? text.substring(at + 1, end - 1) : text.substring(at, end);
        pieces.add(Phrase.Piece.of(rows(body), optional, gap));
        gap = 0;
        at = optional ? end + 1 : end;
      }
    }
    if (pieces.isEmpty() || gap > 0) {
      throw new IllegalArgumentException("Nothing to look for");
    }
    return List.copyOf(pieces);
  }

  /// Words in a row are one piece, since "can not" is cut as one word.
  private static int run(String text, int at) {
    var end = end(text, at);
    if (text.charAt(at) == '@') {
      return end;
    }
    while (end + 1 < text.length() && "(~@".indexOf(text.charAt(end + 1)) < 0) {
      end = end(text, end + 1);
    }
    return end;
  }

  private static int end(String text, int at) {
    var end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
