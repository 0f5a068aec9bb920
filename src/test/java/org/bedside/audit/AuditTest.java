package org.bedside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WholeHouse
class AuditTest {

  @Autowired Audit audit;
  @Autowired Scribe scribe;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired SettableClock clock;

  private final String subject = "post:" + UUID.randomUUID();

  @AfterEach
  void open() {
    clock.reset();
    if (!scribe.isRunning()) {
      scribe.start();
    }
  }

  @Test
  void an_entry_is_kept_as_it_was_recorded() {
    clock.hold(Instant.parse("2026-11-22T09:00:00.123456789Z"));

    audit.record(entry().because("Second pair of eyes").with("hash", "9f\t\"2c").with("a", "1"));

    var line = audit.about(subject).getFirst();
    assertThat(line.at()).isEqualTo("2026-11-22T09:00:00.123456Z");
    assertThat(line.actor()).isEqualTo("system");
    assertThat(line.action()).isEqualTo("post.approved");
    assertThat(line.reason()).isEqualTo("Second pair of eyes");
    assertThat(line.details()).containsEntry("hash", "9f\t\"2c").containsEntry("a", "1");
    assertThat(line.hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void entries_of_a_transaction_are_durable_before_it_commits_and_in_order() {
    transaction.executeWithoutResult(_ -> {
      audit.record(entry().with("n", "1"));
      audit.record(entry().with("n", "2"));
      assertThat(audit.about(subject)).isEmpty();
    });

    assertThat(audit.about(subject))
        .extracting(line -> line.details().get("n"))
        .containsExactly("1", "2");
  }

  @Test
  void an_act_that_was_rolled_back_leaves_no_entry() {
    transaction.executeWithoutResult(status -> {
      audit.record(entry());
      status.setRollbackOnly();
    });

    assertThat(audit.about(subject)).isEmpty();
  }

  @Test
  void an_act_fails_when_the_ledger_cannot_be_written() {
    scribe.stop();
    var id = UUID.randomUUID();

    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              act(id);
              audit.record(entry());
            }))
        .isInstanceOf(Unrecorded.class);

    assertThat(acts(id)).isZero();
  }

  @Test
  void five_hundred_callers_at_once_make_one_chain_without_a_gap() throws Exception {
    var before = count();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 500; i++) {
        var _ = callers.submit(() -> audit.record(entry()));
      }
    }

    assertThat(count()).isEqualTo(before + 500);
    assertThat(
            db.sql(
                    """
                    select count(*) from audit_entry later
                    join audit_entry earlier on earlier.seq = later.seq - 1
                    where later.prev_hash = earlier.hash
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(count() - 1);
  }

  @Test
  void the_running_house_can_neither_change_nor_delete_an_entry() {
    audit.record(entry());

    for (var sql :
        new String[] {
          "update audit_entry set actor = 'system'",
          "delete from audit_entry",
          "truncate audit_entry",
          "delete from audit_checkpoint"
        }) {
      assertThatThrownBy(() -> db.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void an_entry_that_could_spoil_its_batch_is_refused_at_once() {
    assertThatThrownBy(() -> Entry.of("system", "post.approved", "post\0"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entry().with("key", "\0"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Entry entry() {
    return Entry.of("system", "post.approved", subject);
  }

  private void act(UUID id) {
    db.sql(
            """
            insert into event_publication
              (id, listener_id, event_type, serialized_event, publication_date, completion_date)
            values (:id, 'test', 'test', 'test', now(), now())
            """)
        .param("id", id)
        .update();
  }

  private int acts(UUID id) {
    return db.sql("select count(*) from event_publication where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private long count() {
    return db.sql("select count(*) from audit_entry").query(Long.class).single();
  }
}
