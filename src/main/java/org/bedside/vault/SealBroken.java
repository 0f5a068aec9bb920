package org.bedside.vault;

/// What was stored does not open: it was changed, swapped with another row's, or sealed by keys
/// that this house does not have. Always a broken machine or an attack, never a decision.
public final class SealBroken extends RuntimeException {

  SealBroken(String context, Throwable cause) {
    super("What was sealed as " + context + " does not open: changed, moved or foreign.", cause);
  }
}
