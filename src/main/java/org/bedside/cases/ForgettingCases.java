package org.bedside.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets what was filled in thirty days after it was last changed: by then the draft that was
/// made of it holds the words, or nobody asks any more.
@Component
class ForgettingCases {

  static final Duration AFTER = Duration.ofDays(30);

  private final CaseTable cases;
  private final Audit audit;
  private final Clock clock;

  ForgettingCases(CaseTable cases, Audit audit, Clock clock) {
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /// Looks every hour, so that it forgets each day whenever the house runs, on one node or many.
  @Scheduled(fixedDelay = 60 * 60 * 1_000, initialDelay = 150_000)
  @Transactional
  public void look() {
    for (var id : cases.forget(clock.instant().minus(AFTER))) {
      audit.record(Entry.of("system", "case.forgotten", id.subject()));
    }
  }

  static Instant when(Instant changed) {
    return changed.plus(AFTER);
  }
}
