package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two more nodes over the database of the house: what is told or ended on one holds on the other.
@WholeHouse
class NodesTest {

  @Autowired JdbcClient db;
  @Autowired JdbcConnectionDetails details;
  @Autowired TransactionTemplate transaction;

  private final String me = UUID.randomUUID().toString();
  private PostgresNodes oneNode;
  private PostgresNodes otherNode;
  private Live one;
  private Live other;

  @BeforeEach
  void start() throws InterruptedException {
    oneNode = new PostgresNodes(db, details);
    otherNode = new PostgresNodes(db, details);
    one = new Live(oneNode, Stream::empty);
    other = new Live(otherNode, Stream::empty);
    oneNode.start();
    otherNode.start();
    one.start();
    other.start();
    within(Duration.ofSeconds(5), () -> oneNode.hears() && otherNode.hears());
    // Hearing for the first time ends streams as well, so it has to be over.
    Thread.sleep(100);
  }

  @AfterEach
  void stop() {
    one.stop();
    other.stop();
    oneNode.stop();
    otherNode.stop();
  }

  private static void within(Duration time, BooleanSupplier holds) throws InterruptedException {
    var end = System.nanoTime() + time.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private static String written(LiveStream stream) throws Exception {
    var out = new ByteArrayOutputStream();
    stream.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_topic_told_on_one_node_reaches_the_page_on_another_and_only_its_person() throws Exception {
    var mine = other.open(me, null).orElseThrow();
    var foreign = other.open("somebody-else", null).orElseThrow();
    one.tell(me, "today");
    within(Duration.ofSeconds(2), () -> mine.waiting() == 1);
    assertThat(foreign.waiting()).isZero();
  }

  @Test
  void news_told_by_a_node_are_not_told_to_itself_twice() throws Exception {
    var here = one.open(me, null).orElseThrow();
    var there = other.open(me, null).orElseThrow();
    one.tell(me, "today");
    within(Duration.ofSeconds(2), () -> there.waiting() == 1);
    one.tell(me, "second");
    within(Duration.ofSeconds(2), () -> there.waiting() == 2);
    assertThat(here.waiting()).isEqualTo(2);
  }

  @Test
  void whoever_lost_their_right_is_out_on_every_node_within_two_seconds() throws Exception {
    var there = other.open(me, "a session").orElseThrow();
    one.close(me);
    within(Duration.ofSeconds(2), there::ended);
    assertThat(written(there)).endsWith("event: closed\ndata: -\n\n");
  }

  @Test
  void a_session_that_ends_on_one_node_ends_its_streams_on_the_other_and_no_others()
      throws Exception {
    var ended = other.open(me, "this").orElseThrow();
    var kept = other.open(me, "another").orElseThrow();
    one.closeSession("this");
    within(Duration.ofSeconds(2), ended::ended);
    assertThat(written(ended)).endsWith("event: closed\ndata: -\n\n");
    assertThat(kept.ended()).isFalse();
  }

  @Test
  void the_streams_of_a_session_with_a_new_id_come_again_under_that() throws Exception {
    var moved = other.open(me, "before").orElseThrow();
    one.sessionMoved("before", "after");
    within(Duration.ofSeconds(2), moved::ended);
    assertThat(written(moved)).isEqualTo("retry: 2000\n\n");
  }

  @Test
  void an_end_holds_on_the_other_node_when_its_transaction_does() throws Exception {
    var there = other.open(me, null).orElseThrow();
    transaction.executeWithoutResult(status -> {
      one.close(me);
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(_ -> {
      one.tell(me, "today");
      assertThat(there.waiting()).isZero();
    });
    within(Duration.ofSeconds(2), () -> there.waiting() == 1);
    assertThat(there.ended()).isFalse();
    transaction.executeWithoutResult(_ -> one.close(me));
    within(Duration.ofSeconds(2), there::ended);
  }

  @Test
  void a_node_that_lost_its_connection_makes_its_pages_ask_again_and_then_hears_again()
      throws Exception {
    var before = other.open(me, null).orElseThrow();
    var ended =
        db.sql(
                """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where application_name = 'bedside-live' and usename = current_user
                """)
            .query(Integer.class)
            .single();
    assertThat(ended).isGreaterThanOrEqualTo(2);
    within(Duration.ofSeconds(5), before::ended);
    assertThat(written(before)).as("pages come again by themselves").doesNotContain("closed");
    within(Duration.ofSeconds(5), () -> oneNode.hears() && otherNode.hears());
    Thread.sleep(100);
    var after = other.open(me, null).orElseThrow();
    one.tell(me, "today");
    within(Duration.ofSeconds(2), () -> after.waiting() == 1);
  }

  @Test
  void what_the_nodes_tell_each_other_holds_no_session_and_only_known_news_count() {
    var line = News.SessionClosed.of("secret-session").line();
    assertThat(line).doesNotContain("secret-session");
    assertThat(News.of(line)).contains(News.SessionClosed.of("secret-session"));
    assertThat(News.of("told me today")).contains(new News.Told("me", "today"));
    assertThat(News.of("told me today and more")).isEmpty();
    assertThat(News.of("sung me")).isEmpty();
  }
}
