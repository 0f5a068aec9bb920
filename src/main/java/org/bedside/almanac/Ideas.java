package org.bedside.almanac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The ideas as they lie beside this file, read once at the start. A file with a fault stops the
/// start, so that none is found out later.
@Component
class Ideas {

  static final List<String> LANGUAGES = List.of("en", "es");

  private static final List<String> FILES =
      List.of("autumn.yaml", "winter.yaml", "spring.yaml", "summer.yaml", "days.yaml");

  private final Map<String, Idea> ideas = new LinkedHashMap<>();

  Ideas() {
    for (var file : FILES) {
      for (var entry : list(file)) {
        var idea = idea(entry);
        if (ideas.put(idea.key(), idea) != null) {
          throw new IllegalStateException(file + " has " + idea.key() + " a second time");
        }
      }
    }
  }

  List<Idea> all() {
    return List.copyOf(ideas.values());
  }

  Optional<Idea> find(String key) {
    return Optional.ofNullable(ideas.get(key));
  }

  private static List<Map<String, Object>> list(String file) {
    try (var data = Objects.requireNonNull(Ideas.class.getResourceAsStream(file), file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Idea idea(Map<String, Object> entry) {
    var tellings = new LinkedHashMap<String, Telling>();
    for (var language : LANGUAGES) {
      tellings.put(language, telling(entry, language));
    }
    return new Idea(
        text(entry, "key"),
        When.of(text(entry, "when")),
        (int) entry.getOrDefault("ahead", 0),
        text(entry, "source"),
        tellings);
  }

  private static Telling telling(Map<String, Object> entry, String language) {
    @SuppressWarnings("unchecked")
    var words = (Map<String, Object>) Objects.requireNonNull(entry.get(language), language);
    return new Telling(
        text(words, "title"),
        text(words, "brief"),
        text(words, "words").replace("\n", "\n\n"),
        text(words, "picture"));
  }

  private static String text(Map<String, Object> entry, String name) {
    return Objects.requireNonNull(entry.get(name), () -> name + " of " + entry.get("key"))
        .toString()
        .strip();
  }
}
