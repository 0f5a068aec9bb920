package org.bedside.channels.carrying;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Health;
import org.bedside.guard.Audience;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.springframework.stereotype.Component;

/// Lets accounts rest whose network does not answer or asks to wait, and says so to whoever looks
/// after the channels.
@Component
public class Resting {

  private static final String KIND = "channel-away";

  private final Breakers breakers;
  private final Accounts accounts;
  private final Today today;
  private final Audit audit;
  private final ChannelsSettings settings;
  private final Clock clock;

  Resting(
      Breakers breakers,
      Accounts accounts,
      Today today,
      Audit audit,
      ChannelsSettings settings,
      Clock clock) {
    this.breakers = breakers;
    this.accounts = accounts;
    this.today = today;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /// These networks answered, whatever they said.
  public void answered(Collection<UUID> all) {
    for (var account : breakers.close(all, clock.instant())) {
      today.settle(subject(account), KIND, null);
      audit.record(Entry.of("system", "channel.answers", subject(account)));
    }
  }

  /// The network named a time; nothing is sent there before it.
  void asked(UUID account, Instant at) {
    breakers.change(account, breaker -> breaker.asked(at), clock.instant());
  }

  /// The network did not answer, or not like a network that is well.
  void silent(UUID account) {
    var now = clock.instant();
    var before = breakers.change(account, breaker -> breaker.failed(now, settings), now);
    if (before.isOpen() || !before.failed(now, settings).isOpen()) {
      return;
    }
    accounts.health(account, Health.AWAY, null, now);
    audit.record(Entry.of("system", "channel.rests", subject(account)));
    today.put(
        Item.forRight(
            Right.MANAGE_CHANNELS, null, subject(account), KIND, Audience.PUBLIC, "/channels", 1));
  }

  private static String subject(UUID account) {
    return "channel:" + account;
  }
}
