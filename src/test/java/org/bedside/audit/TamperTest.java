package org.bedside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bedside.WholeHouse;
import org.bedside.audit.Submission.Stamped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/// Case 57: the owner of the database lays hands on the ledger with the triggers switched off, and
/// the offline verifier, run as an auditor runs it, names what was done and to which row. The
/// ledger is one of its own, made by the room's migration in a schema beside the house's.
@WholeHouse
class TamperTest {

  private static final Path MIGRATION =
      Path.of("src/main/java/org/bedside/audit/V1__audit_entry.sql");

  @Autowired FlywayConnectionDetails owner;
  @TempDir Path folder;
  private Connection db;
  private SigningKey key;
  private final Appender appender = new Appender();

  @BeforeEach
  void thirtyRowsUnderThreeCheckpoints() throws SQLException, IOException {
    // The driver's parser does not know a function's "begin atomic", the simple protocol needs
    // none.
    db =
        DriverManager.getConnection(
            url() + "&preferQueryMode=simple", owner.getUsername(), owner.getPassword());
    execute("drop schema if exists tampered cascade; create schema tampered");
    execute(Files.readString(MIGRATION).replace("${runtime}", "bedside_run"));
    key = SigningKey.keptIn(folder.resolve("key"), "bedside/test");
    Files.writeString(folder.resolve("checkpoints.pub"), key.open() + "\n");
    grow(10);
    grow(10);
    grow(10);
  }

  @AfterEach
  void removeTheLedger() throws SQLException {
    execute("drop schema tampered cascade");
    db.close();
  }

  @Test
  void the_untouched_ledger_is_sound_from_the_database_and_from_an_export() throws Exception {
    assertThat(verify()).startsWith("SOUND: 30 rows, 30 of them under a signed checkpoint");
  }

  @Test
  void the_owner_is_refused_as_long_as_the_triggers_are_on() {
    for (var sql :
        List.of(
            "update audit_entry set actor = 'nobody' where seq = 14",
            "update audit_entry set details = '{}' where seq = 14",
            "delete from audit_entry where seq = 14",
            "truncate audit_entry",
            "delete from audit_checkpoint")) {
      assertThatThrownBy(() -> execute(sql)).hasMessageContaining("never changed");
    }
  }

  @Test
  void erasing_what_is_said_of_a_person_leaves_the_ledger_sound() throws Exception {
    execute("select audit_erase('post:14')");

    assertThat(verify()).startsWith("SOUND: 30 rows").contains("1 with erased details");
    assertThat(number("select count(*) from audit_entry where salt is null and reason is null"))
        .isEqualTo(1);
  }

  @Test
  void an_edited_row_is_named() throws Exception {
    tamper("update audit_entry set actor = 'person:somebody-else' where seq = 14");

    assertThat(verify()).startsWith("NOT SOUND: EDIT at row 14.");
  }

  @Test
  void edited_details_are_named() throws Exception {
    tamper("update audit_entry set details = '{}' where seq = 14");

    assertThat(verify()).startsWith("NOT SOUND: EDIT at row 14.");
  }

  @Test
  void a_deleted_row_is_named() throws Exception {
    tamper("delete from audit_entry where seq = 14");

    assertThat(verify()).startsWith("NOT SOUND: DELETE at row 14.");
  }

  @Test
  void an_inserted_row_is_named() throws Exception {
    tamper(
        """
        update audit_entry set seq = -seq where seq >= 14;
        insert into audit_entry
          select 14, at, actor, 'post.cleared', subject, reason, details, salt, commitment,
            sha256('forged'), sha256('forged too')
          from audit_entry where seq = 13;
        update audit_entry set seq = 1 - seq where seq < 0
        """);

    assertThat(verify()).startsWith("NOT SOUND: INSERT at row 14.");
  }

  @Test
  void another_order_is_named() throws Exception {
    tamper(
        """
        update audit_entry set seq = -14 where seq = 14;
        update audit_entry set seq = 14 where seq = 22;
        update audit_entry set seq = 22 where seq = -14
        """);

    assertThat(verify()).startsWith("NOT SOUND: REORDER at row 14.");
  }

  @Test
  void a_cut_tail_and_an_emptied_table_are_named() throws Exception {
    tamper("delete from audit_entry where seq > 25");
    assertThat(verify()).startsWith("NOT SOUND: TRUNCATE at row 26.");

    tamper("truncate audit_entry");
    assertThat(verify()).startsWith("NOT SOUND: TRUNCATE at row 1.");
  }

