package org.bedside.people;

import java.util.List;
import java.util.Optional;
import org.bedside.people.Throttle.Key;

/// Somebody at the door: from where, and in which browser if it has been here before.
///
/// @param device the SHA-256 of the browser's cookie
record Visitor(String address, Optional<byte[]> device) {

  /// What counts for everybody who tries.
  List<Key> keys() {
    return List.of(Key.network(address), Key.house());
  }
}
