package org.bedside.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.bedside.vault.RootKeyProof;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/// Brings a backup back into an empty database, of any PostgreSQL. The rows and the mark that holds
/// everything outbound come in one transaction: there is no moment at which a restored house could
/// send.
final class Restore {

  private final DataSource database;
  private final String runtimeRole;
  private final Places places;
  private final Clock clock;
  private final boolean withoutBuckets;

  /// @param withoutBuckets what their keys sealed may stay unreadable
  Restore(
      DataSource database, String runtimeRole, Places places, Clock clock, boolean withoutBuckets) {
    this.database = database;
    this.runtimeRole = runtimeRole;
    this.places = places;
    this.clock = clock;
    this.withoutBuckets = withoutBuckets;
  }

  /// @param keys null if they lie in their place already, or a passphrase stands in for them
  Manifest from(Folder folder, @Nullable Keys keys) throws IOException, SQLException {
    var manifest = folder.checked();
    var buckets = BucketFile.beside(folder.path());
    refuseMissing(buckets, manifest);
    refuseWhatIsNotEmpty();
    if (keys != null) {
      mayPlace(keys);
    }
    makeTables(manifest);
    try (var db = database.getConnection()) {
      db.setAutoCommit(false);
      checkTables(db, manifest);
      bringRows(db, manifest, folder);
      if (manifest.buckets() != null) { // an older release has no such table, and no need of one
        buckets.bring(db);
      }
      prove(db, keys);
      hold(db, manifest);
      placeFiles(manifest, folder);
      if (keys != null) {
        place(keys);
      }
      db.commit();
    }
    return manifest;
  }

  /// Fewer keys than then is what destroying is for; none at all is a file that was forgotten.
  private void refuseMissing(BucketFile buckets, Manifest manifest) {
    if (manifest.livingBuckets() > 0 && buckets.buckets().isEmpty() && !withoutBuckets) {
      throw new BackupRefused(
          "The file %s is missing beside the backup: without it what was written in threads stays unreadable for good. Put it there, or say --without-buckets."
              .formatted(BucketFile.NAME));
    }
  }

  private void refuseWhatIsNotEmpty() throws SQLException {
    try (var db = database.getConnection()) {
      var filled = new Schema(db).filled();
      if (!filled.isEmpty()) {
        throw new BackupRefused(
            "This database is not empty (there are rows in %s). A backup is restored into an empty one, so nothing was changed."
                .formatted(filled.getFirst()));
      }
    }
  }

  /// By the same migrations that made them where the backup was taken, and no further: the next
  /// start brings them up to this release.
  private void makeTables(Manifest manifest) {
    try {
      for (var room : manifest.rooms()) {
        flyway(Schema.plain(room.name()), Schema.plain(room.history()))
            .target(room.migrations().getLast().version())
            .load()
            .migrate();
      }
      flyway("backup", Schema.HISTORY + "_backup").load().migrate();
    } catch (FlywayException e) {
      throw new BackupRefused(
          "The tables could not be made as they were when the backup was taken: " + e.getMessage(),
          e);
    }
  }

