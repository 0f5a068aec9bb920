package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// All words that people read stand in message files, in English and in Spanish.
class WordsTest {

  private static final Path ROOMS = Path.of("src/main/java/org/bedside");

  /// Names that are the same in every language, and the specimen of look-alike letters.
  private static final Set<String> NAMES =
      Set.of("Bedside", "0 O, 1 l I, B 8, 5 S, rn m", "paper", "sheet", "sunk", "line", "edge");

  private static List<Path> files(String ending) throws IOException {
    try (var files = Files.walk(ROOMS)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Properties words(Path file) throws IOException {
    var words = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      words.load(reader);
    }
    return words;
  }

  private static Set<String> english() throws IOException {
    var keys = new TreeSet<String>();
    for (var file : files("messages.properties")) {
      keys.addAll(words(file).stringPropertyNames());
    }
    return keys;
  }

  @Test
  void every_word_is_there_in_both_languages_and_begins_with_its_room() throws IOException {
    for (var file : files("messages.properties")) {
      var room = file.getName(file.getNameCount() - 2).toString();
      var keys = words(file).stringPropertyNames();
      var spanish = words(file.resolveSibling("messages_es.properties")).stringPropertyNames();
      assertThat(spanish).as(room).containsExactlyInAnyOrderElementsOf(keys);
      assertThat(keys).allSatisfy(key -> assertThat(key).startsWith(room + "."));
    }
  }

  @Test
  void both_languages_have_the_same_places_to_fill() throws IOException {
    for (var file : files("messages.properties")) {
      var english = words(file);
      var spanish = words(file.resolveSibling("messages_es.properties"));
      for (var key : english.stringPropertyNames()) {
        assertThat(places(spanish.getProperty(key)))
            .as(key)
            .isEqualTo(places(english.getProperty(key)));
      }
    }
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{\\d")
        .matcher(text)
        .results()
        .map(r -> r.group())
        .collect(Collectors.toSet());
  }

  @Test
  void an_apostrophe_is_a_curly_one_because_a_straight_one_swallows_what_is_filled_in()
      throws IOException {
    for (var file : files(".properties")) {
      var words = words(file);
      // A pattern for dates is no sentence: it needs the straight one around its letters.
      words.keySet().removeIf(key -> key.toString().endsWith(".format"));
      assertThat(words.values()).as(file.toString()).noneMatch(w -> w.toString().contains("'"));
    }
  }

  @Test
  void no_word_cheers() throws IOException {
    for (var file : files(".properties")) {
      assertThat(words(file).values())
          .as(file.toString())
          .noneMatch(w -> w.toString().contains("!"));
    }
  }

  @Test
  void every_word_that_a_page_asks_for_exists() throws IOException {
    var english = english();
    for (var page : files(".html")) {
      var asked = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)").matcher(page(page));
      while (asked.find()) {
        assertThat(english).as(page.toString()).contains(asked.group(1));
      }
    }
  }

  @Test
  void no_page_holds_words_of_its_own() throws IOException {
    for (var page : files(".html")) {
      var visible =
          page(page).replaceAll("(?s)<(?:[^>\"]|\"[^\"]*\")*>", "\n").replaceAll("&\\w+;", " ");
      var words = visible.lines().map(String::strip).filter(WordsTest::isWords).toList();
      assertThat(words).as(page.toString()).isEmpty();
      assertThat(page(page))
          .as(page.toString())
          .doesNotContainPattern("\\s(?:aria-label|alt|title|placeholder)=\"\\w");
    }
  }

  private static boolean isWords(String text) {
    return Pattern.compile("\\p{L}{2}").matcher(text).find()
        && !NAMES.contains(text)
        && !text.matches("ink(-\\d)?|@\\w+");
  }

  @Test
  void a_page_prints_markup_from_message_files_only() throws IOException {
    // ${structured} is JSON-LD, in which SitePages escapes every "<".
    for (var page : files(".html")) {
      assertThat(page(page))
          .as(page.toString())
          .doesNotContainPattern("th:utext=\"(?!#\\{|\\$\\{structured}\")");
    }
  }

  private static String page(Path file) throws IOException {
    return Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
  }
}
