package org.bedside.conversations;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.chart.Chart;
import org.bedside.gate.Gate;
import org.bedside.gate.PrivateAnswer;
import org.bedside.gate.PrivateWords;
import org.bedside.gate.ToOne;
import org.bedside.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the practice does with a thread: answer it through the gate, note something for the team,
/// claim it, hand it on, close it and open it again.
@Service
class PracticeWrites {

  sealed interface Outcome {

    record Done(CareThread thread) implements Outcome {}

    /// Its author must first say that this is the right person.
    record Confirm(PrivateAnswer.Confirm question) implements Outcome {}

    /// @param key of a sentence
    record Refused(String key) implements Outcome {}
  }

  private static final String NOT_IN_CARE = "conversations.fault.not-in-care";
  private static final String GONE = "conversations.fault.destroyed";

  private final ThreadTable threads;
  private final MessageTable messages;
  private final SeenTable seen;
  private final Gate gate;
  private final ThreadReaders readers;
  private final Routing routing;
  private final Appending appending;
  private final OnToday onToday;
  private final Chart chart;
  private final Audit audit;

  PracticeWrites(
      ThreadTable threads,
      MessageTable messages,
      SeenTable seen,
      Gate gate,
      ThreadReaders readers,
      Routing routing,
      Appending appending,
      OnToday onToday,
      Chart chart,
      Audit audit) {
    this.threads = threads;
    this.messages = messages;
    this.seen = seen;
    this.gate = gate;
    this.readers = readers;
    this.routing = routing;
    this.appending = appending;
    this.onToday = onToday;
    this.chart = chart;
    this.audit = audit;
  }

  /// @param corrects the number of an earlier message of the practice in whose place this stands
  /// @param confirmed the seal to which the author said yes; blank if they were not asked
  @Transactional
  public Outcome answer(
      ThreadId id,
      UUID message,
      String words,
      @Nullable Integer corrects,
      String confirmed,
      Person author) {
    return answer(id, message, words, List.of(), corrects, confirmed, author);
  }

  /// @param files that go along
  @Transactional
  public Outcome answer(
      ThreadId id,
      UUID message,
      String words,
      List<Staged> files,
      @Nullable Integer corrects,
      String confirmed,
      Person author) {
    var found = locked(id, author);
    var held = held(found, message, words, files);
    if (held.isPresent()) {
      return held.get();
    }
    var thread = found.orElseThrow();
    if (corrects != null && !messages.isOfPractice(id, corrects)) {
      return new Outcome.Refused("conversations.fault.correct");
    }
    var accounts = readers.accounts(thread);
    if (accounts.isEmpty()) {
      return new Outcome.Refused("conversations.fault.nobody-reads");
    }
    return switch (gate.toPatient(said(thread, words, files, accounts), author, confirmed)) {
      case PrivateAnswer.Passed(var cleared) ->
          new Outcome.Done(answered(thread, message, cleared, files, corrects));
      case PrivateAnswer.Confirm question -> new Outcome.Confirm(question);
    };
  }

  /// Why nothing is added now.
  private Optional<Outcome> held(
      Optional<CareThread> found, UUID message, String words, List<Staged> files) {
    if (found.isEmpty()) {
      return Optional.of(new Outcome.Refused(NOT_IN_CARE));
    }
    if (messages.find(message).isPresent()) {
      return Optional.of(new Outcome.Done(found.get()));
    }
    return appending.isGone(found.get())
        ? Optional.of(new Outcome.Refused(GONE))
        : Drafted.fault(words, files).map(Outcome.Refused::new);
  }

  /// What the gate is asked: the words with their files, and who would be written to for the first
  /// time although others have been before.
  PrivateWords said(CareThread thread, String words, List<Staged> files) {
    return said(thread, words, files, readers.accounts(thread));
  }

  private PrivateWords said(CareThread thread, String words, List<Staged> files, Set<String> all) {
    var known = seen.knownTo(thread.patient());
    var fresh = new HashSet<>(all);
    fresh.removeAll(known);
    var isFirst = known.stream().noneMatch(reader -> reader.startsWith("account:"));
    return new PrivateWords(
        words.strip(),
        thread.patient().value(),
        all,
        isFirst ? Set.of() : fresh,
        files.stream().map(Staged::enclosure).toList());
  }

