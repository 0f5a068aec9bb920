package org.bedside.channels.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Nothing is planned past the known end of a key.
@WholeHouse
class PlannedPastKeyTest {

  private static final String SENTENCE = "ends before that time";

  @Autowired Accounts accounts;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired MockMvcTester pages;
  @Autowired SettableClock clock;
  Person writer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    writer = people.with("Priya Example", Role.CLINICIAN);
  }

  @AfterEach
  void away() {
    accounts.all().forEach(account -> accounts.remove(account.id()));
  }

  @Test
  void a_post_after_the_end_of_a_key_is_refused_with_the_channels_name() throws Exception {
    account(Network.WORDPRESS, Health.HEALTHY, days(20));
    assertThat(asked(30)).contains("The key of WordPress " + SENTENCE);
    assertThat(asked(10)).doesNotContain(SENTENCE);
  }

  @Test
  void a_key_that_the_house_renews_has_no_end_while_its_account_is_well() throws Exception {
    account(Network.BLUESKY, Health.HEALTHY, days(20));
    assertThat(asked(30)).doesNotContain(SENTENCE);
  }

  @Test
  void a_key_that_nobody_can_renew_any_more_ends() throws Exception {
    account(Network.BLUESKY, Health.NEEDS_PERSON, days(20));
    assertThat(asked(30)).contains("The key of Bluesky " + SENTENCE);
  }

  private Instant days(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  private void account(Network network, Health health, Instant ends) {
    accounts.open(
        new Account(
            UUID.randomUUID(),
            network,
            "@maple.example",
            Mode.LIVE,
            "{}",
            health,
            null,
            null,
            ends,
            null,
            clock.instant()));
    accounts.all().forEach(account -> accounts.health(account.id(), health, null, clock.instant()));
  }

  /// What the page says to whoever asks for a yes to a post in so many days.
  private String asked(int days) throws Exception {
    var at = LocalDateTime.ofInstant(days(days), people.practice().zone());
    var post = posts.draft("Flu shots", "Flu shots on Saturday, 9 to noon.", at, writer);
    var page =
        pages.get().uri("/posts/" + post.value() + "/edit").with(people.as(writer)).exchange();
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }
}
