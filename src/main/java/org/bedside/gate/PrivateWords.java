package org.bedside.gate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody of the practice wants to say to one patient.
///
/// @param patient the id of the patient on the practice's list
/// @param recipients who will read it, as the ledger names them: the patient's account and those
///   who care for them
/// @param fresh those of the recipients who have read nothing of this yet
/// @param files what goes along
public record PrivateWords(
    String text, UUID patient, Set<String> recipients, Set<String> fresh, List<Enclosure> files) {

  public PrivateWords {
    recipients = Set.copyOf(recipients);
    fresh = Set.copyOf(fresh);
    files = List.copyOf(files);
  }

  public PrivateWords(String text, UUID patient, Set<String> recipients, Set<String> fresh) {
    this(text, patient, recipients, fresh, List.of());
  }

  /// All that is read: the words, and below them for each file its name and what is said of it.
  /// Places of findings are places in it.
  public String said() {
    return Stream.concat(Stream.of(text), files.stream().map(Enclosure::said))
        .collect(Collectors.joining("\n"));
  }
}
