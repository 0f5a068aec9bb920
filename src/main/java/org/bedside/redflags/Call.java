package org.bedside.redflags;

/// Whom somebody should call, the most pressing first.
public enum Call {
  EMERGENCY("911"),
  LIFELINE("988"),
  POISON("1-800-222-1222"),

  /// The practice itself, which calls back within ten minutes: its number is not known here.
  PRACTICE("");

  private final String number;

  Call(String number) {
    this.number = number;
  }

  /// As it is dialed in the United States; empty for the practice.
  public String number() {
    return number;
  }
}
