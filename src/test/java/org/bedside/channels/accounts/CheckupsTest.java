package org.bedside.channels.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bedside.WholeHouse;
import org.bedside.channels.mastodon.OnMastodon;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Each account is asked once a day, so that a dead key is known before a post needs it.
@WholeHouse
class CheckupsTest extends OnMastodon {

  private static final String ME = "GET /api/v1/accounts/verify_credentials";

  @Autowired Checkups checkups;

  @Test
  void an_account_is_asked_once_a_day() {
    connected();
    var before = server.calls(ME);
    checkups.look();
    assertThat(server.calls(ME)).as("it was asked when it was connected").isEqualTo(before);
    clock.forward(Duration.ofHours(21));
    checkups.look();
    checkups.look();
    assertThat(server.calls(ME)).isEqualTo(before + 1);
  }

  @Test
  void a_key_that_the_network_takes_no_longer_is_said_on_today_until_it_is_renewed() {
    var account = connected();
    server.signIn.revoke(maple);
    clock.forward(Duration.ofHours(21));
    session = nobody();
    checkups.look();
    assertThat(ours().health()).isEqualTo(Health.NEEDS_PERSON);
    assertThat(get("/today")).contains("A channel does not let us in: Mastodon, " + account.name());

    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    assertThat(comeBack(sayAt(consentLink(), "yes"))).hasRedirectedUrl("/channels");
    assertThat(get("/today")).doesNotContain("A channel does not let us in");
  }

  @Test
  void an_account_that_is_off_is_left_alone() {
    var account = connected();
    accounts.mode(account.id(), Mode.OFF);
    var before = server.calls(ME);
    clock.forward(Duration.ofHours(21));
    checkups.look();
    assertThat(server.calls(ME)).isEqualTo(before);
  }
}
