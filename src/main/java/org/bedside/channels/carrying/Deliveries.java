package org.bedside.channels.carrying;

import static org.bedside.channels.accounts.Accounts.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.publishing.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of deliveries. Every change of state names the state and the fence it starts from, so
/// that of two nodes one changes it and the other is told that it did not.
@Repository
public class Deliveries {

  /// A call that came back well.
  record Sent(Delivery delivery, Channel.Placed placed) {}

  private final JdbcClient db;
  private final JdbcOperations batches;

  Deliveries(JdbcClient db, JdbcOperations batches) {
    this.db = db;
    this.batches = batches;
  }

  /// Plans a delivery; the same approval for the same account again changes nothing.
  public void plan(UUID id, PostId post, UUID account, UUID approval, Instant due, Instant now) {
    db.sql(
            """
            insert into delivery (id, post, channel, approval, state, due_at, next_at, frozen_at,
                                  changed_at)
            values (:id, :post, :channel, :approval, 'PLANNED', :due, :due,
                    date_trunc('milliseconds', :now::timestamptz), :now)
            on conflict do nothing
            """)
        .param("id", id)
        .param("post", post.value())
        .param("channel", account)
        .param("approval", approval)
        .param("due", utc(due))
        .param("now", utc(now))
        .update();
  }

