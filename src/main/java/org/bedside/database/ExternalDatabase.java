package org.bedside.database;

import java.util.Objects;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// `DATABASE_URL` names a PostgreSQL of your own; `DATABASE_OWNER_URL`, if given, the role that
/// migrates.
@Configuration(proxyBeanMethods = false)
@Conditional(Elsewhere.class)
class ExternalDatabase {

  @Bean
  JdbcConnectionDetails runtimeConnection(DatabaseSettings settings) {
    return RuntimeConnection.of(
        ConnectionUrl.parse(Objects.requireNonNull(settings.url())), settings);
  }

  @Bean
  FlywayConnectionDetails ownerConnection(DatabaseSettings settings) {
    var owner = settings.ownerUrl();
    return new OwnerConnection(
        ConnectionUrl.parse(
            owner == null || owner.isBlank() ? Objects.requireNonNull(settings.url()) : owner));
  }
}
