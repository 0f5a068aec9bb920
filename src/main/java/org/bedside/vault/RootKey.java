package org.bedside.vault;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one secret outside the database: 256 bits from a file, printed by a command, or made from a
/// passphrase. It seals the keysets and nothing else.
final class RootKey {

  /// OWASP's floor for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023).
  private static final int ITERATIONS = 600_000;

  private static final int SHORTEST_PASSPHRASE = 12;
  private static final Logger log = LoggerFactory.getLogger(RootKey.class);

  private RootKey() {}

  /// The root key as a cipher.
  ///
  /// @param salt as stored beside the keysets
  /// @param firstStart nothing was sealed yet, so a missing key file may be made
  static Aead from(VaultSettings settings, byte[] salt, boolean firstStart) {
    try {
      return new AesGcmJce(bytes(settings, salt, firstStart));
    } catch (IOException e) {
      throw new WrongRootKey("The root key cannot be read: " + e + ".", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(VaultSettings settings, byte[] salt, boolean firstStart)
      throws IOException, GeneralSecurityException {
    var command = settings.keyCommand();
    if (command != null && !command.isBlank()) {
      return printed(command);
    }
    var passphrase = settings.passphraseFile();
    return passphrase == null || passphrase.toString().isBlank()
        ? kept(settings.keyFile(), firstStart)
        : derived(passphrase, salt);
  }

  /// Asked once at the start. It is never made here: who keeps keys elsewhere makes them there.
  private static byte[] printed(String command) throws IOException {
    var key = decoded(KeyCommand.output(command));
    if (key.length != 32) {
      throw new WrongRootKey(
          "What bedside.vault.key-command prints is not a root key: 32 bytes in base64 and nothing else.");
    }
    return key;
  }

  private static byte[] derived(Path file, byte[] salt)
      throws IOException, GeneralSecurityException {
    var passphrase = Files.readString(file).strip();
    if (passphrase.length() < SHORTEST_PASSPHRASE) {
      throw new WrongRootKey(
          "The passphrase in %s is shorter than %d characters."
              .formatted(file, SHORTEST_PASSPHRASE));
    }
    var spec = new PBEKeySpec(passphrase.toCharArray(), salt, ITERATIONS, 256);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] kept(Path file, boolean firstStart) throws IOException {
    if (!Files.exists(file)) {
      if (!firstStart) {
        throw new WrongRootKey(
            "The root key %s is missing and the database was sealed with it: put your copy back."
                .formatted(file.toAbsolutePath()));
      }
      make(file);
    }
    if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
      log.warn("Everybody on this machine can read the root key {}: take that right away", file);
    }
    var key = decoded(Files.readString(file).strip());
    if (key.length != 32) {
      throw new WrongRootKey("The file %s is not a root key.".formatted(file.toAbsolutePath()));
    }
    return key;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /// Whole on the disk before anything is sealed with it: a power cut must not leave half a key.
  private static void make(Path file) throws IOException {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    var text = Base64.getEncoder().encodeToString(bytes) + "\n";
    var fresh = folder.resolve(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(fresh, Set.of(CREATE_NEW, WRITE), mine)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    Files.move(fresh, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
    try (var entry = FileChannel.open(folder, READ)) {
      entry.force(true);
    }
    log.warn(
        "Made the root key {}. Keep a copy of it apart from the backup: without it nobody, you"
            + " included, can read what is stored here.",
        file.toAbsolutePath());
  }
}
