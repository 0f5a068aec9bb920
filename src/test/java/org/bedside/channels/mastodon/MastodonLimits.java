package org.bedside.channels.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bedside.channels.mastodon.MastodonServer.Reply;
import org.jspecify.annotations.Nullable;

/// How often somebody may call [MastodonServer], and what it says of that in each answer
/// (docs.joinmastodon.org/api/rate-limits).
public final class MastodonLimits {

  private record Window(int count, Instant ends) {}

  private final Clock clock;
  private final Map<String, Window> windows = new HashMap<>();
  private final Map<String, Integer> most =
      new HashMap<>(Map.of("all", 300, "statuses", 300, "media", 30, "deletes", 30));

  MastodonLimits(Clock clock) {
    this.clock = clock;
  }

  public synchronized MastodonLimits allow(String family, int calls) {
    most.put(family, calls);
    return this;
  }

  /// A refusal, or null.
  synchronized @Nullable Reply count(MastodonRequest request) {
    var window = window(request);
    windows.put(key(request), new Window(window.count() + 1, window.ends()));
    return window.count() >= most(request) ? Reply.error(429, "Too many requests") : null;
  }

  synchronized Map<String, String> headers(MastodonRequest request) {
    var window = window(request);
    var left = Math.max(0, most(request) - window.count());
    return Map.of(
        "X-RateLimit-Limit", Integer.toString(most(request)),
        "X-RateLimit-Remaining", Integer.toString(left),
        "X-RateLimit-Reset", MastodonText.time(window.ends()));
  }

  private Window window(MastodonRequest request) {
    var now = clock.instant();
    var window = windows.get(key(request));
    return window != null && window.ends().isAfter(now)
        ? window
        : new Window(0, now.plus(length(request)));
  }

  private int most(MastodonRequest request) {
    return most.getOrDefault(family(request), 300);
  }

  private static String key(MastodonRequest request) {
    return family(request) + " " + request.token();
  }

  private static Duration length(MastodonRequest request) {
    return switch (family(request)) {
      case "statuses" -> Duration.ofHours(3);
      case "media", "deletes" -> Duration.ofMinutes(30);
      default -> Duration.ofMinutes(5);
    };
  }

  private static String family(MastodonRequest request) {
    return switch (request.method()) {
      case "DELETE" -> "deletes";
      case "POST" ->
          request.path().endsWith("/media")
              ? "media"
              : request.path().endsWith("/statuses") ? "statuses" : "all";
      default -> "all";
    };
  }
}
