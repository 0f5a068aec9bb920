package org.bedside.database;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.stereotype.Component;

/// Further databases in the test house's server, for tests that need an empty one.
@Component
public class TestDatabases {

  public static final String RUNTIME = Roles.RUNTIME;

  private final LocalPostgres postgres;
  private final String house;

  TestDatabases(LocalPostgres postgres, DatabaseSettings settings) {
    this.postgres = postgres;
    this.house = settings.name();
  }

  /// The test house's own, as the role that owns its tables.
  public DataSource own() throws IOException {
    return owner(house);
  }

  /// A new one without tables, as a first start would find it.
  public DataSource empty(String name) throws IOException, SQLException {
    try (var db = postgres.connect("postgres");
        var statement = db.createStatement()) {
      statement.execute("drop database if exists \"%s\" with (force)".formatted(name));
    }
    Roles.prepare(postgres, name, password("owner"), password("runtime"));
    return owner(name);
  }

  /// The same as a person would write it into `DATABASE_URL`.
  public String url(String name, String role) throws IOException {
    return "%s?user=%s&password=%s"
        .formatted(
            postgres.url(name), role, password(role.equals(Roles.OWNER) ? "owner" : "runtime"));
  }

  private DataSource owner(String name) throws IOException {
    var source = new PGSimpleDataSource();
    source.setUrl(postgres.url(name));
    source.setUser(Roles.OWNER);
    source.setPassword(password("owner"));
    return source;
  }

  private String password(String of) throws IOException {
    return Secret.keptIn(postgres.home().resolve(of + ".password"));
  }
}
