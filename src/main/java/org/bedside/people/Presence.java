package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Whether somebody still sits there. A page that refreshes itself, and the live stream, are no
/// sign of it; after a quarter of an hour without any other the door is closed, for guests on their
/// own phone after twenty minutes.
@Component
class Presence {

  private static final String SEEN = "people.seen";
  private static final Duration AWAY = Duration.ofMinutes(15);
  static final Duration GUEST_AWAY = Duration.ofMinutes(20);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Clock clock;

  Presence(Clock clock) {
    this.clock = clock;
  }

  boolean lost(HttpServletRequest request, boolean guest) {
    var session = request.getSession(false);
    if (session == null) {
      return false;
    }
    var now = clock.instant().getEpochSecond();
    var seen = (Long) session.getAttribute(SEEN);
    if (seen != null && now - seen > (guest ? GUEST_AWAY : AWAY).toSeconds()) {
      return true;
    }
    if (!byItself(request) && (seen == null || now - seen >= NOTED_EVERY.toSeconds())) {
      session.setAttribute(SEEN, now);
    }
    return false;
  }

  private static boolean byItself(HttpServletRequest request) {
    return request.getHeader("Bedside-Background") != null
        || request.getRequestURI().equals("/live");
  }
}
