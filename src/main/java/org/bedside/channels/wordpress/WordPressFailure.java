package org.bedside.channels.wordpress;

import java.time.Duration;
import java.time.Instant;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.ComeAgain;
import org.bedside.channels.terms.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/// An answer of a WordPress site that is not a success, and what it means for us.
///
/// @param code the name of the error, which is part of the interface; empty if something before
///   WordPress answered
record WordPressFailure(int status, HttpHeaders headers, String code) {

  /// Which call it was that failed.
  enum Call {
    /// Harmless to repeat.
    ASK,
    /// It changes what the public sees.
    ACT
  }

  static final String NO_TRASH = "rest_trash_not_supported";
  static final Duration SOON = Duration.ofMinutes(1);

  /// What lies deeper tells more: a user who may not look at drafts is told of an invalid
  /// parameter, and in its details that it is forbidden.
  static WordPressFailure of(ResponseEntity<byte[]> response, JsonNode json) {
    var detail = json.path("data").path("details").path("status").path("code").asString("");
    return new WordPressFailure(
        response.getStatusCode().value(),
        response.getHeaders(),
        detail.isEmpty() ? json.path("code").asString("") : detail);
  }

  <T> Answer<T> meaning(Call call, Instant now) {
    if (status == 429) {
      return new Answer.RetryLater<>(ComeAgain.at(headers, now));
    }
    if (code.equals(NO_TRASH)) {
      return new Answer.Rejected<>(refusal(), shown());
    }
    if (status >= 500 || status == 408) {
      return call == Call.ACT
          ? new Answer.Unknown<>()
          : new Answer.RetryLater<>(ComeAgain.at(headers, now), ComeAgain.why(headers));
    }
    if (status == 401) {
      return new Answer.Reconnect<>(Refusal.WRONG_USER, shown());
    }
    if (isForbidden()) {
      return new Answer.Reconnect<>(Refusal.MAY_NOT_PUBLISH, shown());
    }
    return new Answer.Rejected<>(refusal(), shown());
  }

  /// WordPress itself says so, and no firewall before it.
  private boolean isForbidden() {
    return code.equals("rest_forbidden_status") || (status == 403 && code.startsWith("rest_"));
  }

  private Refusal refusal() {
    if (status == 413 || code.equals("rest_upload_file_too_big")) {
      return Refusal.PICTURE_TOO_LARGE;
    }
    return status < 400 || code.equals("rest_no_route") || (status == 404 && code.isEmpty())
        ? Refusal.NOT_UNDERSTOOD
        : Refusal.NOT_TAKEN;
  }

  /// The name of an error is a word; anything else could be words of the post.
  private String shown() {
    return code.matches("[a-z_]{1,60}") ? code : "HTTP " + status;
  }
}
