package org.bedside.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/// The running house signs its ledger and proves entries under what it signed.
@WholeHouse
class SigningTest {

  @Autowired Audit audit;
  @Autowired Checkpoints checkpoints;
  @Autowired FlywayConnectionDetails owner;

  @BeforeEach
  @AfterEach
  void begin() throws IOException, SQLException {
    Files.deleteIfExists(checkpoints.file());
    asOwner("truncate audit_entry, audit_checkpoint");
  }

  @Test
  void a_checkpoint_is_signed_when_there_is_something_new_and_only_then() throws IOException {
    record(5);
    assertThat(checkpoints.sign().orElseThrow().size()).isEqualTo(5);
    assertThat(checkpoints.sign()).isEmpty();
    record(3);
    assertThat(checkpoints.sign().orElseThrow().size()).isEqualTo(8);

    assertThat(checkpoints.signed().checkpoints()).hasSize(2);
    assertThat(audit.standing().entries()).isEqualTo(8);
    assertThat(audit.standing().signed().orElseThrow().entries()).isEqualTo(8);
  }

  @Test
  void every_signed_entry_can_be_proved_and_an_unsigned_one_not_yet() {
    record(11);
    audit.sign();
    record(1);

    for (var seq = 1; seq <= 11; seq++) {
      var proof = audit.proof(seq).orElseThrow();
      assertThat(proof.holds()).isTrue();
      assertThat(proof.hash()).isEqualTo(audit.find(seq).orElseThrow().hash());
    }
    assertThat(audit.proof(12)).isEmpty();
    assertThat(audit.proof(0)).isEmpty();
  }

  @Test
  void an_entry_that_was_exchanged_can_no_longer_be_proved() throws SQLException {
    record(11);
    audit.sign();
    asOwner("update audit_entry set hash = sha256('another') where seq = 4");

    assertThat(audit.proof(4).orElseThrow().holds()).isFalse();
    assertThat(audit.proof(7).orElseThrow().holds()).isFalse();
  }

  @Test
  void nothing_is_signed_over_a_ledger_that_lost_what_was_signed() throws Exception {
    record(6);
    audit.sign();
    asOwner("delete from audit_entry where seq > 4");
    record(9);

    assertThat(checkpoints.sign()).isEmpty();

    assertThat(audit.standing().contradicted()).isTrue();
    assertThat(audit.check().verdict().finding().orElseThrow().tamper()).isEqualTo(Tamper.TRUNCATE);
    // A person looked, and moved the old file away.
    Files.delete(checkpoints.file());
    assertThat(checkpoints.sign().orElseThrow().size()).isEqualTo(13);
    assertThat(audit.standing().contradicted()).isFalse();
  }

  @Test
  void the_check_of_the_running_house_reads_everything() {
    record(6);
    audit.sign();

    var checked = audit.check();

    assertThat(checked.verdict().sound()).isTrue();
    assertThat(checked.verdict().rows()).isEqualTo(6);
    assertThat(checked.verdict().sealed()).isEqualTo(6);
    assertThat(audit.standing().checked()).contains(checked);
  }

  @Test
  void an_export_is_what_the_verifier_reads() throws IOException {
    record(6);
    audit.sign();
    var out = new ByteArrayOutputStream();
    audit.export(out);

    var verdict =
        new Verifier(checkpoints.signed().checkpoints()).verify(Chains.file(out.toByteArray()));

    assertThat(verdict.sound()).isTrue();
    assertThat(verdict.sealed()).isEqualTo(6);
  }

  @Test
  void a_page_is_narrowed_and_continued_by_number() {
    record(60);
    audit.record(Entry.of("person:a", "post.sent", "post:1"));

    var first = audit.page(Asked.all());
    var next = audit.page(new Asked(null, null, null, first.getLast().seq()));

    assertThat(first).hasSize(50).first().extracting(Line::seq).isEqualTo(61L);
    assertThat(next).hasSize(11).first().extracting(Line::seq).isEqualTo(11L);
    assertThat(audit.page(new Asked("person:a", null, null, null))).hasSize(1);
    assertThat(audit.page(new Asked(null, "post.sent", "post:1", null))).hasSize(1);
    assertThat(audit.actions()).containsExactly("post.approved", "post.sent");
    assertThat(audit.actors()).containsExactly("person:a", "system");
  }

  @Test
  void erased_words_are_gone_and_the_entry_stays() {
    var subject = "thread:" + UUID.randomUUID();
    audit.record(Entry.of("system", "thread.opened", subject).because("On call").with("a", "b"));

    assertThat(audit.erase(subject)).isEqualTo(1);

    var line = audit.about(subject).getFirst();
    assertThat(line.erased()).isTrue();
    assertThat(line.reason()).isNull();
    assertThat(line.details()).isEmpty();
    assertThat(audit.check().verdict().sound()).isTrue();
  }

  private void record(int entries) {
    for (var i = 0; i < entries; i++) {
      audit.record(Entry.of("system", "post.approved", "post:" + i));
    }
  }

  private void asOwner(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        var statement = connection.createStatement()) {
      for (var table : new String[] {"audit_entry", "audit_checkpoint"}) {
        statement.execute("alter table " + table + " disable trigger user");
      }
      statement.execute(sql);
      for (var table : new String[] {"audit_entry", "audit_checkpoint"}) {
        statement.execute("alter table " + table + " enable trigger user");
      }
    }
  }
}
