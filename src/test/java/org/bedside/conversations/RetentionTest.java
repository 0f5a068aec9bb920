package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final Instant WRITTEN = Instant.parse("2026-11-24T02:00:00Z");
  private static final Retention TEN = new Retention(10, 18, 10);

  private static LocalDate until(Retention retention, String born) {
    return retention.until(WRITTEN, LocalDate.parse(born), ZONE);
  }

  @Test
  void an_adults_years_count_from_the_practices_own_day_of_the_last_message() {
    assertThat(until(TEN, "1964-02-29")).isEqualTo("2036-11-24");
    assertThat(until(new Retention(7, 18, 10), "1964-02-29")).isEqualTo("2033-11-24");
  }

  @Test
  void a_childs_years_count_from_the_day_they_come_of_age() {
    assertThat(until(TEN, "2020-05-06")).isEqualTo("2048-05-07");
    assertThat(until(new Retention(10, 21, 3), "2020-05-06")).isEqualTo("2044-05-07");
  }

  @Test
  void of_two_days_the_later_one_counts() {
    assertThat(until(new Retention(10, 18, 1), "2010-05-06")).isEqualTo("2036-11-24");
    assertThat(until(TEN, "2008-11-23")).isEqualTo("2036-11-24");
    assertThat(until(TEN, "2008-11-24")).isEqualTo("2036-11-25");
  }

  @Test
  void who_was_born_on_an_unknown_day_could_have_been_a_newborn() {
    assertThat(TEN.until(WRITTEN, null, ZONE)).isEqualTo("2054-11-24");
  }

  @Test
  void nobody_keeps_for_no_time_or_forever_by_a_slip_of_the_hand() {
    assertThat(TEN.isPossible()).isTrue();
    assertThat(new Retention(0, 18, 10).isPossible()).isFalse();
    assertThat(new Retention(101, 18, 10).isPossible()).isFalse();
    assertThat(new Retention(10, 17, 10).isPossible()).isFalse();
    assertThat(new Retention(10, 18, 0).isPossible()).isFalse();
  }
}
