package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.newsletter.TestReaders;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Mode;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The state machine of deliveries on the practice's own ground, with what a crash would leave
/// behind.
@WholeHouse
class DeliveryTest {

  private static final String TEXT = "Flu shots on Saturday, 9 to noon. No appointment needed.";

  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Deliveries deliveries;
  @Autowired Claims claims;
  @Autowired Accounts accounts;
  @Autowired TestReaders readers;
  @Autowired Site site;
  @Autowired Audit audit;
  @Autowired GreenMail mail;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person approver;

  @BeforeEach
  void aPracticeWithAWebsite() throws Exception {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    approver = people.with("Joy Example", Role.CLINICAL_LEAD);
    mail.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void letGo() {
    accounts.letGo();
    accounts.all().stream().map(Account::id).forEach(id -> accounts.mode(id, Mode.LIVE));
    clock.reset();
  }

  @Test
  void an_approved_post_stands_on_the_site_and_each_step_is_in_the_ledger() throws Exception {
    var post = posts.approved("Flu shots", TEXT, writer, approver);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(site.address(post)).hasValueSatisfying(a -> assertThat(a).contains("/news/flu"));
    assertThat(audit.about(post.subject()).stream().map(Line::action))
        .contains("delivery.planned", "delivery.sent");
  }

  @Test
  void the_newsletter_reaches_each_subscriber_alone_and_once() throws Exception {
    readers.join("ann@readers.example");
    readers.join("bob@readers.example");
    var post = posts.approved("News of the week", TEXT, writer, approver);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    var received = mail.getReceivedMessages();
    assertThat(received).hasSizeGreaterThanOrEqualTo(2);
    for (var message : received) {
      assertThat(message.getAllRecipients()).hasSize(1);
      assertThat(message.getSubject()).isEqualTo("News of the week");
      assertThat(message.getHeader("List-Unsubscribe-Post"))
          .containsExactly("List-Unsubscribe=One-Click");
      assertThat(message.getHeader("List-Unsubscribe")[0]).contains("/newsletter/leave/");
    }
  }

  @Test
  void a_call_whose_node_died_is_in_doubt_and_is_settled_by_looking() throws Exception {
    var post = heldBack("In doubt");
    db.sql("update delivery set state = 'SENDING', lease_until = :past where post = :post")
        .param("past", Accounts.utc(clock.instant().minusSeconds(5)))
        .param("post", post.value())
        .update();
    accounts.letGo();
    assertThat(eventually(post, "SENT")).containsOnly("SENT");
    assertThat(site.address(post)).isPresent();
  }

  @Test
  void a_node_that_wakes_up_late_changes_nothing() throws Exception {
    var post = heldBack("Woken late");
    var stale = deliveries.of(post).getFirst();
    accounts.letGo();
    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(claims.begin(List.of(stale), clock.instant(), Duration.ofMinutes(1))).isEmpty();
    assertThat(deliveries.move(stale, DeliveryState.HELD, null, clock.instant())).isFalse();
    assertThat(deliveries.of(post)).allSatisfy(d -> assertThat(d.state().name()).isEqualTo("SENT"));
  }

  @Test
  void the_stop_switch_holds_everything_and_lets_it_go_again() throws Exception {
    var post = heldBack("Stopped");
    Thread.sleep(600);
    assertThat(deliveries.of(post))
        .allSatisfy(d -> assertThat(d.state()).isEqualTo(DeliveryState.PLANNED));
    assertThat(site.address(post)).isEmpty();
    accounts.letGo();
    assertThat(channels.arrived(post)).containsOnly("SENT");
  }

  @Test
  void a_channel_on_trial_prepares_a_post_and_keeps_it() throws Exception {
    accounts.all().forEach(account -> accounts.mode(account.id(), Mode.DRY_RUN));
    var post = posts.approved("On trial", TEXT, writer, approver);
    assertThat(channels.arrived(post)).containsOnly("REHEARSED");
    assertThat(site.address(post)).isEmpty();
  }

  @Test
  void words_that_were_changed_in_the_database_do_not_leave() throws Exception {
    var post = heldBack("Approved words");
    var other = heldBack("Other words");
    posts.swapFrozenWords(post, other);
    accounts.letGo();
    assertThat(channels.arrived(post)).containsOnly("HELD");
    assertThat(channels.arrived(other)).containsOnly("SENT");
    assertThat(site.address(post)).isEmpty();
  }

  @Test
  void a_post_whose_time_passed_while_the_house_was_down_waits_for_a_person() throws Exception {
    var post = heldBack("Too late");
    db.sql("update delivery set due_at = :past, next_at = :past where post = :post")
        .param("past", Accounts.utc(clock.instant().minus(Duration.ofHours(5))))
        .param("post", post.value())
        .update();
    accounts.letGo();
    assertThat(channels.arrived(post)).containsOnly("HELD");
    assertThat(deliveries.of(post))
        .allSatisfy(d -> assertThat(d.trouble()).isEqualTo("channels.trouble.LATE"));
  }

  @Test
  void a_recalled_post_is_gone_from_the_site() throws Exception {
    var post = posts.approved("Taken back", TEXT, writer, approver);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    posts.recall(post, approver);
    var website =
        accounts.all().stream()
            .filter(a -> a.network() == Network.WEBSITE)
            .map(Account::id)
            .findFirst()
            .orElseThrow();
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (state(post, website) != DeliveryState.RECALLED && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(state(post, website)).isEqualTo(DeliveryState.RECALLED);
    assertThat(site.address(post)).isEmpty();
  }

  /// Approved and planned while everything is held.
  private PostId heldBack(String title) throws InterruptedException {
    accounts.stopAll(new PersonId(UUID.randomUUID()).value(), clock.instant());
    var post = posts.approved(title, TEXT, writer, approver);
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (deliveries.of(post).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(deliveries.of(post)).isNotEmpty();
    return post;
  }

  private List<String> eventually(PostId post, String state) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (true) {
      var states = deliveries.of(post).stream().map(d -> d.state().name()).toList();
      if (states.stream().allMatch(state::equals) || System.nanoTime() > end) {
        return states;
      }
      Thread.sleep(20);
    }
  }

  private DeliveryState state(PostId post, UUID account) {
    return deliveries.of(post).stream()
        .filter(d -> d.account().equals(account))
        .map(Delivery::state)
        .findFirst()
        .orElseThrow();
  }
}
