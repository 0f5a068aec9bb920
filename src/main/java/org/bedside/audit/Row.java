package org.bedside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A row of the ledger as bytes, which is how it is hashed, stored, exported and verified. The
/// arrays are never changed.
///
/// @param at microseconds since 1970, which is all that PostgreSQL keeps
/// @param salt null when reason and details were erased
record Row(
    long seq,
    long at,
    byte[] actor,
    byte[] action,
    byte[] subject,
    byte @Nullable [] reason,
    byte @Nullable [] details,
    byte @Nullable [] salt,
    byte[] commitment,
    byte[] prevHash,
    byte[] hash) {

  static final int HASH = 32;
  private static final byte[] GENESIS = new byte[HASH];

  /// What stands in place of a hash before the first row.
  static byte[] genesis() {
    return GENESIS.clone();
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  static byte @Nullable [] bytes(@Nullable String text) {
    return text == null ? null : text.getBytes(UTF_8);
  }

  Row numbered(long other) {
    return new Row(
        other, at, actor, action, subject, reason, details, salt, commitment, prevHash, hash);
  }

  Row sealed(byte[] with) {
    return new Row(
        seq, at, actor, action, subject, reason, details, salt, commitment, prevHash, with);
  }

  Instant time() {
    return instant(at);
  }

  boolean follows(byte[] headHash) {
    return Arrays.equals(prevHash, headHash);
  }
}
