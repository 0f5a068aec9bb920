package org.bedside.guard.exam;

import java.util.List;

/// What patients have, each with the words that doctors and patients use for it, the name of the
/// roster first.
final class Conditions {

  static final List<List<String>> ALL =
      Sheets.lines("conditions.txt").stream().map(line -> List.of(line.split("\\|"))).toList();

  private Conditions() {}

  static List<String> wordsFor(String condition) {
    return ALL.stream()
        .filter(words -> words.getFirst().equals(condition))
        .findFirst()
        .orElseThrow();
  }
}
