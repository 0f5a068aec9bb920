package org.bedside.direct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What another practice should know about a patient, before it is written as a C-CDA 2.1 document.
///
/// @param at when it was written
/// @param sections in the order in which they are shown; one without items says that nothing is
///   known
public record Summary(
    Kind kind, UUID id, Instant at, Subject patient, Writer author, List<Section> sections) {

  public Summary {
    sections = List.copyOf(sections);
  }

  public enum Kind {
    REFERRAL_NOTE,
    /// Continuity of Care Document.
    CARE_SUMMARY
  }

  public record Section(Topic topic, List<Item> items) {

    public Section {
      items = List.copyOf(items);
    }
  }

  public enum Topic {
    REASON,
    PROBLEMS,
    MEDICINES,
    ALLERGIES,
    IMMUNIZATIONS,
    ASSESSMENT
  }

  /// @param text for a reader
  /// @param code the same for a machine, where there is one
  /// @param since begin of a problem, day of an immunization
  public record Item(String text, @Nullable Code code, @Nullable LocalDate since) {}

  /// @param display the words of the code system, not ours
  public record Code(Vocabulary vocabulary, String code, String display) {

    public enum Vocabulary {
      SNOMED_CT,
      ICD_10_CM,
      RXNORM,
      CVX,
      LOINC
    }
  }
}
