package org.bedside.cases;

/// The fields of a case, in the order in which they are composed. The key of a field's label is
/// `cases.field.` and its word.
enum Field {
  AGE,
  SEX,
  PLACE,
  WHEN,
  HAD,
  DONE,
  QUESTION,
  LEARNED;

  /// As the form and the keys call it.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
