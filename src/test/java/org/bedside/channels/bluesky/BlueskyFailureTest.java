package org.bedside.channels.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bedside.channels.bluesky.BlueskyFailure.Call;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/// What each failure means. The answers were seen on a real server unless marked.
class BlueskyFailureTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "400, InvalidSwap, Record was at bafy, ACT, Rejected KEY_TAKEN",
    "400, InvalidRequest, 'grapheme too big (maximum 300, got 301)', ACT, Rejected TOO_LONG",
    "400, InvalidRequest, string too big (maximum 3000), ACT, Rejected TOO_MANY_BYTES",
    "400, InvalidRequest, something new, ACT, Rejected NOT_TAKEN",
    "400, BlobNotFound, Could not find blob, ACT, Rejected PICTURE_LOST",
    "413, '', '', ASK, Rejected PICTURE_TOO_LARGE",
    "404, '', <html>, ASK, Rejected NOT_UNDERSTOOD",
    "301, '', '', ASK, Rejected NOT_UNDERSTOOD",
    "401, AuthMissing, '', ACT, RefreshAuth",
    "400, InvalidToken, '', ACT, RefreshAuth",
    "400, ExpiredToken, '', ASK, RefreshAuth",
    "400, ExpiredToken, Token has been revoked, RENEW, Reconnect SESSION_ENDED",
    "400, InvalidToken, '', RENEW, Reconnect SESSION_ENDED",
    "401, AuthenticationRequired, '', SIGN_IN, Reconnect WRONG_PASSWORD",
    "401, AuthFactorTokenRequired, '', SIGN_IN, Reconnect NEEDS_APP_PASSWORD",
    "401, AccountTakedown, '', SIGN_IN, Reconnect ACCOUNT_CLOSED",
    "400, RepoSuspended, '', ACT, Reconnect ACCOUNT_CLOSED",
    "500, InternalServerError, '', ACT, Unknown",
    "503, '', '', ACT, Unknown",
    "408, '', '', ACT, Unknown",
    "502, '', '', ASK, RetryLater",
    "502, '', '', RENEW, RetryLater",
    "429, RateLimitExceeded, '', ACT, RetryLater",
  })
  void each_failure_has_one_meaning(
      int status, String error, String message, Call call, String meaning) {
    assertThat(named(failure(status, error, message).meaning(call, NOW))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 288, 2026-11-22T12:04:49Z",
    "Retry-After, 'Sun, 22 Nov 2026 12:10:00 GMT', 2026-11-22T12:10:01Z",
    "RateLimit-Reset, 1795349100, 2026-11-22T12:05:01Z",
    "Retry-After, soon, 2026-11-22T12:01:00Z",
    "Retry-After, -5, 2026-11-22T12:01:00Z",
    "Retry-After, 999999999, 2026-11-23T12:00:01Z",
    "RateLimit-Reset, 1700000000, 2026-11-22T12:01:00Z",
    "X-Nothing, 1, 2026-11-22T12:01:00Z",
  })
  void the_time_to_come_again_is_the_servers_within_reason(
      String header, String value, Instant again) {
    var headers = new HttpHeaders();
    headers.add(header, value);
    var failure = new BlueskyFailure(429, headers, "RateLimitExceeded", "");
    assertThat(failure.<String>meaning(Call.ACT, NOW)).isEqualTo(new Answer.RetryLater<>(again));
  }

  @Test
  void words_that_a_server_repeats_are_not_kept() {
    var failure = failure(400, "could not post: Anna has the flu", "Anna has the flu");
    assertThat(failure.<String>meaning(Call.ACT, NOW))
        .isEqualTo(new Answer.Rejected<>(Refusal.NOT_TAKEN, "HTTP 400"));
  }

  private static BlueskyFailure failure(int status, String error, String message) {
    return new BlueskyFailure(status, new HttpHeaders(), error, message);
  }

  private static String named(Answer<String> answer) {
    return switch (answer) {
      case Answer.Rejected(var refusal, _) -> "Rejected " + refusal;
      case Answer.Reconnect(var refusal, _) -> "Reconnect " + refusal;
      case Answer<String> other -> other.getClass().getSimpleName();
    };
  }
}
