package org.bedside.direct;

import java.time.LocalDate;

/// Whom a paper is about, as the writer knows them.
///
/// @param number of the patient at whoever gave it
/// @param authority an OID or a UUID of whoever gave the number
public record Subject(
    String given, String family, LocalDate birth, Sex sex, String number, String authority) {

  /// As records have it for administration (HL7 AdministrativeGender).
  public enum Sex {
    FEMALE("F"),
    MALE("M"),
    OTHER("UN");

    private final String code;

    Sex(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
