package org.bedside.chart.known;

import java.util.List;
import org.bedside.chart.fhir.Answered;
import org.jspecify.annotations.Nullable;

/// Whether a record knows a patient of ours.
public sealed interface Found {

  /// @param reference such as `Patient/123`
  record One(String reference) implements Found {}

  /// Nobody, several, or one of whom a person must say that it is them.
  record Perhaps(List<Candidate> candidates) implements Found {}

  /// It was not asked.
  record Unasked(Answered<?> why) implements Found {}

  /// @param reference such as `Patient/123`
  /// @param born as the record has it; may be empty
  record Candidate(String reference, String name, String born, @Nullable String number) {

    /// Nobody's name in a log.
    @Override
    public String toString() {
      return "Candidate[" + reference + "]";
    }
  }
}
