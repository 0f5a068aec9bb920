package org.bedside.today;

import java.util.Optional;

/// A room that knows what its subjects are called. Today asks when it shows an item, so that no
/// words are kept here.
public interface Wording {

  /// What `subject` is called, if it is one of this room's.
  Optional<String> of(String subject);
}
