package org.bedside.audit;

/// What can have been done to a ledger, as far as the remains tell.
public enum Tamper {
  /// A row says something else than it did.
  EDIT,
  /// Rows are missing from within.
  DELETE,
  /// A row stands in the chain that was never part of it.
  INSERT,
  /// Rows stand in another order.
  REORDER,
  /// The newest rows are missing; the rest of the database is of today.
  TRUNCATE,
  /// The chain was made anew and is sound in itself, but it is not the one that was signed.
  REHASH,
  /// The whole database is of an earlier time, as after a restored backup.
  ROLLBACK,
  /// The file is not an export, or a byte of its form changed.
  FORM,
  /// The checkpoints themselves were changed, cut or contradict each other.
  SEAL
}
