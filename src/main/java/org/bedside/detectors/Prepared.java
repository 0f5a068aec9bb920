package org.bedside.detectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bedside.detectors.PreparedWording.Piece;

/// A prepared answer: words that give nothing away, whoever is answered. Only its blanks are filled
/// in, and nothing is added to it but the way to private messages, which is the same sentence for
/// everybody. The texts are in `prepared.en.txt` and `prepared.es.txt`.
///
/// @param name the same in all languages
/// @param text as pages offer it, with its blanks as `{PHONE}`
public record Prepared(String name, Sort sort, String language, String text) {

  /// What it is good for.
  public enum Sort {
    /// To a review, a comment or a message.
    REPLY,
    /// To somebody who may be in danger of their life, or soon.
    EMERGENCY,
    /// To somebody who may harm themselves or is being harmed.
    CRISIS
  }

  /// Longer than any prepared answer with its blanks filled in.
  private static final int LONGEST = 1_000;

  private record Wording(Prepared prepared, List<Piece> pieces) {}

  private static final Map<String, String> WAYS =
      Map.of("en", way(lines("prepared.en.txt")), "es", way(lines("prepared.es.txt")));

  private static final List<Wording> WORDINGS =
      Stream.of("en", "es").flatMap(language -> read(language).stream()).toList();

  /// All of them, each once, in the order in which they are offered.
  public static List<Prepared> all() {
    return WORDINGS.stream().map(Wording::prepared).distinct().toList();
  }

  /// Those in `language`.
  public static List<Prepared> in(Locale language) {
    return all().stream().filter(one -> one.language.equals(language.getLanguage())).toList();
  }

  /// The one that `text` is, apart from white space and the way an apostrophe is set.
  public static Optional<Prepared> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var plain = PreparedWording.even(text);
    return WORDINGS.stream()
        .filter(wording -> PreparedWording.matches(wording.pieces, plain))
        .map(Wording::prepared)
        .findFirst();
  }

  /// The sentence that leads from public to private, with its blank as `{LINK}`. It may stand below
  /// every reply; words of danger end without it.
  ///
  /// @throws IllegalArgumentException if nothing is prepared in this language
  public static String way(String language) {
    var way = WAYS.get(language);
    if (way == null) {
      throw new IllegalArgumentException("Nothing is prepared in " + language);
    }
    return way;
  }

  /// Whether [#way] may stand below it.
  public boolean leadsOn() {
    return sort == Sort.REPLY && !blanks().contains(Blank.LINK);
  }

  /// What has to be filled in, in the order of the text.
  public List<Blank> blanks() {
    return PreparedWording.pieces(text).stream().flatMap(piece -> piece.blank().stream()).toList();
  }

  /// A line `= sort name` begins an answer, the next one is its text, and those that begin with
  /// `or` are other wordings that are as good. `@name = ...` stands for what several of them share,
  /// and `+` begins what may stand below each reply.
  private static List<Wording> read(String language) {
    var all = new ArrayList<Wording>();
    var head = List.<String>of();
    var shared = new LinkedHashMap<String, String>();
    for (var line : lines("prepared." + language + ".txt")) {
      if (line.startsWith("= ")) {
        head = List.of(line.substring(2).split(" "));
      } else if (line.startsWith("@") && line.contains(" = ")) {
        shared.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf('=') + 2));
      } else if (line.startsWith("or ")) {
        all.addAll(wordings(all.getLast().prepared, whole(line.substring(3), shared)));
      } else if (!line.isBlank() && !line.startsWith("//") && !line.startsWith("+ ")) {
        var sort = Sort.valueOf(head.getFirst().toUpperCase(Locale.ROOT));
        var prepared = new Prepared(head.getLast(), sort, language, line.strip());
        all.addAll(wordings(prepared, line.strip()));
      }
    }
    return List.copyOf(all);
  }

  private static List<Wording> wordings(Prepared prepared, String text) {
    var alone = new Wording(prepared, PreparedWording.pieces(text));
    return prepared.leadsOn()
        ? List.of(
            alone,
            new Wording(prepared, PreparedWording.pieces(text + " " + way(prepared.language))))
        : List.of(alone);
  }

  private static String way(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("+ "))
        .map(line -> line.substring(2).strip())
        .findFirst()
        .orElseThrow();
  }

  private static String whole(String wording, Map<String, String> shared) {
    var whole = wording;
    for (var part : shared.entrySet()) {
      whole = whole.replace(part.getKey(), part.getValue());
    }
    return whole;
  }

  private static List<String> lines(String file) {
    try (var in = Prepared.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No prepared answers " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
