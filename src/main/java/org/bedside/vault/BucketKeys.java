package org.bedside.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys between the house's own and those of threads. Destroying one makes all that its bucket
/// holds unreadable, in this database and in every copy of it, but for what was taken apart before.
class BucketKeys {

  /// How long another node may go on reading what was destroyed here.
  static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final String CONTEXT = "vault.bucket:";
  private static final String APART = "vault.apart:";

  private record Opened(DataKey key, Instant until) {}

  private final Vault vault;
  private final Buckets buckets;
  private final ApartTable apartKeys;
  private final Clock clock;
  private final TransactionTemplate apart;
  private final ConcurrentHashMap<String, Opened> opened = new ConcurrentHashMap<>();

  BucketKeys(
      Vault vault, Buckets buckets, ApartTable apartKeys, Clock clock, TransactionTemplate apart) {
    this.vault = vault;
    this.buckets = buckets;
    this.apartKeys = apartKeys;
    this.clock = clock;
    this.apart = apart;
  }

  /// A fresh key, wrapped for the bucket. The bucket's own key is read from the table and not from
  /// memory: what is wrapped by a key that stands nowhere is lost.
  byte[] wrapped(Bucket bucket, String context) {
    var key = stored(bucket.name());
    if (key.isEmpty()) {
      apart.executeWithoutResult(_ -> begin(bucket));
      key = stored(bucket.name());
    }
    return key.orElseThrow(() -> new IllegalStateException(bucket.name() + " was destroyed"))
        .seal(DataKey.fresh(), within(bucket, context));
  }

  /// False if it was there before, living or destroyed.
  boolean prepare(Bucket bucket) {
    if (buckets.find(bucket.name()).isPresent()) {
      return false;
    }
    begin(bucket);
    return true;
  }

  private void begin(Bucket bucket) {
    var fresh = DataKey.fresh();
    try {
      buckets.add(
          bucket.name(),
          vault.seal(fresh, CONTEXT + bucket.name()),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    } finally {
      Arrays.fill(fresh, (byte) 0);
    }
  }

  /// The key that was wrapped. What the remembered key does not open is tried with the one in the
  /// table, since that may have been brought back from a backup meanwhile.
  Optional<DataKey> unwrapped(byte[] wrapped, Bucket bucket, String context) {
    try {
      return living(wrapped, bucket, context);
    } catch (SealBroken _) {
      opened.remove(bucket.name());
      return living(wrapped, bucket, context);
    }
  }

  private Optional<DataKey> living(byte[] wrapped, Bucket bucket, String context) {
    var key = remembered(bucket.name());
    return key.isPresent()
        ? Optional.of(opened(key.get(), wrapped, bucket, context))
        : apart(context);
  }

  private Optional<DataKey> apart(String context) {
    return apartKeys
        .find(context)
        .map(sealed -> {
          var plain = vault.open(sealed, APART + context);
          try {
            return DataKey.of(plain);
          } finally {
            Arrays.fill(plain, (byte) 0);
          }
        });
  }

  private static DataKey opened(DataKey key, byte[] wrapped, Bucket bucket, String context) {
    var plain = key.open(wrapped, within(bucket, context));
    try {
      return DataKey.of(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static String within(Bucket bucket, String context) {
    return bucket.name() + "|" + context;
  }

  private Optional<DataKey> remembered(String name) {
    var found = opened.get(name);
    if (found != null && clock.instant().isBefore(found.until())) {
      return Optional.of(found.key());
    }
    var key = stored(name);
    if (key.isPresent()) {
      opened.put(name, new Opened(key.get(), clock.instant().plus(REMEMBERED)));
    } else {
      opened.remove(name);
    }
    return key;
  }

  private Optional<DataKey> stored(String name) {
    var sealed = buckets.find(name).orElse(null);
    return sealed == null || sealed.key() == null
        ? Optional.empty()
        : Optional.of(DataKey.of(vault.open(sealed.key(), CONTEXT + name)));
  }

  /// All that still opens is taken apart first; the caller's transaction does both or neither.
  void takeApart(Bucket bucket, Collection<WrappedKey> all) {
    var key = stored(bucket.name());
    if (key.isEmpty()) {
      return; // what outlived it was taken apart when it was destroyed
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (var one : all) {
      if (!one.bucket().equals(bucket)) {
        throw new IllegalArgumentException(one.context() + " is not of " + bucket.name());
      }
      var plain = key.get().open(one.key(), within(bucket, one.context()));
      try {
        apartKeys.add(one.context(), vault.seal(plain, APART + one.context()), now);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }

  boolean shredApart(String context) {
    return apartKeys.remove(context);
  }

  boolean shred(Bucket bucket) {
    var destroyed = buckets.shred(bucket.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    opened.remove(bucket.name());
    return destroyed;
  }

  /// After a rotation: few rows, while the words of a million threads stay as they are.
  void reseal() {
    for (var row : apartKeys.all()) {
      if (vault.needsResealing(row.key())) {
        var context = APART + row.context();
        var fresh = vault.seal(vault.open(row.key(), context), context);
        apartKeys.reseal(row.context(), row.key(), fresh);
      }
    }
    for (var row : buckets.living()) {
      var key = row.key();
      if (key != null && vault.needsResealing(key)) {
        var context = CONTEXT + row.name();
        buckets.reseal(row.name(), key, vault.seal(vault.open(key, context), context));
      }
    }
  }
}
