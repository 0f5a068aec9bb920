package org.bedside.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of what was said about words. Reasons are sealed.
@Repository
class HistoryTable {

  /// The most that one page or file holds.
  static final int MOST = 5_000;

  /// @param words their hash
  /// @param who as in the ledger
  /// @param inside only the patient list brings it about
  /// @param reason the writer's sentence, or the code of a false alarm; empty for none
  record Row(
      UUID id,
      Instant at,
      String subject,
      String words,
      Audience audience,
      Network network,
      Moment moment,
      String source,
      String verdict,
      Outcome outcome,
      String who,
      String rules,
      boolean inside,
      String reason) {}

  /// Of one source, in how many posts it did what.
  ///
  /// @param alarms somebody called it a false alarm
  /// @param refused of those, sent back by who could have said yes, who said it to none of them
  record Tally(
      String source,
      int posts,
      int stopped,
      int held,
      int reasons,
      int alarms,
      int agreed,
      int refused) {}

  private final JdbcClient db;
  private final Vault vault;

  HistoryTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  void add(Row row) {
    db.sql(
            """
            insert into gate_history (id, at, subject, words, audience, network, moment, source,
                                      verdict, outcome, who, rules, inside, reason)
            values (:id, :at, :subject, :words, :audience, :network, :moment, :source,
                    :verdict, :outcome, :who, :rules, :inside, :reason)
            on conflict do nothing
            """)
        .param("id", row.id())
        .param("at", row.at().atOffset(ZoneOffset.UTC))
        .param("subject", row.subject())
        .param("words", row.words())
        .param("audience", row.audience().name())
        .param("network", row.network().name())
        .param("moment", row.moment().name())
        .param("source", row.source())
        .param("verdict", row.verdict())
        .param("outcome", row.outcome().name())
        .param("who", row.who())
        .param("rules", row.rules())
        .param("inside", row.inside())
        .param("reason", sealed(row), Types.BINARY)
        .update();
  }

  private byte @Nullable [] sealed(Row row) {
    return row.reason().isEmpty() ? null : vault.sealText(row.reason(), context(row.id()));
  }

  private static String context(UUID id) {
    return "gate.reason:" + id;
  }

  /// All that made these words of `subject` wait is sent back.
  void refuse(String subject, Collection<String> hashes, String who, Instant at) {
    db.sql(
            """
            insert into gate_history (id, at, subject, words, audience, network, moment, source,
                                      verdict, outcome, who, rules, inside)
            select gen_random_uuid(), :at, subject, words, audience, network, 'AGREED', source,
                   verdict, 'REFUSED', :who, rules, inside
            from gate_history
            where subject = :subject and moment = 'ASKED' and outcome in ('HELD', 'REASON', 'ALARM')
              and words = any (string_to_array(:hashes, '|'))
            on conflict do nothing
            """)
        .param("subject", subject)
        .param("hashes", String.join("|", hashes))
        .param("who", who)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// @param inside also what only those may see who may open the patient list
  List<Tally> tallies(Instant since, boolean inside) {
    return db.sql(
            """
            with post as (
              select source, subject,
                bool_or(outcome = 'STOPPED') stopped, bool_or(outcome = 'HELD') held,
                bool_or(outcome = 'REASON') reasoned, bool_or(outcome = 'ALARM') alarmed,
                bool_or(outcome = 'AGREED') agreed, bool_or(outcome = 'REFUSED') refused
              from gate_history
              where at >= :since and (:inside or not inside)
              group by source, subject)
            select source, count(*) posts,
              count(*) filter (where stopped) stopped, count(*) filter (where held) held,
              count(*) filter (where reasoned) reasons, count(*) filter (where alarmed) alarms,
              count(*) filter (where agreed) agreed,
              count(*) filter (where alarmed and refused and not agreed) refused
            from post group by source
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("inside", inside)
        .query((rows, _) ->
            new Tally(
                rows.getString("source"),
                rows.getInt("posts"),
                rows.getInt("stopped"),
                rows.getInt("held"),
                rows.getInt("reasons"),
                rows.getInt("alarms"),
                rows.getInt("agreed"),
                rows.getInt("refused")))
        .list();
  }

  /// The latest first.
  ///
  /// @param source empty for all
  List<Row> of(String source, Instant since, boolean inside) {
    return db.sql(
            """
            select * from gate_history
            where at >= :since and (:inside or not inside) and (:source = '' or source = :source)
            order by at desc, source, id limit :most
            """)
        .param("source", source)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("inside", inside)
        .param("most", MOST)
        .query((rows, _) -> row(rows))
        .list();
  }

  /// What was said of the guard's marks in these words, the earliest first.
  List<Row> alarms(Collection<String> hashes, boolean inside) {
    return db.sql(
            """
            select * from gate_history
            where words = any (string_to_array(:hashes, '|')) and moment = 'ASKED'
              and outcome = 'ALARM' and source like 'guard:%' and (:inside or not inside)
            order by at, id
            """)
        .param("hashes", String.join("|", hashes))
        .param("inside", inside)
        .query((rows, _) -> row(rows))
        .list();
  }

  private Row row(ResultSet rows) throws SQLException {
    var id = rows.getObject("id", UUID.class);
    var reason = rows.getBytes("reason");
    return new Row(
        id,
        rows.getTimestamp("at").toInstant(),
        rows.getString("subject"),
        rows.getString("words"),
        Audience.valueOf(rows.getString("audience")),
        Network.valueOf(rows.getString("network")),
        Moment.valueOf(rows.getString("moment")),
        rows.getString("source"),
        rows.getString("verdict"),
        Outcome.valueOf(rows.getString("outcome")),
        rows.getString("who"),
        rows.getString("rules"),
        rows.getBoolean("inside"),
        reason == null ? "" : vault.openText(reason, context(id)));
  }

  void forget(Instant before) {
    db.sql("delete from gate_history where at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
