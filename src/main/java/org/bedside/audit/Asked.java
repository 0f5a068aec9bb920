package org.bedside.audit;

import org.jspecify.annotations.Nullable;

/// Which lines of the ledger somebody wants to see; null means any.
///
/// @param before only lines with a smaller number, for the next page; null begins at the newest
public record Asked(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable Long before) {

  public static Asked all() {
    return new Asked(null, null, null, null);
  }
}
