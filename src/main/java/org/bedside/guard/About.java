package org.bedside.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a word says of a person who is named near it.
enum About {
  /// "wife", "son": somebody through whom another is known.
  RELATION,
  PATIENT,
  POSSESSIVE,
  /// "mayor", "author": a person who stands in public.
  OFFICE,
  /// What is made or said in public, "by" somebody.
  MADE,
  SAYS,
  /// A word of a citation.
  CITE,
  /// What bears a name and is no person: a disease, a street, a shop.
  THING,
  /// What people do, after their names.
  VERB,
  HEALTH;

  private static final Map<String, Integer> WORDS = load();

  private static Map<String, Integer> load() {
    var words = new HashMap<String, Integer>();
    for (var line : Lists.lines("people.txt")) {
      var parts = List.of(line.split(" "));
      int bit = 1 << valueOf(parts.getFirst()).ordinal();
      parts.subList(1, parts.size()).forEach(word -> words.merge(word, bit, (a, b) -> a | b));
    }
    return Map.copyOf(words);
  }

  /// Whether `word`, in lower case, says this.
  boolean says(String word) {
    return (WORDS.getOrDefault(word, 0) & 1 << ordinal()) != 0;
  }
}
