package org.bedside.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Against the days that the Office of Personnel Management lists for 2026 and 2027.
class HolidayTest {

  private static String[] year(int year) {
    return Holiday.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
        .map(kept -> kept.day().toString().substring(5))
        .toArray(String[]::new);
  }

  @Test
  void federal_holidays_are_on_the_days_that_the_government_keeps() {
    assertThat(year(2026))
        .containsExactly(
            "01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "09-07", "10-12", "11-11",
            "11-26", "12-25");
    // Juneteenth is a Saturday, Independence Day a Sunday, Christmas a Saturday; and the New Year
    // of 2028 is a Saturday, so it is kept in 2027.
    assertThat(year(2027))
        .containsExactly(
            "01-01", "01-18", "02-15", "05-31", "06-18", "07-05", "09-06", "10-11", "11-11",
            "11-25", "12-24", "12-31");
  }
}
