package org.bedside.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Two roles, so that the running house cannot change its own tables: the owner migrates, the other
/// reads and writes rows. What a room takes away from the second role (the ledger's update and
/// delete) stands in that room's migration.
final class Roles {

  static final String OWNER = "bedside_owner";
  static final String RUNTIME = "bedside_run";

  private Roles() {}

  /// Makes the roles and the database if they are missing; safe to repeat.
  static void prepare(
      LocalPostgres postgres, String database, String ownerPassword, String runtimePassword)
      throws SQLException {
    try (var connection = postgres.connect("postgres");
        var statement = connection.createStatement()) {
      role(statement, OWNER, ownerPassword);
      role(statement, RUNTIME, runtimePassword);
      if (isMissing(connection, "select 1 from pg_database where datname = ?", database)) {
        statement.execute("create database \"%s\" owner %s".formatted(database, OWNER));
        statement.execute("revoke connect on database \"%s\" from public".formatted(database));
        statement.execute("grant connect on database \"%s\" to %s".formatted(database, RUNTIME));
      }
    }
    try (var connection = postgres.connect(database);
        var statement = connection.createStatement()) {
      statement.execute("grant all on schema public to " + OWNER);
      statement.execute("grant usage on schema public to " + RUNTIME);
      statement.execute(
          "alter default privileges for role %s in schema public grant select, insert, update, delete on tables to %s"
              .formatted(OWNER, RUNTIME));
      statement.execute(
          "alter default privileges for role %s in schema public grant usage, select on sequences to %s"
              .formatted(OWNER, RUNTIME));
    }
  }

  private static void role(Statement statement, String name, String password) throws SQLException {
    var connection = statement.getConnection();
    if (isMissing(connection, "select 1 from pg_roles where rolname = ?", name)) {
      statement.execute("create role %s login".formatted(name));
    }
    // The password is our own and URL-safe, so it needs no quoting beyond the apostrophes.
    statement.execute("alter role %s password '%s'".formatted(name, password));
  }

  private static boolean isMissing(Connection connection, String sql, String name)
      throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, name);
      try (var rows = query.executeQuery()) {
        return !rows.next();
      }
    }
  }
}
