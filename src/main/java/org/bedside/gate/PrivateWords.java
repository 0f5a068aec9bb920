package org.bedside.gate;

import java.util.Set;
import java.util.UUID;

/// What somebody of the practice wants to say to one patient.
///
/// @param patient the id of the patient on the practice's list
/// @param recipients who will read it, as the ledger names them: the patient's account and those
///   who care for them
/// @param fresh those of the recipients who have read nothing of this yet
public record PrivateWords(String text, UUID patient, Set<String> recipients, Set<String> fresh) {

  public PrivateWords {
    recipients = Set.copyOf(recipients);
    fresh = Set.copyOf(fresh);
  }
}
