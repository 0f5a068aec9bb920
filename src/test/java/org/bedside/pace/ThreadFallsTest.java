package org.bedside.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The short form of `bin/bench threads kills` (cases 4 and 6): with a disk that is not waited for,
/// since what a killed program wrote is safe with the system.
@Tag("long")
class ThreadFallsTest {

  private static final ThreadFalls.Plan PLAN =
      new ThreadFalls.Plan(20_261_123, 10, 5, Duration.ofSeconds(90));

  @Test
  void ten_kills_lose_and_double_no_message_and_the_house_heals_within_ten_seconds()
      throws Exception {
    ThreadFalls.Tally tally;
    try (var house =
        HouseProgram.start(
            "thread-falls", FallsBench.QUICK, List.of("--bedside.database.settings.fsync=off"))) {
      tally = ThreadFalls.run(house, PLAN);
    }
    assertThat(tally.lost()).isEmpty();
    assertThat(tally.strange()).isEmpty();
    assertThat(tally.doubled()).isEmpty();
    assertThat(tally.unrecorded()).isEmpty();
    assertThat(tally.miscounted()).isEmpty();
    assertThat(tally.ledger()).isEqualTo("SOUND");
    assertThat(tally.houses()).as("kills of the house").isPositive();
    assertThat(tally.databases()).as("kills of its database").isPositive();
    assertThat(tally.unexplained()).as("503 without Retry-After").isZero();
    assertThat(tally.healed()).allSatisfy(ms -> assertThat(ms).isLessThan(10_000));
    assertThat(tally.answers())
        .as("who came too early was told when to come again")
        .containsKey(503);
  }
}
