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

  @Test
  void a_slot_keeps_its_time_on_the_clock_when_the_clocks_change() {
    var slots = List.of(new Slot(DayOfWeek.SUNDAY, LocalTime.of(9, 0)));
    var saturday = Instant.parse("2026-10-31T20:00:00Z");
    var first = Slots.next(slots, saturday, OREGON, List.of());
    assertThat(first.instant()).isEqualTo(Instant.parse("2026-11-01T17:00:00Z"));
    assertThat(
            Slots.next(slots, Instant.parse("2026-10-24T20:00:00Z"), OREGON, List.of()).instant())
        .isEqualTo(Instant.parse("2026-10-25T16:00:00Z"));
  }

  @Test
  void a_slot_in_the_hour_that_spring_skips_comes_behind_the_one_after_it() {
    var slots =
        List.of(
            new Slot(DayOfWeek.SUNDAY, LocalTime.of(2, 30)),
            new Slot(DayOfWeek.SUNDAY, LocalTime.of(3, 0)));
    var before = Instant.parse("2026-03-08T08:00:00Z");
    var first = Slots.next(slots, before, OREGON, List.of());
    assertThat(first.instant()).isEqualTo(Instant.parse("2026-03-08T10:00:00Z"));
    assertThat(Slots.next(slots, before, OREGON, List.of(first.instant())).instant())
        .isEqualTo(Instant.parse("2026-03-08T10:30:00Z"));
  }

  @Test
  void a_slot_that_autumn_brings_twice_is_one_slot() {
    var slots = List.of(new Slot(DayOfWeek.SUNDAY, LocalTime.of(1, 30)));
    var between = Instant.parse("2026-11-01T09:00:00Z"); // 1:00 for the second time
    assertThat(Slots.next(slots, between, OREGON, List.of())).isEqualTo(at("2026-11-08T01:30"));
  }

  private static Plan.At at(String local) {
    return new Plan.At(LocalDateTime.parse(local), OREGON);
  }
}
