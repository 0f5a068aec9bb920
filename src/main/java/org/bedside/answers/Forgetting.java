package org.bedside.answers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets what somebody wrote, and the answer, thirty days after it is done: by then both stand
/// where they were written or nowhere, and we have no use for them.
@Component
class Forgetting {

  static final Duration AFTER = Duration.ofDays(30);

  private final AnswerTable replies;
  private final Audit audit;
  private final Clock clock;

  Forgetting(AnswerTable replies, Audit audit, Clock clock) {
    this.replies = replies;
    this.audit = audit;
    this.clock = clock;
  }

  /// Looks every hour, so that it forgets each day whenever the house runs, on one node or many.
  @Scheduled(fixedDelay = 60 * 60 * 1_000, initialDelay = 120_000)
  @Transactional
  public void look() {
    for (var id : replies.forget(clock.instant().minus(AFTER))) {
      audit.record(Entry.of("system", "answer.forgotten", id.subject()));
    }
  }

  static Instant when(Instant done) {
    return done.plus(AFTER);
  }
}
