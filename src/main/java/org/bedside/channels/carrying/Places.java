package org.bedside.channels.carrying;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The bulkheads of a node: how many calls to each account are under way. An account whose network
/// hangs fills its own places and nobody else's.
final class Places {

  private final int most;
  private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();

  Places(int most) {
    this.most = most;
  }

  int most() {
    return most;
  }

  void take(UUID account) {
    taken.merge(account, 1, Integer::sum);
  }

  /// True if the account had no place left until now.
  boolean leave(UUID account) {
    var now = taken.merge(account, -1, (before, one) -> before + one == 0 ? null : before + one);
    return (now == null ? 0 : now) == most - 1;
  }

  /// The accounts with calls under way, and how many.
  Map<UUID, Integer> taken() {
    return Map.copyOf(taken);
  }
}
