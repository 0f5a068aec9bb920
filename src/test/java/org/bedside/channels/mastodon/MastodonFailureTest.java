package org.bedside.channels.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bedside.channels.mastodon.MastodonFailure.Call;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/// What each failure means, by the sentences in Mastodon's own code and documentation.
class MastodonFailureTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "401, The access token is invalid, ACT, Reconnect SESSION_ENDED",
    "401, The access token was revoked, ASK, Reconnect SESSION_ENDED",
    "403, This action is outside the authorized scopes, ACT, Reconnect SESSION_ENDED",
    "403, Your login is currently disabled, ACT, Reconnect ACCOUNT_CLOSED",
    "403, Your login is currently pending approval, ASK, Reconnect ACCOUNT_CLOSED",
    "403, This action is not allowed, ACT, Rejected NOT_TAKEN",
    "422, Validation failed: Text character limit of 500 exceeded, ACT, Rejected TOO_LONG",
    "422, Cannot attach files that have not finished processing., ACT, RetryLater",
    "422, Validation failed: File file size must be less than 16 MB, ASK, Rejected PICTURE_TOO_LARGE",
    "422, something new, ACT, Rejected NOT_TAKEN",
    "413, '', ASK, Rejected PICTURE_TOO_LARGE",
    "404, Record not found, ASK, Rejected NOT_UNDERSTOOD",
    "301, '', JOIN, Rejected NOT_UNDERSTOOD",
    "429, Too many requests, ACT, RetryLater",
    "500, '', ACT, Unknown",
    "502, '', ACT, Unknown",
    "408, '', ACT, Unknown",
    "503, '', ASK, RetryLater",
    "503, '', JOIN, RetryLater",
  })
  void each_failure_has_one_meaning(int status, String error, Call call, String meaning) {
    var failure = new MastodonFailure(status, new HttpHeaders(), error);
    assertThat(named(failure.meaning(call, NOW))).isEqualTo(meaning);
  }

  @Test
  void words_that_a_server_repeats_are_not_kept() {
    var failure = new MastodonFailure(422, new HttpHeaders(), "Anna has the flu is not nice");
    assertThat(failure.<String>meaning(Call.ACT, NOW))
        .isEqualTo(new Answer.Rejected<>(Refusal.NOT_TAKEN, "HTTP 422"));
  }

  private static String named(Answer<String> answer) {
    return switch (answer) {
      case Answer.Rejected(var refusal, _) -> "Rejected " + refusal;
      case Answer.Reconnect(var refusal, _) -> "Reconnect " + refusal;
      case Answer<String> other -> other.getClass().getSimpleName();
    };
  }
}
