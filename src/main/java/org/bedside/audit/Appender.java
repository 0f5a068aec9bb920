package org.bedside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bedside.audit.Submission.Stamped;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Appends a batch to the chain with one lock, one COPY and one commit.
///
/// The lock comes first and in a statement of its own, so that the head is read afterwards with a
/// snapshot that holds what the lock's last owner committed. Locking the newest row instead would
/// not serialise writers: it locks nothing in an empty table, and a waiter still reads the old
/// head.
final class Appender {

  /// The ledger's own number among advisory locks ("audit" in ASCII).
  static final long LOCK = 0x61_75_64_69_74L;

  private final SecureRandom random = new SecureRandom();
  private final JsonMapper json = new JsonMapper();
  private final Seal seal = new Seal();

  /// Waits for its turn among all nodes. Until this returns nothing was written, so a connection
  /// that died in the meantime may be replaced without doubt.
  void lock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
    }
  }

  /// Writes the entries behind the head and commits.
  void append(Connection connection, List<Stamped> entries) throws SQLException {
    var rows = new ArrayList<Row>(entries.size());
    var salts = new byte[entries.size() * Seal.SALT];
    random.nextBytes(salts);
    try (var statement = connection.createStatement();
        var head =
            statement.executeQuery("select seq, hash from audit_entry order by seq desc limit 1")) {
      var empty = !head.next();
      var seq = empty ? 0 : head.getLong(1);
      var hash = empty ? Row.genesis() : head.getBytes(2);
      for (var i = 0; i < entries.size(); i++) {
        var salt = Arrays.copyOfRange(salts, i * Seal.SALT, (i + 1) * Seal.SALT);
        var row = row(++seq, entries.get(i), salt, hash);
        rows.add(row);
        hash = row.hash();
      }
    }
    copy(connection, rows);
    connection.commit();
  }

  Row row(long seq, Stamped stamped, byte[] salt, byte[] prevHash) {
    var entry = stamped.entry();
    var reason = Row.bytes(entry.reason());
    var details = json.writeValueAsBytes(entry.details());
    var open =
        new Row(
            seq,
            stamped.at(),
            entry.actor().getBytes(UTF_8),
            entry.action().getBytes(UTF_8),
            entry.subject().getBytes(UTF_8),
            reason,
            details,
            salt,
            seal.commitment(salt, reason, details),
            prevHash,
            new byte[0]);
    return open.sealed(seal.row(open));
  }

  static void copy(Connection connection, List<Row> rows) throws SQLException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(Binary.COPY);
    try {
      var bytes = Binary.of(rows);
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }
}
