package org.bedside.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows in PostgreSQL's binary COPY format: nothing to quote, nothing to parse, one statement for a
/// whole batch. See "Binary Format" under COPY in its manual.
final class Binary {

  static final String COPY =
      """
      copy audit_entry
        (seq, at, actor, action, subject, reason, details, salt, commitment, prev_hash, hash)
      from stdin (format binary)
      """;

  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};

  /// PostgreSQL counts microseconds from 2000-01-01.
  private static final long EPOCH_2000 = 946_684_800_000_000L;

  private static final int COLUMNS = 11;

  private Binary() {}

  static byte[] of(List<Row> rows) {
    var bytes = new ByteArrayOutputStream(rows.size() * 512);
    try (var out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      out.writeInt(0); // flags
      out.writeInt(0); // no header extension
      for (var row : rows) {
        write(out, row);
      }
      out.writeShort(-1); // the end
    } catch (IOException e) {
      throw new IllegalStateException("Memory does not refuse bytes", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Row row) throws IOException {
    out.writeShort(COLUMNS);
    number(out, row.seq());
    number(out, row.at() - EPOCH_2000);
    field(out, row.actor());
    field(out, row.action());
    field(out, row.subject());
    field(out, row.reason());
    field(out, row.details());
    field(out, row.salt());
    field(out, row.commitment());
    field(out, row.prevHash());
    field(out, row.hash());
  }

  private static void number(DataOutputStream out, long number) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(number);
  }

  private static void field(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
    if (bytes == null) {
      out.writeInt(-1);
    } else {
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }
}
