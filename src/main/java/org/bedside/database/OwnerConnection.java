package org.bedside.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/// How migrations connect: as the role that owns the tables.
record OwnerConnection(ConnectionUrl url) implements FlywayConnectionDetails {

  @Override
  public String getUsername() {
    return url.user();
  }

  @Override
  public String getPassword() {
    return url.password();
  }

  @Override
  public String getJdbcUrl() {
    return url.jdbcUrl();
  }
}
