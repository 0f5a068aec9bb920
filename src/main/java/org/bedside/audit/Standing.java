package org.bedside.audit;

import java.time.Instant;
import java.util.Optional;

/// How the ledger stands.
///
/// @param entries how many there are
/// @param since when the first was recorded
/// @param signed when the last checkpoint was signed, and over how many entries
/// @param contradicted whether the ledger is no longer the one that was signed
/// @param checked the last full check since the house was started
public record Standing(
    long entries,
    Optional<Instant> since,
    Optional<Signed> signed,
    boolean contradicted,
    Optional<Checked> checked) {

  public record Signed(Instant at, long entries, String root) {}

  public record Checked(Instant at, Verdict verdict) {}
}
