package org.bedside.chart.smart;

import java.util.function.Function;
import org.bedside.egress.EgressRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient.RequestHeadersSpec;

/// What came of a call that speaks no FHIR: an answer, or why there is none.
///
/// @param status of HTTP; 0 if there was no answer
@SuppressWarnings("ArrayRecordComponent") // never compared
record Heard(int status, byte[] body, @Nullable Trouble trouble) {

  static Heard of(RequestHeadersSpec<?> call) {
    try {
      return call.exchange((_, answer) ->
          new Heard(
              answer.getStatusCode().value(),
              answer.getBody().readAllBytes(),
              trouble(answer.getStatusCode())));
    } catch (EgressRefused _) {
      return none(Trouble.ADDRESS_REFUSED);
    } catch (ResourceAccessException e) {
      return none(refused(e) ? Trouble.ADDRESS_REFUSED : Trouble.AWAY);
    }
  }

  static Heard none(Trouble trouble) {
    return new Heard(0, new byte[0], trouble);
  }

  /// Refusals come as causes too, since the address behind a name is checked while calling.
  private static boolean refused(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof EgressRefused) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Trouble trouble(HttpStatusCode status) {
    if (status.is3xxRedirection()) {
      return Trouble.ELSEWHERE;
    }
    return status.is5xxServerError() || status.value() == 429 ? Trouble.AWAY : null;
  }

  <T> T then(Function<Heard, T> read, Function<Trouble, T> not) {
    return trouble == null ? read.apply(this) : not.apply(trouble);
  }
}
