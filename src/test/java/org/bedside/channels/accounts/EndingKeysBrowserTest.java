package org.bedside.channels.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.networks.Network;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
@Tag("browser")
class EndingKeysBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired Accounts accounts;
  @Autowired EndingKeys endings;
  @Autowired SettableClock clock;

  private void account(String name, Instant ends) {
    accounts.open(
        new Account(
            UUID.randomUUID(),
            Network.BLUESKY,
            name,
            Mode.LIVE,
            "{}",
            Health.HEALTHY,
            null,
            null,
            ends,
            null,
            clock.instant()));
  }

  @Test
  void the_channels_page_and_today_show_a_key_that_ends() {
    people.practice(false);
    var now = clock.instant();
    account("maplestreetfm.example", now.plus(9, ChronoUnit.DAYS));
    account("lab.maplestreetfm.example", now.plus(80, ChronoUnit.DAYS));
    account("old.maplestreetfm.example", now.minus(2, ChronoUnit.DAYS));
    endings.look();
    var owner = people.with("Hannah Okafor", Role.OWNER);
    for (var width : new int[] {PHONE, DESK}) {
      var page = browser.window(width);
      browser.signIn(page, owner.id().toString());
      page.navigate("/channels");
      assertThat(page.getByText("The key ends in 9 days.")).isVisible();
      axe(page);
      shot(page, "channels-key-" + width);
      page.navigate("/today");
      assertThat(page.getByText("A channel’s key ends soon: Bluesky, maplestreetfm.example"))
          .isVisible();
      axe(page);
      shot(page, "today-key-" + width);
    }
  }
}
