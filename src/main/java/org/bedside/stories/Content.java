package org.bedside.stories;

/// What is asked, and what only colleagues see of it.
///
/// @param called by colleagues, in lists; not the patient's name
/// @param email where the link goes; empty if it is handed over
record Content(String called, String email, Terms terms) {

  Content with(Terms other) {
    return new Content(called, email, other);
  }

  /// Never whose it is.
  @Override
  public String toString() {
    return "Content[]";
  }
}
