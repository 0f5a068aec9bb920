package org.bedside.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// The opened keys: one primary and the older ones that still open, and the key of look-ups, which
/// is never rotated because stored look-ups could not be found again.
///
/// @param ids of the keys that open
/// @param primary the id of the key that seals
record Keyset(
    KeysetHandle sealing,
    KeysetHandle lookingUp,
    Aead cipher,
    PrfSet hash,
    Set<Integer> ids,
    int primary,
    int version) {

  private static final byte[] SEALING = "vault.sealing".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LOOKING_UP = "vault.looking-up".getBytes(StandardCharsets.US_ASCII);

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static Keyset fresh() throws GeneralSecurityException {
    return of(
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
        KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF),
        1);
  }

  static Keyset opened(Keysets.Row row, Aead root) throws GeneralSecurityException {
    return of(
        TinkProtoKeysetFormat.parseEncryptedKeyset(row.sealing(), root, SEALING),
        TinkProtoKeysetFormat.parseEncryptedKeyset(row.lookingUp(), root, LOOKING_UP),
        row.version());
  }

  Keysets.Row sealed(Aead root, byte[] salt, Instant at) throws GeneralSecurityException {
    return new Keysets.Row(
        salt,
        TinkProtoKeysetFormat.serializeEncryptedKeyset(sealing, root, SEALING),
        TinkProtoKeysetFormat.serializeEncryptedKeyset(lookingUp, root, LOOKING_UP),
        version,
        at);
  }

  /// With a new primary; all older keys go on opening.
  Keyset rotated() throws GeneralSecurityException {
    var added =
        KeysetHandle.newBuilder(sealing)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    return of(added, lookingUp, version + 1);
  }

  private static Keyset of(KeysetHandle sealing, KeysetHandle lookingUp, int version)
      throws GeneralSecurityException {
    var ids = new HashSet<Integer>();
    for (var i = 0; i < sealing.size(); i++) {
      ids.add(sealing.getAt(i).getId());
    }
    return new Keyset(
        sealing,
        lookingUp,
        sealing.getPrimitive(RegistryConfiguration.get(), Aead.class),
        lookingUp.getPrimitive(RegistryConfiguration.get(), PrfSet.class),
        Set.copyOf(ids),
        sealing.getPrimary().getId(),
        version);
  }
}
