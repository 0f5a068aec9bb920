package org.bedside.guard;

import java.util.List;

/// What the guard says of a whole text.
public enum Verdict {
  CLEAR,
  CHECK,
  STOP;

  /// The heaviest finding decides.
  static Verdict of(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.level() == Level.STOP)) {
      return STOP;
    }
    return findings.isEmpty() ? CLEAR : CHECK;
  }
}
