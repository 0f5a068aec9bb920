package org.bedside.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Signs;

/// Asked by a trial of new rules, and answered by the room that knows what the practice has said.
public interface PastDrafts {

  /// Words that left, or have their yes and will.
  ///
  /// @param subject such as `post:UUID`; what went to several places has one for all of them
  /// @param called for people who may see it
  record PastDraft(String subject, String called, LocalDate day, Draft draft, Signs signs) {

    /// Never the words.
    @Override
    public String toString() {
      return "PastDraft[" + subject + "]";
    }
  }

  /// About how many [#each] will tell.
  int count(LocalDate from, LocalDate to);

  /// Tells them one after the other; what is of one subject comes together.
  ///
  /// @param from the first day, in the practice's zone
  /// @param to the last day
  void each(LocalDate from, LocalDate to, Consumer<PastDraft> told);

  /// What a subject is called, if it is still there.
  Optional<String> called(String subject);
}
