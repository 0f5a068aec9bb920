package org.bedside.audit;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What one caller waits for: the entries of one act, which become durable together.
record Submission(List<Stamped> entries, CompletableFuture<Void> durable) {

  Submission(List<Stamped> entries) {
    this(List.copyOf(entries), new CompletableFuture<>());
  }

  /// An entry and the microsecond at which it was recorded.
  record Stamped(Entry entry, long at) {}
}
