package org.bedside.direct;

/// What the other side says became of a letter (RFC 8098).
///
/// @param messageId of the letter, with its angle brackets
/// @param recipient for whom it speaks
public record Receipt(Kind kind, String messageId, DirectAddress recipient) {

  /// How far it came.
  public enum Kind {
    /// Their machine opened it and trusts us. Every letter is answered so.
    PROCESSED,
    /// It lies before a person, or in the record. Only if it was asked for.
    DISPATCHED,
    /// It did not arrive there, and will not.
    FAILED
  }
}
