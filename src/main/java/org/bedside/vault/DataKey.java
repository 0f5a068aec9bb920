package org.bedside.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/// An opened key that seals what belongs together, such as the messages of one thread
/// (AES-256-GCM). It is opened for a piece of work and then let go: nobody keeps one in a field.
public final class DataKey {

  /// Names the kind of key, as the first byte of everything sealed does; 1 is the house's own.
  static final byte KIND = 2;

  static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Aead cipher;

  private DataKey(Aead cipher) {
    this.cipher = cipher;
  }

  static byte[] fresh() {
    var key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  static DataKey of(byte[] key) {
    try {
      return new DataKey(new AesGcmJce(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Seals `plain` so that it opens only with the same `context`, a fixed word and an id.
  public byte[] seal(byte[] plain, String context) {
    try {
      var sealed = cipher.encrypt(plain, Vault.bound(context));
      return ByteBuffer.allocate(1 + sealed.length).put(KIND).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Opens what this key sealed with the same `context`.
  ///
  /// @throws SealBroken if it was changed, moved from another row, or another key sealed it
  public byte[] open(byte[] sealed, String context) {
    if (sealed.length == 0 || sealed[0] != KIND) {
      throw new SealBroken(context, new GeneralSecurityException("Sealed by another kind of key"));
    }
    try {
      var rest = new byte[sealed.length - 1];
      System.arraycopy(sealed, 1, rest, 0, rest.length);
      return cipher.decrypt(rest, Vault.bound(context));
    } catch (GeneralSecurityException e) {
      throw new SealBroken(context, e);
    }
  }

  /// Seals words, see [#seal].
  public byte[] sealText(String plain, String context) {
    return seal(plain.getBytes(StandardCharsets.UTF_8), context);
  }

  /// Opens words, see [#open].
  public String openText(byte[] sealed, String context) {
    return new String(open(sealed, context), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "DataKey[kept to itself]";
  }
}
