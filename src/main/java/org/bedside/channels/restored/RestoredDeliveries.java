package org.bedside.channels.restored;

import static org.bedside.channels.accounts.Accounts.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which of the [Deliveries] a restored house believes to be unfinished, and what a look at the
/// networks told about them. Nothing is on its way while it is held, so no claim stands against it.
@Repository
class RestoredDeliveries {

  /// What the network said.
  enum Seen {
    /// It is not there.
    ABSENT,
    /// Nobody can tell: the network did not answer, or this house alone would know.
    UNTOLD
  }

  private static final String UNFINISHED =
      "('PLANNED', 'SENDING', 'UNCONFIRMED', 'HELD', 'REJECTED')";

  private final JdbcClient db;

  RestoredDeliveries(JdbcClient db) {
    this.db = db;
  }

  List<Delivery> unfinished() {
    return db.sql("select * from delivery where state in " + UNFINISHED + " order by due_at, id")
        .query((rows, _) -> Deliveries.delivery(rows))
        .list();
  }

  /// What was seen since the house was brought back; what an earlier restore saw is out of date.
  Map<UUID, Seen> seen(Instant restored) {
    record Row(UUID delivery, Seen seen) {}
    return db
        .sql("select * from restored_delivery where at >= :restored")
        .param("restored", utc(restored))
        .query((rows, _) ->
            new Row(rows.getObject("delivery", UUID.class), Seen.valueOf(rows.getString("seen"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::delivery, Row::seen));
  }

  void note(UUID delivery, Seen seen, Instant now) {
    db.sql(
            """
            insert into restored_delivery (delivery, seen, at) values (:delivery, :seen, :now)
            on conflict (delivery) do update set seen = excluded.seen, at = excluded.at
            """)
        .param("delivery", delivery)
        .param("seen", seen.name())
        .param("now", utc(now))
        .update();
  }

  /// It is there already.
  boolean found(UUID id, Channel.Placed placed, Instant now) {
    return db.sql(
                """
                update delivery set state = 'SENT', fence = fence + 1, reference = :reference,
                  address = :address, trouble = null, lease_until = null, needs_person = false,
                  doubt_since = null, changed_at = :now
                where id = :id and state in %s
                """
                    .formatted(UNFINISHED))
            .param("id", id)
            .param("reference", placed.reference())
            .param("address", placed.address())
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// A person says what became of it, or that it shall leave once the house is let go.
  boolean decide(UUID id, DeliveryState state, Instant now) {
    return db.sql(
                """
                update delivery set state = :state, fence = fence + 1, needs_person = false,
                  trouble = null, lease_until = null, doubt_since = null, changed_at = :now,
                  next_at = case when :state = 'PLANNED' then greatest(due_at, :now) else next_at end
                where id = :id and state in %s
                """
                    .formatted(UNFINISHED))
            .param("id", id)
            .param("state", state.name())
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// Everybody has looked: what is overdue and not there is due now, not late.
  void dueNow(Instant now) {
    db.sql(
            """
            update delivery set state = 'PLANNED', fence = fence + 1, due_at = :now, next_at = :now,
              trouble = null, lease_until = null, doubt_since = null, changed_at = :now
            where state in ('PLANNED', 'SENDING', 'UNCONFIRMED') and due_at <= :now
            """)
        .param("now", utc(now))
        .update();
  }

  void forget() {
    db.sql("delete from restored_delivery").update();
  }
}
