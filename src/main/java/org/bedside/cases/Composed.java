package org.bedside.cases;

import java.util.List;

/// A case in the words that colleagues would read.
///
/// @param parts which field each stretch of the text comes from, in its order
record Composed(String title, String text, List<Part> parts) {

  /// @param start in the text, in UTF-16 units
  record Part(Field field, int start, int end) {}

  Composed {
    parts = List.copyOf(parts);
  }

  /// The field from which the words at `at` come; the first where they come from none.
  Field fieldAt(int at) {
    return parts.stream()
        .filter(part -> part.start() <= at && at < part.end())
        .map(Part::field)
        .findFirst()
        .orElse(Field.AGE);
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Composed[%d parts]".formatted(parts.size());
  }
}
