package org.bedside.guard;

/// Who sees what the guard says. A guard that tells an outsider which names are on the roster is a
/// way to ask who is a patient, so it tells only those who may open the patient list.
public enum Viewer {
  /// Staff who may open the patient list: sees `k`, and that a match came from the roster.
  INSIDE,
  /// Everybody else: a name on the roster and one off it get the same answer, in the same time.
  OUTSIDE
}
