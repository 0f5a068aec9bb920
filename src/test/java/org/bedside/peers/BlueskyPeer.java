package org.bedside.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bedside.OpenPorts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Bluesky server (see `peers/`), started when the first test needs it and ended with the
/// run. Tests ask it here, past the product's own client, what it really holds.
public final class BlueskyPeer {

  /// Somebody with an account there. The app password is what a practice would give to Bedside.
  public record Account(String handle, String did, String appPassword, String token) {}

  private static final Path FOLDER = Path.of("peers").toAbsolutePath();
  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger HANDLES = new AtomicInteger();

  private static @Nullable BlueskyPeer shared;
  private static @Nullable BlueskyPeer strict;

  // The server takes an offer of HTTP/2 for a web socket and hangs up.
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI origin;
  private final Process server;

  private BlueskyPeer(URI origin, Process server) {
    this.origin = origin;
    this.server = server;
  }

  /// The one server of this run, without rate limits, at a place that the house under test may
  /// call.
  public static synchronized BlueskyPeer running() {
    if (shared == null) {
      shared = start("off", OpenPorts.BLUESKY.port());
    }
    return shared;
  }

  /// A second one, with the rate limits of the public servers.
  public static synchronized BlueskyPeer withRateLimits() {
    if (strict == null) {
      strict = start("on", 0);
    }
    return strict;
  }

  public URI origin() {
    return origin;
  }

  public long pid() {
    return server.pid();
  }

  /// A new account whose handle begins with `name`.
  public Account createAccount(String name) {
    var handle = "%s%d.test".formatted(name, HANDLES.incrementAndGet());
    var account =
        post(
            "com.atproto.server.createAccount",
            Map.of("handle", handle, "email", handle + "@example.org", "password", "main-password"),
            null);
    var token = account.path("accessJwt").asString();
    var appPassword =
        post("com.atproto.server.createAppPassword", Map.of("name", "bedside"), token);
    return new Account(
        handle, account.path("did").asString(), appPassword.path("password").asString(), token);
  }

  /// As if a person had taken Bedside's access away.
  public void revokeAppPassword(Account account) {
    post("com.atproto.server.revokeAppPassword", Map.of("name", "bedside"), account.token());
  }

  /// All posts of an account, newest first, page by page.
  public List<JsonNode> posts(Account account) {
    var all = new ArrayList<JsonNode>();
    var query = new TreeMap<>(Map.of("repo", account.did(), "limit", "100"));
    query.put("collection", "app.bsky.feed.post");
    while (true) {
      var page = get("com.atproto.repo.listRecords", query);
      page.path("records").forEach(all::add);
      if (!page.has("cursor")) {
        return List.copyOf(all);
      }
      query.put("cursor", page.path("cursor").asString());
    }
  }

  /// The post under `rkey`, or the server's error.
  public JsonNode post(Account account, String rkey) {
    return get(
        "com.atproto.repo.getRecord",
        Map.of("repo", account.did(), "collection", "app.bsky.feed.post", "rkey", rkey));
  }

  /// The bytes of a picture.
  public byte[] blob(Account account, String cid) {
    var query = Map.of("did", account.did(), "cid", cid);
    return send(request("com.atproto.sync.getBlob", query).build()).body();
  }

  /// The number of the last commit to an account's repository.
  public String revision(Account account) {
    return get("com.atproto.sync.getLatestCommit", Map.of("did", account.did()))
        .path("rev")
        .asString();
  }

  /// Any call with a JSON body; the answer's body, whatever its status.
  public JsonNode post(String method, Object body, @Nullable String token) {
    var request =
        request(method, Map.of())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return JSON.readTree(send(request.build()).body());
  }

  private JsonNode get(String method, Map<String, String> query) {
    return JSON.readTree(send(request(method, query).build()).body());
  }

  private HttpRequest.Builder request(String method, Map<String, String> query) {
    var parts =
        query.entrySet().stream()
            .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), UTF_8))
            .toList();
    var address = origin.resolve("/xrpc/" + method + "?" + String.join("&", parts));
    return HttpRequest.newBuilder(address).timeout(PeerProgram.PATIENCE);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("The peer did not answer " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static BlueskyPeer start(String rateLimits, int wanted) {
    PeerProgram.require(
        FOLDER, "The real peers are missing: run `npm ci` in peers/ (or bin/check).");
    try {
      var port = wanted == 0 ? freePort() : wanted;
      var builder =
          new ProcessBuilder(node(), "--import", "./loopback.mjs", "bluesky.mjs")
              .directory(FOLDER.toFile());
      builder.environment().put("PDS_PORT", Integer.toString(port));
      builder.environment().put("PLC_PORT", Integer.toString(freePort()));
      builder.environment().put("RATE_LIMITS", rateLimits);
      var program = PeerProgram.start("bluesky-limits-" + rateLimits, builder);
      return new BlueskyPeer(URI.create("http://localhost:" + port), program.process());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String node() {
    var ours = FOLDER.resolve("node_modules/.bin/node");
    return Files.isExecutable(ours) ? ours.toString() : "node";
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
