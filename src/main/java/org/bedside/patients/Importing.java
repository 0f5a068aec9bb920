package org.bedside.patients;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.patients.FileReading.Understood;
import org.bedside.patients.FileReading.Unreadable;
import org.bedside.patients.Records.Told;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.roster.Patient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a file in: reads it, says what it would change, and changes it after a yes, all at once or
/// not at all.
@Service
class Importing {

  private static final Logger log = LoggerFactory.getLogger(Importing.class);
  private static final String SUBJECT = "patients";

  /// How long a file waits for a yes, and how long its work may take.
  private static final Duration WAITS = Duration.ofHours(1);

  /// What became of an upload.
  sealed interface Brought {
    record Read(UUID id) implements Brought {}

    record Refused(Unreadable reason) implements Brought {}
  }

  private final PatientFile file;
  private final Records records;
  private final PatientList list;
  private final Imports imports;
  private final CurrentPatients current;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<UUID, AtomicInteger> running = new ConcurrentHashMap<>();

  Importing(
      PatientFile file,
      Records records,
      PatientList list,
      Imports imports,
      CurrentPatients current,
      People people,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.file = file;
    this.records = records;
    this.list = list;
    this.imports = imports;
    this.current = current;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Reads a file and keeps what it says, sealed, until there is a yes.
  Brought bring(byte[] bytes, boolean replaces, Days.@Nullable Order days, PersonId by) {
    return switch (file.read(bytes, days, today())) {
      case Unreadable unreadable -> new Brought.Refused(unreadable);
      case Understood read -> {
        var difference = Difference.of(told(read.patients()), records.stored(), replaces);
        var leftOut = (int) read.faults().stream().filter(Fault::leftOut).count();
        var summary =
            new Summary(
                    replaces,
                    read.rows(),
                    0,
                    0,
                    0,
                    0,
                    read.faults().size(),
                    leftOut,
                    read.format(),
                    read.days(),
                    sha256(bytes))
                .with(difference);
        var now = now();
        var id = UUID.randomUUID();
        var row = new Imports.Row(id, by, Imports.State.PREVIEW, now.plus(WAITS), summary);
        transaction.executeWithoutResult(_ -> {
          imports.add(row, new Staged(read.patients(), read.faults()), now);
          audit.record(entry(by, "patients.previewed", summary).with("import", id.toString()));
        });
        yield new Brought.Read(id);
      }
    };
  }

  Optional<Imports.Row> find(UUID id, PersonId by) {
    return imports.find(id, by, clock.instant());
  }

  Optional<Staged> staged(UUID id) {
    return imports.staged(id);
  }

  /// How many rows are written so far.
  int progress(UUID id) {
    var written = running.get(id);
    return written == null ? 0 : written.get();
  }

  /// Somebody said yes: the work goes on in the background. A second yes changes nothing.
  void confirm(Imports.Row row) {
    if (imports.start(row.id(), now().plus(WAITS))) {
      running.put(row.id(), new AtomicInteger());
      Thread.ofPlatform().name("import").daemon().start(() -> work(row));
    }
  }

  void discard(Imports.Row row) {
    imports.remove(row.id());
  }

  private void work(Imports.Row row) {
    try {
      transaction.executeWithoutResult(_ -> apply(row));
      current.look();
    } catch (RuntimeException e) {
      log.error("An import broke off and changed nothing: {}", e.getClass().getName());
      imports.finish(row.id(), Imports.State.FAILED, row.summary());
    } finally {
      running.remove(row.id());
    }
  }

  private void apply(Imports.Row row) {
    list.lock();
    var staged = imports.staged(row.id()).orElseThrow();
    var difference =
        change(told(staged.patients()), row.summary().replaces(), row.person().ledger(), row.id());
    var done = row.summary().with(difference);
    imports.finish(row.id(), Imports.State.DONE, done);
    audit.record(
        entry(row.person(), "patients.imported", done).with("import", row.id().toString()));
  }

  /// Inside a transaction that holds the list.
  private Difference change(List<Told> file, boolean replaces, String by, UUID id) {
    var stored = records.stored();
    var difference = Difference.of(file, stored, replaces);
    var written = running.getOrDefault(id, new AtomicInteger());
    records.remove(difference.gone(), written::addAndGet);
    records.change(difference.changed(), written::addAndGet);
    records.add(difference.added(), written::addAndGet);
    var size = stored.size() - difference.gone().size() + difference.added().size();
    list.changed(today(), size, by, now());
    return difference;
  }

  /// Puts invented people on the list, inside the transaction that opens an invented practice.
  void invent(List<Patient> patients) {
    list.lock();
    change(told(patients), true, "system", new UUID(0, 0));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            current.look();
          }
        });
  }

  /// The whole list and every file under way.
  void removeAll(PersonId by) {
    transaction.executeWithoutResult(_ -> {
      list.lock();
      var size = list.now().map(PatientList.State::size).orElse(0);
      records.removeAll();
      list.remove();
      imports.removeAll();
      audit.record(
          Entry.of(by.ledger(), "patients.removed", SUBJECT).with("gone", String.valueOf(size)));
    });
    current.look();
  }

  @Scheduled(fixedDelay = 60_000)
  void forget() {
    imports.removeEnded(clock.instant());
  }

  private List<Told> told(List<Patient> patients) {
    return patients.parallelStream().map(records::told).toList();
  }

  private static Entry entry(PersonId by, String action, Summary counts) {
    return Entry.of(by.ledger(), action, SUBJECT)
        .with("file", counts.sha256())
        .with("format", counts.format())
        .with("mode", counts.replaces() ? "replace" : "update")
        .with("rows", String.valueOf(counts.rows()))
        .with("new", String.valueOf(counts.added()))
        .with("changed", String.valueOf(counts.changed()))
        .with("unchanged", String.valueOf(counts.unchanged()))
        .with("gone", String.valueOf(counts.gone()))
        .with("faults", String.valueOf(counts.faults()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), people.practice().zone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
