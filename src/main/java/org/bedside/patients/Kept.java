package org.bedside.patients;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bedside.patients.Fault.What;
import org.bedside.roster.Patient;
import org.jspecify.annotations.Nullable;

/// The people of a file so far, each once.
record Kept(List<Patient> patients, List<Fault> faults, Set<String> known) {

  Kept() {
    this(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
  }

  void add(@Nullable Patient patient, long line) {
    if (patient == null) {
      return;
    }
    if (known.add(key(patient))) {
      patients.add(patient);
    } else {
      faults.add(Fault.leftOut(line, patient.mrn().isEmpty() ? "name" : "mrn", What.TWICE));
    }
  }

  /// What a later file knows the same person by: the record number; without one the other system's
  /// id; without both the name and the birth.
  static String key(Patient patient) {
    if (!patient.mrn().isBlank()) {
      return "mrn:" + patient.mrn().strip().toLowerCase(Locale.ROOT);
    }
    if (!patient.id().isBlank()) {
      return "id:" + patient.id().strip();
    }
    return ("name:%s|%s|%s".formatted(patient.first(), patient.last(), patient.born()))
        .toLowerCase(Locale.ROOT);
  }
}
