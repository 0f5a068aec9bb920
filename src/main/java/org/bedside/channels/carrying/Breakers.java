package org.bedside.channels.carrying;

import static org.bedside.channels.accounts.Accounts.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bedside.channels.accounts.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The table of breakers: one row for each account that is not well.
@Repository
public class Breakers {

  private final JdbcClient db;

  Breakers(JdbcClient db) {
    this.db = db;
  }

  /// Changes an account's breaker, one node after the other. Returns it as it was.
  Breaker change(UUID account, UnaryOperator<Breaker> change, Instant now) {
    db.sql(
            """
            insert into channel_breaker (channel, failures, opened, asked, changed_at)
            values (:channel, 0, 0, false, :now) on conflict do nothing
            """)
        .param("channel", account)
        .param("now", utc(now))
        .update();
    var before =
        db.sql("select * from channel_breaker where channel = :channel for update")
            .param("channel", account)
            .query((rows, _) -> breaker(rows))
            .optional()
            .orElseGet(() -> Breaker.closed(account));
    keep(change.apply(before), now);
    return before;
  }

  private void keep(Breaker breaker, Instant now) {
    var until = breaker.until();
    db.sql(
            """
            update channel_breaker set failures = :failures, opened = :opened, asked = :asked,
              until = :until, trial_until = null, changed_at = :now
            where channel = :channel
            """)
        .param("failures", breaker.failures())
        .param("opened", breaker.opened())
        .param("asked", breaker.asked())
        .param("until", until == null ? null : utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("channel", breaker.account())
        .param("now", utc(now))
        .update();
  }

  /// These accounts answer. A time that a network asked for stays. Returns those that rested.
  List<UUID> close(Collection<UUID> accounts, Instant now) {
    return db
        .sql(
            """
            delete from channel_breaker
            where channel = any (:accounts) and (not asked or until is null or until <= :now)
            returning channel, opened
            """)
        .param("accounts", new SqlArrayValue("uuid", accounts.toArray()))
        .param("now", utc(now))
        .query((rows, _) ->
            rows.getInt("opened") > 0
                ? Optional.of(rows.getObject("channel", UUID.class))
                : Optional.<UUID>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// Those that nothing is sent to now.
  public Map<UUID, Breaker> resting(Instant now) {
    return db
        .sql("select * from channel_breaker where until > :now or opened > 0")
        .param("now", utc(now))
        .query((rows, _) -> breaker(rows))
        .list()
        .stream()
        .collect(Collectors.toMap(Breaker::account, Function.identity()));
  }

  private static Breaker breaker(ResultSet rows) throws SQLException {
    return new Breaker(
        rows.getObject("channel", UUID.class),
        rows.getInt("failures"),
        rows.getInt("opened"),
        rows.getBoolean("asked"),
        Accounts.instant(rows.getTimestamp("until")));
  }
}
