package org.bedside.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.conversations.BeginView.Beginning;
import org.bedside.gate.Gate;
import org.bedside.gate.PrivateAnswer;
import org.bedside.gate.PrivateWords;
import org.bedside.gate.ToOne;
import org.bedside.patients.Patients;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
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
  private final OriginTable origins;
  private final Vault vault;
  private final Audit audit;

  PracticeBegins(
      Portal portal,
      Patients patients,
      ThreadTable threads,
      MessageTable messages,
      Gate gate,
      Routing routing,
      Appending appending,
      OriginTable origins,
      Vault vault,
      Audit audit) {
    this.portal = portal;
    this.patients = patients;
    this.threads = threads;
    this.messages = messages;
    this.gate = gate;
    this.routing = routing;
    this.appending = appending;
    this.origins = origins;
    this.vault = vault;
    this.audit = audit;
  }

  /// @param confirmed the seal to which the author said yes; blank if they were not asked
  @Transactional
  public PracticeWrites.Outcome begin(
      ThreadId id,
      UUID message,
      Beginning beginning,
      String words,
      String confirmed,
      Person author) {
    return begin(id, message, beginning, words, List.of(), confirmed, author);
  }

  /// @param files that go along
  @Transactional
  public PracticeWrites.Outcome begin(
      ThreadId id,
      UUID message,
      Beginning beginning,
      String words,
      List<Staged> files,
      String confirmed,
      Person author) {
    var patient = beginning.patient().id();
    if (!author.may(Right.ANSWER_PATIENTS)) {
      return new PracticeWrites.Outcome.Refused("conversations.fault.not-in-care");
    }
    if (messages.find(message).isPresent()) {
      return new PracticeWrites.Outcome.Done(threads.find(id).orElseThrow());
    }
    var fault = Drafted.fault(words, files);
    if (fault.isPresent()) {
      return new PracticeWrites.Outcome.Refused(fault.get());
    }
    var readers = portal.readersOf(patient, false);
    if (readers.isEmpty()) {
      return new PracticeWrites.Outcome.Refused("conversations.fault.nobody-reads");
    }
    var all =
        readers.stream()
            .map(account -> account.id().principal())
            .collect(java.util.stream.Collectors.toSet());
    var enclosed = files.stream().map(Staged::enclosure).toList();
    var said = new PrivateWords(words.strip(), patient.value(), all, Set.of(), enclosed);
    return switch (gate.toPatient(said, author, confirmed)) {
      case PrivateAnswer.Passed(var cleared) -> begun(id, message, beginning, cleared, files);
      case PrivateAnswer.Confirm question -> new PracticeWrites.Outcome.Confirm(question);
    };
  }

  private PracticeWrites.Outcome begun(
      ThreadId id, UUID message, Beginning beginning, ToOne cleared, List<Staged> files) {
    var by = cleared.author();
    var now = appending.now();
    var thread = fresh(id, beginning, by, now);
    patients.hold(thread.patient());
    if (!threads.add(thread)) {
      return new PracticeWrites.Outcome.Refused("conversations.fault.twice");
    }
    if (!beginning.from().isEmpty()) {
      origins.put(id, beginning.from());
      audit.record(
          Entry.of(by.ledger(), "thread.begun-from-public", id.subject())
              .with("from", beginning.from()));
    }
    var drafted = PracticeWrites.drafted(message, cleared, files, null);
    return new PracticeWrites.Outcome.Done(appending.append(thread, drafted, now));
  }

  private CareThread fresh(ThreadId id, Beginning beginning, PersonId by, Instant now) {
    var reason = Optional.ofNullable(beginning.reason()).orElse(Reason.OTHER);
    return new CareThread(
        id,
        beginning.patient().id(),
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
  }
}
