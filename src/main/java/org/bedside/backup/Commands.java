package org.bedside.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bedside.database.OwnersWay;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/// What `bin/backup` and `bin/restore` run. Both end with 0 when it is done, 1 when it was refused
/// with a sentence, 2 when the command was not understood.
public final class Commands {

  private static final String USAGE =
      """
      Takes a backup while the house goes on, or brings one back.

        bin/backup FOLDER [--keys FILE [--together]]
        bin/backup --check BACKUP
        bin/restore BACKUP [--keys FILE] [--without-buckets]

      FOLDER      where backups lie, best on another disk: each makes a folder bedside-TIME in it
      --keys      backup: also write the keys of the house to FILE, which is kept somewhere else;
                  without them nobody, you included, can read a backup. They stay the same, so once
                  is enough. restore: put the keys from FILE in their place
      --together  write the keys beside the backup although both can then be stolen at once
      --without-buckets  restore although bedside-buckets.json is missing beside the backup: what was
                  written in threads then stays unreadable
      --check     read a whole backup and say whether it is as it was written
      BACKUP      one folder bedside-TIME. It is restored into an empty database only

      The database is the house's own below BEDSIDE_DATA, or DATABASE_URL (and DATABASE_OWNER_URL).
      A restored house starts with everything outbound held, until somebody has looked: the page
      Channels shows what waits. More stands in docs/backup.md.
      """;

  /// Knows nothing but the settings.
  static final class SettingsOnly {}

  private final List<String> named = new ArrayList<>();
  private @Nullable Path keys;
  private @Nullable Path check;
  private boolean together;
  private boolean withoutBuckets;

  private Commands() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, null, System.out));
  }

  /// @param house its settings; null reads them as the house does
  static int run(String[] arguments, @Nullable Environment house, PrintStream out) {
    var commands = new Commands();
    if (!commands.read(arguments)) {
      out.print(USAGE);
      return List.of(arguments).contains("--help") ? 0 : 2;
    }
    try {
      commands.act(house == null ? settings() : house, out);
      return 0;
    } catch (BackupRefused e) {
      out.println(e.getMessage());
    } catch (IOException | SQLException | IllegalStateException e) {
      out.println("It was not done: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      out.println("It was not done: interrupted.");
    }
    return 1;
  }

  private static Environment settings() {
    return new SpringApplicationBuilder(SettingsOnly.class)
        .web(WebApplicationType.NONE)
        .run()
        .getEnvironment();
  }

  private boolean read(String[] arguments) {
    for (var i = 0; i < arguments.length; i++) {
      var value = i + 1 < arguments.length ? Path.of(arguments[i + 1]) : null;
      switch (arguments[i]) {
        case "--keys" -> {
          keys = value;
          i++;
        }
        case "--check" -> {
          check = value;
          i++;
        }
        case "--together" -> together = true;
        case "--without-buckets" -> withoutBuckets = true;
        default -> {
          if (arguments[i].startsWith("-")) {
            return false;
          }
          named.add(arguments[i]);
        }
      }
    }
    return check != null ? named.equals(List.of("backup")) : named.size() == 2;
  }

  private void act(Environment house, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    if (check != null) {
      var manifest = new Folder(check).checked();
      out.printf("Sound: %d rows of %s.%n", rows(manifest), manifest.taken());
    } else if (named.getFirst().equals("backup")) {
      backUp(house, Path.of(named.getLast()), out);
    } else {
      restore(house, new Folder(Path.of(named.getLast())), out);
    }
  }

  private void backUp(Environment house, Path to, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    var places = Places.of(house);
    if (keys != null) {
      keepApart(to, keys);
    }
    try (var way = OwnersWay.to(house)) {
      var whole = new Backup(way.database(), places, Clock.systemUTC()).take(to);
      var manifest = new Folder(whole).checked();
      out.printf(
          "Backup %s: %d tables, %d rows, %d files, read back and sound.%n",
          whole, manifest.tables().size(), rows(manifest), manifest.parts().size());
    }
    if (keys != null) {
      Keys.of(places).writeTo(keys);
      out.printf("Keys written to %s. Keep that file away from the backup.%n", keys);
    } else {
      out.println("The keys are not in it: keep a copy of them apart (--keys FILE, once).");
    }
    if (places.passphrase() != null) {
      out.println("The root key is made from your passphrase, which is written nowhere.");
    }
  }

  /// One thief must not find both.
  private void keepApart(Path to, Path file) {
    var folder = to.toAbsolutePath().normalize();
    var beside = file.toAbsolutePath().normalize().resolveSibling("").normalize();
    if (!together && (beside.startsWith(folder) || folder.startsWith(beside))) {
      throw new BackupRefused(
          "The keys would lie in the same place as the backup, where one thief finds both. Name another place, or say --together.");
    }
  }

  private void restore(Environment house, Folder folder, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    if (!Files.isDirectory(folder.path())) {
      throw new BackupRefused("There is no backup at " + folder.path() + ".");
    }
    try (var way = OwnersWay.to(house)) {
      if (way.isBesideTheHouse()) {
        throw new BackupRefused("Bedside is running on this database. Stop it first.");
      }
      var restore =
          new Restore(
              way.database(),
              way.runtimeRole(),
              Places.of(house),
              Clock.systemUTC(),
              withoutBuckets);
      var manifest = restore.from(folder, keys == null ? null : Keys.readFrom(keys));
      out.printf(
          "Restored: %d tables, %d rows, as of %s.%n",
          manifest.tables().size(), rows(manifest), manifest.taken());
      out.println(
          "Start Bedside. Nothing leaves it until somebody has looked: open Channels, then Look now.");
    }
  }

  private static long rows(Manifest manifest) {
    return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
  }
}
