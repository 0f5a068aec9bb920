package org.bedside.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// When somebody is there, and by when an answer was promised. Daylight time began on 8 March 2026
/// at 2:00 and ends on 1 November at 2:00.
class OfficeHoursTest {

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 8);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 1);

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static Span span(String from, String to) {
    return new Span(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static OfficeHours sundays(Span... spans) {
    return new OfficeHours(Map.of(DayOfWeek.SUNDAY, List.of(spans)), Set.of(), ZONE, false);
  }

  private static Duration length(OfficeHours office, LocalDate day) {
    return office.openings(day).stream()
        .map(opening -> Duration.between(opening.from(), opening.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Test
  void until_somebody_sets_them_it_is_monday_to_friday_eight_to_five_and_said_as_a_guess() {
    var office = OfficeHours.usual(ZONE, Set.of());
    assertThat(office.assumed()).isTrue();
    assertThat(office.open(at("2026-11-23T08:00"))).isTrue();
    assertThat(office.open(at("2026-11-23T07:59:59"))).isFalse();
    assertThat(office.open(at("2026-11-23T17:00"))).isFalse();
    assertThat(office.open(at("2026-11-22T12:00"))).isFalse();
  }

  @Test
  void only_opening_time_counts_toward_a_promise() {
    var office = OfficeHours.usual(ZONE, Set.of(LocalDate.of(2026, 11, 26)));
    var asked = at("2026-11-25T16:00");
    assertThat(office.promise(asked, Duration.ofMinutes(30))).isEqualTo(at("2026-11-25T16:30"));
    assertThat(office.promise(asked, Duration.ofHours(1))).isEqualTo(at("2026-11-25T17:00"));
    assertThat(office.promise(asked, Duration.ofHours(4))).isEqualTo(at("2026-11-27T11:00"));
    assertThat(office.promise(at("2026-11-26T12:00"), Duration.ZERO))
        .isEqualTo(at("2026-11-27T08:00"));
  }

  @Test
  void a_lunch_break_is_closed_time() {
    var office = sundays(span("13:00", "17:00"), span("08:00", "12:00"));
    assertThat(office.open(at("2026-11-22T12:30"))).isFalse();
    assertThat(office.promise(at("2026-11-22T11:30"), Duration.ofHours(1)))
        .isEqualTo(at("2026-11-22T13:30"));
  }

  @Test
  void business_days_are_counted_from_the_day_after_until_closing_time() {
    var office = OfficeHours.usual(ZONE, Set.of(LocalDate.of(2026, 11, 26)));
    assertThat(office.promiseDays(at("2026-11-23T09:00"), 1)).isEqualTo(at("2026-11-24T17:00"));
    assertThat(office.promiseDays(at("2026-11-23T23:00"), 1)).isEqualTo(at("2026-11-24T17:00"));
    assertThat(office.promiseDays(at("2026-11-25T09:00"), 2)).isEqualTo(at("2026-11-30T17:00"));
    assertThat(office.promiseDays(at("2026-11-28T09:00"), 1)).isEqualTo(at("2026-11-30T17:00"));
    assertThat(office.promiseDays(at("2026-11-28T09:00"), 0)).isEqualTo(at("2026-11-30T17:00"));
    assertThat(office.promiseDays(at("2026-11-23T09:00"), 0)).isEqualTo(at("2026-11-23T17:00"));
  }

  @Test
  void an_hour_that_is_skipped_is_not_open() {
    assertThat(length(sundays(span("01:00", "04:00")), SPRING)).isEqualTo(Duration.ofHours(2));
    assertThat(length(sundays(span("01:00", "02:30")), SPRING)).isEqualTo(Duration.ofHours(1));
    assertThat(length(sundays(span("02:30", "04:00")), SPRING)).isEqualTo(Duration.ofHours(1));
    assertThat(sundays(span("02:00", "03:00")).openings(SPRING)).isEmpty();
  }

  @Test
  void an_hour_that_comes_twice_is_open_twice() {
    assertThat(length(sundays(span("00:00", "04:00")), AUTUMN)).isEqualTo(Duration.ofHours(5));
    assertThat(length(sundays(span("01:00", "02:00")), AUTUMN)).isEqualTo(Duration.ofHours(2));
    assertThat(sundays(span("00:30", "01:30"), span("01:30", "03:00")).openings(AUTUMN))
        .containsExactly(new Opening(at("2026-11-01T00:30"), at("2026-11-01T03:00")));
    assertThat(length(sundays(span("00:00", "00:00")), AUTUMN)).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void a_practice_that_never_opens_has_no_next_opening() {
    var office = new OfficeHours(Map.of(), Set.of(), ZONE, false);
    assertThat(office.nextOpening(at("2026-11-23T09:00"))).isEmpty();
  }

  @Test
  void spans_that_overlap_are_seen() {
    assertThat(span("08:00", "12:00").overlaps(span("11:59", "13:00"))).isTrue();
    assertThat(span("08:00", "12:00").overlaps(span("12:00", "13:00"))).isFalse();
    assertThat(span("08:00", "00:00").overlaps(span("23:00", "00:00"))).isTrue();
    assertThat(span("13:00", "00:00").overlaps(span("08:00", "12:00"))).isFalse();
  }

  // Weeks of all kinds, asked at times around both jumps of the clock.
  @Test
  void a_promise_is_never_in_closed_time_and_never_earlier_for_who_asks_later_or_waits_longer() {
    var random = new Random(20_261_123);
    for (var round = 0; round < 400; round++) {
      var office = any(random);
      var asked = around(random);
      var later = asked.plusSeconds(random.nextInt(3 * 86_400));
      var some = Duration.ofMinutes(random.nextInt(3_000));
      var more = some.plusMinutes(random.nextInt(600));
      var promise = office.promise(asked, some);
      assertThat(isWithin(office, promise)).as("%s %s %s", office, asked, some).isTrue();
      assertThat(promise).isAfterOrEqualTo(asked.plus(some));
      assertThat(counted(office, asked, promise)).isEqualTo(some);
      assertThat(office.promise(asked, more)).isAfterOrEqualTo(promise);
      if (!some.isZero()) {
        assertThat(office.promise(later, some)).isAfterOrEqualTo(promise);
      }
      var days = random.nextInt(6);
      var closing = office.promiseDays(asked, days);
      assertThat(office.promiseDays(later, days)).isAfterOrEqualTo(closing);
      assertThat(office.promiseDays(asked, days + 1)).isAfterOrEqualTo(closing);
      assertThat(office.open(closing.minusMillis(1))).isTrue();
    }
  }

  private static boolean isWithin(OfficeHours office, Instant at) {
    return office.open(at) || office.open(at.minusMillis(1));
  }

  /// Opening time between two instants, counted by the minute: another way than the room's own.
  private static Duration counted(OfficeHours office, Instant from, Instant to) {
    var minutes = 0;
    for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      minutes += office.open(at) ? 1 : 0;
    }
    return Duration.ofMinutes(minutes);
  }

  private static Instant around(Random random) {
    var day = random.nextBoolean() ? SPRING : AUTUMN;
    return day.minusDays(4)
        .atStartOfDay(ZONE)
        .toInstant()
        .plusSeconds(60L * random.nextInt(8 * 24 * 60));
  }

  private static OfficeHours any(Random random) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    while (week.size() < 2) {
      for (var day : DayOfWeek.values()) {
        if (random.nextInt(3) > 0) {
          week.put(day, spans(random));
        }
      }
    }
    var closed = new HashSet<LocalDate>();
    for (var n = 0; n < random.nextInt(5); n++) {
      closed.add(SPRING.plusDays(random.nextInt(8)));
      closed.add(AUTUMN.plusDays(random.nextInt(8)));
    }
    return new OfficeHours(week, closed, ZONE, false);
  }

  private static List<Span> spans(Random random) {
    var spans = new ArrayList<Span>();
    var from = random.nextInt(4 * 60);
    for (var n = 0; n < 3 && from < 23 * 60; n++) {
      var to = Math.min(from + 30 + random.nextInt(9 * 60), 24 * 60);
      spans.add(
          new Span(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to % 1440 * 60L)));
      from = to + 1 + random.nextInt(120);
    }
    return spans;
  }
}
