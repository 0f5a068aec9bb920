package org.bedside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a key that signs notes, as C2SP writes it: `name+id+base64(0x01 ‖ key)`.
///
/// @see <a href="https://c2sp.org/signed-note">signed-note</a>
record NoteKey(String name, byte[] raw) {

  private static final byte ED25519 = 1;
  private static final int RAW = 32;

  /// What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410).
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  static NoteKey of(String name, PublicKey key) {
    var encoded = key.getEncoded();
    return new NoteKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
  }

  /// @throws IllegalArgumentException with a sentence for a person
  static NoteKey parse(String text) {
    // The base64 part may hold a plus sign itself.
    var parts = text.strip().split("\\+", 3);
    var bytes = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (bytes.length != 1 + RAW || bytes[0] != ED25519) {
      throw new IllegalArgumentException("This is not a public key as a ledger writes it.");
    }
    var key = new NoteKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
    if (!key.toString().equals(text.strip())) {
      throw new IllegalArgumentException("The public key does not match its own id.");
    }
    return key;
  }

  /// The first four bytes of SHA-256(name ‖ newline ‖ type ‖ key).
  byte[] id() {
    var sha256 = Seal.sha256();
    sha256.update(name.getBytes(UTF_8));
    sha256.update((byte) '\n');
    sha256.update(ED25519);
    return Arrays.copyOf(sha256.digest(raw), 4);
  }

  /// Whether the line `— name base64(id ‖ signature)` signs the body with this key.
  boolean signed(String body, String line) {
    var start = Notes.DASH + name + " ";
    if (!line.startsWith(start)) {
      return false;
    }
    try {
      var text = line.substring(start.length());
      var bytes = Base64.getDecoder().decode(text);
      if (bytes.length < 4
          || !Base64.getEncoder().encodeToString(bytes).equals(text)
          || !Arrays.equals(id(), Arrays.copyOf(bytes, 4))) {
        return false;
      }
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey());
      verifier.update(body.getBytes(UTF_8));
      return verifier.verify(bytes, 4, bytes.length - 4);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    var encoded = Arrays.copyOf(X509, X509.length + RAW);
    System.arraycopy(raw, 0, encoded, X509.length, RAW);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  @Override
  public String toString() {
    var typed = new byte[1 + raw.length];
    typed[0] = ED25519;
    System.arraycopy(raw, 0, typed, 1, raw.length);
    return "%s+%s+%s"
        .formatted(name, HexFormat.of().formatHex(id()), Base64.getEncoder().encodeToString(typed));
  }
}
