package org.bedside.patients;

import java.util.List;
import org.bedside.roster.Patient;

/// What became of a file.
sealed interface FileReading {

  /// @param rows how many people the file speaks of, faulty ones included
  /// @param days how its days are written
  /// @param format "csv" or "fhir"
  record Understood(
      List<Patient> patients, List<Fault> faults, int rows, Days.Order days, String format)
      implements FileReading {
    public Understood {
      patients = List.copyOf(patients);
      faults = List.copyOf(faults);
    }

    @Override
    public String toString() {
      return "Understood[" + rows + "]";
    }
  }

  /// Nothing can be taken from it. The key of its sentence is `patients.file.` and the name.
  record Unreadable(Why why, long line) implements FileReading {

    static Unreadable because(Why why) {
      return new Unreadable(why, 0);
    }
  }

  enum Why {
    EMPTY,
    TOO_BIG,
    /// A spreadsheet's own format, a picture, an archive.
    NOT_TEXT,
    /// The first line names no column for a name.
    NO_NAMES,
    /// A quotation mark that opens and does not close.
    BROKEN_QUOTES,
    /// It begins like JSON and breaks off.
    BROKEN_JSON,
    /// JSON, and no FHIR bundle.
    NOT_A_BUNDLE,
    TOO_MANY,
    NOBODY
  }
}
