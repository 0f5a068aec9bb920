package org.bedside.peers.ehr;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;

/// Hands a request to HAPI as it came, and its answer back.
final class Relay {

  /// What belongs to one connection or is known to the client library by itself.
  private static final Set<String> OWN =
      Set.of(
          "accept-encoding",
          "authorization",
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "transfer-encoding",
          "upgrade");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI records;

  Relay(URI records) {
    this.records = records;
  }

  Answer carryOut(Call call) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(records + call.target()))
            .method(
                call.method(),
                call.body().length == 0
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(call.body()));
    call.exchange()
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!own(name)) {
            values.forEach(value -> request.header(name, value));
          }
        });
    var answer = http.send(request.build(), BodyHandlers.ofByteArray());
    var headers = new LinkedHashMap<String, String>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!own(name)) {
            headers.put(name, values.getFirst());
          }
        });
    return new Answer(answer.statusCode(), headers, answer.body());
  }

  private static boolean own(String header) {
    return OWN.contains(header.toLowerCase(Locale.ROOT));
  }
}
