package org.bedside.gate;

import java.util.Set;
import org.bedside.guard.Reading;

/// What the gate says to words for one patient. It never says no: a namesake must not keep anybody
/// from care.
public sealed interface PrivateAnswer {

  record Passed(ToOne words) implements PrivateAnswer {}

  /// Its author must say that these words, and the files with them, are for this person.
  ///
  /// @param reading what looks like somebody else's, as the author may see it: places in what is
  ///   `said`
  /// @param fresh who would read here for the first time, as the ledger names them
  /// @param seal good for the same words and files of the same author to the same people; handed
  ///   back with the yes
  /// @param said what was asked about
  record Confirm(Reading reading, Set<String> fresh, String seal, PrivateWords said)
      implements PrivateAnswer {}
}
