package org.bedside.almanac;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Something to say at a time of the year.
///
/// @param ahead how many days before its first day it is best said
/// @param source the page on which the facts stand, by the name of who publishes it
/// @param tellings its words by language (`en`, `es`)
record Idea(String key, When when, int ahead, String source, Map<String, Telling> tellings) {

  Idea {
    tellings = Map.copyOf(tellings);
  }

  Telling in(String language) {
    return Objects.requireNonNull(tellings.getOrDefault(language, tellings.get("en")));
  }

  /// Whether somebody who searches for `wanted` means this one.
  boolean isFoundBy(String wanted, String language) {
    var telling = in(language);
    var all = String.join("\n", key, telling.title(), telling.brief(), telling.words());
    return all.toLowerCase(Locale.ROOT).contains(wanted.strip().toLowerCase(Locale.ROOT));
  }

  /// As the ledger names it.
  String subject() {
    return "idea:" + key;
  }
}
