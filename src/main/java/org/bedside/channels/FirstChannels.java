package org.bedside.channels;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.networks.Network;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.people.People;
import org.bedside.people.PracticeSetUp;
import org.bedside.web.Origin;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A practice's own ground is there from the first day: its site, and a newsletter that is off
/// until somebody begins with it, because it needs a mail server. In the demo all channels stay on
/// trial, and the demo has a Bluesky account that leads nowhere.
@Component
@Order(5)
class FirstChannels implements DemoPart {

  private final Accounts accounts;
  private final People people;
  private final Origin origin;
  private final Clock clock;

  FirstChannels(Accounts accounts, People people, Origin origin, Clock clock) {
    this.accounts = accounts;
    this.people = people;
    this.origin = origin;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(PracticeSetUp practice) {
    open();
  }

  /// Opens the own ground of a real practice; safe to repeat.
  void open() {
    if (!people.practice().demo()) {
      var now = clock.instant();
      openOnce(Network.WEBSITE, origin.host(), Mode.LIVE, now);
      openOnce(Network.NEWSLETTER, people.practice().name(), Mode.OFF, now);
    }
  }

  @Override
  public void fill(Demo demo) {
    openOnce(Network.WEBSITE, "maplestreetfm.example/news", Mode.DRY_RUN, demo.now());
    openOnce(Network.NEWSLETTER, demo.practice().name(), Mode.DRY_RUN, demo.now());
    openOnce(Network.BLUESKY, "@maplestreetfm.example", Mode.DRY_RUN, demo.now());
  }

  /// The id is made of the network, so that two nodes open one.
  private void openOnce(Network network, String name, Mode mode, Instant now) {
    accounts.open(
        new Account(
            UUID.nameUUIDFromBytes(("own:" + network).getBytes(StandardCharsets.UTF_8)),
            network,
            name,
            mode,
            "",
            Health.HEALTHY,
            null,
            null,
            null,
            null,
            now));
  }
}
