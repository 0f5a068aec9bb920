package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The short form of `bin/bench delivery`: programs are killed at random instants while posts leave
/// to four networks through bad weather (cases 1 to 4, 6 and 10). With a disk that is not waited
/// for: what a killed program wrote is safe with the system, and only a power cut would tell.
@Tag("peer")
@Tag("long")
class DeliveryCrashTest {

  private static final long SEED = 20_261_122;
  private static final int SPEED = 15;
  private static final DeliveryTrial.Plan PLAN =
      new DeliveryTrial.Plan(SEED, 20, 75, Duration.ofMillis(240), 30);

  @Test
  void of_300_deliveries_through_30_crashes_and_bad_weather_each_is_out_exactly_once()
      throws Exception {
    DeliveryTrial.Tally tally;
    try (var house =
        new CrashingHouse("crashes", SEED, PLAN.percent(), SPEED, Map.of("fsync", "off"))) {
      tally = new DeliveryTrial(house, PLAN).run(Duration.ofSeconds(25));
    }
    System.out.println(DeliveryRuns.line(DeliveryRuns.Run.of(SEED, SPEED, tally)));
    assertThat(tally.duplicates()).isEmpty();
    assertThat(tally.lost()).isEmpty();
    assertThat(tally.deliveries()).allSatisfy((_, count) -> assertThat(count).isEqualTo(75));
    assertThat(tally.kills().values().stream().collect(Collectors.summingInt(n -> n)))
        .as("the house was killed")
        .isEqualTo(30);
    assertThat(tally.spoiled()).as("the weather was bad").isGreaterThan(30);
    assertThat(tally.doubts().unknown()).as("there were doubts to settle").isPositive();
  }
}
