package org.bedside.conversations;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.PersonId;
import org.bedside.vault.Bucket;
import org.bedside.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Destroys the words of threads: their keys, which reaches every copy, and their rows, so that
/// nothing is left here either. A bucket dies as a whole; the keys of all that began in the same
/// month and go on are taken apart first.
@Component
class EndOfWords {

  private final KeptThreads all;
  private final KeepingTable keeping;
  private final Remains remains;
  private final OnToday onToday;
  private final ThreadReaders readers;
  private final Appending appending;
  private final Vault vault;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  EndOfWords(
      KeptThreads all,
      KeepingTable keeping,
      Remains remains,
      OnToday onToday,
      ThreadReaders readers,
      Appending appending,
      Vault vault,
      Audit audit,
      ApplicationEventPublisher events) {
    this.all = all;
    this.keeping = keeping;
    this.remains = remains;
    this.onToday = onToday;
    this.readers = readers;
    this.appending = appending;
    this.vault = vault;
    this.audit = audit;
    this.events = events;
  }

  /// @param doomed locked by this transaction
  /// @param destroying to which somebody agreed
  @Transactional(propagation = Propagation.MANDATORY)
  public void of(List<CareThread> doomed, UUID destroying, PersonId by) {
    var byBucket = doomed.stream().collect(Collectors.groupingBy(one -> one.sealing().bucket()));
    byBucket.forEach(this::destroyKeys);
    doomed.forEach(one -> end(one, destroying, by));
  }

  private void destroyKeys(Bucket bucket, List<CareThread> doomed) {
    if (!bucket.month().isBefore(YearMonth.from(appending.now().atOffset(ZoneOffset.UTC)))) {
      throw new IllegalStateException("New threads come into " + bucket.name());
    }
    var ids = doomed.stream().map(CareThread::id).collect(Collectors.toSet());
    var outlive =
        all.in(bucket).stream()
            .filter(one -> !ids.contains(one.id()))
            .map(one -> one.sealing().wrapped())
            .toList();
    if (!vault.shred(bucket, outlive)) {
      doomed.forEach(one -> vault.shredApart(one.sealing().wrapped().context()));
    }
  }

  /// What is left is who, about what, from when to when and how much.
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(CareThread thread, UUID destroying, PersonId by) {
    var now = appending.now();
    keeping.leaveStub(thread.id(), destroying, by, now);
    remains.remove(thread.id());
    onToday.settle(thread, by);
    audit.record(
        Entry.of(by.ledger(), "thread.destroyed", thread.id().subject())
            .with("messages", "" + thread.last())
            .with("destroying", destroying.toString()));
    readers.tell(thread);
    events.publishEvent(new ThreadDestroyed(thread.id(), now));
  }
}
