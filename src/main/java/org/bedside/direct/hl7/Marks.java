package org.bedside.direct.hl7;

import java.util.Optional;

/// What stands between the parts of a message; its first line says which (MSH-1 and MSH-2).
record Marks(char field, char component, char repetition, char escape, char subcomponent) {

  /// Empty unless `line` begins a message with five different marks.
  static Optional<Marks> of(String line) {
    if (line.length() < 9 || !line.startsWith("MSH") || line.charAt(8) != line.charAt(3)) {
      return Optional.empty();
    }
    var all = line.substring(3, 8);
    var good =
        all.chars().distinct().count() == 5
            && all.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c <= ' ' || c > '~');
    return good
        ? Optional.of(
            new Marks(
                line.charAt(3), line.charAt(4), line.charAt(5), line.charAt(6), line.charAt(7)))
        : Optional.empty();
  }
}
