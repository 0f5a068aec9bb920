package org.bedside.channels;

import static org.bedside.channels.Accounts.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.publishing.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of deliveries. Every change of state names the state and the fence it starts from, so
/// that of two nodes one changes it and the other is told that it did not.
@Repository
class Deliveries {

  private final JdbcClient db;

  Deliveries(JdbcClient db) {
    this.db = db;
  }

  /// Plans a delivery; the same approval for the same account again changes nothing.
  void plan(UUID id, PostId post, UUID account, UUID approval, Instant due, Instant now) {
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

  /// Takes what is due, for `lease`. What another node took and did not begin in time is taken
  /// over.
  List<Delivery> claim(Instant now, Duration lease, int most) {
    return db.sql(
            """
            with due as (
              select d.id from delivery d join channel c on c.id = d.channel
              where (d.state = 'PLANNED' and d.next_at <= :now
                     or d.state = 'CLAIMED' and d.lease_until < :now)
                and c.mode in ('LIVE', 'DRY_RUN')
                and not exists (select 1 from channel_stop)
              order by d.next_at limit :most for update of d skip locked
            )
            update delivery d
            set state = 'CLAIMED', fence = d.fence + 1, lease_until = :until, changed_at = :now
            from due where d.id = due.id
            returning d.*
            """)
        .param("now", utc(now))
        .param("until", utc(now.plus(lease)))
        .param("most", most)
        .query((rows, _) -> delivery(rows))
        .list();
  }

  /// Written before the call leaves. False if the claim was lost or everything was stopped.
  boolean begin(Delivery claimed, Instant now, Duration lease) {
    return db.sql(
                """
                update delivery set state = 'SENDING', attempts = attempts + 1,
                  lease_until = :until, trouble = null, changed_at = :now
                where id = :id and fence = :fence and state = 'CLAIMED'
                  and not exists (select 1 from channel_stop)
                """)
            .param("id", claimed.id())
            .param("fence", claimed.fence())
            .param("until", utc(now.plus(lease)))
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// A claimed or sending delivery comes to `state`. False if somebody else has it by now.
  boolean move(Delivery from, DeliveryState state, @Nullable String trouble, Instant now) {
    return db.sql(
                """
                update delivery set state = :state, trouble = :trouble, lease_until = null,
                  needs_person = :person, doubt_since = :doubt, next_at = :now, changed_at = :now
                where id = :id and fence = :fence and state in ('CLAIMED', 'SENDING', 'UNCONFIRMED')
                """)
            .param("id", from.id())
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

  boolean sent(Delivery from, String reference, String address, Instant now) {
    return db.sql(
                """
                update delivery set state = 'SENT', reference = :reference, address = :address,
                  trouble = null, lease_until = null, needs_person = false, changed_at = :now
                where id = :id and fence = :fence and state in ('SENDING', 'UNCONFIRMED')
                """)
            .param("id", from.id())
            .param("fence", from.fence())
            .param("reference", reference)
            .param("address", address)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// Nothing happened; it waits until `at`.
  boolean later(Delivery from, Instant at, String trouble, Instant now) {
    return db.sql(
                """
                update delivery set state = 'PLANNED', next_at = :at, trouble = :trouble,
                  lease_until = null, doubt_since = null, changed_at = :now
                where id = :id and fence = :fence and state in ('CLAIMED', 'SENDING', 'UNCONFIRMED')
                """)
            .param("id", from.id())
            .param("fence", from.fence())
            .param("at", utc(at))
            .param("trouble", trouble)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// A call whose node died is in doubt from now on.
  int doubtAbandoned(Instant now) {
    return db.sql(
            """
            update delivery set state = 'UNCONFIRMED', fence = fence + 1, lease_until = null,
              trouble = 'channels.trouble.UNKNOWN', doubt_since = :now, next_at = :now,
              changed_at = :now
            where state = 'SENDING' and lease_until < :now
            """)
        .param("now", utc(now))
        .update();
  }

  /// Takes those in doubt that should be looked at now; the next look is a minute later.
  List<Delivery> claimDoubts(Instant now, int most) {
    return db.sql(
            """
            with due as (
              select id from delivery where state = 'UNCONFIRMED' and next_at <= :now
                and not needs_person
              order by next_at limit :most for update skip locked
            )
            update delivery d set fence = d.fence + 1, next_at = :next, changed_at = :now
            from due where d.id = due.id
            returning d.*
            """)
        .param("now", utc(now))
        .param("next", utc(now.plusSeconds(60)))
        .param("most", most)
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
  /// waits for a person.
  boolean decide(UUID id, DeliveryState state, @Nullable String address, Instant now) {
    return db.sql(
                """
                update delivery set state = :state, fence = fence + 1, needs_person = false,
                  trouble = null, doubt_since = null, next_at = :now, changed_at = :now,
                  due_at = case when :state = 'PLANNED' then :now else due_at end,
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
  int withdraw(PostId post, Instant now) {
    return db.sql(
            """
            update delivery set state = 'WITHDRAWN', fence = fence + 1, needs_person = false,
              lease_until = null, changed_at = :now
            where post = :post and state in ('PLANNED', 'CLAIMED', 'HELD', 'REJECTED', 'REHEARSED')
            """)
        .param("post", post.value())
        .param("now", utc(now))
        .update();
  }

  List<Delivery> of(PostId post) {
    return db.sql("select * from delivery where post = :post order by frozen_at, id")
        .param("post", post.value())
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
  boolean isAnother(Delivery delivery, String reference) {
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

  static Delivery delivery(ResultSet rows) throws SQLException {
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
        Accounts.instant(rows.getTimestamp("doubt_since")));
  }
}
