package org.bedside.channels.mastodon;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bedside.channels.terms.ComeAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Remembers which windows of calls are spent. It is a courtesy, kept in memory: a node that knows
/// nothing yet asks once and is told.
@Component
class Pace {

  private record Window(String who, String name) {}

  private final Map<Window, Instant> spent = new ConcurrentHashMap<>();

  /// When calls may go on; null if now.
  @Nullable Instant opens(String who, String window, Instant now) {
    var opens = spent.get(new Window(who, window));
    return opens != null && opens.isAfter(now) ? opens : null;
  }

  /// Takes note of what an answer says about calls that are left.
  void heard(String who, String window, HttpHeaders headers, Instant now) {
    var opens = ComeAgain.whenSpent(headers, now);
    if (opens == null) {
      spent.remove(new Window(who, window));
    } else {
      spent.put(new Window(who, window), opens);
    }
  }
}
