package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.bedside.publishing.Slots.Slot;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final ZoneId OREGON = ZoneId.of("America/Los_Angeles");

  @Test
  void nine_o_clock_stays_nine_o_clock_on_both_sides_of_the_change() {
    assertThat(at("2026-10-31T09:00").instant()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
    assertThat(at("2026-11-02T09:00").instant()).isEqualTo(Instant.parse("2026-11-02T17:00:00Z"));
  }

  @Test
  void a_time_that_the_spring_skips_moves_on_by_the_gap() {
    assertThat(at("2026-03-08T02:30").instant()).isEqualTo(Instant.parse("2026-03-08T10:30:00Z"));
  }

  @Test
  void of_a_time_that_comes_twice_in_autumn_the_first_counts() {
    assertThat(at("2026-11-01T01:30").instant()).isEqualTo(Instant.parse("2026-11-01T08:30:00Z"));
  }

  @Test
  void the_next_slot_is_the_first_free_one_after_now() {
    var slots =
        List.of(
            new Slot(DayOfWeek.TUESDAY, LocalTime.of(7, 30)),
            new Slot(DayOfWeek.THURSDAY, LocalTime.of(7, 30)));
    var tuesdayAtEight = Instant.parse("2026-10-13T15:00:00Z");
    var thursday = Slots.next(slots, tuesdayAtEight, OREGON, List.of());
    assertThat(thursday).isEqualTo(at("2026-10-15T07:30"));
    var taken = List.of(thursday.instant());
    assertThat(Slots.next(slots, tuesdayAtEight, OREGON, taken)).isEqualTo(at("2026-10-20T07:30"));
  }

  private static Plan.At at(String local) {
    return new Plan.At(LocalDateTime.parse(local), OREGON);
  }
}
