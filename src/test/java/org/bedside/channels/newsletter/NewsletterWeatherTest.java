package org.bedside.channels.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.channels.OnNetwork.until;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.networks.Network;
import org.bedside.peers.LostMailProxy;
import org.bedside.peers.LostMailProxy.Fault;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The newsletter through a mail server that dies at the worst moments (case 20). Mail cannot be
/// looked up, so a doubt is a person's.
@WholeHouse
class NewsletterWeatherTest {

  private static final String TEXT = "Flu shots on Saturday, 9 to noon. No appointment needed.";

  @Autowired MockMvcTester pages;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Deliveries deliveries;
  @Autowired Accounts accounts;
  @Autowired Subscribers subscribers;
  @Autowired TestReaders readers;
  @Autowired GreenMail mail;
  @Autowired JavaMailSenderImpl sender;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  private LostMailProxy weather;
  private Person owner;
  private Person writer;

  @BeforeEach
  void threeReadersBehindBadWeather() throws Exception {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
    for (var name : List.of("ann", "bob", "cat")) {
      readers.join(name + "@readers.example");
    }
    mail.purgeEmailFromAllMailboxes();
    weather = LostMailProxy.before(sender.getPort(), Duration.ofSeconds(11));
    sender.setPort(weather.port());
  }

  @AfterEach
  void clearSky() {
    weather.close();
    sender.setPort(mail.getSmtp().getPort());
    clock.reset();
  }

  @Test
  void a_mail_server_that_dies_before_its_last_word_leaves_a_doubt_and_no_second_mail() {
    weather.next(Fault.LOST_LAST_WORD);
    var post = posts.approved("Doubt by mail", TEXT, writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    assertThat(received()).as("the other readers do not wait").hasSize(3);
    clock.forward(Duration.ofMinutes(16));
    until(() -> newsletter(post).needsPerson());
    decide(post, "out");
    assertThat(state(post)).isEqualTo(DeliveryState.SENT);
    assertThat(received()).hasSize(3);
  }

  @Test
  void a_mail_that_a_person_sends_again_keeps_its_message_id_and_reaches_no_other_reader()
      throws Exception {
    weather.next(Fault.LOST_IN_DATA);
    var post = posts.approved("Once more", TEXT, writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    assertThat(received()).hasSize(2);
    clock.forward(Duration.ofMinutes(16));
    until(() -> newsletter(post).needsPerson());
    decide(post, "again");
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(received()).hasSize(3);
    assertThat(ids()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void a_mail_of_which_no_word_was_spoken_is_sent_later_without_a_person() {
    weather.next(Fault.LOST_GREETING, Fault.LOST_BEFORE_DATA);
    var post = posts.approved("Not a word", TEXT, writer, owner);
    for (var tries = 0; tries < 2; tries++) {
      until(() -> state(post) == DeliveryState.PLANNED && waits(post));
      clock.forward(Duration.ofMinutes(6));
    }
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(received()).hasSize(3);
  }

  @Test
  void a_server_that_asks_to_come_again_gets_that_mail_later_and_the_others_now() throws Exception {
    weather.next(Fault.COME_AGAIN);
    var post = posts.approved("Greylisted", TEXT, writer, owner);
    until(() -> waits(post));
    assertThat(received()).hasSize(2);
    clock.forward(Duration.ofMinutes(6));
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(received()).hasSize(3);
    assertThat(ids()).doesNotHaveDuplicates();
  }

  @Test
  void a_node_that_died_in_the_midst_of_the_readers_leaves_one_of_them_in_doubt() {
    accounts.stopAll(owner.id().value(), clock.instant());
    var post = posts.approved("Broken off", TEXT, writer, owner);
    until(() -> !deliveries.of(post).isEmpty());
    var first = subscribers.waiting(newsletter(post).id()).getFirst();
    db.sql("insert into newsletter_mail values (:delivery, :subscriber, 'SENDING', :at)")
        .param("delivery", newsletter(post).id())
        .param("subscriber", first.id())
        .param("at", Accounts.utc(clock.instant()))
        .update();
    db.sql("update delivery set state = 'SENDING', lease_until = :past where id = :id")
        .param("past", Accounts.utc(clock.instant().minusSeconds(5)))
        .param("id", newsletter(post).id())
        .update();
    accounts.letGo();
    until(() -> received().size() == 2);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    assertThat(received()).hasSize(2);
  }

  private boolean waits(PostId post) {
    return !deliveries.of(post).isEmpty() && newsletter(post).nextAt().isAfter(clock.instant());
  }

  private void decide(PostId post, String decision) {
    pages
        .post()
        .uri("/deliveries/" + newsletter(post).id() + "/decision")
        .param("decision", decision)
        .with(people.as(owner))
        .with(csrf())
        .exchange();
  }

  private Delivery newsletter(PostId post) {
    var account =
        accounts.all().stream().filter(a -> a.network() == Network.NEWSLETTER).findFirst();
    return deliveries.of(post).stream()
        .filter(delivery -> delivery.account().equals(account.orElseThrow().id()))
        .findFirst()
        .orElseThrow();
  }

  private DeliveryState state(PostId post) {
    return deliveries.of(post).isEmpty() ? DeliveryState.PLANNED : newsletter(post).state();
  }

  /// Issues, and no notices to staff.
  private List<MimeMessage> received() {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(NewsletterWeatherTest::isIssue)
        .toList();
  }

  private static boolean isIssue(MimeMessage message) {
    try {
      return message.getHeader("List-Unsubscribe") != null;
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> ids() throws jakarta.mail.MessagingException {
    var ids = new java.util.ArrayList<String>();
    for (var message : received()) {
      ids.add(message.getMessageID());
    }
    return ids;
  }
}
