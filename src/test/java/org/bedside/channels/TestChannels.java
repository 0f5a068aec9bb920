package org.bedside.channels;

import java.time.Duration;
import java.util.List;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.newsletter.TestReaders;
import org.bedside.channels.terms.Mode;
import org.bedside.networks.Network;
import org.bedside.publishing.PostId;
import org.springframework.stereotype.Component;

/// The practice's channels, for tests of other rooms.
@Component
public class TestChannels {

  private final FirstChannels first;
  private final Accounts accounts;
  private final Deliveries deliveries;
  private final TestReaders readers;

  TestChannels(FirstChannels first, Accounts accounts, Deliveries deliveries, TestReaders readers) {
    this.first = first;
    this.accounts = accounts;
    this.deliveries = deliveries;
    this.readers = readers;
  }

  /// The website and the newsletter, live.
  public void openOwnGround() {
    first.open();
    accounts.all().stream()
        .filter(account -> account.network() == Network.NEWSLETTER)
        .forEach(account -> accounts.mode(account.id(), Mode.LIVE));
  }

  /// How many people get the newsletter.
  public int readers() {
    return readers.count();
  }

  /// Waits until no delivery of `post` is on its way any more; the states they came to.
  public List<String> arrived(PostId post) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (true) {
      var states = deliveries.of(post).stream().map(d -> d.state().name()).toList();
      var moving = states.isEmpty() || states.contains("PLANNED") || states.contains("SENDING");
      if (!moving || System.nanoTime() > end) {
        return states;
      }
      Thread.sleep(20);
    }
  }
}
