package org.bedside.chart;

import java.util.Optional;

/// A room whose words go into the record: it says what they are when their turn has come.
public interface Filable {

  /// @param subject as in the ledger, such as `thread:…`
  /// @return none if this room has no such thing, or its words are destroyed
  Optional<Transcript> transcript(String subject);
}
