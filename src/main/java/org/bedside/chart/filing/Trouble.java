package org.bedside.chart.filing;

/// Why something is not in the record.
public enum Trouble {
  /// The EHR does not answer; it is tried again.
  AWAY(true),
  /// The EHR does not let us in; whoever connected it must look.
  LOCKED(true),
  /// The EHR knows nobody with this record number and birthday.
  NOBODY(false),
  /// It knows several, or one whose birthday is another.
  WHO(false),
  /// It did not like what it was sent.
  REFUSED(false),
  /// It takes neither messages nor documents.
  TAKES_NOTHING(false),
  /// The words were destroyed before they were filed.
  DESTROYED(false);

  private final boolean passes;

  Trouble(boolean passes) {
    this.passes = passes;
  }

  /// Whether it is tried again by itself.
  boolean passes() {
    return passes;
  }
}
