package org.bedside.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The hashes of the ledger over bytes that can be read in one way only: a tag that names what is
/// hashed, numbers of fixed width, and before each text its length. One instance serves one thread;
/// it makes no garbage.
final class Seal {

  static final int SALT = 16;
  private static final byte[] ROW_TAG = "bedside.audit.row.v1\n".getBytes(US_ASCII);
  private static final byte[] PAYLOAD_TAG = "bedside.audit.payload.v1\n".getBytes(US_ASCII);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final MessageDigest sha256 = sha256();
  private byte[] buffer = new byte[2048];
  private int length;

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Binds what may be erased (reason and details) without giving it away: nobody can guess at a
  /// short reason from the hash, because of the salt.
  byte[] commitment(byte[] salt, byte @Nullable [] reason, byte @Nullable [] details) {
    var out = new byte[Row.HASH];
    begin(PAYLOAD_TAG);
    text(salt);
    text(reason);
    text(details);
    finish(out);
    return out;
  }

  /// The hash of a row over everything but what may be erased, for which its commitment stands.
  byte[] row(Row row) {
    var out = new byte[Row.HASH];
    row(row, out);
    return out;
  }

  void row(Row row, byte[] out) {
    begin(ROW_TAG);
    number(row.seq());
    number(row.at());
    text(row.actor());
    text(row.action());
    text(row.subject());
    text(row.commitment());
    text(row.prevHash());
    finish(out);
  }

  /// Whether the row says what its hash says, and its payload, unless erased, what it committed to.
  boolean holds(Row row, byte[] scratch) {
    row(row, scratch);
    return Arrays.equals(scratch, row.hash()) && payloadHolds(row, scratch);
  }

  private boolean payloadHolds(Row row, byte[] scratch) {
    var salt = row.salt();
    if (salt == null) {
      return row.reason() == null && row.details() == null;
    }
    begin(PAYLOAD_TAG);
    text(salt);
    text(row.reason());
    text(row.details());
    finish(scratch);
    return Arrays.equals(scratch, row.commitment());
  }

  private void begin(byte[] tag) {
    length = 0;
    room(tag.length);
    System.arraycopy(tag, 0, buffer, 0, tag.length);
    length = tag.length;
  }

  private void number(long number) {
    room(Long.BYTES);
    LONG.set(buffer, length, number);
    length += Long.BYTES;
  }

  /// A length before the bytes; -1 for none at all.
  private void text(byte @Nullable [] bytes) {
    var size = bytes == null ? 0 : bytes.length;
    room(Integer.BYTES + size);
    INT.set(buffer, length, bytes == null ? -1 : size);
    length += Integer.BYTES;
    if (bytes != null) {
      System.arraycopy(bytes, 0, buffer, length, size);
      length += size;
    }
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }

  private void finish(byte[] out) {
    try {
      sha256.update(buffer, 0, length);
      sha256.digest(out, 0, Row.HASH);
    } catch (DigestException e) {
      throw new IllegalStateException("Thirty-two bytes hold a SHA-256", e);
    }
  }
}
