package org.bedside.channels.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// A server on loopback that keeps Mastodon's contract as its documentation says it
/// (docs.joinmastodon.org), with its own counting and its own HTML, so that nothing of ours judges
/// itself. That it is one that others understand, Debian's `toot` and `python3-mastodon` prove in
/// [MastodonServerTest]. What other servers leave out can be left out here too.
public final class MastodonServer implements AutoCloseable {

  public record Person(String id, String name) {}

  /// A picture as it was uploaded.
  @SuppressWarnings("ArrayRecordComponent")
  public record Picture(String id, byte[] bytes, String type, String description) {}

  public record Post(
      String id, Person by, Instant at, String text, List<Picture> pictures, String key) {}

  /// What comes back from a call.
  record Reply(int status, Object body, Map<String, String> headers) {

    static Reply of(Object body) {
      return new Reply(200, body, Map.of());
    }

    static Reply error(int status, String sentence) {
      return new Reply(status, Map.of("error", sentence), Map.of());
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  public final MastodonSignIn signIn;
  final MastodonMedia media;
  public final MastodonLimits limits;
  private final MastodonTimeline timeline;

  private final HttpServer server;
  private final List<Person> people = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private long lastId = 113_000_000_000_000_000L;
  private volatile boolean knowsVersion2 = true;
  private volatile Map<String, Integer> allowed = Map.of("characters", 500, "url", 23);

  private MastodonServer(Clock clock) throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.signIn = new MastodonSignIn(clock);
    this.media = new MastodonMedia(this::id);
    this.limits = new MastodonLimits(clock);
    this.timeline = new MastodonTimeline(origin(), media, this::id, clock);
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public static MastodonServer start(Clock clock) {
    try {
      return new MastodonServer(clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI origin() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /// As snac and others: no version 2 of the instance, keys ignored, no PKCE.
  public MastodonServer likeASmallOne() {
    knowsVersion2 = false;
    timeline.ignoreKeys();
    signIn.withoutPkce();
    return this;
  }

  MastodonServer ignoringKeys() {
    timeline.ignoreKeys();
    return this;
  }

  MastodonServer allowing(int characters, int url) {
    allowed = Map.of("characters", characters, "url", url);
    return this;
  }

  /// A new person, who is signed in with their browser from now on.
  public Person person(String name) {
    var person = new Person(id(), name);
    people.add(person);
    signIn.signedIn(person);
    return person;
  }

  /// What somebody said and did not take back, newest first.
  public List<Post> posts(Person by) {
    return timeline.of(by);
  }

  /// How many calls began so: `POST /api/v1/statuses`.
  public long calls(String beginning) {
    return calls.stream().filter(call -> call.startsWith(beginning)).count();
  }

  /// Somebody says it with another program.
  Post says(Person by, String text) {
    return timeline.say(by, text);
  }

  /// Readers answer a post.
  public void answers(Post post, int replies) {
    timeline.answer(post, replies);
  }

  private synchronized String id() {
    return Long.toString(++lastId);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = MastodonRequest.read(exchange);
      calls.add(request.method() + " " + request.path());
      Reply reply;
      try {
        reply = signIn.isPage(request) ? signIn.page(request) : limited(request);
      } catch (RuntimeException e) {
        reply = Reply.error(500, e.toString());
      }
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      var html = reply.body() instanceof String;
      exchange
          .getResponseHeaders()
          .set("Content-Type", html ? "text/html; charset=utf-8" : "application/json");
      var body =
          html ? reply.body().toString().getBytes(UTF_8) : JSON.writeValueAsBytes(reply.body());
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply limited(MastodonRequest request) {
    var refused = limits.count(request);
    var reply = refused == null ? answer(request) : refused;
    var headers = new HashMap<>(limits.headers(request));
    headers.putAll(reply.headers());
    return new Reply(reply.status(), reply.body(), headers);
  }

  private Reply answer(MastodonRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /api/v2/instance" -> knowsVersion2 ? instance() : notFound();
      case "GET /api/v1/instance" -> instanceOfOld();
      case "GET /.well-known/oauth-authorization-server" -> signIn.metadata(origin());
      case "POST /api/v1/apps" -> signIn.register(request);
      case "POST /oauth/token" -> signIn.token(request);
      case "POST /oauth/revoke" -> signIn.revoke(request);
      case String other -> signIn.may(request, scope(other), by -> asSomebody(request, by));
    };
  }

  private static String scope(String call) {
    if (call.contains("/media")) {
      return "write:media";
    }
    return call.startsWith("GET")
        ? call.contains("verify") ? "read:accounts" : "read:statuses"
        : "write:statuses";
  }

  private Reply asSomebody(MastodonRequest request, Person by) {
    var last = request.path().replaceFirst(".*/", "");
    var call = request.method() + " " + request.path().replaceFirst("/\\d+(?=/|$)", "/:id");
    return switch (call) {
      case "GET /api/v1/accounts/verify_credentials" -> Reply.of(account(by));
      case "POST /api/v1/media" -> media.upload(request, false);
      case "POST /api/v2/media" -> media.upload(request, true);
      case "GET /api/v1/media/:id" -> media.look(last);
      case "POST /api/v1/statuses" -> timeline.post(request, by, allowed);
      case "GET /api/v1/statuses/:id" -> timeline.show(last, by);
      case "DELETE /api/v1/statuses/:id" -> timeline.delete(last, by);
      case "GET /api/v1/accounts/:id/statuses" -> said(request);
      default -> notFound();
    };
  }

  private Reply said(MastodonRequest request) {
    var who = request.path().split("/", -1)[4];
    return people.stream()
        .filter(person -> person.id().equals(who))
        .findFirst()
        .map(person -> timeline.page(person, request))
        .orElseGet(MastodonServer::notFound);
  }

  static Reply notFound() {
    return Reply.error(404, "Record not found");
  }

  private Map<String, Object> account(Person person) {
    return MastodonText.account(person, origin());
  }

  private Reply instance() {
    return Reply.of(MastodonText.instance(allowed, origin()));
  }

  private Reply instanceOfOld() {
    return Reply.of(MastodonText.instanceOfOld(allowed, origin()));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
