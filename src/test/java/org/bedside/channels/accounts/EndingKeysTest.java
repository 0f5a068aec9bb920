package org.bedside.channels.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An account whose key ends says so on the channels' page, and two weeks before on Today.
@WholeHouse
class EndingKeysTest {

  @Autowired EndingKeys endings;
  @Autowired Accounts accounts;
  @Autowired TestPeople people;
  @Autowired MockMvcTester pages;
  @Autowired SettableClock clock;
  Person owner;
  Person nurse;
  Instant now = Instant.EPOCH;

  @BeforeEach
  void noonInOregon() {
    now = Instant.parse("2027-03-01T20:00:00Z");
    clock.hold(now);
    people.practice(false);
    owner = people.with("Hannah Example", Role.OWNER);
    nurse = people.with("Dana Example", Role.STAFF);
  }

  @AfterEach
  void away() {
    accounts.all().forEach(account -> accounts.remove(account.id()));
    clock.reset();
  }

  private Account account(@Nullable Instant ends) {
    var id = UUID.randomUUID();
    var name = "maple-" + id.toString().substring(0, 4) + ".example";
    accounts.open(
        new Account(
            id,
            Network.BLUESKY,
            name,
            Mode.LIVE,
            "{}",
            Health.HEALTHY,
            null,
            null,
            ends,
            null,
            now));
    return accounts.find(id).orElseThrow();
  }

  private String page(String path, Person who) throws UnsupportedEncodingException {
    return pages.get().uri(path).with(people.as(who)).exchange().getResponse().getContentAsString();
  }

  @Test
  void the_end_of_a_key_is_kept_with_its_account() {
    var ends = now.plus(90, ChronoUnit.DAYS);
    assertThat(account(ends).expiresAt()).isEqualTo(ends);
    var other = account(null);
    assertThat(other.expiresAt()).isNull();
    accounts.secret(other.id(), other.name(), "{}", ends);
    assertThat(accounts.find(other.id()).orElseThrow().expiresAt()).isEqualTo(ends);
  }

  @Test
  void the_page_says_the_day_on_the_practices_own_calendar() throws Exception {
    // Half past eleven in the evening of 30 May in Oregon.
    account(Instant.parse("2027-05-31T06:30:00Z"));
    assertThat(page("/channels", owner))
        .contains("The key ends on 30 May 2027.")
        .doesNotContain("Renew the key of");
    assertThat(page("/channels?lang=es", owner))
        .contains("La clave termina el 30 de mayo de 2027.");
  }

  @Test
  void in_the_last_two_weeks_it_counts_the_days_and_offers_to_renew() throws Exception {
    account(now.plus(9, ChronoUnit.DAYS));
    assertThat(page("/channels", owner))
        .contains("The key ends in 9 days.", "Posts stop on Wed 10 Mar, 12:00 pm.")
        .contains("Renew the key of");
    assertThat(page("/channels", nurse))
        .contains("The key ends in 9 days.")
        .doesNotContain("Renew the key of");
  }

  @Test
  void when_it_has_ended_it_says_that_the_account_must_be_connected_again() throws Exception {
    var account = account(now.minus(1, ChronoUnit.DAYS));
    assertThat(page("/channels", owner))
        .contains("The key ended on 28 February 2027.", "Needs you");
    endings.look();
    assertThat(page("/today", owner))
        .contains("A channel’s key has ended: Bluesky, " + account.name())
        .doesNotContain("ends soon");
  }

  @Test
  void today_warns_two_weeks_before_and_not_a_minute_earlier() throws Exception {
    var account = account(now.plus(EndingKeys.BEFORE).plus(Duration.ofMinutes(1)));
    endings.look();
    assertThat(page("/today", owner)).doesNotContain(account.name());
    clock.hold(now.plus(Duration.ofMinutes(1)));
    endings.look();
    assertThat(page("/today", owner))
        .contains("A channel’s key ends soon: Bluesky, " + account.name())
        .contains("Posts stop on Mon 15 Mar, 1:01 pm.");
    assertThat(page("/today", nurse)).doesNotContain(account.name());
  }

  @Test
  void a_renewed_key_and_a_channel_that_is_off_warn_nobody() throws Exception {
    var renewed = account(now.plus(3, ChronoUnit.DAYS));
    var off = account(now.plus(3, ChronoUnit.DAYS));
    endings.look();
    assertThat(page("/today", owner)).contains(renewed.name(), off.name());
    accounts.secret(renewed.id(), renewed.name(), "{}", now.plus(90, ChronoUnit.DAYS));
    accounts.mode(off.id(), Mode.OFF);
    endings.look();
    assertThat(page("/today", owner)).doesNotContain(renewed.name(), off.name());
  }
}
