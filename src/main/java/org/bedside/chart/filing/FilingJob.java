package org.bedside.chart.filing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.bedside.backup.Restored;
import org.bedside.chart.ehrs.Ehrs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes what waits for the record, a few at a time. Any number of nodes may do it. A restored
/// house waits until a person has looked.
@Component
class FilingJob {

  private static final Logger log = LoggerFactory.getLogger(FilingJob.class);

  private static final int AT_ONCE = 4;

  /// Longer than all calls of one filing may take together.
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final FilingTable table;
  private final Filer filer;
  private final Ehrs ehrs;
  private final Restored restored;
  private final Clock clock;

  FilingJob(FilingTable table, Filer filer, Ehrs ehrs, Restored restored, Clock clock) {
    this.table = table;
    this.filer = filer;
    this.ehrs = ehrs;
    this.restored = restored;
    this.clock = clock;
  }

  /// Until nothing more is due: what did not go is due later.
  @Scheduled(fixedDelay = 2_000)
  void look() {
    if (ehrs.all().isEmpty() || restored.isHeld()) {
      return;
    }
    List<Filing> taken;
    do {
      var now = clock.instant();
      taken = table.take(AT_ONCE, now, now.plus(LEASE));
      file(taken);
    } while (!taken.isEmpty());
  }

  private void file(List<Filing> taken) {
    try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
      taken.forEach(one -> calls.execute(() -> file(one)));
    }
  }

  /// A broken machine must not end the others: after the lease it is taken again.
  private void file(Filing one) {
    try {
      filer.file(one);
    } catch (RuntimeException e) {
      log.error("Something was not filed and will be tried again: {}", e.getClass().getName());
    }
  }
}
