package org.bedside.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bedside.WholeHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Each test opens vaults of its own on the real table, with a root key in a folder of its own.
@WholeHouse
class VaultTest {

  private static final String CANARY = "Jane Roe, born 4 May 1971";

  @Autowired Keysets keysets;
  @Autowired Buckets buckets;
  @Autowired ApartTable apart;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void no_keys() {
    db.sql("delete from vault_bucket").update();
    db.sql("delete from vault_apart").update();
    db.sql("delete from vault_keyset").update();
  }

  private Vault start(Path keyFile, @Nullable Path passphrase) {
    return start(new VaultSettings(keyFile, passphrase, null));
  }

  private Vault start(VaultSettings settings) {
    return new Vault(keysets, buckets, apart, settings, clock, transactions);
  }

  private Vault startWith(String command) {
    return start(new VaultSettings(folder.resolve("none"), null, command));
  }

  @Test
  void a_command_may_print_the_root_key_that_a_file_held_before() throws Exception {
    var file = folder.resolve("keys/root.key");
    var sealed = start(file, null).sealText(CANARY, "post.words:1");
    var vault = startWith("cat '" + file + "'");
    assertThat(vault.openText(sealed, "post.words:1")).isEqualTo(CANARY);
    assertThat(folder.resolve("none")).doesNotExist();
    java.nio.file.Files.writeString(file, "x");
    assertThatThrownBy(() -> startWith("cat '" + file + "'"))
        .isInstanceOf(WrongRootKey.class)
        .hasMessageContaining("32 bytes in base64");
  }

