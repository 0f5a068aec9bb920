package org.bedside.database;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// How a command beside the house comes to its database: as the role that owns the tables, to the
/// server that runs already, or to the built-in one, started for as long as the command needs it.
public final class OwnersWay implements AutoCloseable {

  private final DataSource database;
  private final String runtimeRole;
  private final boolean beside;
  private final @Nullable LocalPostgres started;

  private OwnersWay(
      ConnectionUrl owner, String runtimeRole, boolean beside, @Nullable LocalPostgres started) {
    var source = new PGSimpleDataSource();
    source.setUrl(owner.jdbcUrl());
    source.setUser(owner.user());
    source.setPassword(owner.password());
    this.database = source;
    this.runtimeRole = runtimeRole;
    this.beside = beside;
    this.started = started;
  }

  /// @param environment read as the house itself reads it
  public static OwnersWay to(Environment environment) throws IOException, SQLException {
    var settings = Binder.get(environment).bindOrCreate("bedside.database", DatabaseSettings.class);
    var url = settings.url();
    if (settings.external() && url != null) {
      var runtime = ConnectionUrl.parse(url);
      var owner = settings.ownerUrl();
      return new OwnersWay(
          owner == null || owner.isBlank() ? runtime : ConnectionUrl.parse(owner),
          runtime.user(),
          false,
          null);
    }
    return builtIn(settings);
  }

  private static OwnersWay builtIn(DatabaseSettings settings) throws IOException, SQLException {
    var home = settings.home();
    var running = LocalPostgres.runningAt(home, settings.name());
    if (running.isPresent()) {
      return new OwnersWay(
          new ConnectionUrl(
              running.get(), Roles.OWNER, Secret.keptIn(home.resolve("owner.password"))),
          Roles.RUNTIME,
          true,
          null);
    }
    var postgres = LocalPostgres.start(home, settings.settings());
    var owner = Secret.keptIn(postgres.home().resolve("owner.password"));
    var runtime = Secret.keptIn(postgres.home().resolve("runtime.password"));
    Roles.prepare(postgres, settings.name(), owner, runtime);
    return new OwnersWay(
        new ConnectionUrl(postgres.url(settings.name()), Roles.OWNER, owner),
        Roles.RUNTIME,
        false,
        postgres);
  }

  public DataSource database() {
    return database;
  }

  /// The role as which the house runs; migrations name it.
  public String runtimeRole() {
    return runtimeRole;
  }

  /// Whether a house runs on this database now.
  public boolean isBesideTheHouse() throws SQLException {
    try (var db = database.getConnection();
        var query =
            db.prepareStatement(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and usename = ? and pid <> pg_backend_pid()
                """)) {
      query.setString(1, runtimeRole);
      try (var rows = query.executeQuery()) {
        return beside || (rows.next() && rows.getLong(1) > 0);
      }
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (started != null) {
      started.close();
    }
  }
}
