package org.bedside.channels.wordpress;

import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.channels.wordpress.WordPressFailure.Call;
import org.bedside.egress.EgressFailure;
import org.bedside.egress.EgressRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Makes a call to a WordPress site, and an [Answer] of whatever comes back.
final class WordPressHttp {

  /// A success that lacks what the interface promises.
  static final class NotUnderstood extends RuntimeException {}

  private static final JsonMapper JSON = new JsonMapper();

  private WordPressHttp() {}

  /// The interface over a client whose failures are answers like others.
  static WordPressApi api(RestClient http) {
    var quiet = http.mutate().defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {}).build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(quiet))
        .build()
        .createClient(WordPressApi.class);
  }

  /// Calls once. What `read` makes of a success is the answer.
  static <T> Answer<T> call(
      Call call,
      Supplier<ResponseEntity<byte[]>> request,
      Function<JsonNode, T> read,
      Clock clock) {
    try {
      var response = request.get();
      var json = json(response.getBody());
      if (!response.getStatusCode().is2xxSuccessful()) {
        return WordPressFailure.of(response, json).meaning(call, clock.instant());
      }
      return new Answer.Given<>(read.apply(json));
    } catch (NotUnderstood e) {
      return call == Call.ACT
          ? new Answer.Unknown<>()
          : new Answer.Rejected<>(Refusal.NOT_UNDERSTOOD, "no WordPress");
    } catch (EgressRefused e) {
      return new Answer.Rejected<>(Refusal.ADDRESS_REFUSED, "EgressRefused");
    } catch (RestClientException e) {
      return call == Call.ACT && EgressFailure.kind(e) == EgressFailure.Kind.UNKNOWN
          ? new Answer.Unknown<>()
          : new Answer.RetryLater<>(clock.instant().plus(WordPressFailure.SOON), Answer.Wait.AWAY);
    }
  }

  private static JsonNode json(byte @Nullable [] body) {
    try {
      return body == null ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
