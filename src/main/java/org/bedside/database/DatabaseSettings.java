package org.bedside.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the words are kept.
///
/// @param url a PostgreSQL of your own, `postgres://user:password@host:port/name` or `jdbc:…`;
///   empty starts the built-in one. `DATABASE_URL` sets it.
/// @param ownerUrl the same database as the role that owns the tables, for migrations only; empty
///   uses `url`. `DATABASE_OWNER_URL` sets it.
/// @param home the folder of the built-in server
/// @param name the database in the built-in server
/// @param settings further `postgresql.conf` settings of the built-in server
@ConfigurationProperties("bedside.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String ownerUrl,
    @DefaultValue("data/postgres") Path home,
    @DefaultValue("bedside") String name,
    @DefaultValue Map<String, String> settings) {

  boolean external() {
    return url != null && !url.isBlank();
  }
}
