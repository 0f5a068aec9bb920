package org.bedside.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bedside.audit.Checkpoint.Remembered;
import org.jspecify.annotations.Nullable;

/// The tables themselves as a source, read with a cursor and one snapshot.
record DatabaseSource(Connector connector) implements Source {

  private static final String ROWS =
      """
      select seq, (extract(epoch from at) * 1000000)::bigint, convert_to(actor, 'UTF8'),
        convert_to(action, 'UTF8'), convert_to(subject, 'UTF8'), convert_to(reason, 'UTF8'),
        convert_to(details, 'UTF8'), salt, commitment, prev_hash, hash
      from audit_entry order by seq
      """;

  private static final String REMEMBERED =
      """
      select size, (extract(epoch from at) * 1000000)::bigint, root
      from audit_checkpoint order by size
      """;

  /// Opens a connection of its own for each pass.
  interface Connector {
    Connection connect() throws SQLException;
  }

  @Override
  public Reading open() throws IOException {
    try {
      return new Pass(connector.connect());
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static final class Pass implements Reading {
    private final Connection connection;
    private final List<Remembered> remembered = new ArrayList<>();
    private final ResultSet rows;

    Pass(Connection connection) throws SQLException {
      this.connection = connection;
      try {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement();
            var memory = statement.executeQuery(REMEMBERED)) {
          while (memory.next()) {
            remembered.add(
                new Remembered(memory.getLong(1), memory.getLong(2), memory.getBytes(3)));
          }
        }
        var statement = connection.createStatement();
        statement.setFetchSize(5_000);
        rows = statement.executeQuery(ROWS);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }

    @Override
    public List<Remembered> remembered() {
      return remembered;
    }

    @Override
    public @Nullable Row next() throws IOException {
      try {
        return rows.next() ? row() : null;
      } catch (SQLException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    private Row row() throws SQLException {
      return new Row(
          rows.getLong(1),
          rows.getLong(2),
          rows.getBytes(3),
          rows.getBytes(4),
          rows.getBytes(5),
          rows.getBytes(6),
          rows.getBytes(7),
          rows.getBytes(8),
          rows.getBytes(9),
          rows.getBytes(10),
          rows.getBytes(11));
    }

    @Override
    public void close() throws IOException {
      try {
        connection.rollback();
        connection.setReadOnly(false);
        connection.close();
      } catch (SQLException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }
}
