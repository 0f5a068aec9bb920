package org.bedside.guard;

import java.time.LocalDate;
import java.util.List;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.bedside.roster.Sex;

/// A small practice with a handful of invented patients.
public final class Practice {

  /// The day of posting.
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

  static final List<Patient> PATIENTS =
      List.of(
          patient("p0", "MRN 40010022", "Tamsin", "Arkwright", "", "(614) 555-0161", 1976),
          patient("p1", "MRN 40010041", "Rich", "Field", "", "(614) 555-0102", 1971),
          patient("p2", "MRN 40010063", "Everett", "Lomax", "", "(614) 555-0158", 1951),
          patient("p3", "MRN 40010088", "Odessa", "Lomax", "", "(614) 555-0158", 1953),
          patient("p4", "MRN 40010097", "Zbigniew", "Zielinski", "Ziggy", "(614) 555-0121", 1931),
          patient("p5", "MRN 40010104", "Will", "Hope", "", "(614) 555-0103", 1988),
          patient("p6", "MRN 40010123", "Grace", "Bell", "", "(614) 555-0105", 1957),
          patient("p7", "MRN 40010150", "Louis", "Trujillo", "Louie", "(614) 555-0122", 1972),
          patient("p8", "MRN 40010171", "Mark", "Long", "", "(614) 555-0106", 1980),
          patient("p9", "MRN 40010190", "Jack", "Frost", "", "(614) 555-0188", 1975));

  /// What it knows, its patients too.
  public static final Roster ROSTER =
      Roster.NONE
          .withNames(List.of("Maple Street Family Medicine"))
          .withStaff(List.of("Dr. Ada Okafor, MD", "Priya Raman, NP", "Hank Osei, Office Manager"))
          .withPhones(List.of("(614) 555-0100"))
          .withHandles(List.of("@maplestreetfm"))
          .withPatients(PATIENTS, TODAY);

  private Practice() {}

  static Patient patient(
      String id, String mrn, String first, String last, String preferred, String phone, int born) {
    return new Patient(
        id,
        mrn,
        first,
        "",
        last,
        preferred,
        Sex.U,
        LocalDate.of(born, 4, 30),
        "Cedar Hollow",
        "43210",
        (100 + born) + " Larkspur Lane",
        phone,
        first.toLowerCase(java.util.Locale.ROOT) + "." + born + "@post.example",
        "@" + last.toLowerCase(java.util.Locale.ROOT) + born,
        "",
        List.of(),
        List.of());
  }
}
