package org.bedside.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// How the running house connects: as the role that may read and write rows, no more.
record RuntimeConnection(ConnectionUrl url) implements JdbcConnectionDetails {

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
