package org.bedside.gate;

/// What became of what was said about words. The key of its name is `gate.outcome.` and the name.
enum Outcome {
  /// They may not leave like this.
  STOPPED,
  /// They wait for somebody.
  HELD,
  /// Their writer said why they may stand.
  REASON,
  /// Somebody calls it a false alarm.
  ALARM,
  /// Somebody saw it and said yes all the same.
  AGREED,
  /// Who could have said yes sent them back.
  REFUSED
}
