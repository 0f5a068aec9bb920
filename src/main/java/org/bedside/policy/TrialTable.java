package org.bedside.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.bedside.policy.Trial.OfPost;
import org.bedside.policy.Trial.OfRule;
import org.bedside.rules.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of trials.
@Repository
class TrialTable {

  private final JdbcClient db;

  TrialTable(JdbcClient db) {
    this.db = db;
  }

  /// Forgets the trial before.
  void begin(Trial trial) {
    db.sql("delete from rule_trial where version = :version")
        .param("version", trial.version().value())
        .update();
    db.sql(
            """
            insert into rule_trial (version, edition, state, against, digest, first_day, last_day,
                                    total, done, started_at, beat_at)
            values (:version, :edition, :state, :against, :digest, :first, :last, :total, :done,
                    :started, :beat)
            """)
        .param("version", trial.version().value())
        .param("edition", trial.edition())
        .param("state", trial.state().name())
        .param("against", trial.against())
        .param("digest", trial.digest())
        .param("first", trial.first())
        .param("last", trial.last())
        .param("total", trial.total())
        .param("done", trial.done())
        .param("started", trial.startedAt().atOffset(ZoneOffset.UTC))
        .param("beat", trial.beatAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Trial> find(VersionId version) {
    return db.sql("select * from rule_trial where version = :version")
        .param("version", version.value())
        .query((rows, _) -> trial(rows))
        .optional();
  }

  /// False if another trial of the version has begun.
  boolean beat(Trial trial, Trial.State state, int done, Instant at) {
    return db.sql(
                """
                update rule_trial set state = :state, done = :done, beat_at = :at
                where version = :version and edition = :edition and started_at = :started
                """)
            .param("state", state.name())
            .param("done", done)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("version", trial.version().value())
            .param("edition", trial.edition())
            .param("started", trial.startedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void keep(VersionId version, Trial.Result result) {
    for (var rule : result.rules()) {
      db.sql("insert into rule_trial_rule values (:version, :rule, :before, :after)")
          .param("version", version.value())
          .param("rule", rule.rule())
          .param("before", rule.before())
          .param("after", rule.after())
          .update();
    }
    for (var place = 0; place < result.posts().size(); place++) {
      var post = result.posts().get(place);
      db.sql(
              """
              insert into rule_trial_post values (:version, :place, :subject, :day, :before, :after)
              """)
          .param("version", version.value())
          .param("place", place)
          .param("subject", post.subject())
          .param("day", post.day())
          .param("before", post.before().name())
          .param("after", post.after().name())
          .update();
    }
  }

  Trial.Result result(VersionId version) {
    var rules =
        db.sql("select * from rule_trial_rule where version = :version order by rule")
            .param("version", version.value())
            .query((rows, _) ->
                new OfRule(rows.getString("rule"), rows.getInt("before"), rows.getInt("after")))
            .list();
    var posts =
        db.sql("select * from rule_trial_post where version = :version order by place")
            .param("version", version.value())
            .query((rows, _) ->
                new OfPost(
                    rows.getString("subject"),
                    rows.getObject("day", LocalDate.class),
                    Verdict.valueOf(rows.getString("before")),
                    Verdict.valueOf(rows.getString("after"))))
            .list();
    return new Trial.Result(rules, posts);
  }

  private static Trial trial(ResultSet rows) throws SQLException {
    return new Trial(
        new VersionId(rows.getObject("version", UUID.class)),
        rows.getInt("edition"),
        Trial.State.valueOf(rows.getString("state")),
        rows.getString("against"),
        rows.getString("digest"),
        rows.getObject("first_day", LocalDate.class),
        rows.getObject("last_day", LocalDate.class),
        rows.getInt("total"),
        rows.getInt("done"),
        rows.getTimestamp("started_at").toInstant(),
        rows.getTimestamp("beat_at").toInstant());
  }
}
