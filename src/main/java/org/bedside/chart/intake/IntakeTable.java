package org.bedside.chart.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.bedside.patients.Taken;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `ehr_intake`.
@Repository
class IntakeTable {

  private final JdbcClient db;
  private final Vault vault;

  IntakeTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// A person wants it: now, and fresh from now on.
  void want(UUID ehr, String by, Instant now) {
    db.sql(
            """
            insert into ehr_intake (ehr, wanted_by, due_at) values (:ehr, :by, :now)
            on conflict (ehr) do update set due_at = least(ehr_intake.due_at, :now)
            """)
        .param("ehr", ehr)
        .param("by", by)
        .param("now", utc(now))
        .update();
  }

  boolean forget(UUID ehr) {
    return db.sql("delete from ehr_intake where ehr = :ehr").param("ehr", ehr).update() == 1;
  }

  Optional<Run> find(UUID ehr) {
    return db.sql("select * from ehr_intake where ehr = :ehr")
        .param("ehr", ehr)
        .query((rows, _) -> run(rows))
        .optional();
  }

  /// Takes one that is due until `until`; if this node dies another one goes on with it then.
  Optional<Run> take(Instant now, Instant until) {
    return db.sql(
            """
            update ehr_intake set lease_until = :until, began_at = coalesce(began_at, :now)
            where ehr = (
              select ehr from ehr_intake
              where due_at <= :now and (lease_until is null or lease_until <= :now)
              order by due_at limit 1 for update skip locked)
            returning *
            """)
        .param("now", utc(now))
        .param("until", utc(until))
        .query((rows, _) -> run(rows))
        .optional();
  }

  /// A page was taken in, and it goes on at `next`. In the same transaction as the page.
  ///
  /// @return false if this node's time is over and another one has it
  boolean page(Run run, Instant lease, Taken taken, String next, Instant until) {
    return counted(run, lease, taken, "next = :next, lease_until = :until")
            .param("next", vault.sealText(next, context(run.ehr())))
            .param("until", utc(until))
            .update()
        == 1;
  }

  /// That was the last page.
  boolean finished(Run run, Instant lease, Taken taken, Instant now, Instant due) {
    return counted(
                run,
                lease,
                taken,
                "next = null, lease_until = null, as_of = began_at, began_at = null,"
                    + " finished_at = :now, due_at = :due")
            .param("now", utc(now))
            .param("due", utc(due))
            .update()
        == 1;
  }

  /// Each run counts anew from its first page on.
  private JdbcClient.StatementSpec counted(Run run, Instant lease, Taken taken, String what) {
    var first = run.next() == null;
    return db.sql(
            """
            update ehr_intake set told = %1$s + :told, added = %2$s + :added,
              changed = %3$s + :changed, left_out = %4$s + :left,
            """
                    .formatted(
                        first ? "0" : "told",
                        first ? "0" : "added",
                        first ? "0" : "changed",
                        first ? "0" : "left_out")
                + what
                + " where ehr = :ehr and lease_until = :lease")
        .param("told", taken.told())
        .param("added", taken.added())
        .param("changed", taken.changed())
        .param("left", taken.leftOut())
        .param("ehr", run.ehr())
        .param("lease", utc(lease));
  }

  /// It goes on later, where it stopped.
  void later(UUID ehr, Instant due) {
    db.sql("update ehr_intake set lease_until = null, due_at = :due where ehr = :ehr")
        .param("ehr", ehr)
        .param("due", utc(due))
        .update();
  }

  /// Its next page is there no more: it begins anew.
  void anew(UUID ehr, Instant due) {
    db.sql(
            """
            update ehr_intake set next = null, began_at = null, lease_until = null, due_at = :due
            where ehr = :ehr
            """)
        .param("ehr", ehr)
        .param("due", utc(due))
        .update();
  }

  private Run run(ResultSet rows) throws SQLException {
    var ehr = rows.getObject("ehr", UUID.class);
    var next = rows.getBytes("next");
    return new Run(
        ehr,
        rows.getString("wanted_by"),
        instant(rows, "began_at"),
        next == null ? null : vault.openText(next, context(ehr)),
        rows.getInt("told"),
        rows.getInt("added"),
        rows.getInt("changed"),
        rows.getInt("left_out"),
        instant(rows, "as_of"),
        instant(rows, "finished_at"));
  }

  private static String context(UUID ehr) {
    return "ehr_intake.next:" + ehr;
  }

  private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    var at = rows.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
