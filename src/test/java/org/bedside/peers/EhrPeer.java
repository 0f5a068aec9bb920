package org.bedside.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bedside.OpenPorts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A practice's record system by others (see `peers/ehr`), started when the first test needs it and
/// ended with the run. Tests register programs there, make its bad weather and read what it was
/// asked; what it holds they read as another system would, by [EhrClient].
public final class EhrPeer {

  /// What came to it, in order.
  ///
  /// @param target path and query
  /// @param status what was answered; 0 if the answer was lost on purpose
  /// @param client of the token, if there was one
  /// @param ifNoneExist the header by which a create is repeated without harm, or empty
  public record Asked(
      String method, String target, int status, @Nullable String client, String ifNoneExist) {}

  private static final Path FOLDER = Path.of("peers/ehr").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final JsonMapper JSON = new JsonMapper();

  private static @Nullable EhrPeer shared;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process server;
  private final int control;

  private EhrPeer(Process server, int control) {
    this.server = server;
    this.control = control;
  }

  /// The one system of this run, at a place that the house under test may call. What the last test
  /// ordered is over.
  public static synchronized EhrPeer running() {
    if (shared == null) {
      shared = start();
    }
    shared.calm();
    shared.tokensLast(Duration.ofMinutes(5));
    return shared;
  }

  private static EhrPeer start() {
    PeerProgram.require(
        FOLDER, "The record system is missing: run peers/ehr/install (or bin/check).");
    try {
      var program =
          PeerProgram.start(
              "ehr",
              PATIENCE,
              new ProcessBuilder(
                  FOLDER.resolve("start").toString(),
                  PeerProgram.LOGS.toString(),
                  Integer.toString(OpenPorts.EHR.port())));
      var port = program.said().replaceFirst("(?s).*READY (\\d+).*", "$1");
      return new EhrPeer(program.process(), Integer.parseInt(port));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI origin() {
    return OpenPorts.EHR.origin();
  }

  /// The address of FHIR; the `iss` of a launch.
  public URI base() {
    return origin().resolve("/fhir");
  }

  public URI token() {
    return origin().resolve("/token");
  }

  /// The page with a patient's chart and, in it, the program of the client.
  public URI chart(String client, String patient, String encounter) {
    return origin()
        .resolve("/chart?client=%s&patient=%s&encounter=%s".formatted(client, patient, encounter));
  }

  public long pid() {
    return server.pid();
  }

  public int controlPort() {
    return control;
  }

  /// The practice lets in a program that works by itself.
  ///
  /// @param scopes the most that it is given, such as `system/*.rs`
  public void registerBackend(String client, URI jwks, String scopes) {
    order(
        "POST",
        "clients",
        Map.of(
            "client_id", client, "kind", "backend", "jwks_url", jwks.toString(), "scopes", scopes));
  }

  /// The practice lets in a program that is opened from a chart.
  ///
  /// @param jwks nothing makes it a public one
  public void registerApp(
      String client, @Nullable URI jwks, URI launch, URI redirect, String scopes) {
    var values = new LinkedHashMap<String, Object>();
    values.put("client_id", client);
    values.put("kind", jwks == null ? "public" : "confidential");
    values.put("launch_url", launch.toString());
    values.put("redirect_uris", List.of(redirect.toString()));
    values.put("scopes", scopes);
    if (jwks != null) {
      values.put("jwks_url", jwks.toString());
    }
    order("POST", "clients", values);
  }

  /// Somebody opens a patient's chart.
  ///
  /// @return what the program gets as `launch`
  public String launch(String client, String patient, String encounter, String user) {
    var values =
        Map.of("client_id", client, "patient", patient, "encounter", encounter, "user", user);
    return order("POST", "launches", values).path("launch").asString();
  }

  /// Nobody can connect until it is [#calm] again.
  public void down() {
    fault("down", Map.of());
  }

  /// Everything is answered with 503 for that long.
  public void broken(Duration time) {
    fault("broken", Map.of("seconds", time.toSeconds()));
  }

  /// Everything takes that much longer.
  public void slow(Duration delay) {
    fault("slow", Map.of("millis", delay.toMillis()));
  }

  /// Whatever is written of this type is refused with 422.
  ///
  /// @param expression the field that is named, such as `Communication.subject`
  public void refuses(String type, String expression) {
    fault("refuse", Map.of("type", type, "expression", expression));
  }

  /// It knows no such type, and its CapabilityStatement says so.
  public void without(String type) {
    fault("without", Map.of("type", type));
  }

  /// So many writing requests are carried out, and the connection is cut before the answer.
  public void losesAnswers(int times) {
    fault("lose", Map.of("times", times));
  }

  /// So many writing requests are carried out twice, as a network that sends again would do it.
  public void carriesOutTwice(int times) {
    fault("twice", Map.of("times", times));
  }

  /// So many requests are answered with 429.
  public void tooMany(int times, Duration retryAfter) {
    fault("too-many", Map.of("times", times, "seconds", retryAfter.toSeconds()));
  }

  /// All tokens that were given are worth nothing.
  public void forgetsTokens() {
    order("DELETE", "tokens", Map.of());
  }

  /// How long the tokens are good that are given from now on.
  public void tokensLast(Duration time) {
    order("POST", "tokens", Map.of("seconds", time.toSeconds()));
  }

  /// All faults are over.
  public void calm() {
    order("DELETE", "faults", Map.of());
  }

  /// What came since the start or the last [#forgetAsked].
  public List<Asked> asked() {
    return order("GET", "requests", Map.of())
        .valueStream()
        .map(line ->
            new Asked(
                line.path("method").asString(),
                line.path("target").asString(),
                line.path("status").asInt(),
                line.path("client").asString(null),
                line.path("ifNoneExist").asString()))
        .toList();
  }

  public void forgetAsked() {
    order("DELETE", "requests", Map.of());
  }

  /// So many small patients come, past all doors.
  ///
  /// @return how long it took
  public Duration crowd(int patients) {
    return Duration.ofMillis(
        order("POST", "patients", Map.of("number", patients)).path("millis").asLong());
  }

  private void fault(String name, Map<String, ?> values) {
    order("POST", "faults/" + name, values);
  }

  private JsonNode order(String method, String path, Map<String, ?> values) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + control + "/" + path))
            .timeout(Duration.ofMinutes(30))
            .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(values)))
            .build();
    var answer = send(request);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("The peer did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
