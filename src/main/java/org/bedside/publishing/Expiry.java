package org.bedside.publishing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few seconds for posts that nobody approved in time, and for those whose last day is
/// over.
@Component
class Expiry {

  private final Decisions decisions;

  Expiry(Decisions decisions) {
    this.decisions = decisions;
  }

  @Scheduled(fixedDelay = 10_000)
  void look() {
    decisions.expireOverdue();
    decisions.endOverdue();
  }
}
