package org.bedside.direct.hl7;

import java.util.ArrayList;
import java.util.List;

/// One line of a message that is being written: fields by their numbers, components joined.
final class Segment {

  private final List<String> fields = new ArrayList<>();

  private Segment(String name) {
    fields.add(name);
  }

  static Segment named(String name) {
    return new Segment(name);
  }

  /// @param parts the components, each as plain words
  Segment with(int field, String... parts) {
    while (fields.size() <= field) {
      fields.add("");
    }
    var joined = new StringBuilder();
    for (var i = 0; i < parts.length; i++) {
      joined.append(i == 0 ? "" : "^").append(Escapes.escaped(parts[i]));
    }
    fields.set(field, joined.toString().replaceFirst("\\^+$", ""));
    return this;
  }

  /// A field that is written as it stands, with its marks.
  Segment raw(int field, String words) {
    with(field);
    fields.set(field, words);
    return this;
  }

  @Override
  public String toString() {
    return String.join("|", fields) + "\r";
  }
}
