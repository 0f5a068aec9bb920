package org.bedside.vault;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals (AES-256-GCM by Tink) before storing and opens after reading.
///
/// Every seal is bound to a context, a fixed word and an id such as `post.words:UUID`: what was
/// sealed for one row opens for no other, so swapped columns are noticed. Sealed bytes start with a
/// byte that names the kind of key (1: the house's own keyset, then four bytes of the key's id; 2:
/// a [DataKey]).
///
/// What is to be destroyed when its time is over has keys of its own, in three steps: the house's
/// keyset seals a key for each [Bucket], that seals a key for each thread, that seals its messages.
/// A rotation seals the buckets' keys anew and touches nothing below; destroying a bucket's key
/// makes everything below unreadable (NIST SP 800-88 Rev. 1, section 2.5, cryptographic erase), but
/// for the keys that were taken apart before.
@Service
public class Vault {

  private static final Logger log = LoggerFactory.getLogger(Vault.class);
  private static final byte HOUSE_KEYSET = 1;
  private static final int KEY_NAME = 5;

  private final Keysets keysets;
  private final Clock clock;
  private final TransactionTemplate apart;
  private final BucketKeys buckets;
  private final byte[] salt;
  private final Aead root;
  private volatile Keyset keys;

  Vault(
      Keysets keysets,
      Buckets buckets,
      ApartTable apartKeys,
      VaultSettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.keysets = keysets;
    this.clock = clock;
    // A rotation that is rolled back with its caller's work would leave words sealed by a lost key.
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.buckets = new BucketKeys(this, buckets, apartKeys, clock, apart);
    var stored = keysets.find();
    if (stored.isEmpty()) {
      var fresh = new byte[16];
      new SecureRandom().nextBytes(fresh);
      keep(start(), RootKey.from(settings, fresh, true), fresh);
      log.info("Made the keys that seal what is stored");
    }
    var row = keysets.find().orElseThrow();
    salt = row.salt();
    root = RootKey.from(settings, salt, false);
    keys = opened(row, root);
  }

  private static Keyset start() {
    try {
      return Keyset.fresh();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Keyset opened(Keysets.Row row, Aead root) {
    try {
      return Keyset.opened(row, root);
    } catch (GeneralSecurityException e) {
      throw new WrongRootKey(
          "This root key is not the one that sealed the database, so nothing in it can be read.",
          e);
    }
  }

  private boolean keep(Keyset keyset, Aead root, byte[] salt) {
    try {
      var row = keyset.sealed(root, salt, clock.instant().truncatedTo(ChronoUnit.MICROS));
      return Boolean.TRUE.equals(apart.execute(_ -> keysets.keep(row)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Seals `plain` so that it opens only with the same `context`.
  public byte[] seal(byte[] plain, String context) {
    try {
      return keys.cipher().encrypt(plain, bound(context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Opens what was sealed with the same `context`.
  ///
  /// @throws SealBroken if it was changed, moved from another row, or is not of this house
  public byte[] open(byte[] sealed, String context) {
    if (madeByAnotherNode(sealed)) {
      reload();
    }
    try {
      return keys.cipher().decrypt(sealed, bound(context));
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

  /// A fresh key for what belongs together, wrapped, to be stored beside it. Only with the same
  /// `bucket` and `context` it opens again.
  ///
  /// @throws IllegalStateException if the bucket was destroyed: nothing new comes into an old month
  public byte[] newKey(Bucket bucket, String context) {
    return buckets.wrapped(bucket, context);
  }

  /// Makes the key of a bucket before it is needed, so that whoever needs it first does not wait
  /// for a second connection. Outside of a transaction.
  ///
  /// @return false if there is one already, or was
  public boolean prepare(Bucket bucket) {
    return buckets.prepare(bucket);
  }

  /// The key that [#newKey] wrapped, or none if it was destroyed.
  ///
  /// @throws SealBroken if it was changed or belongs to another bucket or context
  public Optional<DataKey> key(byte[] wrapped, Bucket bucket, String context) {
    return buckets.unwrapped(wrapped, bucket, context);
  }

  /// Destroys the key of a bucket. Other nodes read on for a minute at most; a backup's copy of it
  /// goes with the next backup to the same place.
  ///
  /// @return false if there is none, or not any more
  public boolean shred(Bucket bucket) {
    return buckets.shred(bucket);
  }

  /// Destroys the key of a bucket, but first takes apart the keys of what outlives it: those go on
  /// opening as they are, and can be destroyed one by one with [#shredApart]. Within the caller's
  /// transaction, so that nobody's key is between the two.
  ///
  /// @param outlive all keys of this bucket that must go on opening
  /// @return false if there is none, or not any more
  /// @throws SealBroken if one of them does not open; then nothing is destroyed
  public boolean shred(Bucket bucket, Collection<WrappedKey> outlive) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Both or neither: this needs a transaction");
    }
    buckets.takeApart(bucket, outlive);
    return buckets.shred(bucket);
  }

  /// Destroys one key that was taken apart, as [#shred] does a bucket's.
  ///
  /// @return false if there is none
  public boolean shredApart(String context) {
    return buckets.shredApart(context);
  }

  /// A keyed hash (32 bytes) by which a sealed value can be found: equal for equal purpose and
  /// value, and without the key no guess of a value can be tried. The caller folds case and spaces.
  public byte[] lookup(String purpose, String value) {
    var name = bound(purpose);
    var words = value.getBytes(StandardCharsets.UTF_8);
    var input =
        ByteBuffer.allocate(4 + name.length + words.length)
            .putInt(name.length)
            .put(name)
            .put(words);
    try {
      return keys.hash().computePrimary(input.array(), 32);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// From now on seals with a new key; what older keys sealed still opens. The other nodes learn of
  /// it when they meet the first thing sealed by the new key.
  public void rotate() {
    for (var attempt = 0; attempt < 20; attempt++) {
      reload();
      if (rotateOnce()) {
        buckets.reseal();
        log.info("Sealing with a new key; the older ones still open");
        return;
      }
    }
    throw new IllegalStateException("The keys in the database do not follow the ones in use");
  }

  private boolean rotateOnce() {
    try {
      var rotated = keys.rotated();
      if (!keep(rotated, root, salt)) {
        return false;
      }
      adopt(rotated);
      return true;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// True if an older key sealed this, so that its room should seal it anew.
  public boolean needsResealing(byte[] sealed) {
    return keyOf(sealed) != keys.primary();
  }

  private boolean madeByAnotherNode(byte[] sealed) {
    return sealed.length > KEY_NAME
        && sealed[0] == HOUSE_KEYSET
        && !keys.ids().contains(keyOf(sealed));
  }

  private static int keyOf(byte[] sealed) {
    return sealed.length < KEY_NAME ? 0 : ByteBuffer.wrap(sealed).getInt(1);
  }

  private void reload() {
    keysets.find().ifPresent(row -> adopt(opened(row, root)));
  }

  private synchronized void adopt(Keyset found) {
    if (found.version() > keys.version()) {
      keys = found;
    }
  }

  static byte[] bound(String context) {
    if (context.isBlank()) {
      throw new IllegalArgumentException("A seal is bound to a context such as post.words:UUID");
    }
    return context.getBytes(StandardCharsets.UTF_8);
  }
}
