package org.bedside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bedside.calendar.Keeping.Said;
import org.junit.jupiter.api.Test;

class KeepingTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 1);

  private static Promise promise(Rhythm rhythm) {
    return new Promise(
        UUID.randomUUID(), "Tuesday tip", rhythm, TUESDAY, LocalTime.of(7, 30), List.of(), null);
  }

  private static Said out(String day) {
    return new Said(LocalDate.parse(day), true, true);
  }

  private static Keeping weekly(String today, Said... said) {
    return Keeping.of(
        promise(Rhythm.WEEKLY), Map.of(), List.of(said), _ -> false, LocalDate.parse(today));
  }

  private static Keeping.Time next(Keeping kept) {
    return Objects.requireNonNull(kept.next());
  }

  @Test
  void a_week_without_a_post_is_missed_and_says_so() {
    var kept = weekly("2026-09-24", out("2026-09-01"), out("2026-09-15"), out("2026-09-22"));
    assertThat(kept.fence()).containsExactly(true, false, true, true);
    assertThat(next(kept).day()).isEqualTo("2026-09-29");
  }

  @Test
  void a_post_a_day_late_keeps_the_time_that_it_is_nearest_to() {
    assertThat(weekly("2026-09-10", out("2026-09-02"), out("2026-09-07")).fence())
        .containsExactly(true, true);
  }

  @Test
  void what_is_written_and_did_not_go_out_keeps_nothing() {
    var kept = weekly("2026-09-05", new Said(TUESDAY, false, true));
    assertThat(kept.fence()).containsExactly(false);
  }

  @Test
  void a_time_stays_open_until_the_next_one_is_nearer() {
    var kept = weekly("2026-09-03");
    assertThat(kept.past()).isEmpty();
    assertThat(next(kept).day()).isEqualTo(TUESDAY);
    assertThat(next(kept).written()).isFalse();
  }

  @Test
  void a_pause_is_neither_kept_nor_missed() {
    var paused = LocalDate.parse("2026-09-08");
    var kept =
        Keeping.of(
            promise(Rhythm.WEEKLY),
            Map.of(),
            List.of(out("2026-09-01"), out("2026-09-15")),
            paused::equals,
            LocalDate.parse("2026-09-17"));
    assertThat(kept.fence()).containsExactly(true, true);
  }

  @Test
  void a_time_that_was_moved_is_due_on_its_new_day() {
    var kept =
        Keeping.of(
            promise(Rhythm.TWO_WEEKLY),
            Map.of(TUESDAY, TUESDAY.plusDays(5)),
            List.of(),
            _ -> false,
            TUESDAY.plusDays(3));
    assertThat(next(kept).planned()).isEqualTo(TUESDAY);
    assertThat(next(kept).day()).isEqualTo(TUESDAY.plusDays(5));
  }

  @Test
  void the_thirty_first_is_the_last_day_of_a_shorter_month() {
    var first = LocalDate.of(2026, 8, 31);
    assertThat(Rhythm.MONTHLY.day(first, 1)).isEqualTo("2026-09-30");
    assertThat(Rhythm.MONTHLY.day(first, 2)).isEqualTo("2026-10-31");
    assertThat(Rhythm.MONTHLY.last(first, LocalDate.of(2026, 9, 30))).isEqualTo(1);
    assertThat(Rhythm.QUARTERLY.last(first, LocalDate.of(2026, 11, 29))).isZero();
    assertThat(Rhythm.QUARTERLY.last(first, LocalDate.of(2026, 11, 30))).isEqualTo(1);
    assertThat(Rhythm.WEEKLY.last(first, LocalDate.of(2026, 8, 30))).isEqualTo(-1);
  }

  @Test
  void only_the_last_twelve_are_shown() {
    var kept = weekly("2027-09-01");
    assertThat(kept.past()).hasSize(12);
    assertThat(kept.kept()).isZero();
  }
}
