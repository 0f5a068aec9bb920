package org.bedside.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.people.PersonId;

/// What somebody says yes to.
///
/// @param all the words of `subject`, one entry for each channel
/// @param writers whose words they are
record Matter(String subject, List<Words> all, Occasion when, Set<PersonId> writers) {

  Set<String> hashes() {
    return all.stream().map(Words::hash).collect(Collectors.toSet());
  }
}
