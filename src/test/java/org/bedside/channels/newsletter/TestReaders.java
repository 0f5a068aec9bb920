package org.bedside.channels.newsletter;

import java.time.Clock;
import org.springframework.stereotype.Component;

/// The newsletter's readers, for tests of other inner rooms.
@Component
public class TestReaders {

  private final Subscribers subscribers;
  private final Clock clock;

  TestReaders(Subscribers subscribers, Clock clock) {
    this.subscribers = subscribers;
    this.clock = clock;
  }

  /// Asks to join, and says yes by the link in the letter; who reads it already, goes on.
  public void join(String email) {
    subscribers.ask(email, clock.instant()).ifPresent(this::confirm);
  }

  private void confirm(String token) {
    if (!subscribers.confirm(token, clock.instant())) {
      throw new IllegalStateException("Nobody asked to join");
    }
  }

  /// How many people get the newsletter.
  public int count() {
    return subscribers.count();
  }
}
