package org.bedside.channels.carrying;

import static org.bedside.channels.accounts.Accounts.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
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

  Claims(JdbcClient db) {
    this.db = db;
  }

  /// Takes what is due, for `lease`. Of an account that rested one delivery goes as a trial, and of
  /// all nodes one gets it.
  List<Delivery> due(Instant now, Duration lease, Places places) {
    return places(
            PLACES
                + """
                , trial as (
                  update channel_breaker b set trial_until = :until
                  where opened > 0 and until <= :now
                    and (trial_until is null or trial_until <= :now)
                    and exists (select 1 from delivery
                      where channel = b.channel and state = 'PLANNED' and next_at <= :now)
                  returning channel
                ), due as (
                  select d.id from place p cross join lateral (
                    select id from delivery
                    where channel = p.id and state = 'PLANNED' and next_at <= :now
                    order by next_at
                    limit case when p.opened > 0 then least(p.free, 1) else p.free end
                    for update skip locked) d
                  where p.mode in ('LIVE', 'DRY_RUN') and p.free > 0
                    and (p.until is null or p.until <= :now)
                    and (p.opened = 0 or p.id in (select channel from trial))
                    and not exists (select 1 from channel_stop)
                )
                update delivery d
                set state = 'CLAIMED', fence = d.fence + 1, lease_until = :until,
                  changed_at = :now
                from due where d.id = due.id
                returning d.*
                """,
            places)
        .param("now", utc(now))
        .param("until", utc(now.plus(lease)))
        .query((rows, _) -> Deliveries.delivery(rows))
        .list();
  }

  /// Written before the calls leave; which of them may. Nothing begins after the stop switch was
  /// committed: the switch waits for those who are beginning, and they wait for the switch.
  @Transactional
  public Set<UUID> begin(List<Delivery> claimed, Instant now, Duration lease) {
    db.sql("lock table channel_stop in share mode").update();
    return db
        .sql(
            """
            update delivery d set state = 'SENDING', attempts = attempts + 1, tries = tries + 1,
              lease_until = :until, trouble = null, changed_at = :now
            from unnest(:ids, :fences) as b(id, fence)
            where d.id = b.id and d.fence = b.fence and d.state = 'CLAIMED'
              and not exists (select 1 from channel_stop)
            returning d.id
            """)
        .param("ids", ids(claimed))
        .param("fences", fences(claimed))
        .param("until", utc(now.plus(lease)))
        .param("now", utc(now))
        .query((rows, _) -> rows.getObject("id", UUID.class))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /// What was taken and shall not leave now waits again, as if nobody had taken it.
  void giveBack(List<Delivery> claimed, Instant now) {
    db.sql(
            """
            update delivery d set state = 'PLANNED', lease_until = null, changed_at = :now
            from unnest(:ids, :fences) as b(id, fence)
            where d.id = b.id and d.fence = b.fence and d.state = 'CLAIMED'
            """)
        .param("ids", ids(claimed))
        .param("fences", fences(claimed))
        .param("now", utc(now))
        .update();
  }

  /// What another node took and did not begin in time waits again; a call whose node died is in
  /// doubt from now on.
  void sweep(Instant now) {
    db.sql(
            """
            update delivery set state = case state when 'CLAIMED' then 'PLANNED' else 'UNCONFIRMED' end,
              trouble = case state when 'CLAIMED' then trouble else 'channels.trouble.UNKNOWN' end,
              doubt_since = case state when 'CLAIMED' then doubt_since else :now end,
              next_at = case state when 'CLAIMED' then next_at else :now end,
              fence = fence + 1, lease_until = null, changed_at = :now
            where state in ('CLAIMED', 'SENDING') and lease_until < :now
            """)
        .param("now", utc(now))
        .update();
  }

  /// Takes those in doubt that should be looked at now; the next look is a minute later, or ten
  /// once a person was asked: the answer may still come before theirs.
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
        .param("next", utc(now.plusSeconds(60)))
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

  static SqlArrayValue ids(List<Delivery> all) {
    return new SqlArrayValue("uuid", all.stream().map(Delivery::id).toArray());
  }

  static SqlArrayValue fences(List<Delivery> all) {
    return new SqlArrayValue("bigint", all.stream().map(Delivery::fence).toArray());
  }
}
