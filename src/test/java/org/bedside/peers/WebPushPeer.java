package org.bedside.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bedside.OpenPorts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A push service by others (see `peers/`), with the browsers behind it: it checks the signature of
/// whoever pushes and decrypts what came. Started when the first test needs it.
public final class WebPushPeer {

  /// A browser that allowed to be woken.
  ///
  /// @param hash by which the service knows it
  public record Browser(String hash, String endpoint, String p256dh, String auth) {}

  private static final Path FOLDER = Path.of("peers").toAbsolutePath();
  private static final JsonMapper JSON = new JsonMapper();

  private static @Nullable WebPushPeer shared;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private WebPushPeer() {}

  public static synchronized WebPushPeer running() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  private static WebPushPeer start() {
    PeerProgram.require(
        FOLDER, "The real peers are missing: run `npm ci` in peers/ (or bin/check).");
    try {
      var ours = FOLDER.resolve("node_modules/.bin/node");
      var node = Files.isExecutable(ours) ? ours.toString() : "node";
      var builder =
          new ProcessBuilder(node, "--import", "./loopback.mjs", "webpush.mjs")
              .directory(FOLDER.toFile());
      builder.environment().put("PUSH_PORT", Integer.toString(OpenPorts.PUSH.port()));
      PeerProgram.start("webpush", builder);
      return new WebPushPeer();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A browser that allows the house of this key to wake it.
  public Browser subscribe(String applicationServerKey) {
    var options = Map.of("userVisibleOnly", "true", "applicationServerKey", applicationServerKey);
    var data = post("/subscribe", options).path("data");
    return new Browser(
        data.path("clientHash").asString(),
        data.path("endpoint").asString(),
        data.path("keys").path("p256dh").asString(),
        data.path("keys").path("auth").asString());
  }

  /// What a browser has read, in clear.
  public List<String> read(Browser browser) {
    var messages = new ArrayList<String>();
    post("/get-notifications", Map.of("clientHash", browser.hash()))
        .path("data")
        .path("messages")
        .forEach(message -> messages.add(message.asString()));
    return messages;
  }

  /// The browser takes it back, without a word to the house.
  public void expire(Browser browser) {
    post("/expire-subscription/" + browser.hash(), Map.of());
  }

  private JsonNode post(String path, Object body) {
    var request =
        HttpRequest.newBuilder(URI.create(OpenPorts.PUSH.origin() + path))
            .timeout(PeerProgram.PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString()).body();
      return answer.startsWith("{") ? JSON.readTree(answer) : JSON.createObjectNode();
    } catch (IOException e) {
      throw new IllegalStateException("The peer did not answer " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
