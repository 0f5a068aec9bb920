package org.bedside.almanac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The days on which ideas come back, against a calendar on the wall.
class WhenTest {

  private static final ZoneId OREGON = ZoneId.of("America/Los_Angeles");

  private static Span next(String rule, String today) {
    return When.of(rule).next(LocalDate.parse(today), OREGON).orElseThrow();
  }

  private static Span span(String first, String last) {
    return new Span(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Span day(String day) {
    return span(day, day);
  }

  @Test
  void a_date_is_the_next_one_and_today_counts() {
    assertThat(next("on 11-14", "2026-11-14")).isEqualTo(day("2026-11-14"));
    assertThat(next("on 11-14", "2026-11-15")).isEqualTo(day("2027-11-14"));
  }

  @Test
  void a_weekday_of_a_month_is_worked_out_for_each_year() {
    assertThat(next("fourth thursday of november", "2026-01-01")).isEqualTo(day("2026-11-26"));
    assertThat(next("fourth thursday of november", "2027-01-01")).isEqualTo(day("2027-11-25"));
    assertThat(next("last saturday of april", "2027-01-01")).isEqualTo(day("2027-04-24"));
    assertThat(next("last saturday of october", "2026-01-01")).isEqualTo(day("2026-10-31"));
    assertThat(next("first monday of september", "2026-01-01")).isEqualTo(day("2026-09-07"));
  }

  @Test
  void a_week_begins_on_its_weekday() {
    assertThat(next("week from third sunday of march", "2027-01-01"))
        .isEqualTo(span("2027-03-21", "2027-03-27"));
  }

  @Test
  void a_winter_goes_over_the_new_year() {
    assertThat(next("from 12-01 to 02-28", "2027-01-15"))
        .isEqualTo(span("2026-12-01", "2027-02-28"));
    assertThat(next("from 12-01 to 02-28", "2027-03-01"))
        .isEqualTo(span("2027-12-01", "2028-02-29"));
  }

  @Test
  void a_month_is_as_long_as_it_is() {
    assertThat(next("month of february", "2028-02-29")).isEqualTo(span("2028-02-01", "2028-02-29"));
  }

  @Test
  void the_clocks_change_where_the_practice_is_and_nowhere_else() {
    assertThat(next("clocks back", "2026-07-01")).isEqualTo(day("2026-11-01"));
    assertThat(next("clocks forward", "2026-07-01")).isEqualTo(day("2027-03-14"));
    var berlin = ZoneId.of("Europe/Berlin");
    assertThat(When.of("clocks back").next(LocalDate.parse("2026-07-01"), berlin))
        .contains(day("2026-10-25"));
    for (var still : List.of("America/Phoenix", "Pacific/Honolulu")) {
      var zone = ZoneId.of(still);
      assertThat(When.of("clocks back").next(LocalDate.parse("2026-07-01"), zone)).isEmpty();
    }
  }

  @Test
  void of_several_rules_the_nearest_counts() {
    var twice = "last saturday of april; last saturday of october";
    assertThat(next(twice, "2027-01-01")).isEqualTo(day("2027-04-24"));
    assertThat(next(twice, "2027-04-25")).isEqualTo(day("2027-10-30"));
  }

  @Test
  void a_day_is_prepared_for_two_weeks_and_a_season_is_simply_there() {
    assertThat(day("2026-11-14").opens()).isEqualTo("2026-10-31");
    assertThat(span("2026-11-18", "2026-11-24").opens()).isEqualTo("2026-11-04");
    assertThat(span("2026-12-01", "2027-02-28").opens()).isEqualTo("2026-12-01");
  }

  @Test
  void what_nobody_can_read_is_refused() {
    for (var rule :
        List.of(
            "",
            "on",
            "on 13-40",
            "someday",
            "fifth monday of may",
            "month of joy",
            "clocks sideways",
            "from 12-01")) {
      assertThatThrownBy(() -> When.of(rule)).as(rule).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
