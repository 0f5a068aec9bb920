package org.bedside.people;

import java.util.Set;

/// Somebody who works here. `active` is false before they have accepted their invitation, and after
/// they have left.
public record Person(PersonId id, String name, String title, Set<Role> roles, boolean active) {

  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean may(Right right) {
    return active && Role.rightsOf(roles).contains(right);
  }

  /// "Dana" of "Dana Whitfield RN", "Dr. Okafor" of "Dr. Hannah Okafor": how colleagues call them.
  public String shortName() {
    var words = name.strip().split("\\s+");
    return words.length > 1 && words[0].endsWith(".")
        ? words[0] + " " + words[words.length - 1]
        : words[0];
  }
}
