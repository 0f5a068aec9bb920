package org.bedside.tagger;

import java.util.List;

/// A text in which people have marked what is named.
///
/// @param weight how much it counts when the model learns
record Post(String text, List<Mark> marks, String source, float weight) {

  Post {
    marks = List.copyOf(marks);
  }

  /// A named thing, in UTF-16 units of the text.
  record Mark(int start, int end, String kind) {
    boolean person() {
      return kind.equals("PERSON");
    }
  }
}
