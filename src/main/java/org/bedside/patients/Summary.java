package org.bedside.patients;

import tools.jackson.databind.json.JsonMapper;

/// What a file would do, or did, in numbers.
///
/// @param replaces whether those who are not in the file are taken off the list
/// @param rows people the file speaks of
/// @param faults how many there are
/// @param leftOut rows that are left out
/// @param sha256 of the file, in hex
record Summary(
    boolean replaces,
    int rows,
    int added,
    int changed,
    int unchanged,
    int gone,
    int faults,
    int leftOut,
    String format,
    Days.Order days,
    String sha256) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  String written() {
    return JSON.writeValueAsString(this);
  }

  static Summary of(String written) {
    return JSON.readValue(written, Summary.class);
  }

  /// The same file, compared again.
  Summary with(Difference difference) {
    return new Summary(
        replaces,
        rows,
        difference.added().size(),
        difference.changed().size(),
        difference.unchanged(),
        difference.gone().size(),
        faults,
        leftOut,
        format,
        days,
        sha256);
  }

  /// Whether there is anything to do.
  public boolean changesSomething() {
    return added + changed + gone > 0;
  }
}
