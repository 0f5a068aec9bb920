package org.bedside.channels.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.channels.bluesky.AmongBlueskyServers.given;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.channels.wordpress.WordPressClient.Kept;
import org.bedside.egress.Egress;
import org.bedside.egress.EgressToLoopback;
import org.bedside.peers.WordPressPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The client alone before a real WordPress.
@Tag("peer")
class WordPressClientTest {

  private static WordPressPeer peer;
  private static WordPressPeer.User author;

  private final String slug = "news-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    peer = WordPressPeer.running();
    author = peer.user("author");
  }

  @Test
  void the_interface_is_found_whatever_the_permalinks_of_the_site() {
    assertThat(found(peer.origin()).root()).isEqualTo(peer.origin().resolve("/wp-json/"));
    assertThat(found(peer.plain()).root()).hasToString(peer.plain() + "/index.php?rest_route=/");
  }

  @Test
  void a_site_that_moved_is_followed_before_any_password_is_said() throws IOException {
    var old = server(301, peer.origin() + "/");
    try {
      assertThat(found(origin(old)).home()).isEqualTo(peer.origin().resolve("/"));
    } finally {
      old.stop(0);
    }
  }

  @Test
  void a_site_that_is_no_word_press_is_told_as_such() throws IOException {
    var other = server(200, "");
    try {
      assertThat(search(origin(other)))
          .isEqualTo(new Answer.Rejected<>(Refusal.NOT_UNDERSTOOD, "no WordPress"));
    } finally {
      other.stop(0);
    }
  }

  @Test
  void a_site_within_the_practice_s_own_network_is_not_called_unless_it_was_allowed() {
    var within = URI.create("https://intranet.example/");
    assertThat(new WordPressSearch(egress(peer.origin()), Clock.systemUTC()).find(within))
        .isEqualTo(new Answer.Rejected<>(Refusal.ADDRESS_REFUSED, "EgressRefused"));
  }

  @Test
  void the_site_says_who_may_publish() {
    assertThat(given(client(peer.origin(), author).me()))
        .isEqualTo(new WordPressClient.Me(author.id(), true));
    assertThat(given(client(peer.plain(), author).me()).mayPublish()).isTrue();
    assertThat(given(client(peer.origin(), peer.user("contributor")).me()).mayPublish()).isFalse();
  }

  @Test
  void a_wrong_password_and_an_unknown_user_ask_for_a_person() {
    for (var user : List.of(author.name(), "nobody")) {
      var wrong = new WordPressPeer.User(1, user, "wrong");
      assertThat(client(peer.origin(), wrong).me()).isInstanceOf(Answer.Reconnect.class);
      assertThat(client(peer.origin(), wrong).posts(slug))
          .isEqualTo(new Answer.Reconnect<>(Refusal.WRONG_USER, "rest_not_logged_in"));
      assertThat(client(peer.origin(), wrong).create(post()))
          .isEqualTo(new Answer.Reconnect<>(Refusal.WRONG_USER, "rest_cannot_create"));
    }
  }

  @Test
  void a_user_who_may_not_publish_hears_it_from_the_site() {
    var contributor = client(peer.origin(), peer.user("contributor"));
    assertThat(contributor.create(post()))
        .isEqualTo(new Answer.Reconnect<>(Refusal.MAY_NOT_PUBLISH, "rest_cannot_publish"));
    var subscriber = client(peer.origin(), peer.user("subscriber"));
    assertThat(subscriber.posts(slug))
        .isEqualTo(new Answer.Reconnect<>(Refusal.MAY_NOT_PUBLISH, "rest_forbidden_status"));
  }

  /// Why every write is a look first.
  @Test
  void the_site_takes_the_same_slug_twice_and_gives_the_second_another() {
    var client = client(peer.origin(), author);
    var first = given(client.create(post()));
    var second = given(client.create(post()));
    assertThat(first.slug()).isEqualTo(slug);
    assertThat(second.slug()).isEqualTo(slug + "-2");
    assertThat(given(client.posts(slug))).containsExactly(first);
  }

  @Test
  void a_post_is_found_before_and_after_it_went_into_the_trash() {
    var client = client(peer.origin(), author);
    assertThat(given(client.posts(slug))).isEmpty();
    var kept = given(client.create(post()));
    assertThat(given(client.posts(slug))).extracting(Kept::status).containsExactly("publish");
    assertThat(client.trash(kept)).isInstanceOf(Answer.Given.class);
    assertThat(given(client.posts(slug))).extracting(Kept::status).containsExactly("trash");
    assertThat(client.trash(kept)).as("again").isInstanceOf(Answer.Given.class);
  }

  @Test
  void where_there_is_no_trash_a_recall_deletes() {
    var client = client(peer.plain(), author);
    var kept = given(client.create(post()));
    assertThat(given(client.posts(slug))).hasSize(1);
    assertThat(client.trash(kept)).isInstanceOf(Answer.Given.class);
    assertThat(given(client.posts(slug))).isEmpty();
    assertThat(client.trash(kept)).as("again").isInstanceOf(Answer.Given.class);
  }

  private WordPressPost post() {
    return new WordPressPost(slug, "News", "Some words.", List.of());
  }

  private static WordPressClient client(URI origin, WordPressPeer.User user) {
    var who = WordPressConnection.authorization(user.name(), user.applicationPassword());
    return new WordPressClient(egress(origin), found(origin), who, Clock.systemUTC());
  }

  private static WordPressSite found(URI origin) {
    return given(search(origin));
  }

  private static Answer<WordPressSite> search(URI origin) {
    return new WordPressSearch(egress(origin), Clock.systemUTC()).find(origin.resolve("/"));
  }

  private static Egress egress(URI origin) {
    return EgressToLoopback.allowing(Duration.ofSeconds(10), origin, peer.origin());
  }

  /// Something else on loopback; with a place, all of it has moved there.
  private static HttpServer server(int status, String place) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          if (!place.isEmpty()) {
            exchange.getResponseHeaders().set("Location", place);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static URI origin(HttpServer server) {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }
}
