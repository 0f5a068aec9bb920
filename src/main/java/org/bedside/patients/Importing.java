package org.bedside.patients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.patients.Records.Told;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.roster.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes the list after a yes to what a file says, all at once or not at all.
@Service
class Importing {

  private static final Logger log = LoggerFactory.getLogger(Importing.class);
  private static final String SUBJECT = "patients";

  /// How long the work may take, and how long its numbers are shown.
  private static final Duration WAITS = Duration.ofHours(1);

  private final Records records;
  private final PatientList list;
  private final Imports imports;
  private final CurrentPatients current;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<UUID, Progress> running = new ConcurrentHashMap<>();

  Importing(
      Records records,
      PatientList list,
      Imports imports,
      CurrentPatients current,
      People people,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.records = records;
    this.list = list;
    this.imports = imports;
    this.current = current;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
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
    return written == null ? 0 : written.done();
  }

  /// Somebody said yes: the work goes on in the background. A second yes changes nothing.
  void confirm(Imports.Row row) {
    if (imports.start(row.id(), now().plus(WAITS))) {
      running.put(row.id(), new Progress());
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
        change(
            records.told(staged.patients(), _ -> {}),
            row.summary().replaces(),
            row.person().ledger(),
            row.id());
    var done = row.summary().with(difference);
    imports.finish(row.id(), Imports.State.DONE, done);
    audit.record(done.entry(row.person(), "patients.imported").with("import", row.id().toString()));
  }

  /// Inside a transaction that holds the list.
  private Difference change(List<Told> file, boolean replaces, String by, UUID id) {
    var stored = records.stored();
    var difference = Difference.of(file, stored, replaces);
    var written = running.getOrDefault(id, new Progress());
    records.remove(difference.gone(), now(), written::add);
    records.change(difference.changed(), written::add);
    records.add(difference.added(), written::add);
    list.changed(today(), records.size(), by, now());
    return difference;
  }

  /// Puts invented people on the list, inside the transaction that opens an invented practice.
  void invent(List<Patient> patients) {
    list.lock();
    change(records.told(patients, _ -> {}), true, "system", new UUID(0, 0));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            current.look();
          }
        });
  }

  /// The whole list and every file under way. Those who are held stay, and the guard knows them.
  void removeAll(PersonId by) {
    transaction.executeWithoutResult(_ -> {
      list.lock();
      var size = list.now().map(PatientList.State::size).orElse(0);
      records.removeAll(now());
      if (records.isEmpty()) {
        list.remove();
      } else {
        list.changed(today(), 0, by.ledger(), now());
      }
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

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), people.practice().zone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
