package org.bedside.channels.restored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.backup.Restored;
import org.bedside.backup.TestBackups;
import org.bedside.channels.TestChannels;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.newsletter.TestReaders;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.notices.Fact;
import org.bedside.notices.Notices;
import org.bedside.notices.Sent;
import org.bedside.notices.Template;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.bedside.publishing.TestPosts;
import org.bedside.web.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Yesterday's backup in today's world, on the practice's own ground.
@WholeHouse
class RestoredTest {

  private static final String TEXT = "Flu shots on Saturday, 9 to noon. No appointment needed.";

  @Autowired MockMvcTester pages;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired TestBackups backups;
  @Autowired Deliveries deliveries;
  @Autowired Reconciling reconciling;
  @Autowired Restored restored;
  @Autowired TestReaders readers;
  @Autowired Notices notices;
  @Autowired Site site;
  @Autowired Audit audit;
  @Autowired Origin origin;
  @Autowired GreenMail mail;
  @Autowired SettableClock clock;
  Person owner;
  Person writer;

  @BeforeEach
  void aPracticeWithOneReader() throws Exception {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
    readers.join("ann@readers.example");
    assertThat(readers.count()).isEqualTo(1);
    mail.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void letGo() {
    restored.release(owner.id().value(), clock.instant());
    clock.reset();
  }

  @Test
  void yesterdays_backup_sends_nothing_twice_and_after_a_look_what_is_missing_goes_once()
      throws Exception {
    var soon = planned("Flu shots", Duration.ofHours(1));
    var later = planned("New hours", Duration.ofDays(3));
    var backup = backups.take();
    clock.forward(Duration.ofMinutes(70));
    assertThat(channels.arrived(soon)).containsOnly("SENT");
    assertThat(mails()).isEqualTo(1);

    backups.loseEverything();
    backups.restore(backup);
    reconciling.announce();

    assertThat(restored.isHeld()).isTrue();
    Thread.sleep(2_000); // four looks of the dispatcher
    assertThat(deliveries.of(soon)).extracting(Delivery::state).containsOnly(DeliveryState.PLANNED);
    assertThat(site.address(soon)).isEmpty();
    assertThat(mails()).isEqualTo(1);
    assertThat(confirmation()).isEqualTo(Sent.NOT_SENT);
    assertThat(get("/channels")).contains("restored from a backup", "/channels/restored");
    assertThat(get("/today")).contains("/channels/restored");
    assertThat(get("/channels/restored")).contains("Flu shots", "New hours", "Nobody has looked");
    assertThat(post("/channels/restored/release", Map.of())).hasStatus(422);

    assertThat(post("/channels/restored/look", Map.of())).hasRedirectedUrl("/channels/restored");
    // The site is this house itself and has lost the post; who got the issue nobody can tell.
    assertThat(get("/channels/restored")).contains("it is not there", "We cannot tell");
    assertThat(post("/channels/restored/release", Map.of())).hasStatus(422);
    assertThat(decide(newsletter(soon), "out")).hasRedirectedUrl("/channels/restored");
    assertThat(post("/channels/restored/release", Map.of())).hasRedirectedUrl("/channels");

    assertThat(channels.arrived(soon)).containsOnly("SENT");
    assertThat(site.address(soon)).isPresent();
    assertThat(mails()).isEqualTo(1);
    assertThat(deliveries.of(later))
        .extracting(Delivery::state)
        .containsOnly(DeliveryState.PLANNED);
    assertThat(audit.about("channels:restored"))
        .extracting(Line::action)
        .containsExactly("house.restored", "channels.reconciled");
    assertThat(get("/today")).doesNotContain("/channels/restored");
    assertThat(confirmation()).isEqualTo(Sent.SENT);
  }

  @Test
  void an_issue_that_a_person_calls_missing_goes_out_once_when_the_house_is_let_go()
      throws Exception {
    var missing = planned("Closed on Monday", Duration.ofHours(1));
    var backup = backups.take();
    backups.loseEverything();
    clock.forward(Duration.ofHours(5));
    backups.restore(backup);
    reconciling.look(owner.id());
    assertThat(decide(newsletter(missing), "again")).hasRedirectedUrl("/channels/restored");
    assertThat(decide(newsletter(missing), "nonsense")).hasStatus(400);
    assertThat(mails()).isZero();
    assertThat(reconciling.release(owner.id())).isTrue();
    assertThat(channels.arrived(missing)).containsOnly("SENT");
    Thread.sleep(1_000);
    assertThat(mails()).isEqualTo(1);
  }

  private PostId planned(String title, Duration in) throws InterruptedException {
    var zone = people.practice().zone();
    var at = LocalDateTime.ofInstant(clock.instant().plus(in), zone);
    var post = posts.planned(title, TEXT, at, writer, owner);
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (deliveries.of(post).size() < 2 && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(deliveries.of(post)).hasSize(2);
    return post;
  }

  private Delivery newsletter(PostId post) {
    return reconciling.waiting(restored.hold().orElseThrow()).stream()
        .filter(waiting -> waiting.sight() == Reconciling.Sight.UNTOLD)
        .map(Reconciling.Waiting::delivery)
        .filter(delivery -> delivery.post().equals(post))
        .findFirst()
        .orElseGet(() -> deliveries.of(post).getFirst());
  }

  private Sent confirmation() {
    return notices.send(
        Template.NEWSLETTER_CONFIRMATION,
        "bob@readers.example",
        Locale.ENGLISH,
        Map.of(Fact.LINK, origin.link("/newsletter/confirmation/abc")));
  }

  /// Issues, not letters.
  private long mails() {
    return java.util.Arrays.stream(mail.getReceivedMessages())
        .filter(message -> {
          try {
            return message.getHeader("List-Unsubscribe") != null;
          } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
          }
        })
        .count();
  }

  private MvcTestResult decide(Delivery delivery, String decision) {
    return post("/channels/restored/" + delivery.id() + "/decision", Map.of("decision", decision));
  }

  private MvcTestResult post(String path, Map<String, String> form) {
    var request = pages.post().uri(path).with(people.as(owner)).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  private String get(String path) throws Exception {
    return pages
        .get()
        .uri(path)
        .with(people.as(owner))
        .exchange()
        .getResponse()
        .getContentAsString();
  }
}
