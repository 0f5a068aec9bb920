package org.bedside.channels.carrying;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a network has behaved towards one account lately. Too many calls in a row without an answer
/// open the breaker: nothing is sent there for a while, then one delivery as a trial, and so on
/// with doubled pauses until one comes through. A network that asked for a time gets it.
///
/// @param failures calls in a row that it did not answer
/// @param opened how often in a row the breaker opened; 0 while it is closed
/// @param asked whether it named `until` itself
/// @param until when the next call may begin; null for now
public record Breaker(
    UUID account, int failures, int opened, boolean asked, @Nullable Instant until) {

  static Breaker closed(UUID account) {
    return new Breaker(account, 0, 0, false, null);
  }

  boolean isOpen() {
    return opened > 0;
  }

  public boolean rests(Instant now) {
    return until != null && until.isAfter(now);
  }

  /// The end of the message key that says why nothing is sent.
  public String why() {
    return asked ? "asked" : "away";
  }

  /// After a call without an answer. Those that were under way when it opened open it no further.
  Breaker failed(Instant now, ChannelsSettings settings) {
    var isEarly = !isOpen() && failures + 1 < settings.failures();
    if (isEarly || (isOpen() && rests(now))) {
      return new Breaker(account, failures + 1, opened, asked, until);
    }
    var pause = pause(settings.rest(), settings.longest());
    return new Breaker(account, failures + 1, opened + 1, false, later(now.plus(pause)));
  }

  private Duration pause(Duration first, Duration longest) {
    return Backoff.after(opened + 1, first, longest);
  }

  /// After the network asked to wait.
  Breaker asked(Instant at) {
    return new Breaker(account, failures, opened, true, later(at));
  }

  private Instant later(Instant at) {
    return until != null && until.isAfter(at) ? until : at;
  }
}
