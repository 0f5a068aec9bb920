package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A post that is out and wrong, and one that would go out twice.
@WholeHouse
class CorrectionTest {

  private static final String TEXT = "Flu shots on Saturday, 9 to noon. No appointment needed.";

  @Autowired MockMvcTester pages;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired People practice;
  @Autowired TestChannels channels;
  @Autowired Deliveries deliveries;
  @Autowired Accounts accounts;
  @Autowired Site site;
  @Autowired SettableClock clock;
  Person owner;
  Person writer;
  Person communications;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
    communications = people.with("Sam Example", Role.COMMUNICATIONS);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_wrong_post_is_taken_back_and_its_words_become_a_draft_that_says_so() throws Exception {
    var post = posts.approved("Flu shots", TEXT, writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(get("/posts/" + post.value())).contains("Correct it");
    var edit = correct(post, communications);
    OnNodes.until(() -> site.address(post).isEmpty());
    assertThat(get(edit)).contains("Correction: " + TEXT, "Correction: Flu shots");
    assertThat(correct(post, communications)).as("asked twice").isEqualTo(edit);

    OnNodes.until(() -> of(post, Network.WEBSITE).state() == DeliveryState.RECALLED);
    OnNodes.until(() -> of(post, Network.NEWSLETTER).trouble() != null);
    assertThat(of(post, Network.NEWSLETTER).state()).isEqualTo(DeliveryState.SENT);
    assertThat(get("/deliveries?post=" + post.value()))
        .contains("What was sent by mail cannot be taken back.", "/correction");
  }

  @Test
  void somebody_who_may_not_take_it_back_cannot_do_so_by_a_correction() throws Exception {
    var post = posts.approved("Opening hours", TEXT, writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(
            pages
                .post()
                .uri("/posts/" + post.value() + "/correction")
                .with(people.as(writer))
                .with(csrf())
                .exchange())
        .hasStatus(403);
    assertThat(site.address(post)).isPresent();
  }

  @Test
  void the_same_words_within_an_hour_are_pointed_out_and_nothing_is_stopped() throws Exception {
    var post = posts.approved("Flu shots", TEXT, writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    var soon = draft("Flu shots!", TEXT.toUpperCase(java.util.Locale.ROOT), Duration.ofMinutes(50));
    assertThat(get("/posts/" + soon.value() + "/edit"))
        .contains("The same words went to Website", "The same words went to Newsletter")
        .contains("/submission");
    assertThat(get("/posts/" + soon.value())).contains("The same words went to Website");
    var later = draft("Flu shots", TEXT, Duration.ofMinutes(70));
    assertThat(get("/posts/" + later.value() + "/edit")).doesNotContain("The same words");
    var other = draft("Flu shots", "Flu shots on Sunday.", Duration.ofMinutes(50));
    assertThat(get("/posts/" + other.value() + "/edit")).doesNotContain("The same words");
  }

  private PostId draft(String title, String text, Duration in) {
    var at = LocalDateTime.ofInstant(clock.instant().plus(in), practice.practice().zone());
    return posts.draft(title, text, at, writer);
  }

  private String correct(PostId post, Person by) {
    var answer =
        pages
            .post()
            .uri("/posts/" + post.value() + "/correction")
            .with(people.as(by))
            .with(csrf())
            .exchange()
            .getResponse();
    assertThat(answer.getRedirectedUrl()).matches(Pattern.compile("/posts/[0-9a-f-]{36}/edit"));
    return Objects.requireNonNull(answer.getRedirectedUrl());
  }

  private Delivery of(PostId post, Network network) {
    return deliveries.of(post).stream()
        .filter(each -> accounts.find(each.account()).orElseThrow().network() == network)
        .findFirst()
        .orElseThrow();
  }

  private String get(String path) {
    try {
      return pages
          .get()
          .uri(path)
          .with(people.as(communications))
          .exchange()
          .getResponse()
          .getContentAsString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