  private CareThread answered(
      CareThread thread,
      UUID message,
      ToOne cleared,
      List<Staged> files,
      @Nullable Integer corrects) {
    var by = cleared.author();
    var drafted = drafted(message, cleared, files, corrects);
    var grown =
        appending.append(Threads.reopened(Threads.answered(thread, by)), drafted, appending.now());
    onToday.settle(grown, by);
    return grown;
  }

  /// What the gate let through, and no file besides.
  static Drafted drafted(
      UUID message, ToOne cleared, List<Staged> files, @Nullable Integer corrects) {
    return new Drafted(
        message,
        Side.PRACTICE,
        cleared.author().ledger(),
        "",
        cleared.text(),
        corrects,
        false,
        files.stream().filter(one -> cleared.files().contains(one.id())).toList());
  }

  @Transactional
  public Outcome note(ThreadId id, UUID message, String words, Person author) {
    return note(id, message, words, List.of(), author);
  }

  /// A word for the team. The patient's pages never ask for it, and nothing counts as answered.
  @Transactional
  public Outcome note(ThreadId id, UUID message, String words, List<Staged> files, Person author) {
    var found = locked(id, author);
    var held = held(found, message, words, files);
    if (held.isPresent()) {
      return held.get();
    }
    var by = author.id().ledger();
    var drafted = new Drafted(message, Side.TEAM, by, "", words.strip(), null, false, files);
    return new Outcome.Done(appending.append(found.orElseThrow(), drafted, appending.now()));
  }

  /// From now on it is theirs to answer.
  @Transactional
  public Outcome claim(ThreadId id, Person person) {
    return changed(
        id,
        person,
        "thread.claimed",
        thread -> {
          var claimed = Threads.claimed(thread, person.id());
          onToday.lookedAfter(claimed, person.id());
          return claimed;
        });
  }

  /// Somebody else is to answer it: the next in turn.
  @Transactional
  public Outcome release(ThreadId id, Person person) {
    return changed(
        id,
        person,
        "thread.released",
        thread -> {
          var pool = routing.pool(thread.pool()).orElseThrow();
          var next = routing.next(pool, Optional.of(person.id()), appending.now());
          return Threads.offered(thread, pool.id(), next.orElse(null));
        });
  }

  /// It belongs to other people.
  @Transactional
  public Outcome handOn(ThreadId id, PoolId to, Person person) {
    var pool = routing.pool(to);
    if (pool.isEmpty()) {
      return new Outcome.Refused("conversations.fault.no-pool");
    }
    return changed(
        id,
        person,
        "thread.handed-on",
        thread -> {
          var next = routing.next(pool.get(), Optional.empty(), appending.now());
          return Threads.offered(thread, to, next.orElse(null));
        });
  }

  /// Nothing more is to be said: it goes into the patient's record. A red flag is not closed
  /// unanswered.
  @Transactional
  public Outcome close(ThreadId id, Person person) {
    var found = locked(id, person);
    if (found.filter(CareThread::isUrgent).isPresent()) {
      return new Outcome.Refused("conversations.fault.urgent");
    }
    return changed(
        id,
        person,
        "thread.closed",
        one -> {
          chart.file(id.subject(), one.last(), one.patient());
          return Threads.closed(one, appending.now());
        });
  }

  @Transactional
  public Outcome reopen(ThreadId id, Person person) {
    return changed(id, person, "thread.reopened", Threads::reopened);
  }

  private interface Change {
    CareThread of(CareThread thread);
  }

  private Outcome changed(ThreadId id, Person person, String action, Change change) {
    var found = locked(id, person);
    if (found.isEmpty()) {
      return new Outcome.Refused(NOT_IN_CARE);
    }
    var now = change.of(found.get());
    threads.put(now);
    onToday.put(now);
    audit.record(Entry.of(person.id().ledger(), action, id.subject()));
    readers.tell(now);
    return new Outcome.Done(now);
  }

  private Optional<CareThread> locked(ThreadId id, Person person) {
    return threads.lock(id).filter(thread -> readers.isInCare(person, thread));
  }
}
