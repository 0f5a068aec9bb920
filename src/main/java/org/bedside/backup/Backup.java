package org.bedside.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import javax.sql.DataSource;
import org.bedside.media.Filed;
import org.jspecify.annotations.Nullable;

/// Takes a backup while the house goes on. All rows are read in one transaction, so they are of one
/// instant; pictures never change once they lie there, so those of that instant are copied before
/// and after it.
final class Backup {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'bedside-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final int TRIES = 10;

  private final DataSource database;
  private final Places places;
  private final Clock clock;
  private @Nullable BucketFile buckets;

  Backup(DataSource database, Places places, Clock clock) {
    this.database = database;
    this.places = places;
    this.clock = clock;
  }

  /// Writes a backup into a new folder below `to`, under its name only when all of it was read
  /// back.
  Path take(Path to) throws IOException, SQLException {
    var whole = to.toAbsolutePath().normalize().resolve(NAME.format(clock.instant()));
    var folder = new Folder(whole.resolveSibling("." + whole.getFileName() + ".part"));
    if (Files.exists(whole) || Files.exists(folder.path())) {
      throw new BackupRefused(
          "There is a backup of this second already, or one under way: " + whole + ".");
    }
    Files.createDirectories(folder.path());
    try {
      fill(folder);
      folder.sync();
      folder.checked();
      // First: a backup whose month has no key yet would be one that nobody can read.
      Objects.requireNonNull(buckets).writeBeside(whole);
      Files.move(folder.path(), whole, StandardCopyOption.ATOMIC_MOVE);
      return whole;
    } finally {
      folder.delete();
    }
  }

  private void fill(Folder folder) throws IOException, SQLException {
    // Checkpoints first: one that was signed later would speak of rows that are not in here.
    copy(places.checkpoints(), folder.path().resolve("audit/checkpoints"));
    copy(open(places.checkpoints()), folder.path().resolve("audit/checkpoints.pub"));
    copyPictures(folder);
    for (var tries = TRIES; !fillFromOneInstant(folder, tries == 1); tries--) {
      copyPictures(folder); // the shorter the way to the next instant, the better
    }
  }

  /// False if a picture of that instant was removed before it could be copied: then it is gone for
  /// good, and the next instant knows nothing of it.
  private boolean fillFromOneInstant(Folder folder, boolean last) throws IOException, SQLException {
    try (var db = database.getConnection()) {
      db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      db.setReadOnly(true);
      db.setAutoCommit(false);
      var taken = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var pictures = Filed.in(db); // the first query makes the snapshot
      copyPictures(folder);
      for (var picture : pictures) {
        if (!Files.exists(folder.path().resolve("media").resolve(picture.toString()))) {
          if (last) {
            throw new BackupRefused(
                "A picture is in the database and not in its folder: %s.".formatted(picture));
          }
          return false;
        }
      }
      fill(db, folder, taken);
      db.rollback();
      return true;
    }
  }

  private void fill(Connection db, Folder folder, Instant taken) throws IOException, SQLException {
    var schema = new Schema(db);
    buckets = BucketFile.of(db);
    var tables = new ArrayList<Manifest.Table>();
    var copies = new TableCopy(db);
    for (var table : schema.tables().entrySet()) {
      tables.add(copies.out(table.getKey(), table.getValue(), folder.path()));
    }
    folder.write(
        new Manifest(
            Manifest.FORMAT,
            product(),
            schema.server(),
            taken,
            schema.rooms(),
            tables,
            schema.sequences(),
            folder.parts(),
            buckets.living()));
  }

  private void copyPictures(Folder folder) throws IOException {
    if (!Files.isDirectory(places.media())) {
      return;
    }
    var to = folder.path().resolve("media");
    Files.walkFileTree(
        places.media(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var copied = to.resolve(places.media().relativize(file).toString());
            if (!Files.exists(copied) && !file.toString().endsWith(".new")) {
              copy(file, copied);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // removed meanwhile
            }
            throw e;
          }
        });
  }

  static Path open(Path checkpoints) {
    return checkpoints.resolveSibling(checkpoints.getFileName() + ".pub");
  }

  private static void copy(Path from, Path to) throws IOException {
    try {
      if (Files.exists(from)) {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    } catch (NoSuchFileException _) {
      // Removed meanwhile; whether a row misses it is seen later.
      Files.deleteIfExists(to);
    }
  }

  private static String product() {
    var version = Backup.class.getPackage().getImplementationVersion();
    return version == null ? "unreleased" : version;
  }
}
