package org.bedside.chart.ehrs;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.bedside.OpenPorts;

/// An EHR that says what a real one would not: other addresses, refusals in other words, tokens
/// that it does not take. What a real one does is tried with `EhrPeer`.
final class EhrStandIn implements AutoCloseable {

  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<SignedJWT> proofs = new CopyOnWriteArrayList<>();
  final URI origin = OpenPorts.WEATHER.origin();
  final URI base = origin.resolve("/fhir");
  volatile String door = origin + "/token";
  volatile int status = 200;
  volatile String refusal = "";
  volatile String refusalSays = "";
  volatile String scope = "system/Patient.rs system/DocumentReference.crs";
  volatile String type = "bearer";
  volatile long lasts = 300;
  volatile long slow;
  volatile boolean takesTokens = true;
  volatile boolean tellsEverybody = true;
  volatile String version = "4.0.1";
  volatile boolean once = true;
  volatile List<String> kinds =
      List.of("Patient", "DocumentReference", "Communication", "Condition");

  private final HttpServer server;

  EhrStandIn() throws IOException {
    var place = new InetSocketAddress(InetAddress.getLoopbackAddress(), origin.getPort());
    server = HttpServer.create(place, 0);
    server.setExecutor(Thread::startVirtualThread);
    server.createContext("/", this::answer);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// How often it was asked for that.
  long times(String path) {
    return asked.stream().filter(one -> one.contains(path)).count();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    if (path.equals("/token")) {
      token(exchange);
    } else if (status != 200) {
      say(exchange, status, "");
    } else if (path.endsWith("/.well-known/smart-configuration")) {
      say(exchange, 200, "{\"token_endpoint\": \"%s\"}".formatted(door));
    } else {
      var bearer = exchange.getRequestHeaders().getFirst("Authorization");
      var open = path.endsWith("/metadata") && tellsEverybody;
      if (!open && (bearer == null || !takesTokens)) {
        say(exchange, 401, "");
      } else {
        say(exchange, 200, path.endsWith("/metadata") ? statement() : bundle());
      }
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    try {
      Thread.sleep(slow);
      proofs.add(SignedJWT.parse(form.get("client_assertion")));
    } catch (ParseException | InterruptedException e) {
      throw new IOException(e);
    }
    if (status != 200) {
      say(exchange, status, "");
    } else if (refusal.isEmpty()) {
      say(
          exchange,
          200,
          "{\"access_token\": \"token-%d\", \"token_type\": \"%s\", \"expires_in\": %d, \"scope\": \"%s\"}"
              .formatted(proofs.size(), type, lasts, scope));
    } else {
      say(
          exchange,
          400,
          "{\"error\": \"%s\", \"error_description\": \"%s\"}".formatted(refusal, refusalSays));
    }
  }

  static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String bundle() {
    return "{\"resourceType\": \"Bundle\", \"type\": \"searchset\", \"total\": 0}";
  }

  private String statement() {
    var resources =
        kinds.stream()
            .map(kind ->
                """
                {"type": "%s", "conditionalCreate": %s, "interaction": [{"code": "create"},
                 {"code": "search-type"}], "searchParam": [{"name": "identifier", "type": "token"}]}
                """
                    .formatted(kind, once))
            .collect(Collectors.joining(","));
    return """
    {"resourceType": "CapabilityStatement", "status": "active", "kind": "instance",
     "fhirVersion": "%s", "format": ["json"], "rest": [{"mode": "server",
     "interaction": [{"code": "transaction"}], "resource": [%s]}]}
    """
        .formatted(version, resources);
  }

  private static void say(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
