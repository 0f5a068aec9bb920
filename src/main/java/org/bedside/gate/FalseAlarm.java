package org.bedside.gate;

/// Who or what a mark of the guard really is, as a writer or whoever agrees says. It decides
/// nothing; it stands in the history, so that a practice sees where its guard errs. The key of its
/// sentence is `gate.alarm.` and the name.
public enum FalseAlarm {
  OWN_STAFF,
  PUBLIC_PERSON,
  PLACE,
  QUOTE,
  OTHER
}
