package org.bedside.peers.ehr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What goes back.
record Answer(int status, Map<String, String> headers, byte[] body) {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final byte[] NOTHING = {};

  static Answer json(int status, Object body) {
    try {
      return new Answer(
          status,
          Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
          JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), NOTHING);
  }

  static Answer page(int status, String html) {
    return new Answer(
        status, Map.of("Content-Type", "text/html; charset=utf-8"), html.getBytes(UTF_8));
  }

  static Answer redirect(String address) {
    return new Answer(303, Map.of("Location", address, "Cache-Control", "no-store"), NOTHING);
  }

  /// A refusal as FHIR says it.
  ///
  /// @param code of the issue, such as `forbidden`
  /// @param expressions the fields that it is about, such as `Communication.subject`
  static Answer outcome(int status, String code, String sentence, String... expressions) {
    var issue = new LinkedHashMap<String, Object>();
    issue.put("severity", "error");
    issue.put("code", code);
    issue.put("diagnostics", sentence);
    if (expressions.length > 0) {
      issue.put("expression", List.of(expressions));
    }
    return json(status, Map.of("resourceType", "OperationOutcome", "issue", List.of(issue)))
        .with("Content-Type", "application/fhir+json");
  }

  Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    var bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
