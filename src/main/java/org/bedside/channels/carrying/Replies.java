package org.bedside.channels.carrying;

import static org.bedside.channels.accounts.Accounts.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.networks.Network;
import org.bedside.publishing.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of how many answers came back. A post is asked about soon after it went out, then ever
/// more seldom, and not any more after some two weeks.
@Repository
class Replies {

  private static final List<Duration> ASKS =
      List.of(
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(10));

  private final JdbcClient db;

  Replies(JdbcClient db) {
    this.db = db;
  }

  /// Begins to ask about what went out on these networks.
  void watch(List<Network> networks, Instant now) {
    db.sql(
            """
            insert into delivery_reply (delivery, next_at)
            select d.id, d.changed_at + :first from delivery d join channel c on c.id = d.channel
            where d.state = 'SENT' and c.network in (:networks) and d.changed_at > :since
              and not exists (select from delivery_reply r where r.delivery = d.id)
            on conflict do nothing
            """)
        .param("first", interval(ASKS.getFirst()), java.sql.Types.OTHER)
        .param("networks", networks.stream().map(Network::name).toList())
        .param("since", utc(now.minus(Duration.ofDays(14))))
        .update();
  }

  /// Takes what should be asked now; the next time is written down with it.
  List<UUID> claim(Instant now, int most) {
    var waits = ASKS.stream().map(Replies::interval).map(Object::toString).toList();
    return db.sql(
            """
            update delivery_reply
            set asks = asks + 1, next_at = :now::timestamptz
              + coalesce((cast(:waits as interval[]))[asks + 2], interval '1000 years')
            where delivery in (
              select delivery from delivery_reply where next_at <= :now
              order by next_at limit :most for update skip locked)
            returning delivery
            """)
        .param("now", utc(now))
        .param("waits", waits.toArray(String[]::new))
        .param("most", most)
        .query((rows, _) -> rows.getObject("delivery", UUID.class))
        .list();
  }

  void told(UUID delivery, int replies, Instant now) {
    db.sql("update delivery_reply set replies = :replies, told_at = :now where delivery = :id")
        .param("id", delivery)
        .param("replies", replies)
        .param("now", utc(now))
        .update();
  }

  /// By delivery, where the network told.
  Map<UUID, Integer> of(PostId post) {
    return db
        .sql(
            """
            select r.delivery, r.replies from delivery_reply r join delivery d on d.id = r.delivery
            where d.post = :post and r.replies is not null
            """)
        .param("post", post.value())
        .query((rows, _) -> Map.entry(rows.getObject(1, UUID.class), rows.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String interval(Duration duration) {
    return duration.toSeconds() + " seconds";
  }
}
