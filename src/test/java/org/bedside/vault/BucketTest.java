package org.bedside.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keys that are destroyed when their time is over. Each test opens vaults of its own.
@WholeHouse
class BucketTest {

  private static final Bucket RECORD = new Bucket("record", YearMonth.of(2026, 11));
  private static final Bucket DRAFT = new Bucket("draft", YearMonth.of(2026, 11));
  private static final String WORDS = "It burns since Tuesday ñ";

  @Autowired Keysets keysets;
  @Autowired Buckets buckets;
  @Autowired ApartTable apart;
  @Autowired SettableClock clock;
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

  private Vault start() {
    var settings = new VaultSettings(folder.resolve("keys/root.key"), null, null);
    return new Vault(keysets, buckets, apart, settings, clock, transactions);
  }

  private static DataKey open(Vault vault, byte[] wrapped, Bucket bucket) {
    return vault.key(wrapped, bucket, "thread:1").orElseThrow();
  }

  private byte[] stored() {
    return Objects.requireNonNull(buckets.find(RECORD.name()).orElseThrow().key());
  }

  @Test
  void a_message_opens_with_its_threads_key_on_any_node() {
    var wrapped = start().newKey(RECORD, "thread:1");
    var sealed = open(start(), wrapped, RECORD).sealText(WORDS, "message:1");
    assertThat(open(start(), wrapped, RECORD).openText(sealed, "message:1")).isEqualTo(WORDS);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Tuesday");
  }

