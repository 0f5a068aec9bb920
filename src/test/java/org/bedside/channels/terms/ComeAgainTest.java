package org.bedside.channels.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class ComeAgainTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 288, 2026-11-22T12:04:49Z",
    "Retry-After, 'Sun, 22 Nov 2026 12:10:00 GMT', 2026-11-22T12:10:01Z",
    "Retry-After, 'Sunday, 22-Nov-26 12:10:00 GMT', 2026-11-22T12:10:01Z",
    "Retry-After, 'Sun Nov 22 12:10:00 2026', 2026-11-22T12:10:01Z",
    "X-RateLimit-Reset, 2026-11-22T12:05:00.123456Z, 2026-11-22T12:05:01Z",
    "X-RateLimit-Reset, 1795349100, 2026-11-22T12:05:01Z",
    "RateLimit-Reset, 1795349100, 2026-11-22T12:05:01Z",
    "X-RateLimit-Reset, 2027-11-22T12:05:00Z, 2026-11-23T12:00:01Z",
    "X-RateLimit-Reset, tomorrow, 2026-11-22T12:01:00Z",
    "Retry-After, 999999999, 2026-11-23T12:00:01Z",
    "Retry-After, 'Sun, 22 Nov 2026 11:10:00 GMT', 2026-11-22T12:01:00Z",
    "Retry-After, -5, 2026-11-22T12:01:00Z",
  })
  void the_time_is_the_servers_in_each_form_and_within_a_day(
      String header, String value, Instant again) {
    assertThat(ComeAgain.at(headers(header, value), NOW)).isEqualTo(again);
  }

  @Test
  void a_window_without_calls_left_is_spent_until_it_opens_again() {
    var spent = headers("X-RateLimit-Reset", "2026-11-22T12:05:00Z");
    spent.add("X-RateLimit-Remaining", "0");
    assertThat(ComeAgain.whenSpent(spent, NOW)).isEqualTo("2026-11-22T12:05:01Z");
    assertThat(ComeAgain.whenSpent(spent, NOW.plusSeconds(301))).isNull();
    var open = headers("X-RateLimit-Reset", "2026-11-22T12:05:00Z");
    open.add("X-RateLimit-Remaining", "1");
    assertThat(ComeAgain.whenSpent(open, NOW)).isNull();
  }

  private static HttpHeaders headers(String name, String value) {
    var headers = new HttpHeaders();
    headers.add(name, value);
    return headers;
  }
}
