package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bedside.SettableClock;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A house whose own dispatcher sleeps, so that a test runs nodes on its database and plays the
/// network they call.
abstract class OnNodes {

  static final String TEXT = "Flu shots on Saturday, 9 to noon. No appointment needed.";

  @Autowired MockMvcTester pages;
  @Autowired TestNodes nodes;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Dispatcher house;
  @Autowired Deliveries deliveries;
  @Autowired Claims claims;
  @Autowired Accounts accounts;
  @Autowired Breakers breakers;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  final FakeNetwork network = new FakeNetwork();
  final List<Dispatcher> running = new ArrayList<>();
  Person owner;
  Person writer;
  Account one;
  Account other;

  @BeforeEach
  void aSleepingHouse() {
    house.stop();
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
    one = nodes.open("one");
    other = nodes.open("other");
  }

  @AfterEach
  void wakeTheHouse() {
    running.forEach(Dispatcher::stop);
    clock.reset();
    accounts.letGo();
    nodes.close();
    house.start();
  }

  final TestNodes.Node node(int calls) {
    var node = nodes.node(TestNodes.settings(calls), network);
    running.add(node.dispatcher());
    return node;
  }

  /// Approved and planned on all channels; its rows wait until the test has nodes.
  final PostId approved(String title) {
    return approved(title, TEXT);
  }

  final PostId approved(String title, String text) {
    var post = posts.approved(title, text, writer, owner);
    until(() -> deliveries.of(post).size() >= 4);
    onlyOurs();
    return post;
  }

  /// The practice's own channels are not what these tests are about.
  private void onlyOurs() {
    db.sql(
            """
            delete from delivery where channel in (select id from channel where network <> 'X')
            """)
        .update();
  }

  final Delivery of(PostId post, Account account) {
    return deliveries.of(post).stream()
        .filter(delivery -> delivery.account().equals(account.id()))
        .findFirst()
        .orElseThrow();
  }

  /// Further deliveries of the same post to the same account, all due now.
  final List<UUID> more(PostId post, Account account, int count) {
    return Stream.generate(() -> nodes.plan(post, account, clock.instant())).limit(count).toList();
  }

  final Delivery now(Delivery delivery) {
    return now(delivery.id());
  }

  final Delivery now(UUID delivery) {
    return deliveries.find(delivery).orElseThrow();
  }

  final boolean is(UUID delivery, DeliveryState state) {
    return now(delivery).state() == state;
  }

  final long count(Account account, DeliveryState state) {
    return db.sql("select count(*) from delivery where channel = :channel and state = :state")
        .param("channel", account.id())
        .param("state", state.name())
        .query(Long.class)
        .single();
  }

  final List<String> actions(String subject) {
    return audit.about(subject).stream().map(Line::action).toList();
  }

  final String get(String path) {
    try {
      return pages
          .get()
          .uri(path)
          .with(people.as(owner))
          .exchange()
          .getResponse()
          .getContentAsString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  final MvcTestResult post(String path, Map<String, String> form) {
    var request = pages.post().uri(path).with(people.as(owner)).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  static void until(BooleanSupplier condition) {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never came true").isLessThan(end);
      pause(10);
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
