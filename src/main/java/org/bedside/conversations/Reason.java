package org.bedside.conversations;

/// What a patient says first: it decides who reads the thread and by when it is answered.
///
/// The days are what practices commonly promise (VA.gov: up to three business days); each practice
/// sets its own.
public enum Reason {
  SYMPTOM(1),
  REFILL(2),
  APPOINTMENT(1),
  RESULTS(2),
  BILLING(3),
  FORM(3),
  OTHER(2);

  private final int days;

  Reason(int days) {
    this.days = days;
  }

  /// Business days in which the practice answers unless it promised otherwise.
  int days() {
    return days;
  }
}
