package org.bedside.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another system of the practice, with a key of its own: reads back from the record system what it
/// really holds, and writes what people there would write. By the JDK's HTTP client alone.
public final class EhrClient implements AutoCloseable {

  public static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final EhrPeer peer;
  private final EhrKey key;
  private final String name;
  private final String scopes;
  private @Nullable String token;

  private EhrClient(EhrPeer peer, EhrKey key, String name, String scopes) {
    this.peer = peer;
    this.key = key;
    this.name = name;
    this.scopes = scopes;
  }

  /// One that may do everything.
  public static EhrClient of(EhrPeer peer) {
    return of(peer, EhrKey.es384(), "system/*.cruds");
  }

  public static EhrClient of(EhrPeer peer, EhrKey key, String scopes) {
    var client = new EhrClient(peer, key, "other-system-" + NAMES.incrementAndGet(), scopes);
    peer.registerBackend(client.name, key.jwks(), scopes);
    return client;
  }

  public String name() {
    return name;
  }

  public EhrKey key() {
    return key;
  }

  /// Asks for a token with a proof that the caller has made.
  public HttpResponse<String> askToken(String assertion) {
    return form(
        peer.token(),
        Map.of(
            "grant_type", "client_credentials",
            "scope", scopes,
            "client_assertion_type", ASSERTION,
            "client_assertion", assertion));
  }

  /// A new token from now on.
  public void signIn() {
    var answer = askToken(key.sign(key.claims(name, peer.token())));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    token = JSON.readTree(answer.body()).path("access_token").asString();
  }

  /// Uses a token that was given otherwise.
  public void signIn(String given) {
    token = given;
  }

  /// @param path below the address of FHIR, such as `Patient/1`
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers));
  }

  /// What is at a path, for which the answer must be good.
  public JsonNode read(String path) {
    var answer = get(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /// The resources that a search finds on its first page.
  public List<JsonNode> search(String path) {
    return read(path).path("entry").valueStream().map(entry -> entry.path("resource")).toList();
  }

  public HttpResponse<String> post(String path, Object resource, String... headers) {
    return send(body(path, headers).POST(BodyPublishers.ofByteArray(bytes(resource))));
  }

  public HttpResponse<String> put(String path, Object resource, String... headers) {
    return send(body(path, headers).PUT(BodyPublishers.ofByteArray(bytes(resource))));
  }

  /// Sends a form to any address of the record system.
  public HttpResponse<String> form(URI address, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields))));
  }

  /// Fields as an address or a form carries them.
  public static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    key.close();
  }

  private HttpRequest.Builder body(String path, String... headers) {
    return request(path, headers).header("Content-Type", "application/fhir+json");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var address = path.startsWith("http") ? path : peer.base() + "/" + path;
    var request = HttpRequest.newBuilder(URI.create(address.replace("|", "%7C")));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PeerProgram.PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Object resource) {
    return resource instanceof String words
        ? words.getBytes(UTF_8)
        : JSON.writeValueAsBytes(resource);
  }
}
