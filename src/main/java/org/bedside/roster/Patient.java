package org.bedside.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One patient as the practice's list knows them. Anything but the id may be missing ("" or null).
///
/// @param preferred the given name they go by, when it is another
/// @param visits days on which they were seen
public record Patient(
    String id,
    String mrn,
    String first,
    String middle,
    String last,
    String preferred,
    Sex sex,
    @Nullable LocalDate born,
    String town,
    String zip,
    String street,
    String phone,
    String email,
    String handle,
    String occupation,
    List<String> conditions,
    List<LocalDate> visits) {

  public Patient {
    conditions = List.copyOf(conditions);
    visits = List.copyOf(visits);
  }

  /// Nobody's name in a log.
  @Override
  public String toString() {
    return "Patient[" + id + "]";
  }
}