  /// A delivery comes from the state it was read in to `state`. False if somebody else has it by
  /// now.
  boolean move(Delivery from, DeliveryState state, @Nullable String trouble, Instant now) {
    return db.sql(
                """
                update delivery set state = :state, trouble = :trouble, lease_until = null,
                  needs_person = :person, doubt_since = :doubt, next_at = :now, changed_at = :now
                where id = :id and fence = :fence and state = :from
                """)
            .param("id", from.id())
            .param("from", from.state().name())
            .param("fence", from.fence())
            .param("state", state.name())
            .param("trouble", trouble, Types.VARCHAR)
            .param("person", state == DeliveryState.HELD || state == DeliveryState.REJECTED)
            .param(
                "doubt",
                state == DeliveryState.UNCONFIRMED ? utc(now) : null,
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// Those of `all` that are out now by what is told here. Row by row, because for a join with a
  /// long list PostgreSQL may choose to compare each with each.
  Set<UUID> sent(List<Sent> all, Instant now) {
    var out =
        batches.batchUpdate(
            """
            update delivery set state = 'SENT', reference = ?, address = ?, trouble = null,
              lease_until = null, needs_person = false, changed_at = ?
            where id = ? and fence = ? and state in ('SENDING', 'UNCONFIRMED')
            """,
            all.stream()
                .map(each ->
                    new Object[] {
                      each.placed().reference(),
                      each.placed().address(),
                      utc(now),
                      each.delivery().id(),
                      each.delivery().fence()
                    })
                .toList());
    return IntStream.range(0, out.length)
        .filter(i -> out[i] == 1)
        .mapToObj(i -> all.get(i).delivery().id())
        .collect(Collectors.toSet());
  }

  /// Nothing happened; it waits until `at`.
  boolean later(Delivery from, Instant at, String trouble, Instant now) {
    return db.sql(
                """
                update delivery set state = 'PLANNED', next_at = :at, trouble = :trouble,
                  lease_until = null, doubt_since = null, changed_at = :now
                where id = :id and fence = :fence and state = :from
                """)
            .param("id", from.id())
            .param("from", from.state().name())
            .param("fence", from.fence())
            .param("at", utc(at))
            .param("trouble", trouble)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// The house itself broke on it before anything left; how often it was tried by now. Empty if
  /// somebody else has it.
  Optional<Integer> broke(Delivery claimed, Instant again, Instant now) {
    return db.sql(
            """
            update delivery set state = 'PLANNED', tries = tries + 1, next_at = :again,
              trouble = 'channels.trouble.STUMBLED', lease_until = null, changed_at = :now
            where id = :id and fence = :fence and state = 'PLANNED'
            returning tries
            """)
        .param("id", claimed.id())
        .param("fence", claimed.fence())
        .param("again", utc(again))
        .param("now", utc(now))
        .query(Integer.class)
        .optional();
  }

  /// One that has not left waits for a person. False if it has left, or waits already.
  boolean hold(UUID id, String trouble, Instant now) {
    return db.sql(
                """
                update delivery set state = 'HELD', fence = fence + 1, lease_until = null,
                  needs_person = true, trouble = :trouble, changed_at = :now
                where id = :id and state = 'PLANNED'
                """)
            .param("id", id)
            .param("trouble", trouble)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// What has not left of a post to any channel waits for a person too.
  List<Delivery> holdSiblings(Delivery of, Instant now) {
    return db.sql(
            """
            update delivery set state = 'HELD', fence = fence + 1, lease_until = null,
              needs_person = true, trouble = 'channels.trouble.SIBLING', changed_at = :now
            where post = :post and id <> :id and state = 'PLANNED'
            returning *
            """)
        .param("post", of.post().value())
        .param("id", of.id())
        .param("now", utc(now))
        .query((rows, _) -> delivery(rows))
        .list();
  }

  /// Those in doubt for longer than `patience` and not yet given to a person. Gives them.
  List<Delivery> giveToPerson(Instant now, Duration patience) {
    return db.sql(
            """
            update delivery set needs_person = true, changed_at = :now
            where state = 'UNCONFIRMED' and not needs_person and doubt_since < :since
            returning *
            """)
        .param("now", utc(now))
        .param("since", utc(now.minus(patience)))
        .query((rows, _) -> delivery(rows))
        .list();
  }

  /// A person says what became of it, or that it should be tried again: only from a state that
  /// waits for a person. Nothing leaves before its time.
  boolean decide(UUID id, DeliveryState state, @Nullable String address, Instant now) {
    return db.sql(
                """
                update delivery set state = :state, fence = fence + 1, needs_person = false,
                  trouble = null, doubt_since = null, changed_at = :now, tries = 0,
                  next_at = case when :state = 'PLANNED' then greatest(due_at, :now) else :now end,
                  due_at = case when :state = 'PLANNED' then greatest(due_at, :now) else due_at end,
                  address = coalesce(:address, address)
                where id = :id and (needs_person or state = 'UNCONFIRMED')
                """)
            .param("id", id)
            .param("state", state.name())
            .param("address", address, Types.VARCHAR)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// What has not left of a post does not leave any more.
  public int withdraw(PostId post, Instant now) {
    return db.sql(
            """
            update delivery set state = 'WITHDRAWN', fence = fence + 1, needs_person = false,
              lease_until = null, changed_at = :now
            where post = :post and state in ('PLANNED', 'HELD', 'REJECTED', 'REHEARSED')
            """)
        .param("post", post.value())
        .param("now", utc(now))
        .update();
  }

  public List<Delivery> of(PostId post) {
    return db.sql("select * from delivery where post = :post order by frozen_at, id")
        .param("post", post.value())
        .query((rows, _) -> delivery(rows))
        .list();
  }

  /// What went or goes to an account in a span of time.
  public List<Delivery> between(UUID account, Instant from, Instant to) {
    return db.sql(
            """
            select * from delivery where channel = :channel and due_at > :from and due_at < :to
              and state not in ('REJECTED', 'WITHDRAWN', 'RECALLED', 'REHEARSED')
            order by due_at, id limit 50
            """)
        .param("channel", account)
        .param("from", utc(from))
        .param("to", utc(to))
        .query((rows, _) -> delivery(rows))
        .list();
  }

  Optional<Delivery> find(UUID id) {
    return db.sql("select * from delivery where id = :id")
        .param("id", id)
        .query((rows, _) -> delivery(rows))
        .optional();
  }

  /// Whether what the network calls `reference` is another delivery of this account.
  public boolean isAnother(Delivery delivery, String reference) {
    return db.sql(
            """
            select exists (select from delivery
              where channel = :channel and reference = :reference and id <> :id)
            """)
        .param("channel", delivery.account())
        .param("reference", reference)
        .param("id", delivery.id())
        .query(Boolean.class)
        .single();
  }

  public static Delivery delivery(ResultSet rows) throws SQLException {
    return new Delivery(
        rows.getObject("id", UUID.class),
        new PostId(rows.getObject("post", UUID.class)),
        rows.getObject("channel", UUID.class),
        DeliveryState.valueOf(rows.getString("state")),
        rows.getTimestamp("due_at").toInstant(),
        rows.getTimestamp("next_at").toInstant(),
        rows.getTimestamp("frozen_at").toInstant(),
        rows.getLong("fence"),
        rows.getInt("attempts"),
        rows.getString("reference"),
        rows.getString("address"),
        rows.getString("trouble"),
        rows.getBoolean("needs_person"),
        Accounts.instant(rows.getTimestamp("doubt_since")),
        rows.getInt("tries"));
  }
}
