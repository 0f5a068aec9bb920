package org.bedside.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// How the running house connects: as the role that may read and write rows, no more, and with
/// bounds, since a network that is gone says nothing and closes nothing (case 6). Whoever writes
/// such a bound into the address keeps it.
record RuntimeConnection(ConnectionUrl url) implements JdbcConnectionDetails {

  static RuntimeConnection of(ConnectionUrl url, DatabaseSettings settings) {
    return new RuntimeConnection(
        url.orWith("connectTimeout", settings.connect().toSeconds())
            .orWith("loginTimeout", settings.connect().toSeconds())
            .orWith("socketTimeout", settings.answer().toSeconds())
            .orWith("tcpKeepAlive", true));
  }

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
