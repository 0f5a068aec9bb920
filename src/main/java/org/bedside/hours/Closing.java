package org.bedside.hours;

/// What came of closing on a day: it is closed, or which rule stands against it. The sentence
/// stands under `hours.error.closed.NAME`.
enum Closing {
  DONE,
  /// What was typed is no day.
  NO_DAY,
  /// The day is over, or more than a year away.
  FAR,
  /// The note is longer than a line, or not a line of text.
  NOTE
}
