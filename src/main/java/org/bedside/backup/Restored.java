package org.bedside.backup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door of this room: whether this house was restored and still waits for a person.
///
/// Yesterday's database believes that nothing left since; whoever sends asks here first.
@Service
public class Restored {

  /// @param taken when the backup was taken
  /// @param restored when it was brought back
  public record Hold(Instant taken, Instant restored) {}

  private final JdbcClient db;

  Restored(JdbcClient db) {
    this.db = db;
  }

  /// Whether nothing may leave yet.
  public boolean isHeld() {
    return hold().isPresent();
  }

  /// Of several restores that nobody released the earliest backup counts.
  public Optional<Hold> hold() {
    return db.sql(
            """
            select min(taken_at) as taken, max(restored_at) as restored from restored
            where released_at is null having count(*) > 0
            """)
        .query((row, _) ->
            new Hold(
                row.getTimestamp("taken").toInstant(), row.getTimestamp("restored").toInstant()))
        .optional();
  }

  /// A person has looked: what waits may leave. True for the one who did it.
  public boolean release(UUID by, Instant now) {
    return db.sql(
                "update restored set released_at = :now, released_by = :by where released_at is null")
            .param("now", utc(now))
            .param("by", by)
            .update()
        > 0;
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
