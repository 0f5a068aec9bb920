package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.bedside.channels.carrying.DeliveryTrial.Kill;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The short form of `bin/bench delivery`: programs are killed at random instants while posts leave
/// to four networks through bad weather (cases 1 to 4, 6 and 10). With a disk that is not waited
/// for: what a killed program wrote is safe with the system, and only a power cut would tell.
@Tag("peer")
@Tag("long")
class DeliveryCrashTest {

  private static final long SEED = 20_261_122;
  private static final int SPEED = 20;
  private static final int KILLS = 30;

  /// The times are for a machine that has much else to do.
  private static final DeliveryTrial.Plan PLAN =
      new DeliveryTrial.Plan(
          SEED, 20, 75, KILLS, Duration.ofSeconds(1), Duration.ofMinutes(4), Duration.ofMinutes(6));

  @Test
  void of_300_deliveries_through_30_crashes_and_bad_weather_each_is_out_exactly_once()
      throws Exception {
    var progress = new Progress(System.nanoTime());
    DeliveryTrial.Tally tally;
    try (var house =
        new CrashingHouse(
            "crashes", SEED, PLAN.percent(), SPEED, 2, Map.of("fsync", "off"), progress)) {
      tally = new DeliveryTrial(house, PLAN, progress).run();
    }
    progress.say("%s", DeliveryRuns.line(DeliveryRuns.Run.of(SEED, SPEED, tally)));
    assertThat(tally.duplicates()).isEmpty();
    assertThat(tally.lost()).isEmpty();
    assertThat(tally.unsettled()).as("the house came to rest").isZero();
    assertThat(tally.deliveries()).hasSize(4);
    assertThat(tally.deliveries()).allSatisfy((_, count) -> assertThat(count).isEqualTo(75));
    var killed = tally.kills();
    assertThat(killed).as("in each way").containsOnlyKeys(Kill.values());
    var frozen = killed.getOrDefault(Kill.FROZEN, 0);
    assertThat(killed.values().stream().mapToInt(n -> n).sum() - frozen)
        .as("the house was killed")
        .isEqualTo(KILLS);
    assertThat(tally.spoiled()).as("the weather was bad").isGreaterThan(30);
    assertThat(tally.doubts().unknown()).as("there were doubts to settle").isPositive();
  }
}
