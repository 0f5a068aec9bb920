package org.bedside.rules;

import java.util.Map;
import java.util.TreeMap;

/// The same words in each language of a pack.
///
/// @param byLanguage by their codes, such as "en"
public record Wording(Map<String, String> byLanguage) {

  public Wording {
    byLanguage = Map.copyOf(byLanguage);
  }

  /// In `language`; else in English, else in any.
  public String in(String language) {
    var sorted = new TreeMap<>(byLanguage);
    var fallback =
        sorted.isEmpty() ? "" : sorted.getOrDefault("en", sorted.firstEntry().getValue());
    return sorted.getOrDefault(language, fallback);
  }
}
