package org.bedside.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The hours in which somebody wants no call.
class QuietTest {

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final OfficeHours OFFICE =
      OfficeHours.usual(ZONE, Set.of(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27)));

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static Quiet nights(boolean closedDays) {
    return new Quiet(LocalTime.of(18, 0), LocalTime.of(7, 0), closedDays);
  }

  @Test
  void a_night_goes_on_until_the_next_morning() {
    var quiet = nights(false);
    assertThat(quiet.at(at("2026-11-23T17:59"), OFFICE)).isFalse();
    assertThat(quiet.at(at("2026-11-23T18:00"), OFFICE)).isTrue();
    assertThat(quiet.at(at("2026-11-24T06:59"), OFFICE)).isTrue();
    assertThat(quiet.at(at("2026-11-24T07:00"), OFFICE)).isFalse();
    assertThat(quiet.loudAgain(at("2026-11-23T22:00"), OFFICE)).isEqualTo(at("2026-11-24T07:00"));
    assertThat(quiet.loudAgain(at("2026-11-23T12:00"), OFFICE)).isEqualTo(at("2026-11-23T12:00"));
  }

  @Test
  void holidays_and_the_weekend_behind_them_are_one_long_quiet() {
    var quiet = nights(true);
    assertThat(quiet.loudAgain(at("2026-11-25T20:00"), OFFICE)).isEqualTo(at("2026-11-30T07:00"));
    assertThat(nights(false).loudAgain(at("2026-11-25T20:00"), OFFICE))
        .isEqualTo(at("2026-11-26T07:00"));
  }

  @Test
  void a_span_at_noon_is_quiet_at_noon() {
    var noon = new Quiet(LocalTime.of(12, 0), LocalTime.of(13, 0), false);
    assertThat(noon.at(at("2026-11-23T12:30"), OFFICE)).isTrue();
    assertThat(noon.at(at("2026-11-23T13:00"), OFFICE)).isFalse();
  }

  @Test
  void a_practice_that_is_always_closed_does_not_keep_us_looking_forever() {
    var never = new OfficeHours(Map.of(), Set.of(), ZONE, false);
    var asked = at("2026-11-23T12:00");
    assertThat(nights(true).loudAgain(asked, never)).isAfter(asked);
  }

  @Test
  void quiet_hours_do_not_begin_when_they_end() {
    assertThatThrownBy(() -> new Quiet(LocalTime.NOON, LocalTime.NOON, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void after_the_quiet_it_is_loud_whatever_the_hours_and_the_night() {
    var random = new Random(7);
    for (var round = 0; round < 2_000; round++) {
      var from = LocalTime.ofSecondOfDay(random.nextInt(1_440) * 60L);
      var to = from.plusMinutes(1 + random.nextInt(1_438));
      var quiet = new Quiet(from, to, random.nextBoolean());
      var day = random.nextBoolean() ? "2026-03-06T00:00" : "2026-10-30T00:00";
      var asked = at(day).plusSeconds(60L * random.nextInt(5 * 1_440));
      var loud = quiet.loudAgain(asked, OFFICE);
      assertThat(quiet.at(loud, OFFICE)).as("%s at %s", quiet, asked).isFalse();
      assertThat(loud.equals(asked)).isEqualTo(!quiet.at(asked, OFFICE));
      if (!loud.equals(asked)) {
        assertThat(quiet.at(loud.minusMillis(1), OFFICE)).isTrue();
      }
    }
  }
}
