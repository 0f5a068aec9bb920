package org.bedside.channels.bluesky;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bedside.channels.bluesky.BlueskyFailure.Call;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.ComeAgain;
import org.bedside.channels.terms.Refusal;
import org.bedside.egress.EgressFailure;
import org.bedside.egress.EgressRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestBodySpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The protocol under Bluesky: queries and procedures with JSON, errors with a name
/// (atproto.com/specs/xrpc).
class Xrpc {

  /// A success that lacks what the protocol promises.
  static final class NotUnderstood extends RuntimeException {}

  private static final JsonMapper JSON = new JsonMapper();

  private final RestClient http;
  private final Clock clock;

  Xrpc(RestClient http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  RequestHeadersSpec<?> query(String name, Map<String, String> parameters, @Nullable String token) {
    var template =
        parameters.keySet().stream()
            .map(key -> key + "={" + key + "}")
            .collect(Collectors.joining("&", "/xrpc/" + name + "?", ""));
    return authorized(http.method(HttpMethod.GET).uri(template, parameters), token);
  }

  /// @param body JSON, or nothing (yet)
  RequestBodySpec procedure(String name, @Nullable String token, @Nullable JsonNode body) {
    var request = authorized(http.method(HttpMethod.POST).uri("/xrpc/" + name), token);
    return body == null
        ? request
        : request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(body));
  }

  private static RequestBodySpec authorized(RequestBodySpec request, @Nullable String token) {
    return token == null ? request : request.headers(headers -> headers.setBearerAuth(token));
  }

  /// Sends once. What `read` makes of a success is the answer.
  <T> Answer<T> send(RequestHeadersSpec<?> request, Call call, Function<JsonNode, T> read) {
    try {
      return request.exchangeForRequiredValue((_, response) -> answer(response, call, read));
    } catch (EgressRefused e) {
      return new Answer.Rejected<>(Refusal.ADDRESS_REFUSED, "EgressRefused");
    } catch (RestClientException e) {
      return switch (EgressFailure.kind(e)) {
        case NOT_SENT -> later();
        case UNKNOWN -> call == Call.ACT ? new Answer.Unknown<>() : later();
      };
    }
  }

  private <T> Answer<T> later() {
    return new Answer.RetryLater<>(clock.instant().plus(ComeAgain.SOON), Answer.Wait.AWAY);
  }

  private <T> Answer<T> answer(ClientHttpResponse response, Call call, Function<JsonNode, T> read)
      throws IOException {
    var status = response.getStatusCode().value();
    var json = json(response.getBody().readAllBytes());
    if (!response.getStatusCode().is2xxSuccessful()) {
      var error = json.path("error").asString("");
      var message = json.path("message").asString("");
      return new BlueskyFailure(status, response.getHeaders(), error, message)
          .meaning(call, clock.instant());
    }
    try {
      return new Answer.Given<>(read.apply(json));
    } catch (NotUnderstood e) {
      return call == Call.ACT
          ? new Answer.Unknown<>()
          : new Answer.Rejected<>(Refusal.NOT_UNDERSTOOD, "HTTP " + status);
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
