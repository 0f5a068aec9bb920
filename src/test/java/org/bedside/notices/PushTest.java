package org.bedside.notices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.peers.WebPushPeer;
import org.bedside.peers.WebPushPeer.Browser;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.web.Live;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Web push, to a push service by others that checks who pushes and decrypts what came.
@WholeHouse
@Tag("peer")
class PushTest {

  private static final String AN_ID = "\\{\"id\":\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"}";
  private static final String SESSION = "a-session-of-this-test";

  @Autowired Pushes pushes;
  @Autowired Pushing pushing;
  @Autowired TestPeople people;
  @Autowired Live live;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  private WebPushPeer service;
  private Person nurse;

  @BeforeEach
  void start() {
    service = WebPushPeer.running();
    nurse = people.with("Nora Nurse", Role.STAFF);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private Browser allowed(String principal) {
    var browser = service.subscribe(pushes.key());
    assertThat(keep(principal, browser)).isTrue();
    return browser;
  }

  private boolean keep(String principal, Browser browser) {
    return pushes.subscribe(
        principal, SESSION, browser.endpoint(), browser.p256dh(), browser.auth());
  }

  private String me() {
    return nurse.id().ledger();
  }

  private static void within(BooleanSupplier holds) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private void reads(Browser browser, int count) throws InterruptedException {
    within(() -> service.read(browser).size() >= count);
    assertThat(service.read(browser)).hasSize(count);
  }

  /// Everything that waits is done after it.
  private void nothingMore(Browser browser, int count) {
    pushing.look();
    assertThat(service.read(browser)).hasSize(count);
  }

  @Test
  void a_browser_reads_an_id_and_nothing_else() throws Exception {
    var browser = allowed(me());
    pushes.push(me(), "threads", false);
    reads(browser, 1);
    assertThat(service.read(browser).getFirst()).matches(AN_ID);
  }

  @Test
  void an_account_of_somebody_who_does_not_work_here_is_woken_like_any_other() throws Exception {
    var account = "account:" + UUID.randomUUID();
    var browser = allowed(account);
    pushes.push(account, "threads", false);
    reads(browser, 1);
  }

  @Test
  void what_a_transaction_takes_back_wakes_nobody() throws Exception {
    var browser = allowed(me());
    transaction.executeWithoutResult(status -> {
      pushes.push(me(), "threads", true);
      status.setRollbackOnly();
    });
    nothingMore(browser, 0);
  }

  @Test
  void about_the_same_nobody_is_woken_twice_in_a_while_unless_they_looked() throws Exception {
    var browser = allowed(me());
    pushes.push(me(), "threads", false);
    reads(browser, 1);
    pushes.push(me(), "threads", false);
    nothingMore(browser, 1);
    pushes.push(me(), "today", false);
    reads(browser, 2);
    pushes.seen(me(), "threads");
    pushes.push(me(), "threads", false);
    reads(browser, 3);
    clock.forward(Pushing.ONCE_IN.plusSeconds(1));
    pushes.push(me(), "threads", false);
    reads(browser, 4);
  }

  @Test
  void what_is_urgent_waits_for_no_while() throws Exception {
    var browser = allowed(me());
    pushes.push(me(), "threads", false);
    reads(browser, 1);
    pushes.push(me(), "threads", true);
    reads(browser, 2);
  }

  @Test
  void in_quiet_hours_only_the_urgent_comes_and_the_rest_when_they_are_over() throws Exception {
    var browser = allowed(me());
    quiet(Duration.ofHours(2));
    pushes.push(me(), "today", false);
    nothingMore(browser, 0);
    pushes.push(me(), "threads", true);
    reads(browser, 1);
    nothingMore(browser, 1);
    clock.forward(Duration.ofHours(2));
    nothingMore(browser, 2);
  }

  /// Quiet from a minute ago on, as the practice's clock has it.
  private void quiet(Duration length) {
    var zone = people.practice().zone();
    var from = LocalTime.ofInstant(clock.instant(), zone).withNano(0).minusMinutes(1);
    db.sql("insert into quiet_hours values (:person, :from, :to, false)")
        .param("person", nurse.id().value())
        .param("from", from)
        .param("to", from.plus(length))
        .update();
  }

  @Test
  void a_browser_that_its_service_does_not_know_any_more_is_forgotten() throws Exception {
    var browser = allowed(me());
    service.expire(browser);
    pushes.push(me(), "threads", false);
    within(() -> pushes.browsers(me()) == 0);
    assertThat(service.read(browser)).isEmpty();
  }

  @Test
  void the_end_of_a_session_takes_back_what_was_allowed_in_it_also_when_its_id_has_changed() {
    allowed(me());
    live.closeSession("another");
    assertThat(pushes.browsers(me())).isEqualTo(1);
    live.sessionMoved(SESSION, "with another id");
    live.closeSession(SESSION);
    assertThat(pushes.browsers(me())).isEqualTo(1);
    live.closeSession("with another id");
    assertThat(pushes.browsers(me())).isZero();
  }

  @Test
  void a_browser_belongs_to_whoever_allowed_it_last() throws Exception {
    var browser = allowed(me());
    var other = people.with("Olive Other", Role.STAFF).id().ledger();
    assertThat(keep(other, browser)).isTrue();
    assertThat(pushes.browsers(me())).isZero();
    pushes.push(me(), "threads", false);
    nothingMore(browser, 0);
    pushes.unsubscribe(other);
    assertThat(pushes.browsers(other)).isZero();
  }

  @Test
  void whoever_has_left_is_woken_no_more() {
    var browser = allowed(me());
    db.sql("update person set active = false where id = :id")
        .param("id", nurse.id().value())
        .update();
    pushes.push(me(), "threads", true);
    nothingMore(browser, 0);
    assertThat(pushes.browsers(me())).isZero();
  }

  @Test
  void neither_where_a_browser_is_reached_nor_its_keys_are_in_the_database() {
    var browser = allowed(me());
    var row =
        db.sql("select * from push_subscription where principal = :me")
            .param("me", me())
            .query()
            .singleRow();
    var all = new StringBuilder();
    row.values()
        .forEach(value ->
            all.append(value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : value));
    assertThat(all).doesNotContain(browser.hash(), browser.auth(), SESSION);
  }

  @Test
  void what_is_no_browser_that_the_house_may_reach_is_refused() {
    var real = service.subscribe(pushes.key());
    for (var endpoint :
        List.of(
            "",
            "not an address",
            "/path",
            "http://push.example/x",
            "ftp://push.example/x",
            "https://127.1/x",
            "https://user@push.example/x",
            "https://push.example/\u0000",
            "https://push.example/" + "x".repeat(1_000))) {
      assertThat(pushes.subscribe(me(), SESSION, endpoint, real.p256dh(), real.auth()))
          .as(endpoint)
          .isFalse();
    }
    var beside = real.p256dh().substring(0, 40) + "AAAA" + real.p256dh().substring(44);
    for (var key : List.of("", "BA", beside, "!", real.auth())) {
      assertThat(pushes.subscribe(me(), SESSION, real.endpoint(), key, real.auth())).isFalse();
    }
    assertThat(pushes.subscribe(me(), SESSION, real.endpoint(), real.p256dh(), "short")).isFalse();
    assertThat(pushes.browsers(me())).isZero();
    assertThat(pushes.subscribe(me(), SESSION, real.endpoint(), real.p256dh(), real.auth()))
        .isTrue();
  }

  @Test
  void topics_are_names_and_not_words() {
    assertThatIllegalArgumentException().isThrownBy(() -> pushes.push(me(), "Ruth wrote", false));
    assertThatIllegalArgumentException().isThrownBy(() -> pushes.push("Ruth", "threads", false));
  }
}
