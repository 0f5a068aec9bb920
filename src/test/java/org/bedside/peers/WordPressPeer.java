package org.bedside.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bedside.OpenPorts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real WordPress (see `peers/wordpress`), started when the first test needs it and ended with
/// the run. Tests ask it here, past the product's own client, what it really holds.
public final class WordPressPeer {

  /// A user there. The application password is what a practice would give to Bedside.
  public record User(long id, String name, String applicationPassword) {}

  private static final Path FOLDER = Path.of("peers/wordpress").toAbsolutePath();
  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger NAMES = new AtomicInteger();

  private static @Nullable WordPressPeer shared;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process server;
  private final String keeper;

  private WordPressPeer(Process server, String password) {
    this.server = server;
    this.keeper = basic("keeper", password);
  }

  /// The one site of this run, at a place that the house under test may call.
  public static synchronized WordPressPeer running() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  public URI origin() {
    return OpenPorts.WORDPRESS.origin();
  }

  /// The same site under a name for which it has plain permalinks and no trash.
  public URI plain() {
    return URI.create("http://127.0.0.1:" + OpenPorts.WORDPRESS.port());
  }

  public long pid() {
    return server.pid();
  }

  /// A new user.
  ///
  /// @param role such as `author` or `contributor`
  public User user(String role) {
    var name = role + NAMES.incrementAndGet();
    var made =
        post(
            "users",
            Map.of(
                "username",
                name,
                "email",
                name + "@maplestreetfm.example",
                "password",
                "main-password",
                "roles",
                List.of(role)));
    var id = made.path("id").asLong();
    return new User(id, name, applicationPassword(id));
  }

  /// A further application password of a user.
  public String applicationPassword(long user) {
    return post(
            "users/" + user + "/application-passwords",
            Map.of("name", "bedside" + System.nanoTime()))
        .path("password")
        .asString();
  }

  /// As if a person had taken Bedside's access away.
  public void revokeApplicationPasswords(User user) {
    send(request("users/" + user.id() + "/application-passwords").DELETE());
  }

  /// A person there gives a user another role.
  public void role(User user, String role) {
    post("users/" + user.id(), Map.of("roles", List.of(role)));
  }

  /// The posts of a user, oldest first, whatever their state, page by page.
  public List<JsonNode> posts(User author) {
    var all = new ArrayList<JsonNode>();
    for (var page = 1; all.size() == (page - 1) * 100; page++) {
      var query =
          "posts?context=edit&per_page=100&orderby=id&order=asc&status=any,trash&author="
              + author.id()
              + "&page="
              + page;
      var found = get(query);
      if (!found.isArray()) {
        break; // behind the last page there is an error
      }
      found.forEach(all::add);
    }
    return List.copyOf(all);
  }

  /// The pictures of a user.
  public List<JsonNode> pictures(User author) {
    return get("media?context=edit&per_page=100&author=" + author.id()).valueStream().toList();
  }

  /// A reader comments on a post.
  public void comment(long post, String words) {
    post("comments", Map.of("post", post, "content", words));
  }

  /// A person there changes a post.
  public void change(long post, Map<String, ?> values) {
    post("posts/" + post, values);
  }

  /// A person there puts a post into the trash.
  public void trash(long post) {
    send(request("posts/" + post).DELETE());
  }

  /// A page as readers get it: status and words.
  public HttpResponse<String> page(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  private JsonNode get(String route) {
    return JSON.readTree(send(request(route)).body());
  }

  private JsonNode post(String route, Map<String, ?> body) {
    var request =
        request(route)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    return JSON.readTree(send(request).body());
  }

  private HttpRequest.Builder request(String route) {
    return HttpRequest.newBuilder(origin().resolve("/wp-json/wp/v2/" + route))
        .header("Authorization", keeper);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PeerProgram.PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("The peer did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  private static WordPressPeer start() {
    PeerProgram.require(
        FOLDER, "The real WordPress is missing: run peers/wordpress/install (or bin/check).");
    try {
      var port = Integer.toString(OpenPorts.WORDPRESS.port());
      var program =
          PeerProgram.start(
              "wordpress",
              new ProcessBuilder(
                  FOLDER.resolve("start").toString(), PeerProgram.LOGS.toString(), port));
      var password = program.said().replaceFirst("(?s).*READY (\\S+).*", "$1");
      return new WordPressPeer(program.process(), password);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
