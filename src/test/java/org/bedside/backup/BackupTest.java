package org.bedside.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.database.TestDatabases;
import org.bedside.media.Filed;
import org.bedside.media.Media;
import org.bedside.media.Upload;
import org.bedside.vault.Bucket;
import org.bedside.vault.TestVaults;
import org.bedside.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

@WholeHouse
class BackupTest {

  private static final String PAIRS =
      """
      select count(*) from subscriber s full join event_publication e on e.id = s.id
      where e.listener_id is null or s.id is null
      """;

  @Autowired TestBackups backups;
  @Autowired TestDatabases databases;
  @Autowired Media media;
  @Autowired Audit audit;
  @Autowired Vault vault;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired SettableClock clock;
  @Autowired Environment settings;

  @Test
  void a_backup_that_is_taken_while_writes_go_on_is_of_one_instant_and_comes_back_whole()
      throws Exception {
    var going = new AtomicBoolean(true);
    var work = new ArrayList<Future<Boolean>>();
    Path backup;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        for (var i = 0; i < 4; i++) {
          work.add(threads.submit(() -> writePairs(going), true));
        }
        work.add(
            threads.submit(() -> {
              bringAndRemovePictures(going);
              return true;
            }));
        until("select count(*) from subscriber", 50);
        until("select count(*) from media_item", 3);
        backup = backups.take();
      } finally {
        going.set(false);
      }
    }
    for (var writer : work) {
      assertThat(writer.get()).isTrue();
    }
    var target = databases.empty("restored_consistent");
    var places = TestBackups.elsewhere("consistent");
    var manifest = restored(backup, target, places);

    assertThat(number(target, "select count(*) from subscriber"))
        .isBetween(50L, count("select count(*) from subscriber") - 1);
    assertThat(number(target, PAIRS)).as("halves of pairs").isZero();
    assertThat(number(target, "select count(*) from audit_entry where seq = 1")).isOne();
    assertThat(number(target, "select max(seq) - count(*) from audit_entry")).isZero();
    try (var connection = target.getConnection()) {
      var pictures = Filed.in(connection);
      assertThat(pictures).isNotEmpty();
      assertThat(pictures)
          .allSatisfy(picture -> assertThat(places.media().resolve(picture)).exists());
    }
    assertThat(manifest.tables()).noneMatch(table -> table.name().startsWith("spring_session"));
    assertThat(number(target, "select count(*) from restored where released_at is null")).isOne();
    db.sql("delete from event_publication").update();
  }

  @Test
  void a_flipped_byte_a_missing_file_and_a_strange_one_are_found_by_name() throws Exception {
    uploaded();
    var backup = backups.take();
    var folder = new Folder(backup);
    var picture =
        folder.checked().parts().stream()
            .map(Manifest.Part::path)
            .filter(path -> path.startsWith("media/"))
            .findFirst()
            .orElseThrow();
    for (var name : List.of(Folder.MANIFEST, "tables/vault_keyset.copy.gz", picture)) {
      var file = backup.resolve(name);
      var whole = Files.readAllBytes(file);
      var flipped = whole.clone();
      flipped[flipped.length / 2] ^= 1;
      Files.write(file, flipped);
      assertThatThrownBy(folder::checked)
          .isInstanceOf(BackupRefused.class)
          .hasMessageContaining("changed: " + name);
      Files.write(file, whole);
    }
    Files.move(backup.resolve(picture), backup.resolve("stray"));
    assertThatThrownBy(folder::checked).hasMessageContaining("does not name: stray");
    Files.delete(backup.resolve("stray"));
    assertThatThrownBy(folder::checked).hasMessageContaining("missing: " + picture);
  }

  @Test
  void a_database_with_a_row_in_it_is_refused_and_left_as_it_is() throws Exception {
    var backup = backups.take();
    var target = databases.empty("restored_twice");
    restored(backup, target, TestBackups.elsewhere("twice"));
    var before = number(target, "select count(*) from restored");
    assertThatThrownBy(() -> restored(backup, target, TestBackups.elsewhere("twice-again")))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("This database is not empty");
    assertThat(number(target, "select count(*) from restored")).isEqualTo(before);
  }

  @Test
  void a_wrong_root_key_shows_before_anything_is_there_and_the_right_one_may_follow()
      throws Exception {
    vault.rotate(); // the row of keys went with all others before this class
    var backup = backups.take();
    var target = databases.empty("restored_keys");
    var places = TestBackups.elsewhere("keys");
    var wrong = Base64.getEncoder().encodeToString(Base64.getEncoder().encode(new byte[32]));
    var restore = new Restore(target, TestDatabases.RUNTIME, places, clock, false);
    assertThatThrownBy(() -> restore.from(new Folder(backup), new Keys(1, wrong, null)))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("The root key of this backup");
    assertThat(number(target, "select count(*) from vault_keyset")).isZero();
    assertThat(places.rootKey()).doesNotExist();
    assertThatThrownBy(() -> restore.from(new Folder(backup), null))
        .hasMessageContaining("The root key of this backup");

    restored(backup, target, places);
    assertThat(places.rootKey()).hasSameBinaryContentAs(backups.places().rootKey());
    assertThat(Files.getPosixFilePermissions(places.rootKey())).hasSize(2);
  }

  @Test
  void what_was_destroyed_stays_unreadable_when_last_nights_backup_comes_back() throws Exception {
    vault.rotate();
    var gone = new Bucket("draft", YearMonth.of(2026, 8));
    var kept = new Bucket("record", YearMonth.of(2026, 8));
    var goneKey = vault.newKey(gone, "thread:1");
    var keptKey = vault.newKey(kept, "thread:2");
    var words = vault.key(keptKey, kept, "thread:2").orElseThrow().sealText("Hello", "message:1");
    var nights = Files.createTempDirectory(Path.of("target"), "nights");
    var lastNight = backups.take(nights);
    vault.shred(gone);
    clock.forward(Duration.ofSeconds(2));
    backups.take(nights);

    var target = databases.empty("restored_buckets");
    var places = TestBackups.elsewhere("buckets");
    restored(lastNight, target, places);
    var restored = TestVaults.on(target, places.rootKey());
    assertThat(restored.key(goneKey, gone, "thread:1")).isEmpty();
    assertThat(restored.key(keptKey, kept, "thread:2").orElseThrow().openText(words, "message:1"))
        .isEqualTo("Hello");
  }

  @Test
  void a_backup_whose_keys_of_buckets_were_forgotten_is_refused_unless_one_says_so()
      throws Exception {
    vault.rotate();
    vault.newKey(new Bucket("record", YearMonth.of(2026, 9)), "thread:3");
    var backup = backups.take();
    Files.delete(backup.resolveSibling(BucketFile.NAME));
    var target = databases.empty("restored_without");
    assertThatThrownBy(() -> restored(backup, target, TestBackups.elsewhere("without")))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("bedside-buckets.json is missing beside the backup");
    new Restore(target, TestDatabases.RUNTIME, TestBackups.elsewhere("without-2"), clock, true)
        .from(new Folder(backup), Keys.of(backups.places()));
    assertThat(number(target, "select count(*) from vault_bucket")).isZero();
  }

  @Test
  void the_commands_keep_keys_apart_and_carry_the_house_to_a_server_of_ones_own() throws Exception {
    var home = Files.createTempDirectory(Path.of("target"), "commands");
    var to = home.resolve("disk").toString();
    var keys = home.resolve("disk/keys.json").toString();
    assertThat(told(settings, 1, "backup", to, "--keys", keys)).contains("one thief finds both");
    var apart = home.resolve("stick/keys.json").toString();
    assertThat(told(settings, 0, "backup", to, "--keys", apart))
        .contains("read back and sound", "Keys written to " + apart);
    assertThat(Files.getPosixFilePermissions(Path.of(apart))).hasSize(2);
    var backup = only(Path.of(to)).toString();
    assertThat(told(settings, 0, "backup", "--check", backup)).contains("Sound: ");
    assertThat(told(settings, 1, "restore", backup)).contains("Bedside is running");
    assertThat(told(settings, 2, "restore")).contains("bin/restore BACKUP");

    var target = databases.empty("restored_commands");
    var elsewhere =
        new MockEnvironment()
            .withProperty("bedside.data", home.resolve("data").toString())
            .withProperty("bedside.database.url", databases.url("restored_commands", "bedside_run"))
            .withProperty(
                "bedside.database.owner-url", databases.url("restored_commands", "bedside_owner"));
    assertThat(told(elsewhere, 0, "restore", backup, "--keys", apart))
        .contains("Nothing leaves it until somebody has looked");
    assertThat(home.resolve("data/keys/root.key")).exists();
    assertThat(number(target, "select count(*) from restored")).isPositive();
    assertThat(told(elsewhere, 1, "restore", backup, "--keys", apart)).contains("not empty");
  }

  private static String told(Environment house, int exit, String... arguments) {
    var out = new ByteArrayOutputStream();
    var ended = Commands.run(arguments, house, new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(ended).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Path only(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      var found = all.filter(Files::isDirectory).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  private Manifest restored(Path backup, DataSource target, Places places)
      throws IOException, SQLException {
    return new Restore(target, TestDatabases.RUNTIME, places, clock, false)
        .from(new Folder(backup), Keys.of(backups.places()));
  }

  /// Two rows in tables that are read at different times, always both or none.
  private void writePairs(AtomicBoolean going) {
    while (going.get()) {
      var id = UUID.randomUUID();
      transaction.executeWithoutResult(_ -> {
        db.sql(
                """
                insert into event_publication (id, listener_id, event_type, serialized_event,
                  publication_date) values (:id, 'nobody', 'none', '', now())
                """)
            .param("id", id)
            .update();
        db.sql(
                """
                insert into subscriber (id, email, email_key, asked_at)
                values (:id, '', decode(replace(:id::text, '-', ''), 'hex'), now())
                """)
            .param("id", id)
            .update();
      });
      audit.record(Entry.of("system", "pair.written", "pair:" + id));
    }
  }

  private void bringAndRemovePictures(AtomicBoolean going) throws IOException {
    var brought = new ArrayList<org.bedside.media.MediaId>();
    while (going.get()) {
      brought.add(uploaded());
      if (brought.size() > 8) {
        media.delete(brought.removeFirst(), "system");
      }
    }
  }

  private org.bedside.media.MediaId uploaded() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return ((Upload.Uploaded) media.upload(bytes.toByteArray(), "system")).item().id();
  }

  private void until(String sql, long least) throws InterruptedException {
    var end = System.nanoTime() + 20_000_000_000L;
    while (count(sql) < least) {
      assertThat(System.nanoTime()).as(sql).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private long count(String sql) {
    return db.sql(sql).query(Long.class).single();
  }

  private static long number(DataSource target, String sql) throws SQLException {
    try (var connection = target.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
