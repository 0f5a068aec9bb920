package org.bedside.roster;

/// How a patient was named, however it was written.
public enum Form {
  /// First and last name, also by the preferred name, with a middle one, or with one of two
  /// surnames.
  FULL,
  /// "Smith, John".
  INVERTED,
  /// By a short form of the first name.
  NICKNAME,
  /// With a letter or two wrong, or as it sounds.
  MISSPELLED,
  /// By the middle name.
  MIDDLE,
  /// First and last name in one word: a tag, an account, spaced letters.
  JOINED,
  /// "jsmith".
  SHORT_HANDLE,
  /// "J. Smith".
  INITIAL_LAST,
  /// "John S."
  FIRST_INITIAL,
  /// "J.S."
  INITIALS,
  /// The first name alone.
  FIRST,
  /// The last name alone.
  LAST;

  /// Whether it holds first and last name.
  public boolean full() {
    return compareTo(JOINED) <= 0;
  }
}
