package org.bedside.people;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// Clears away ended sessions each minute. Spring Session has a clock of its own for this, which on
/// an empty database strikes before the tables are made.
@Component
class EndedSessions {

  private final JdbcIndexedSessionRepository sessions;

  EndedSessions(JdbcIndexedSessionRepository sessions) {
    this.sessions = sessions;
  }

  @Scheduled(fixedDelay = 60_000)
  void clear() {
    sessions.cleanUpExpiredSessions();
  }
}
