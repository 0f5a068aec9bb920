package org.bedside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.bedside.calendar.Repetitions.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Days and times as people type them, in the nights in which the clocks change (case 8).
class WhenTest {

  private static final ZoneId OREGON = ZoneId.of("America/Los_Angeles");

  @Test
  void a_time_that_spring_skips_is_asked_about_and_not_moved() {
    assertThat(When.read("2026-03-08", "02:30", null, OREGON))
        .isEqualTo(new When.Not("publishing.planned.SKIPPED"));
    assertThat(When.read("2026-03-08", "03:00", null, OREGON)).isInstanceOf(When.Chosen.class);
  }

  @Test
  void a_time_that_autumn_brings_twice_is_asked_about_until_somebody_says_which() {
    assertThat(When.read("2026-11-01", "01:30", null, OREGON)).isInstanceOf(When.Twice.class);
    assertThat(instant("false")).isEqualTo(Instant.parse("2026-11-01T08:30:00Z"));
    assertThat(instant("true")).isEqualTo(Instant.parse("2026-11-01T09:30:00Z"));
  }

  private static Instant instant(String second) {
    return ((When.Chosen) When.read("2026-11-01", "01:30", second, OREGON)).time().instant();
  }

  @Test
  void on_other_days_nothing_is_asked_and_the_answer_means_nothing() {
    assertThat(When.read("2026-11-02", "01:30", "true", OREGON))
        .isEqualTo(When.read("2026-11-02", "01:30", null, OREGON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "25:00", "7", "<script>"})
  void what_is_no_time_is_said_to_be_none(String time) {
    assertThat(When.read("2026-11-02", time, null, OREGON))
        .isEqualTo(new When.Not("calendar.error.when"));
  }

  @Test
  void the_day_of_the_change_is_marked_with_its_way_and_no_other() {
    assertThat(way("2026-11-01")).isEqualTo("back");
    assertThat(way("2026-03-08")).isEqualTo("forward");
    assertThat(Sheet.clocks(LocalDate.parse("2026-11-02"), OREGON)).isNull();
    assertThat(Sheet.clocks(LocalDate.parse("2026-11-01"), ZoneId.of("UTC"))).isNull();
  }

  private static String way(String day) {
    return Objects.requireNonNull(Sheet.clocks(LocalDate.parse(day), OREGON)).way();
  }

  @Test
  void a_repetition_keeps_its_time_on_the_clock_and_stops_at_its_last_day() {
    var first = LocalDateTime.parse("2026-10-20T09:00");
    assertThat(Repeating.days(first, 1, Unit.WEEKS, 12, LocalDate.parse("2026-11-03")))
        .isEqualTo(
            List.of(
                LocalDateTime.parse("2026-10-27T09:00"), LocalDateTime.parse("2026-11-03T09:00")));
    assertThat(Repeating.days(LocalDateTime.parse("2026-10-31T09:00"), 1, Unit.MONTHS, 2, null))
        .containsExactly(
            LocalDateTime.parse("2026-11-30T09:00"), LocalDateTime.parse("2026-12-31T09:00"));
  }
}
