package org.bedside.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The keys of the house in one file, which belongs anywhere but beside the backup.
///
/// @param root the file of the root key, in base64; null if the key is made from a passphrase or
///   printed by a command
/// @param audit the file of the key that signs the ledger's checkpoints, in base64
record Keys(int format, @Nullable String root, @Nullable String audit) {

  private static final int FORMAT = 1;
  private static final JsonMapper JSON = new JsonMapper();

  static Keys of(Places places) throws IOException {
    return new Keys(
        FORMAT,
        places.passphrase() == null && places.keyCommand() == null ? read(places.rootKey()) : null,
        read(places.auditKey()));
  }

  private static @Nullable String read(Path file) throws IOException {
    return Files.exists(file) ? Base64.getEncoder().encodeToString(Files.readAllBytes(file)) : null;
  }

  static Keys readFrom(Path file) throws IOException {
    try {
      var keys = JSON.readValue(Files.readString(file), Keys.class);
      if (keys.format() == FORMAT) {
        return keys;
      }
    } catch (JacksonException _) {
      // Said below, without a word of what the file holds.
    }
    throw new BackupRefused("%s is not a file of keys that bin/backup wrote.".formatted(file));
  }

  /// Only its owner may read it, from the first byte on.
  void writeTo(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new BackupRefused(
          "%s exists already, and keys are never written over.".formatted(file));
    }
    write(file, JSON.writeValueAsString(this).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /// Puts a key where the house looks for it, unless the same one lies there already.
  static void place(String encoded, Path file) throws IOException {
    if (mayPlace(encoded, file) && !Files.exists(file)) {
      write(file, Base64.getDecoder().decode(encoded));
    }
  }

  /// @throws BackupRefused if another key lies there
  static boolean mayPlace(String encoded, Path file) throws IOException {
    if (Files.exists(file)
        && !Arrays.equals(Files.readAllBytes(file), Base64.getDecoder().decode(encoded))) {
      throw new BackupRefused(
          "Another key lies at %s. Move it away first, and do not throw it away.".formatted(file));
    }
    return true;
  }

  static void write(Path file, byte[] bytes) throws IOException {
    var whole = file.toAbsolutePath().normalize();
    Files.createDirectories(whole.resolveSibling(""));
    var fresh = whole.resolveSibling(whole.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, bytes);
    if (!Arrays.equals(Files.readAllBytes(fresh), bytes)) {
      throw new IOException("The disk does not give back what was written to " + fresh + ".");
    }
    Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public String toString() {
    return "Keys[kept to themselves]";
  }
}
