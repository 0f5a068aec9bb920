package org.bedside.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells every room's migrations the name of the run-time role as `${runtime}`, so that a room can
/// take rights away from it.
@Configuration(proxyBeanMethods = false)
class MigrationRoles {

  @Bean
  FlywayConfigurationCustomizer runtimeRole(JdbcConnectionDetails runtime) {
    return flyway -> {
      var name = runtime.getUsername();
      if (name != null) {
        flyway.placeholders(java.util.Map.of("runtime", name));
      }
    };
  }
}
