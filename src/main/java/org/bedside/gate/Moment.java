package org.bedside.gate;

/// When something was said about words. The key of its name is `gate.moment.` and the name.
enum Moment {
  /// Somebody asked for a yes.
  ASKED,
  /// Somebody said yes, or wanted to.
  AGREED,
  /// They were about to leave.
  LEFT
}
