package org.bedside.channels.mastodon;

import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bedside.channels.mastodon.MastodonFailure.Call;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.ComeAgain;
import org.bedside.channels.terms.Refusal;
import org.bedside.egress.EgressFailure;
import org.bedside.egress.EgressRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Makes a call to a Mastodon server, and an [Answer] of whatever comes back. A window of calls
/// that is spent is left alone until it opens again, so that nobody runs into a 429 knowingly.
class MastodonHttp {

  /// A success that lacks what the API promises.
  static final class NotUnderstood extends RuntimeException {}

  private static final JsonMapper JSON = new JsonMapper();

  private final MastodonApi api;
  private final String who;
  private final Pace pace;
  private final Clock clock;

  /// @param who whose calls the server counts together
  MastodonHttp(RestClient http, String who, Pace pace, Clock clock) {
    var quiet = http.mutate().defaultStatusHandler(_ -> true, (_, _) -> {}).build();
    this.api =
        HttpServiceProxyFactory.builderFor(RestClientAdapter.create(quiet))
            .build()
            .createClient(MastodonApi.class);
    this.who = who;
    this.pace = pace;
    this.clock = clock;
  }

  /// @param window which of the server's limits it counts for
  <T> Answer<T> send(
      String window,
      Call call,
      Function<MastodonApi, ResponseEntity<byte[]>> request,
      Function<JsonNode, T> read) {
    return exchange(window, call, request, (_, json) -> read.apply(json));
  }

  /// As `send`, where the status of a success matters.
  <T> Answer<T> exchange(
      String window,
      Call call,
      Function<MastodonApi, ResponseEntity<byte[]>> request,
      BiFunction<Integer, JsonNode, T> read) {
    var now = clock.instant();
    var opens = pace.opens(who, window, now);
    if (opens != null) {
      return new Answer.RetryLater<>(opens);
    }
    try {
      var response = request.apply(api);
      pace.heard(who, window, response.getHeaders(), now);
      return answer(response, call, read);
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

  private <T> Answer<T> answer(
      ResponseEntity<byte[]> response, Call call, BiFunction<Integer, JsonNode, T> read) {
    var status = response.getStatusCode().value();
    var json = json(response.getBody());
    if (!response.getStatusCode().is2xxSuccessful()) {
      return new MastodonFailure(status, response.getHeaders(), json.path("error").asString(""))
          .meaning(call, clock.instant());
    }
    try {
      return new Answer.Given<>(read.apply(status, json));
    } catch (NotUnderstood e) {
      return call == Call.ACT
          ? new Answer.Unknown<>()
          : new Answer.Rejected<>(Refusal.NOT_UNDERSTOOD, "HTTP " + status);
    }
  }

  private static JsonNode json(byte @Nullable [] body) {
    try {
      return body == null ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  static String text(JsonNode json, String field) {
    var text = json.path(field).asString("");
    if (text.isEmpty()) {
      throw new NotUnderstood();
    }
    return text;
  }
}
