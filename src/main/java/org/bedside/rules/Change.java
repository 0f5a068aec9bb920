package org.bedside.rules;

/// What a new version of a rule asks of those who signed the one before.
public enum Change {
  /// To sign again.
  MATERIAL,
  /// To be told.
  EDITORIAL
}