  @Test
  void a_message_opens_for_no_other_row_thread_or_bucket() {
    var vault = start();
    var wrapped = vault.newKey(RECORD, "thread:1");
    var key = open(vault, wrapped, RECORD);
    var sealed = key.sealText(WORDS, "message:1");
    assertThatThrownBy(() -> key.openText(sealed, "message:2")).isInstanceOf(SealBroken.class);
    var other = vault.key(vault.newKey(RECORD, "thread:2"), RECORD, "thread:2").orElseThrow();
    assertThatThrownBy(() -> other.openText(sealed, "message:1")).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> vault.key(wrapped, RECORD, "thread:2")).isInstanceOf(SealBroken.class);
    vault.newKey(DRAFT, "thread:3");
    assertThatThrownBy(() -> open(vault, wrapped, DRAFT)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> vault.openText(sealed, "message:1")).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> key.openText(new byte[0], "message:1")).isInstanceOf(SealBroken.class);
  }

  @Test
  void every_changed_byte_is_noticed() {
    var vault = start();
    var key = open(vault, vault.newKey(RECORD, "thread:1"), RECORD);
    var sealed = key.sealText(WORDS, "message:1");
    for (var i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> key.openText(changed, "message:1"))
          .as("byte %d", i)
          .isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void a_rotation_seals_the_buckets_anew_and_touches_no_thread() {
    var vault = start();
    var wrapped = vault.newKey(RECORD, "thread:1");
    var sealed = open(vault, wrapped, RECORD).sealText(WORDS, "message:1");
    var before = stored();
    assertThat(vault.needsResealing(before)).isFalse();
    vault.rotate();
    var after = stored();
    assertThat(vault.needsResealing(before)).isTrue();
    assertThat(vault.needsResealing(after)).isFalse();
    assertThat(open(start(), wrapped, RECORD).openText(sealed, "message:1")).isEqualTo(WORDS);
  }

  @Test
  void what_was_destroyed_opens_on_no_node_and_the_other_bucket_still_does() {
    var vault = start();
    var gone = vault.newKey(DRAFT, "thread:1");
    var kept = vault.newKey(RECORD, "thread:1");
    assertThat(vault.shred(DRAFT)).isTrue();
    assertThat(vault.shred(DRAFT)).isFalse();
    assertThat(vault.key(gone, DRAFT, "thread:1")).isEmpty();
    assertThat(start().key(gone, DRAFT, "thread:1")).isEmpty();
    assertThat(vault.key(kept, RECORD, "thread:1")).isPresent();
    vault.rotate();
    assertThat(start().key(gone, DRAFT, "thread:1")).isEmpty();
  }

  @Test
  void another_node_forgets_within_a_minute_what_was_destroyed_here() {
    var here = start();
    var there = start();
    var wrapped = here.newKey(DRAFT, "thread:1");
    clock.hold(clock.instant());
    assertThat(there.key(wrapped, DRAFT, "thread:1")).isPresent();
    here.shred(DRAFT);
    clock.forward(BucketKeys.REMEMBERED);
    assertThat(there.key(wrapped, DRAFT, "thread:1")).isEmpty();
  }

  @Test
  void nothing_new_comes_into_a_bucket_that_was_destroyed() {
    var vault = start();
    vault.newKey(DRAFT, "thread:1");
    vault.shred(DRAFT);
    assertThatThrownBy(() -> vault.newKey(DRAFT, "thread:2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("draft:2026-11 was destroyed");
  }

  @Test
  void nodes_that_begin_a_month_at_once_share_one_key() throws Exception {
    var nodes = List.of(start(), start(), start(), start());
    var wrapped = new ArrayList<byte[]>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var begun =
          IntStream.range(0, 16)
              .<Callable<byte[]>>mapToObj(i -> () -> nodes.get(i % 4).newKey(RECORD, "thread:1"))
              .toList();
      for (var key : threads.invokeAll(begun)) {
        wrapped.add(key.get());
      }
    }
    var fresh = start();
    assertThat(wrapped).allSatisfy(key -> assertThat(open(fresh, key, RECORD)).isNotNull());
  }

  @Test
  void a_key_stands_even_if_the_work_around_it_is_rolled_back() {
    var vault = start();
    new TransactionTemplate(transactions)
        .executeWithoutResult(work -> {
          vault.newKey(RECORD, "thread:1");
          work.setRollbackOnly();
        });
    var wrapped = vault.newKey(RECORD, "thread:1");
    assertThat(start().key(wrapped, RECORD, "thread:1")).isPresent();
  }

  @Test
  void what_outlives_its_bucket_opens_on_every_node_until_it_is_destroyed_itself() {
    var vault = start();
    var gone = vault.newKey(RECORD, "thread:1");
    var held = vault.newKey(RECORD, "thread:2");
    var sealed = vault.key(held, RECORD, "thread:2").orElseThrow().sealText(WORDS, "message:2");
    var kept = new WrappedKey(held, RECORD, "thread:2");
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> assertThat(vault.shred(RECORD, List.of(kept))).isTrue());
    vault.rotate();
    for (var node : List.of(vault, start())) {
      assertThat(node.key(gone, RECORD, "thread:1")).isEmpty();
      assertThat(node.key(held, RECORD, "thread:2").orElseThrow().openText(sealed, "message:2"))
          .isEqualTo(WORDS);
    }
    assertThat(apart.all()).allMatch(row -> !vault.needsResealing(row.key()));
    assertThat(vault.shredApart("thread:2")).isTrue();
    assertThat(start().key(held, RECORD, "thread:2")).isEmpty();
  }

  @Test
  void a_bucket_lives_on_if_one_key_that_must_outlive_it_does_not_open() {
    var vault = start();
    var kept = vault.newKey(RECORD, "thread:1");
    var broken = new WrappedKey(vault.newKey(RECORD, "thread:2"), RECORD, "thread:3");
    var both = List.of(new WrappedKey(kept, RECORD, "thread:1"), broken);
    var work = new TransactionTemplate(transactions);
    assertThatThrownBy(() -> work.execute(_ -> vault.shred(RECORD, both)))
        .isInstanceOf(SealBroken.class);
    assertThat(start().key(kept, RECORD, "thread:1")).isPresent();
    assertThat(apart.all()).isEmpty();
    assertThatThrownBy(() -> vault.shred(RECORD, List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  // Case 59: reads and new threads go on while keys change again and again.
  @Test
  void while_the_keys_of_the_house_are_rotated_every_read_and_every_new_thread_goes_on()
      throws Exception {
    var nodes = List.of(start(), start(), start());
    var wrapped = nodes.getFirst().newKey(RECORD, "thread:1");
    var sealed = open(nodes.getFirst(), wrapped, RECORD).sealText(WORDS, "message:1");
    var going = new AtomicBoolean(true);
    var read = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var readers =
          IntStream.range(0, 4)
              .mapToObj(i ->
                  threads.submit(() -> {
                    while (going.get()) {
                      var node = nodes.get(i % 3);
                      assertThat(open(node, wrapped, RECORD).openText(sealed, "message:1"))
                          .isEqualTo(WORDS);
                      var own = node.newKey(RECORD, "thread:" + i);
                      assertThat(node.key(own, RECORD, "thread:" + i)).isPresent();
                      read.incrementAndGet();
                    }
                    return true;
                  }))
              .toList();
      try {
        for (var i = 0; i < 12; i++) {
          nodes.get(i % 3).rotate();
        }
      } finally {
        going.set(false);
      }
      for (var reader : readers) {
        assertThat(reader.get()).isTrue();
      }
    }
    assertThat(read).hasPositiveValue();
    assertThat(start().needsResealing(stored())).isFalse();
  }

  @Test
  void a_month_is_prepared_once_and_one_that_was_destroyed_stays_so() {
    var vault = start();
    assertThat(vault.prepare(RECORD)).isTrue();
    var key = stored();
    assertThat(vault.prepare(RECORD)).isFalse();
    var wrapped = vault.newKey(RECORD, "thread:1");
    assertThat(stored()).isEqualTo(key);
    vault.shred(RECORD);
    assertThat(vault.prepare(RECORD)).isFalse();
    assertThat(vault.key(wrapped, RECORD, "thread:1")).isEmpty();
  }

  @Test
  void a_bucket_is_named_by_one_word_and_a_month() {
    assertThat(Bucket.named(RECORD.name())).isEqualTo(RECORD);
    for (var wrong : List.of("", "Record", "a b", "x:y", "record-2")) {
      assertThatThrownBy(() -> new Bucket(wrong, YearMonth.of(2026, 1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Bucket.named("record")).isInstanceOf(IllegalArgumentException.class);
  }
}
