package org.bedside.roster;

/// A place in the plain text that holds what belongs to a patient: a number, an address, a
/// birthday.
///
/// @param start where it begins in the plain text
/// @param patients whose it is, as [Patients] numbers them
public record Belonging(int start, int end, Sort sort, int[] patients) {

  /// What it is.
  public enum Sort {
    RECORD_NUMBER,
    PHONE,
    EMAIL,
    STREET,
    HANDLE,
    BIRTHDAY
  }
}
