package org.bedside.patients;

import java.time.LocalDate;
import org.bedside.roster.Patient;
import org.jspecify.annotations.Nullable;

/// A patient as those who care for them must know them. Anything but id and name may be missing (""
/// or null).
///
/// @param name given names and family name, as on the practice's list
/// @param preferred the given name they go by, when it is another
/// @param former on the practice's list no more; kept because of an account or a thread
public record KnownPatient(
    PatientId id,
    String name,
    String preferred,
    @Nullable LocalDate born,
    String mrn,
    String phone,
    String email,
    boolean former) {

  static KnownPatient of(PatientId id, Patient patient, boolean former) {
    var name = String.join(" ", patient.first(), patient.middle(), patient.last());
    return new KnownPatient(
        id,
        name.strip().replaceAll("\\s+", " "),
        patient.preferred(),
        patient.born(),
        patient.mrn(),
        patient.phone(),
        patient.email(),
        former);
  }

  /// Nobody's name in a log.
  @Override
  public String toString() {
    return "KnownPatient[" + id + "]";
  }
}
