package org.bedside.chart;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What the record says of a patient at this moment. It is shown and not kept.
public sealed interface ChartView {

  /// No EHR is connected for this patient.
  record NoRecord() implements ChartView {}

  /// The EHR knows nobody, or nobody for sure, as this patient.
  ///
  /// @param ehr what people call it
  record Nobody(String ehr) implements ChartView {}

  /// The EHR did not answer in time, or does not let us in.
  record Away(String ehr) implements ChartView {}

  /// @param ehr what people call it
  /// @param at when it was read
  /// @param allergies those that hold, worst first
  /// @param missing what the EHR did not answer in time
  record Read(
      String ehr,
      Instant at,
      List<Line> allergies,
      List<Line> medicines,
      List<Line> problems,
      List<Line> results,
      List<Line> visits,
      List<Line> immunizations,
      Set<Part> missing)
      implements ChartView {

    /// Nobody's health in a log.
    @Override
    public String toString() {
      return "Read[" + at + "]";
    }
  }

  /// What is asked.
  enum Part {
    ALLERGIES,
    MEDICINES,
    PROBLEMS,
    RESULTS,
    VISITS,
    IMMUNIZATIONS
  }

  /// @param words such as `Amlodipine 10 mg`
  /// @param more such as a value or a reaction; may be empty
  /// @param day as the record has it (a year, a month or a day); may be empty
  record Line(String words, String more, String day) {

    /// Nobody's health in a log.
    @Override
    public String toString() {
      return "Line";
    }
  }
}
