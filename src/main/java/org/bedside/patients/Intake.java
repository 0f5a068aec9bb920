package org.bedside.patients;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bedside.audit.Audit;
import org.bedside.patients.FileReading.Understood;
import org.bedside.patients.FileReading.Unreadable;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a file in the background and keeps what it says, sealed, until there is a yes. A large one
/// takes seconds, so whoever brought it sees how far it has come.
@Service
class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  /// How long a file waits for a yes, and how long reading it may take: a node that ends while it
  /// reads leaves a row that nobody goes on with.
  private static final Duration WAITS = Duration.ofHours(1);

  private static final Duration READS = Duration.ofMinutes(5);

  private final PatientFile file;
  private final Records records;
  private final Imports imports;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<UUID, Progress> reading = new ConcurrentHashMap<>();

  Intake(
      PatientFile file,
      Records records,
      Imports imports,
      People people,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.file = file;
    this.records = records;
    this.imports = imports;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Begins to read a file.
  UUID bring(byte[] bytes, boolean replaces, Days.@Nullable Order days, PersonId by) {
    var id = UUID.randomUUID();
    var ends = now().plus(READS);
    var row = new Imports.Row(id, by, Imports.State.READING, ends, Summary.unread(replaces));
    imports.add(row, now());
    var progress = new Progress();
    reading.put(id, progress);
    Thread.ofPlatform().name("intake").daemon().start(() -> read(row, bytes, days, progress));
    return id;
  }

  /// Waits until the file is read, but no longer than this.
  void await(UUID id, Duration most) {
    var progress = reading.get(id);
    if (progress != null) {
      progress.await(most);
    }
  }

  /// How much of the file is read, as far as this node knows.
  int percent(UUID id) {
    var progress = reading.get(id);
    return progress == null ? 0 : progress.percent();
  }

  private void read(Imports.Row row, byte[] bytes, Days.@Nullable Order days, Progress progress) {
    try {
      switch (file.read(bytes, days, today(), progress)) {
        case Unreadable unreadable ->
            imports.finish(row.id(), Imports.State.REFUSED, row.summary().refused(unreadable));
        case Understood read -> keep(row, read, sha256(bytes), progress);
      }
    } catch (RuntimeException e) {
      log.error("A file could not be taken in: {}", e.getClass().getName());
      imports.finish(row.id(), Imports.State.FAILED, row.summary());
    } finally {
      reading.remove(row.id());
      progress.finish();
    }
  }

  private void keep(Imports.Row row, Understood read, String sha256, Progress progress) {
    var told = records.told(read.patients(), progress::add);
    var replaces = row.summary().replaces();
    var difference = Difference.of(told, records.stored(), replaces);
    var summary = Summary.of(read, replaces, sha256).with(difference);
    var staged = new Staged(read.patients(), read.faults());
    transaction.executeWithoutResult(_ -> {
      if (imports.preview(row.id(), now().plus(WAITS), summary, staged)) {
        var entry = summary.entry(row.person(), "patients.previewed");
        audit.record(entry.with("import", row.id().toString()));
      }
    });
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
