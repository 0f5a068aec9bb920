package org.bedside.policy;

import java.util.List;
import java.util.Locale;
import org.bedside.rules.ExampleCheck;
import org.bedside.rules.Fault;

/// What became of a request about a version.
sealed interface Outcome {

  record Done(Version version) implements Outcome {}

  /// The key of its sentence is [Reason#key].
  record Refused(Reason reason) implements Outcome {}

  /// Its YAML has faults.
  record Faulty(List<Fault> faults) implements Outcome {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// It misjudges examples of its own.
  record Failing(List<ExampleCheck.Failure> failures) implements Outcome {

    public Failing {
      failures = List.copyOf(failures);
    }
  }

  enum Reason {
    UNKNOWN,
    /// Drafting is for the privacy officer, or for the owner where there is none.
    NOT_YOURS,
    /// Somebody changed it since the page was opened.
    CHANGED,
    /// It is not in a state in which this can be done.
    NOT_NOW,
    TOO_LONG,
    /// A file that is no text.
    NO_TEXT,
    /// The form cannot write it into what somebody wrote by hand.
    BY_HAND,
    /// It says the same as what is in force.
    SAME,
    /// The guard does not know the patients yet.
    NOT_READY,
    OWN_DRAFT,
    ALREADY,
    UNPROVEN,
    /// The rules in force are others than those it was tried against.
    OUTDATED,
    PAST_DAY,
    /// Another version waits for its day.
    ANOTHER_PLANNED;

    String key() {
      return "policy.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Outcome refused(Reason reason) {
    return new Refused(reason);
  }
}
