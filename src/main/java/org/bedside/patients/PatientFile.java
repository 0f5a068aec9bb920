package org.bedside.patients;

import java.time.LocalDate;
import org.bedside.patients.FileReading.Unreadable;
import org.bedside.patients.FileReading.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a file that a practice's record system saved: CSV as spreadsheets write it, or a FHIR R4
/// bundle.
@Component
class PatientFile {

  /// More people than any one practice has.
  static final int MOST_PEOPLE = 200_000;

  private static final int BIGGEST = 26_000_000;

  /// @param wanted how the days are written; null to look
  /// @param progress is told of two steps for each person, of which reading does the first
  FileReading read(byte[] bytes, Days.@Nullable Order wanted, LocalDate today, Progress progress) {
    if (bytes.length == 0) {
      return Unreadable.because(Why.EMPTY);
    }
    if (bytes.length > BIGGEST) {
      return Unreadable.because(Why.TOO_BIG);
    }
    var text = FileText.of(bytes);
    if (text.isEmpty()) {
      return Unreadable.because(Why.NOT_TEXT);
    }
    if (text.get().isBlank()) {
      return Unreadable.because(Why.EMPTY);
    }
    var first = text.get().stripLeading().charAt(0);
    return first == '{' || first == '['
        ? new FhirFile(today, progress).read(text.get())
        : new CsvFile(wanted, today, progress).read(text.get());
  }
}
