package org.bedside.rules;

/// What becomes of a draft, from the mildest.
public enum Verdict {
  ALLOWED,
  /// Said to its author, and held from nobody.
  WITH_CARE,
  /// Held until its author changes it or gives a reason.
  INAPPROPRIATE,
  /// Held until somebody else agrees.
  IMPERMISSIBLE,
  /// Held until it is changed, or what is missing is brought.
  FORBIDDEN;

  /// Whether the draft waits.
  public boolean isHeld() {
    return compareTo(WITH_CARE) > 0;
  }
}
