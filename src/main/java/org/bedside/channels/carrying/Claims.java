package org.bedside.channels.carrying;

import static org.bedside.channels.accounts.Accounts.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Delivery;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How nodes take [Deliveries], many at a time and account by account: however much waits for one
/// account, another one's next delivery is found at once. Two nodes never take the same.
@Repository
class Claims {

  /// How many places each account has left, here and now.
  private static final String PLACES =
      """
      with place as (
        select c.id, greatest(0, :most - coalesce(t.taken, 0)) as free, c.mode,
          coalesce(b.opened, 0) as opened, b.until
        from channel c
        left join unnest(:accounts, :taken) as t(id, taken) on t.id = c.id
        left join channel_breaker b on b.channel = c.id
      )
      """;

  private final JdbcClient db;
  private final JdbcOperations batches;

  Claims(JdbcClient db, JdbcOperations batches) {
    this.db = db;
    this.batches = batches;
  }

  /// Takes what is due for as long as this transaction lasts: nobody else gets it meanwhile, and if
  /// this node dies everybody can at once. Of an account that rested one delivery goes as a trial,
  /// and of all nodes one gets it; if that node dies the next trial is at `until`.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Delivery> due(Instant now, Instant until, Places places) {
    limitSilence();
    return places(
            PLACES
                + """
                , trial as (
                  update channel_breaker b set trial_until = :until
                  from (select channel from channel_breaker
                    where opened > 0 and until <= :now
                      and (trial_until is null or trial_until <= :now)
                    for update skip locked) rested
                  where b.channel = rested.channel
                    and exists (select 1 from delivery
                      where channel = b.channel and state = 'PLANNED' and next_at <= :now)
                  returning b.channel
                )
                select d.* from place p cross join lateral (
                  select * from delivery
                  where channel = p.id and state = 'PLANNED' and next_at <= :now
                  order by next_at
                  limit case when p.opened > 0 then least(p.free, 1) else p.free end
                  for update skip locked) d
                where p.mode in ('LIVE', 'DRY_RUN') and p.free > 0
                  and (p.until is null or p.until <= :now)
                  and (p.opened = 0 or p.id in (select channel from trial))
                  and not exists (select 1 from channel_stop)
                """,
            places)
        .param("now", utc(now))
        .param("until", utc(until))
        .query((rows, _) -> Deliveries.delivery(rows))
        .list();
  }

  /// Takes these again, those that nobody else has by now.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Delivery> again(List<Delivery> taken) {
    limitSilence();
    return db.sql(
            """
            select d.* from delivery d join unnest(:ids, :fences) as t(id, fence)
              on d.id = t.id and d.fence = t.fence
            where d.id = any (:ids) and d.state = 'PLANNED'
            for update of d skip locked
            """)
        .param("ids", ids(taken))
        .param("fences", fences(taken))
        .query((rows, _) -> Deliveries.delivery(rows))
        .list();
  }

  /// A node that is frozen while it has taken something says nothing more to the database, which
  /// then ends its transaction: the others get it, and the frozen one finds out when it wakes.
  private void limitSilence() {
    db.sql("set local idle_in_transaction_session_timeout = '20s'").update();
  }

  /// Written before the calls leave; which of them may. Nothing begins after the stop switch was
  /// committed: the switch waits for those who are beginning, and they wait for the switch.
  @Transactional
  public List<Delivery> begin(List<Delivery> taken, Instant now, Duration lease) {
    db.sql("lock table channel_stop in share mode").update();
    if (db.sql("select exists (select from channel_stop)").query(Boolean.class).single()) {
      return List.of();
    }
    var begun =
        batches.batchUpdate(
            """
            update delivery set state = 'SENDING', fence = fence + 1, attempts = attempts + 1,
              tries = tries + 1, lease_until = ?, trouble = null, changed_at = ?
            where id = ? and fence = ? and state || '' = 'PLANNED' -- found by id, not by state
            """,
            taken.stream()
                .map(each -> new Object[] {utc(now.plus(lease)), utc(now), each.id(), each.fence()})
                .toList());
    return IntStream.range(0, begun.length)
        .filter(i -> begun[i] == 1)
        .mapToObj(taken::get)
        .toList();
  }

  /// A call whose node died is in doubt from now on.
  void sweep(Instant now) {
    db.sql(
            """
            update delivery set state = 'UNCONFIRMED', trouble = 'channels.trouble.UNKNOWN',
              doubt_since = :now, next_at = :now, fence = fence + 1, lease_until = null,
              changed_at = :now
            where state = 'SENDING' and lease_until < :now
            """)
        .param("now", utc(now))
        .update();
  }

  /// Takes those in doubt that should be looked at now; the next look is half a minute later, or
  /// ten minutes once a person was asked: the answer may still come before theirs.
  List<Delivery> doubts(Instant now, Places places) {
    return places(
            PLACES
                + """
                , due as (
                  select d.id from place p cross join lateral (
                    select id from delivery
                    where channel = p.id and state = 'UNCONFIRMED' and next_at <= :now
                    order by next_at limit p.free for update skip locked) d
                )
                update delivery d set fence = d.fence + 1, changed_at = :now,
                  next_at = case when d.needs_person then :seldom else :next end
                from due where d.id = due.id
                returning d.*
                """,
            places)
        .param("now", utc(now))
        .param("next", utc(now.plusSeconds(30)))
        .param("seldom", utc(now.plusSeconds(600)))
        .query((rows, _) -> Deliveries.delivery(rows))
        .list();
  }

  /// Takes those to be called back now; the next try is a minute later.
  List<Delivery> wantedBack(Instant now, Places places) {
    return places(
            PLACES
                + """
                , due as (
                  select d.id from place p cross join lateral (
                    select id from delivery
                    where channel = p.id and recall_at <= :now
                      and state in ('UNCONFIRMED', 'SENT')
                    order by recall_at limit p.free for update skip locked) d
                )
                update delivery d set recall_at = :next from due where d.id = due.id
                returning d.*
                """,
            places)
        .param("now", utc(now))
        .param("next", utc(now.plusSeconds(60)))
        .query((rows, _) -> Deliveries.delivery(rows))
        .list();
  }

  /// When the next delivery is due that is not due yet.
  Optional<Instant> next(Instant now) {
    return db.sql(
            """
            select min(d.next_at) as next from channel c cross join lateral (
              select next_at from delivery
              where channel = c.id and state = 'PLANNED' and next_at > :now
              order by next_at limit 1) d
            """)
        .param("now", utc(now))
        .query((rows, _) -> Optional.ofNullable(Accounts.instant(rows.getTimestamp("next"))))
        .single();
  }

  private JdbcClient.StatementSpec places(String sql, Places places) {
    var taken = places.taken();
    var accounts = List.copyOf(taken.keySet());
    return db.sql(sql)
        .param("most", places.most())
        .param("accounts", new SqlArrayValue("uuid", accounts.toArray()))
        .param("taken", new SqlArrayValue("int4", accounts.stream().map(taken::get).toArray()));
  }

  private static SqlArrayValue ids(List<Delivery> all) {
    return new SqlArrayValue("uuid", all.stream().map(Delivery::id).toArray());
  }

  private static SqlArrayValue fences(List<Delivery> all) {
    return new SqlArrayValue("bigint", all.stream().map(Delivery::fence).toArray());
  }
}
