package org.bedside.people;

import java.util.Optional;

/// What stands below a person's name in the corner of each page, in place of their title. One room
/// may provide a bean of it; it is asked for every page.
public interface Corner {

  /// A few words ready for the page; empty for the title.
  Optional<String> line(PersonId person);
}
