package org.bedside.channels.bluesky;

import java.time.Instant;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.ComeAgain;
import org.bedside.channels.terms.Refusal;
import org.springframework.http.HttpHeaders;

/// An answer of Bluesky that is not a success, and what it means for us.
///
/// @param error the name of the error, which is part of the protocol
/// @param message for programmers; read only to tell one refusal from another, never shown or kept
record BlueskyFailure(int status, HttpHeaders headers, String error, String message) {

  /// Which call it was that failed.
  enum Call {
    /// With a password: what is wrong with it, only a person can mend.
    SIGN_IN,
    /// With the refresh token: if that is dead, so is the connection.
    RENEW,
    /// With the access token, harmless to repeat.
    ASK,
    /// With the access token, and it changes what the public sees.
    ACT
  }

  <T> Answer<T> meaning(Call call, Instant now) {
    if (status == 429) {
      return new Answer.RetryLater<>(ComeAgain.at(headers, now));
    }
    if (status >= 500 || status == 408) {
      return call == Call.ACT
          ? new Answer.Unknown<>()
          : new Answer.RetryLater<>(now.plus(ComeAgain.SOON), Answer.Wait.AWAY);
    }
    return switch (error) {
      case "AccountTakedown",
          "AccountSuspended",
          "AccountDeactivated",
          "RepoTakendown",
          "RepoSuspended",
          "RepoDeactivated" ->
          reconnect(Refusal.ACCOUNT_CLOSED);
      case "AuthFactorTokenRequired" -> reconnect(Refusal.NEEDS_APP_PASSWORD);
      case "ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired" ->
          unknownToThem(call);
      default ->
          status == 401 ? unknownToThem(call) : new Answer.Rejected<>(refusal(), shown(error));
    };
  }

  private <T> Answer<T> unknownToThem(Call call) {
    return switch (call) {
      case SIGN_IN -> reconnect(Refusal.WRONG_PASSWORD);
      case RENEW -> reconnect(Refusal.SESSION_ENDED);
      case ASK, ACT -> new Answer.RefreshAuth<>();
    };
  }

  private <T> Answer<T> reconnect(Refusal refusal) {
    return new Answer.Reconnect<>(refusal, shown(error));
  }

  private Refusal refusal() {
    return switch (error) {
      case "InvalidSwap" -> Refusal.KEY_TAKEN;
      case "BlobNotFound" -> Refusal.PICTURE_LOST;
      case "PayloadTooLarge", "BlobTooLarge" -> Refusal.PICTURE_TOO_LARGE;
      case "" -> status == 413 ? Refusal.PICTURE_TOO_LARGE : Refusal.NOT_UNDERSTOOD;
      default -> refusalByMessage();
    };
  }

  private Refusal refusalByMessage() {
    if (message.contains("grapheme too big")) {
      return Refusal.TOO_LONG;
    }
    if (message.contains("string too big")) {
      return Refusal.TOO_MANY_BYTES;
    }
    if (message.contains("blob too big") || message.contains("File too large")) {
      return Refusal.PICTURE_TOO_LARGE;
    }
    return Refusal.NOT_TAKEN;
  }

  /// The name of an error is a word; anything else could be words of the post.
  private String shown(String error) {
    return error.matches("[A-Za-z]{1,40}") ? error : "HTTP " + status;
  }
}
