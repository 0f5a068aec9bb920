package org.bedside.conversations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.conversations.MessageTable.Place;
import org.bedside.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts one message at the end of a thread: sealed, numbered, in the ledger, and told to whoever
/// looks at it now. All of it in the transaction of its caller, or nothing.
@Component
class Appending {

  private final ThreadTable threads;
  private final MessageTable messages;
  private final SeenTable seen;
  private final DraftTable drafts;
  private final Attaching attaching;
  private final ThreadReaders readers;
  private final Vault vault;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Appending(
      ThreadTable threads,
      MessageTable messages,
      SeenTable seen,
      DraftTable drafts,
      Attaching attaching,
      ThreadReaders readers,
      Vault vault,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.threads = threads;
    this.messages = messages;
    this.seen = seen;
    this.drafts = drafts;
    this.attaching = attaching;
    this.readers = readers;
    this.vault = vault;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// Where these words stand already, if the same author sent them before.
  Optional<Place> before(Drafted drafted) {
    return messages.find(drafted.id()).filter(place -> place.author().equals(drafted.author()));
  }

  /// Whether its key is destroyed, so that nothing can be put at its end.
  boolean isGone(CareThread thread) {
    return thread.sealing().open(vault).isEmpty();
  }

  /// @param thread as it is to stand, locked by this transaction; its count is set here
  /// @param at the moment of the message
  @Transactional(propagation = Propagation.MANDATORY)
  public CareThread append(CareThread thread, Drafted drafted, Instant at) {
    var number = thread.last() + 1;
    var key =
        thread
            .sealing()
            .open(vault)
            .orElseThrow(() -> new IllegalStateException("The key of this thread is destroyed"));
    messages.add(message(thread.id(), number, drafted, at), key);
    attaching.join(thread.id(), drafted, key, at);
    var grown = Threads.grown(thread, number, at);
    threads.put(grown);
    seen.saw(thread.id(), drafted.author(), number, at);
    var accounts = readers.accounts(thread);
    if (drafted.side() == Side.PRACTICE) {
      seen.addressed(thread.id(), accounts, at);
    }
    drafts.remove(drafted.author(), thread.id().subject());
    record(grown, drafted, number);
    readers.tell(grown, accounts);
    events.publishEvent(new MessageSent(thread.id(), number, drafted.side() == Side.PRACTICE, at));
    return grown;
  }

  private static Message message(ThreadId thread, int number, Drafted drafted, Instant at) {
    return new Message(
        drafted.id(),
        thread,
        number,
        drafted.side(),
        drafted.author(),
        drafted.role(),
        at,
        drafted.words(),
        drafted.corrects(),
        drafted.urgent());
  }

  private void record(CareThread thread, Drafted drafted, int number) {
    var action =
        switch (drafted.side()) {
          case PATIENT -> drafted.urgent() ? "message.sent-urgent" : "message.sent";
          case PRACTICE -> "message.answered";
          case TEAM -> "message.noted";
        };
    var bare =
        Entry.of(drafted.author(), action, thread.id().subject()).with("number", "" + number);
    var entry = drafted.files().isEmpty() ? bare : bare.with("files", "" + drafted.files().size());
    audit.record(
        drafted.corrects() == null ? entry : entry.with("corrects", "" + drafted.corrects()));
  }
}
