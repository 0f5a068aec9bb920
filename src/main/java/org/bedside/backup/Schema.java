package org.bedside.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What tables there are, as PostgreSQL itself tells.
final class Schema {

  static final String HISTORY = "flyway_schema_history";

  /// Whoever was signed in signs in anew: a restored session could be one that was ended since. The
  /// keys of buckets, and those taken apart from them, go their own way, see [BucketFile].
  private static final Set<String> LEFT_OUT =
      Set.of("spring_session", "spring_session_attributes", "vault_bucket", "vault_apart");

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private final Connection db;

  Schema(Connection db) {
    this.db = db;
  }

  /// The tables that are carried over, each with its columns in their order.
  Map<String, List<String>> tables() throws SQLException {
    var tables = new TreeMap<String, List<String>>();
    rows(
        """
        select t.table_name, c.column_name
        from information_schema.tables t
        join information_schema.columns c using (table_schema, table_name)
        where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
          and c.is_generated = 'NEVER'
        order by t.table_name, c.ordinal_position
        """,
        row -> {
          var table = row.get(0);
          if (!LEFT_OUT.contains(table) && !table.startsWith(HISTORY)) {
            tables.computeIfAbsent(plain(table), _ -> new ArrayList<>()).add(plain(row.get(1)));
          }
        },
        2);
    return tables;
  }

  /// How far each room's tables have come.
  List<Manifest.Room> rooms() throws SQLException {
    var histories = new ArrayList<String>();
    rows(
        "select tablename from pg_tables where schemaname = 'public' order by 1",
        row -> {
          if (row.get(0).startsWith(HISTORY)) {
            histories.add(plain(row.get(0)));
          }
        },
        1);
    var rooms = new ArrayList<Manifest.Room>();
    for (var history : histories) {
      var done = migrations(history);
      if (!done.isEmpty()) {
        rooms.add(new Manifest.Room(roomOf(history), history, done));
      }
    }
    return List.copyOf(rooms);
  }

  private List<Manifest.Migration> migrations(String history) throws SQLException {
    var done = new ArrayList<Manifest.Migration>();
    rows(
        """
        select version, checksum from %s where success and checksum is not null
        order by installed_rank
        """
            .formatted(history),
        row -> done.add(new Manifest.Migration(row.get(0), Integer.parseInt(row.get(1)))),
        2);
    return List.copyOf(done);
  }

  private static String roomOf(String history) {
    return history.equals(HISTORY) ? "__root" : history.substring(HISTORY.length() + 1);
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    var sequences = new ArrayList<Manifest.Sequence>();
    rows(
        """
        select sequencename, last_value::text from pg_sequences
        where schemaname = 'public' and last_value is not null order by 1
        """,
        row -> sequences.add(new Manifest.Sequence(plain(row.get(0)), Long.parseLong(row.get(1)))),
        2);
    return List.copyOf(sequences);
  }

  String server() throws SQLException {
    var found = new ArrayList<String>();
    rows("show server_version", row -> found.add(row.get(0)), 1);
    return found.getFirst();
  }

  /// What a table refers to, by statements that take the rule away and put it back. Put back, the
  /// rule is checked for all rows.
  Map<String, String> foreignKeys() throws SQLException {
    var keys = new TreeMap<String, String>();
    rows(
        """
        select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
               'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname)
                 || ' ' || pg_get_constraintdef(oid)
        from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
        """,
        row -> keys.put(row.get(0), row.get(1)),
        2);
    return keys;
  }

  /// The first table that holds a row, or none.
  List<String> filled() throws SQLException {
    for (var table : tables().keySet()) {
      var found = new ArrayList<String>();
      rows("select 1 from %s limit 1".formatted(table), _ -> found.add(table), 1);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /// Every name we make SQL of is one that a migration of ours could have written.
  static String plain(String name) {
    if (!PLAIN.matcher(name).matches()) {
      throw new BackupRefused("A table or column has a name that Bedside never gives: " + name);
    }
    return name;
  }

  private interface Row {
    void read(List<String> columns) throws SQLException;
  }

  private void rows(String sql, Row reader, int columns) throws SQLException {
    var all = new ArrayList<List<String>>();
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (var i = 1; i <= columns; i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        all.add(row);
      }
    }
    for (var row : all) {
      reader.read(row);
    }
  }
}