  private FluentConfiguration flyway(String room, String history) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:org/bedside/" + room)
        .table(history)
        .placeholders(Map.of("runtime", runtimeRole))
        .baselineVersion("0")
        .baselineOnMigrate(true);
  }

  private static void checkTables(Connection db, Manifest manifest) throws SQLException {
    var schema = new Schema(db);
    var rooms = schema.rooms();
    for (var room : manifest.rooms()) {
      if (!rooms.contains(room) && !room.name().equals("backup")) {
        throw new BackupRefused(
            "The tables of %s are not those of the backup, which was taken with release %s. Restore it with that release or a newer one."
                .formatted(room.name(), manifest.product()));
      }
    }
    var tables = schema.tables();
    for (var table : manifest.tables()) {
      if (!tables.getOrDefault(table.name(), java.util.List.of()).containsAll(table.columns())) {
        throw new BackupRefused("This Bedside has no such table as " + table.name() + ".");
      }
    }
  }

  private static void bringRows(Connection db, Manifest manifest, Folder folder)
      throws SQLException, IOException {
    var copies = new TableCopy(db);
    var keys = new Schema(db).foreignKeys();
    for (var drop : keys.keySet()) {
      copies.execute(drop);
    }
    for (var table : manifest.tables()) {
      copies.in(table, folder.path());
    }
    for (var add : keys.values()) {
      copies.execute(add);
    }
    for (var sequence : manifest.sequences()) {
      copies.execute(
          "select setval('%s', %d)".formatted(Schema.plain(sequence.name()), sequence.last()));
    }
  }

  private void prove(Connection db, @Nullable Keys keys) throws SQLException, IOException {
    var given = keys == null ? null : keys.root();
    var tried = places.rootKey();
    var staged = places.rootKey().resolveSibling(places.rootKey().getFileName() + ".tried");
    try {
      if (given != null) {
        Keys.write(staged, Base64.getDecoder().decode(given));
        tried = staged;
      }
      var passphrase = given == null ? places.passphrase() : null;
      var command = given == null ? places.keyCommand() : null;
      if (!RootKeyProof.opens(db, tried, passphrase, command)) {
        throw new BackupRefused(
            "The root key of this backup is missing or another one: nothing in it could be read. Name the file of its keys by --keys.");
      }
    } finally {
      Files.deleteIfExists(staged);
    }
  }

  private void hold(Connection db, Manifest manifest) throws SQLException {
    try (var mark =
        db.prepareStatement("insert into restored (id, taken_at, restored_at) values (?, ?, ?)")) {
      mark.setObject(1, UUID.randomUUID());
      mark.setObject(2, Restored.utc(manifest.taken()));
      mark.setObject(3, Restored.utc(clock.instant()));
      mark.executeUpdate();
    }
  }

  private void placeFiles(Manifest manifest, Folder folder) throws IOException {
    var pictures = new ArrayList<Manifest.Part>();
    for (var part : manifest.parts()) {
      if (part.path().startsWith("media/")) {
        pictures.add(part);
      }
    }
    for (var part : pictures) {
      var root = places.media().toAbsolutePath().normalize();
      var to = root.resolve(part.path().substring("media/".length())).normalize();
      if (!to.startsWith(root)) {
        throw new BackupRefused("A file of the backup points outside: " + part.path());
      }
      placeFile(folder.path().resolve(part.path()), part, to);
    }
    placeCheckpoints(folder);
  }

  private static void placeFile(Path from, Manifest.Part part, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling(""));
    var fresh = to.resolveSibling(UUID.randomUUID() + ".new");
    Files.copy(from, fresh);
    if (!Hashing.of(fresh, part.path()).equals(part)) {
      Files.delete(fresh);
      throw new IOException("The disk does not give back what was written to " + to + ".");
    }
    Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The checkpoints go with the ledger that they sign. Newer ones prove what was lost, so they are
  /// put aside and not written over.
  private void placeCheckpoints(Folder folder) throws IOException {
    var from = folder.path().resolve("audit/checkpoints");
    var to = places.checkpoints().toAbsolutePath().normalize();
    Files.createDirectories(to.resolveSibling(""));
    var aside = ".before-restore-" + clock.instant().getEpochSecond();
    for (var file : java.util.List.of(to, Backup.open(to))) {
      if (Files.exists(file)) {
        Files.move(file, file.resolveSibling(file.getFileName() + aside));
      }
    }
    if (Files.exists(from)) {
      Files.copy(from, to);
      if (Files.exists(Backup.open(from))) {
        Files.copy(Backup.open(from), Backup.open(to));
      }
    }
  }

  private void mayPlace(Keys keys) throws IOException {
    if (keys.root() != null) {
      Keys.mayPlace(keys.root(), places.rootKey());
    }
    if (keys.audit() != null) {
      Keys.mayPlace(keys.audit(), places.auditKey());
    }
  }

  private void place(Keys keys) throws IOException {
    if (keys.root() != null) {
      Keys.place(keys.root(), places.rootKey());
    }
    if (keys.audit() != null) {
      Keys.place(keys.audit(), places.auditKey());
    }
  }
}
