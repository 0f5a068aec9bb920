package org.bedside.guard;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  HEALTH,
  /// What carers do to somebody: "extubated", "bathed".
  TENDS,
  /// What only the living do: "wants", "cried".
  ACTS;

  private static final Map<About, Set<String>> WORDS = load();

  private static Map<About, Set<String>> load() {
    var words = new EnumMap<About, Set<String>>(About.class);
    for (var line : Lists.lines("people.txt")) {
      var parts = List.of(line.split(" "));
      words
          .computeIfAbsent(valueOf(parts.getFirst()), sense -> new HashSet<>())
          .addAll(parts.subList(1, parts.size()));
    }
    return words;
  }

  /// Whether `word`, in lower case, says this.
  boolean says(String word) {
    return WORDS.getOrDefault(this, Set.of()).contains(word);
  }
}
