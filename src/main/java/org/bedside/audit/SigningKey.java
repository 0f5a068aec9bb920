package org.bedside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The Ed25519 key of this node, in a file that only its owner may read and that no database holds.
record SigningKey(PrivateKey secret, NoteKey open) {

  /// Reads the key, or makes it if there is none. The file has two lines, the private key (PKCS #8)
  /// and the public key (X.509) in base64.
  static SigningKey keptIn(Path file, String name) throws IOException {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      var lines = Files.readAllLines(file);
      var factory = KeyFactory.getInstance("Ed25519");
      var decoder = Base64.getDecoder();
      var secret =
          factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.getFirst())));
      var open = factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.getLast())));
      return new SigningKey(secret, NoteKey.of(name, open));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("The ledger's key in " + file + " cannot be read.", e);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, lines(pair));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String lines(KeyPair pair) {
    var encoder = Base64.getEncoder();
    return encoder.encodeToString(pair.getPrivate().getEncoded())
        + "\n"
        + encoder.encodeToString(pair.getPublic().getEncoded())
        + "\n";
  }

  /// The checkpoint as a signed note.
  String note(Checkpoint checkpoint) {
    var body = checkpoint.body();
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(body.getBytes(UTF_8));
      var signature = signer.sign();
      var bytes = new byte[4 + signature.length];
      System.arraycopy(open.id(), 0, bytes, 0, 4);
      System.arraycopy(signature, 0, bytes, 4, signature.length);
      return "%s\n%s%s %s\n"
          .formatted(body, Notes.DASH, open.name(), Base64.getEncoder().encodeToString(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java signs with Ed25519", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + open.name() + "]";
  }
}
