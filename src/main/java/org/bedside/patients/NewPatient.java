package org.bedside.patients;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bedside.roster.Patient;
import org.bedside.roster.Sex;

/// One patient as somebody types them in by hand. What is not known is "".
public record NewPatient(
    String first, String last, LocalDate born, String mrn, String phone, String email) {

  /// Without a record number nothing of another system names them, so they get a name of our own.
  Patient written() {
    return new Patient(
        mrn.isBlank() ? "hand:" + UUID.randomUUID() : "",
        mrn.strip(),
        first.strip(),
        "",
        last.strip(),
        "",
        Sex.U,
        born,
        "",
        "",
        "",
        phone.strip(),
        email.strip(),
        "",
        "",
        List.of(),
        List.of());
  }

  /// Nobody's name in a log.
  @Override
  public String toString() {
    return "NewPatient";
  }
}
