package org.bedside.audit;

import java.util.Optional;

/// What a check of the ledger found.
///
/// @param rows how many were read, up to the first bad one
/// @param sealed how many of them a signed checkpoint vouches for
/// @param erased how many no longer show their reason and details
public record Verdict(long rows, long sealed, long erased, Optional<Finding> finding) {

  public boolean sound() {
    return finding.isEmpty();
  }

  /// @param from the first bad row; for a row in doubt the first that it can be
  /// @param to the last row that it can be
  public record Finding(Tamper tamper, long from, long to, String sentence) {}
}
