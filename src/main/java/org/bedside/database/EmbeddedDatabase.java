package org.bedside.database;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// No `DATABASE_URL`: the house runs a PostgreSQL of its own.
@Configuration(proxyBeanMethods = false)
@Conditional(Elsewhere.Not.class)
class EmbeddedDatabase {

  @Bean
  LocalPostgres localPostgres(DatabaseSettings settings) {
    return LocalPostgres.start(settings.home(), settings.settings());
  }

  @Bean
  Passwords databasePasswords(LocalPostgres postgres, DatabaseSettings settings)
      throws IOException, SQLException {
    var passwords =
        new Passwords(
            Secret.keptIn(postgres.home().resolve("owner.password")),
            Secret.keptIn(postgres.home().resolve("runtime.password")));
    Roles.prepare(postgres, settings.name(), passwords.owner, passwords.runtime);
    return passwords;
  }

  @Bean
  JdbcConnectionDetails runtimeConnection(
      LocalPostgres postgres, Passwords passwords, DatabaseSettings settings) {
    return RuntimeConnection.of(
        new ConnectionUrl(postgres.url(settings.name()), Roles.RUNTIME, passwords.runtime),
        settings);
  }

  @Bean
  FlywayConnectionDetails ownerConnection(
      LocalPostgres postgres, Passwords passwords, DatabaseSettings settings) {
    return new OwnerConnection(
        new ConnectionUrl(postgres.url(settings.name()), Roles.OWNER, passwords.owner));
  }

  /// Of the two roles.
  static final class Passwords {
    private final String owner;
    private final String runtime;

    Passwords(String owner, String runtime) {
      this.owner = owner;
      this.runtime = runtime;
    }
  }
}
