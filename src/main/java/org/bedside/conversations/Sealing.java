package org.bedside.conversations;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bedside.vault.Bucket;
import org.bedside.vault.DataKey;
import org.bedside.vault.Vault;
import org.bedside.vault.WrappedKey;

/// The wrapped key of one thread, and the bucket with which it dies.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sealing(ThreadId thread, Bucket bucket, byte[] key) {

  /// What is part of somebody's care is kept as long as their chart.
  static final String RECORD = "record";

  static Sealing fresh(ThreadId thread, Instant now, Vault vault) {
    var bucket = bucket(now);
    return new Sealing(thread, bucket, vault.newKey(bucket, context(thread)));
  }

  /// Into which a thread that begins now comes.
  static Bucket bucket(Instant now) {
    return new Bucket(RECORD, YearMonth.from(now.atOffset(ZoneOffset.UTC)));
  }

  /// The key, for one piece of work; none once its time is over and it was destroyed.
  Optional<DataKey> open(Vault vault) {
    return vault.key(key, bucket, context(thread));
  }

  /// As the vault is told of it when its bucket is destroyed.
  WrappedKey wrapped() {
    return new WrappedKey(key, bucket, context(thread));
  }

  private static String context(ThreadId thread) {
    return "care_thread.key:" + thread.value();
  }
}
