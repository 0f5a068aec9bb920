package org.bedside.conversations;

import java.util.Set;
import java.util.UUID;
import org.bedside.gate.Gate;
import org.bedside.gate.PrivateAnswer;
import org.bedside.gate.PrivateWords;
import org.bedside.gate.ToOne;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.portal.Portal;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The practice writes first. Only to somebody who can read it: a message to nobody is refused
/// while it is written, and never "sent".
@Service
class PracticeBegins {

  private final Portal portal;
  private final Patients patients;
  private final ThreadTable threads;
  private final MessageTable messages;
  private final Gate gate;
  private final Routing routing;
  private final Appending appending;
  private final Vault vault;

  PracticeBegins(
      Portal portal,
      Patients patients,
      ThreadTable threads,
      MessageTable messages,
      Gate gate,
      Routing routing,
      Appending appending,
      Vault vault) {
    this.portal = portal;
    this.patients = patients;
    this.threads = threads;
    this.messages = messages;
    this.gate = gate;
    this.routing = routing;
    this.appending = appending;
    this.vault = vault;
  }

  /// @param confirmed the seal to which the author said yes; blank if they were not asked
  @Transactional
  public PracticeWrites.Outcome begin(
      ThreadId id,
      UUID message,
      PatientId patient,
      Reason reason,
      String words,
      String confirmed,
      Person author) {
    if (!author.may(Right.ANSWER_PATIENTS)) {
      return new PracticeWrites.Outcome.Refused("conversations.fault.not-in-care");
    }
    var fault = Drafted.fault(words);
    if (fault.isPresent()) {
      return new PracticeWrites.Outcome.Refused(fault.get());
    }
    if (messages.find(message).isPresent()) {
      return new PracticeWrites.Outcome.Done(threads.find(id).orElseThrow());
    }
    var readers = portal.readersOf(patient, false);
    if (readers.isEmpty()) {
      return new PracticeWrites.Outcome.Refused("conversations.fault.nobody-reads");
    }
    var all =
        readers.stream()
            .map(account -> account.id().principal())
            .collect(java.util.stream.Collectors.toSet());
    var said = new PrivateWords(words.strip(), patient.value(), all, Set.of());
    return switch (gate.toPatient(said, author, confirmed)) {
      case PrivateAnswer.Passed(var cleared) ->
          new PracticeWrites.Outcome.Done(begun(id, message, patient, reason, cleared));
      case PrivateAnswer.Confirm question -> new PracticeWrites.Outcome.Confirm(question);
    };
  }

  private CareThread begun(
      ThreadId id, UUID message, PatientId patient, Reason reason, ToOne cleared) {
    var by = cleared.author();
    var now = appending.now();
    var thread =
        new CareThread(
            id,
            patient,
            reason,
            false,
            Sealing.fresh(id, now, vault),
            by.ledger(),
            now,
            routing.poolFor(reason).id(),
            by,
            null,
            null,
            null,
            null,
            0,
            now,
            null,
            null);
    patients.hold(patient);
    if (!threads.add(thread)) {
      throw new IllegalStateException("There is a thread of this id");
    }
    var drafted = new Drafted(message, Side.PRACTICE, by.ledger(), "", cleared.text(), null, false);
    return appending.append(thread, drafted, now);
  }
}
