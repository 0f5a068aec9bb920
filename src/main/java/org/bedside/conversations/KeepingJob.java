package org.bedside.conversations;

import org.bedside.people.People;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks each hour whether something was kept long enough, so that it does each day whenever the
/// house runs. It only asks; a person decides.
@Component
class KeepingJob {

  private final Destroying destroying;
  private final People people;

  KeepingJob(Destroying destroying, People people) {
    this.destroying = destroying;
    this.people = people;
  }

  @Scheduled(fixedDelay = 60 * 60 * 1_000, initialDelay = 180_000)
  void look() {
    if (people.isSetUp()) {
      destroying.propose();
    }
  }
}
