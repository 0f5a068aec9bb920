package org.bedside.gatherings;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every minute for gatherings that began before anybody said yes.
@Component
class Overdue {

  private final Making making;

  Overdue(Making making) {
    this.making = making;
  }

  @Scheduled(fixedDelay = 60_000)
  void look() {
    making.passOver();
  }
}