  @Test
  void a_command_that_fails_or_prints_another_key_starts_nothing_and_says_so() {
    start();
    var other = java.util.Base64.getEncoder().encodeToString(new byte[32]);
    assertThatThrownBy(() -> startWith("echo secret; exit 3"))
        .isInstanceOf(WrongRootKey.class)
        .hasMessageContaining("ended with 3")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> startWith("echo " + other))
        .isInstanceOf(WrongRootKey.class)
        .hasMessageContaining("not the one that sealed the database");
    assertThatThrownBy(() -> new VaultSettings(folder, folder, "true"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Set one of them");
  }

  private Vault start() {
    return start(folder.resolve("keys/root.key"), null);
  }

  @Test
  void what_was_sealed_opens() {
    var vault = start();
    var sealed = vault.sealText(CANARY + " ñ 👩‍⚕️", "post.words:1");
    assertThat(vault.openText(sealed, "post.words:1")).isEqualTo(CANARY + " ñ 👩‍⚕️");
    assertThat(start().openText(sealed, "post.words:1")).isEqualTo(CANARY + " ñ 👩‍⚕️");
    assertThat(vault.open(vault.seal(new byte[0], "post.words:1"), "post.words:1")).isEmpty();
  }

  @Test
  void what_was_sealed_for_one_row_opens_for_no_other() {
    var vault = start();
    var sealed = vault.sealText(CANARY, "post.words:1");
    assertThatThrownBy(() -> vault.openText(sealed, "post.words:2"))
        .isInstanceOf(SealBroken.class)
        .hasMessageContaining("post.words:2")
        .hasMessageNotContaining("Jane");
  }

  @Test
  void a_context_is_never_blank() {
    var vault = start();
    assertThatThrownBy(() -> vault.sealText(CANARY, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_changed_or_missing_byte_is_noticed() {
    var vault = start();
    var sealed = vault.sealText(CANARY, "post.words:1");
    for (var i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> vault.open(changed, "post.words:1")).isInstanceOf(SealBroken.class);
      var cut = java.util.Arrays.copyOf(sealed, i);
      assertThatThrownBy(() -> vault.open(cut, "post.words:1")).isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void the_same_words_never_look_the_same() {
    var vault = start();
    assertThat(vault.sealText(CANARY, "post.words:1"))
        .isNotEqualTo(vault.sealText(CANARY, "post.words:1"));
  }

  @Test
  void a_look_up_is_equal_for_equal_purpose_and_value_only() {
    var vault = start();
    var hash = vault.lookup("person.email", "jane@example.org");
    assertThat(hash).hasSize(32).isEqualTo(start().lookup("person.email", "jane@example.org"));
    assertThat(vault.lookup("person.phone", "jane@example.org")).isNotEqualTo(hash);
    assertThat(vault.lookup("person.email", "jane@example.com")).isNotEqualTo(hash);
    assertThat(vault.lookup("person.emailj", "ane@example.org")).isNotEqualTo(hash);
  }

  @Test
  void after_a_rotation_the_old_still_opens_and_says_that_it_is_old() {
    var vault = start();
    var old = vault.sealText(CANARY, "post.words:1");
    var name = vault.lookup("person.email", "jane@example.org");
    assertThat(vault.needsResealing(old)).isFalse();

    vault.rotate();

    assertThat(vault.needsResealing(old)).isTrue();
    assertThat(vault.openText(old, "post.words:1")).isEqualTo(CANARY);
    assertThat(vault.needsResealing(vault.sealText(CANARY, "post.words:1"))).isFalse();
    assertThat(vault.lookup("person.email", "jane@example.org")).isEqualTo(name);
    assertThat(start().openText(old, "post.words:1")).isEqualTo(CANARY);
  }

  @Test
  void another_node_opens_what_the_new_key_sealed() {
    var here = start();
    var there = start();
    here.rotate();
    var sealed = here.sealText(CANARY, "post.words:1");
    assertThat(there.openText(sealed, "post.words:1")).isEqualTo(CANARY);
  }

  @Test
  void two_nodes_that_rotate_in_turn_lose_no_key() {
    var here = start();
    var there = start();
    here.rotate();
    var first = here.sealText(CANARY, "post.words:1");
    there.rotate();
    var second = there.sealText(CANARY, "post.words:1");
    for (var vault : new Vault[] {here, there, start()}) {
      assertThat(vault.openText(first, "post.words:1")).isEqualTo(CANARY);
      assertThat(vault.openText(second, "post.words:1")).isEqualTo(CANARY);
    }
  }

  @Test
  void a_rotation_stands_even_if_the_work_around_it_is_rolled_back() {
    var vault = start();
    var sealed =
        new TransactionTemplate(transactions)
            .execute(work -> {
              vault.rotate();
              work.setRollbackOnly();
              return vault.sealText(CANARY, "post.words:1");
            });
    assertThat(start().openText(java.util.Objects.requireNonNull(sealed), "post.words:1"))
        .isEqualTo(CANARY);
  }

  @Test
  void sealing_and_opening_go_on_while_the_keys_rotate() throws Exception {
    var vault = start();
    var other = start();
    var work = new ArrayList<Callable<Void>>();
    IntStream.range(0, 400)
        .forEach(i ->
            work.add(() -> {
              if (i % 40 == 0) {
                (i % 80 == 0 ? vault : other).rotate();
              }
              var sealed = vault.sealText(CANARY + i, "post.words:" + i);
              assertThat(other.openText(sealed, "post.words:" + i)).isEqualTo(CANARY + i);
              return null;
            }));
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(keysets.find().orElseThrow().version()).isEqualTo(11);
  }

  @Test
  void the_first_start_makes_a_key_that_only_its_owner_may_read() throws Exception {
    start();
    var mode = Files.getPosixFilePermissions(folder.resolve("keys/root.key"));
    assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
  }

  @Test
  void a_dump_without_the_root_key_says_nothing() throws Exception {
    var vault = start();
    var sealed = vault.sealText(CANARY, "post.words:1");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Jane", "1971");

    assertThatThrownBy(() -> start(folder.resolve("thief/root.key"), null))
        .isInstanceOf(WrongRootKey.class)
        .hasMessageContaining("is missing and the database was sealed with it");
    assertThat(folder.resolve("thief/root.key")).doesNotExist();

    Files.createDirectories(folder.resolve("thief"));
    Files.writeString(
        folder.resolve("thief/root.key"),
        java.util.Base64.getEncoder().encodeToString(new byte[32]));
    assertThatThrownBy(() -> start(folder.resolve("thief/root.key"), null))
        .isInstanceOf(WrongRootKey.class)
        .hasMessageContaining("not the one that sealed the database");
  }

  @Test
  void the_database_holds_neither_the_keys_nor_the_root_key() throws Exception {
    var root = Files.readString(startedKey()).strip();
    var row = keysets.find().orElseThrow();
    var stored =
        new String(row.sealing(), StandardCharsets.ISO_8859_1)
            + new String(row.lookingUp(), StandardCharsets.ISO_8859_1)
            + new String(row.salt(), StandardCharsets.ISO_8859_1);
    var rootBytes = java.util.Base64.getDecoder().decode(root);
    assertThat(stored).doesNotContain(new String(rootBytes, StandardCharsets.ISO_8859_1), root);
    var cipher = new com.google.crypto.tink.subtle.AesGcmJce(rootBytes);
    var key = (AesGcmKey) Keyset.opened(row, cipher).sealing().getPrimary().getKey();
    var bytes = key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
    assertThat(stored).doesNotContain(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private Path startedKey() {
    start();
    return folder.resolve("keys/root.key");
  }

  @Test
  void a_file_that_is_no_key_is_refused_with_a_sentence() throws Exception {
    var file = Files.writeString(folder.resolve("root.key"), "correct horse");
    assertThatThrownBy(() -> start(file, null))
        .isInstanceOf(WrongRootKey.class)
        .hasMessageContaining("is not a root key");
  }

  @Test
  @Tag("long")
  void a_passphrase_opens_again_and_a_wrong_one_does_not() throws Exception {
    var file = Files.writeString(folder.resolve("passphrase"), "correct horse battery staple\n");
    var none = folder.resolve("none.key");
    var sealed = start(none, file).sealText(CANARY, "post.words:1");
    assertThat(start(none, file).openText(sealed, "post.words:1")).isEqualTo(CANARY);
    assertThat(none).doesNotExist();

    Files.writeString(file, "correct horse battery stable");
    assertThatThrownBy(() -> start(none, file)).isInstanceOf(WrongRootKey.class);
    Files.writeString(file, "short");
    assertThatThrownBy(() -> start(none, file))
        .isInstanceOf(WrongRootKey.class)
        .hasMessageContaining("shorter than 12");
  }

  @Test
  void a_wrong_key_stops_the_start_with_one_sentence() {
    var report =
        new WrongRootKeyReport()
            .analyze(new IllegalStateException(new WrongRootKey("This key is not the one.")));
    assertThat(java.util.Objects.requireNonNull(report).getDescription())
        .isEqualTo("This key is not the one.");
  }
}
