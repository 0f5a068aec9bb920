package org.bedside.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
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
/// @param connect how long the running house waits until it is let in
/// @param answer how long it waits for the next word of an answer before it takes the connection
///   for dead: the network may be gone without a farewell. What the owner does beside the house
///   (migrations, backup, restoring) is not limited.
@ConfigurationProperties("bedside.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String ownerUrl,
    @DefaultValue("data/postgres") Path home,
    @DefaultValue("bedside") String name,
    @DefaultValue Map<String, String> settings,
    @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("10s") Duration connect,
    @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("60s") Duration answer) {

  DatabaseSettings {
    var faults =
        Stream.concat(
                fault("bedside.database.url", url).stream(),
                fault("bedside.database.owner-url", ownerUrl).stream())
            .toList();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", faults));
    }
  }

  private static Optional<String> fault(String key, @Nullable String address) {
    try {
      if (address != null && !address.isBlank()) {
        ConnectionUrl.parse(address);
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("%s: %s".formatted(key, e.getMessage()));
    }
  }

  boolean external() {
    return url != null && !url.isBlank();
  }
}
