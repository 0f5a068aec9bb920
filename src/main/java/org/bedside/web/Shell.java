package org.bedside.web;

import java.util.List;
import java.util.Optional;

/// What the shell must know to greet somebody, asked from whichever room knows it. While no room
/// does, pages carry the name of the software and nobody's name.
public interface Shell {

  /// The name of the practice; empty before it has one.
  String practice();

  /// Who works here and is signed in here and now.
  Optional<Who> who();

  /// Which guest is: a patient, or who cares for one.
  default Optional<Who> guest() {
    return Optional.empty();
  }

  /// The key of a sentence that stands above every page behind the door; empty for none.
  default String banner() {
    return "";
  }

  /// Whether they have the right of that name.
  boolean may(String right);

  /// A person in the corner of the page.
  ///
  /// @param name as colleagues say it: "Dr. Hannah Okafor"
  /// @param note the small line below: a title, or when quiet hours begin
  record Who(String name, String note) {

    /// The first letters of the first and the last name, without "Dr.".
    public String initials() {
      var names =
          List.of(name.strip().split("\\s+")).stream().filter(n -> !n.endsWith(".")).toList();
      if (names.isEmpty() || names.getFirst().isEmpty()) {
        return "";
      }
      var first = names.getFirst().substring(0, names.getFirst().offsetByCodePoints(0, 1));
      var last = names.getLast().substring(0, names.getLast().offsetByCodePoints(0, 1));
      return names.size() == 1 ? first : first + last;
    }
  }
}