  @Test
  void a_chain_made_anew_is_named_within_one_checkpoint() throws Exception {
    var rows = new ArrayList<Row>();
    try (var reading = source().open()) {
      for (var row = reading.next(); row != null; row = reading.next()) {
        rows.add(row.seq() == 14 ? Chains.byActor(row, "person:somebody-else") : row);
      }
    }
    tamper("truncate audit_entry");
    Appender.copy(db, Chains.rehashed(rows, 13));

    assertThat(verify()).startsWith("NOT SOUND: REHASH at row 11.").contains("11 to 20");
  }

  @Test
  void yesterdays_snapshot_is_named() throws Exception {
    execute("create table snapshot_entry as select * from audit_entry");
    execute("create table snapshot_checkpoint as select * from audit_checkpoint");
    grow(10);
    tamper(
        """
        truncate audit_entry, audit_checkpoint;
        insert into audit_entry select * from snapshot_entry;
        insert into audit_checkpoint select * from snapshot_checkpoint
        """);

    assertThat(verify()).startsWith("NOT SOUND: ROLLBACK at row 31.");
  }

  @Test
  void yesterdays_snapshot_is_named_after_it_went_on() throws Exception {
    execute("create table snapshot_entry as select * from audit_entry");
    execute("create table snapshot_checkpoint as select * from audit_checkpoint");
    grow(10);
    tamper(
        """
        truncate audit_entry, audit_checkpoint;
        insert into audit_entry select * from snapshot_entry;
        insert into audit_checkpoint select * from snapshot_checkpoint
        """);
    append(15);

    assertThat(verify()).startsWith("NOT SOUND: ROLLBACK at row 31.");
  }

  @Test
  void a_damaged_checkpoint_is_named() throws Exception {
    var file = folder.resolve("checkpoints");
    Files.writeString(file, Files.readString(file).replaceFirst("\n20\n", "\n21\n"));

    assertThat(verify()).startsWith("NOT SOUND: SEAL");
  }

  /// Asks twice, of the tables and of an export of them, and both must say the same.
  private String verify() throws IOException {
    var export = folder.resolve("export").toString();
    var ledger = url() + "&user=" + owner.getUsername() + "&password=" + owner.getPassword();
    var checkpoints = folder.resolve("checkpoints").toString();
    var direct = new StringBuilder();
    var exported = new StringBuilder();
    Verify.run(new String[] {ledger, "--checkpoints", checkpoints}, direct);
    Verify.run(new String[] {"--export", export, ledger}, new StringBuilder());
    Verify.run(new String[] {export, "--checkpoints", checkpoints}, exported);
    assertThat(exported.toString()).isEqualTo(direct.toString());
    return direct.toString();
  }

  private void grow(int rows) throws SQLException, IOException {
    append(rows);
    var all = new ArrayList<Row>();
    try (var reading = source().open()) {
      for (var row = reading.next(); row != null; row = reading.next()) {
        all.add(row);
      }
    }
    var checkpoint = Chains.checkpoint(all, all.size());
    Notes.append(folder.resolve("checkpoints"), key.note(checkpoint));
    try (var insert = db.prepareStatement("insert into audit_checkpoint values (?, ?, ?)")) {
      insert.setLong(1, checkpoint.size());
      insert.setObject(2, checkpoint.at().atOffset(java.time.ZoneOffset.UTC));
      insert.setBytes(3, checkpoint.root());
      insert.execute();
    }
  }

  /// Rows of one a second, the numbers counted over all that was ever written.
  private void append(int rows) throws SQLException {
    var entries = new ArrayList<Stamped>();
    for (var i = 0; i < rows; i++) {
      written++;
      entries.add(
          new Stamped(
              Entry.of("system", "post.approved", "post:" + written)
                  .because("so")
                  .with("n", "" + written),
              Row.micros(Chains.START.plusSeconds(written - 1))));
    }
    db.setAutoCommit(false);
    appender.lock(db);
    appender.append(db, entries);
    db.setAutoCommit(true);
  }

  private int written;

  private void tamper(String sql) throws SQLException {
    execute("alter table audit_entry disable trigger user");
    execute("alter table audit_checkpoint disable trigger user");
    execute(sql);
    execute("alter table audit_entry enable trigger user");
    execute("alter table audit_checkpoint enable trigger user");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = db.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private DatabaseSource source() {
    return new DatabaseSource(this::connect);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), owner.getUsername(), owner.getPassword());
  }

  private String url() {
    return owner.getJdbcUrl() + "?currentSchema=tampered";
  }
}
