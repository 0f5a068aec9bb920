package org.bedside.channels.mastodon;

import java.time.Instant;
import java.util.Locale;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.ComeAgain;
import org.bedside.channels.terms.Refusal;
import org.springframework.http.HttpHeaders;

/// An answer of a Mastodon server that is not a success, and what it means for us.
///
/// @param error a sentence for programmers, whose words differ among servers; read only to tell one
///   refusal from another, never shown or kept
record MastodonFailure(int status, HttpHeaders headers, String error) {

  /// Which call it was that failed.
  enum Call {
    /// While an account is being connected: nothing is lost if it fails.
    JOIN,
    /// With the account's token, harmless to repeat.
    ASK,
    /// With the account's token, and it changes what the public sees.
    ACT
  }

  <T> Answer<T> meaning(Call call, Instant now) {
    if (status == 429) {
      return new Answer.RetryLater<>(ComeAgain.at(headers, now));
    }
    if (status >= 500 || status == 408) {
      return call == Call.ACT
          ? new Answer.Unknown<>()
          : new Answer.RetryLater<>(ComeAgain.at(headers, now), ComeAgain.why(headers));
    }
    return switch (status) {
      case 401 -> new Answer.Reconnect<>(Refusal.SESSION_ENDED, code());
      case 403 -> forbidden();
      case 413 -> new Answer.Rejected<>(Refusal.PICTURE_TOO_LARGE, code());
      case 400, 422 -> unfit(now);
      default -> new Answer.Rejected<>(Refusal.NOT_UNDERSTOOD, code());
    };
  }

  /// The token knows too little, or the account may not speak (`Api::AccessTokenTrackingConcern`,
  /// `require_user!` in Mastodon's base controller).
  private <T> Answer<T> forbidden() {
    if (says("scope")) {
      return new Answer.Reconnect<>(Refusal.SESSION_ENDED, code());
    }
    if (says("login is") || says("suspended") || says("disabled")) {
      return new Answer.Reconnect<>(Refusal.ACCOUNT_CLOSED, code());
    }
    return new Answer.Rejected<>(Refusal.NOT_TAKEN, code());
  }

  private <T> Answer<T> unfit(Instant now) {
    if (says("finished processing")) {
      return new Answer.RetryLater<>(now.plus(ComeAgain.SOON), Answer.Wait.NOT_READY);
    }
    return new Answer.Rejected<>(refusal(), code());
  }

  private Refusal refusal() {
    if (says("character limit") || says("too long")) {
      return Refusal.TOO_LONG;
    }
    if (says("file size") || says("smaller than") || says("too large")) {
      return Refusal.PICTURE_TOO_LARGE;
    }
    return Refusal.NOT_TAKEN;
  }

  private boolean says(String part) {
    return error.toLowerCase(Locale.ROOT).contains(part);
  }

  /// A sentence could repeat words of the post; a number cannot.
  private String code() {
    return "HTTP " + status;
  }
}
