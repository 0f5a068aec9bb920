package org.bedside.channels.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.channels.mastodon.MastodonServer.Person;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.egress.EgressToLoopback;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.bedside.peers.LostAnswerProxy;
import org.bedside.peers.LostAnswerProxy.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/// Against a server that keeps Mastodon's contract; what it holds in the end is asked past the
/// client.
class MastodonClientTest {

  private final SettableClock clock = new SettableClock();
  private final MastodonServer server = MastodonServer.start(clock);
  private final Person maple = server.person("maple");
  private final String token = server.signIn.token(maple, MastodonClient.SCOPES);
  private final MastodonClient client = client(server.origin());
  private final String key = UUID.randomUUID().toString();

  @AfterEach
  void stop() {
    server.close();
  }

  private MastodonClient client(URI origin) {
    var egress = EgressToLoopback.allowing(Duration.ofSeconds(2), origin);
    return new MastodonClient(egress.to(origin), "test", new Pace(), clock, Duration.ofMillis(5));
  }

  private static <T> T given(Answer<T> answer) {
    if (answer instanceof Answer.Given<T>(var value)) {
      return value;
    }
    throw new AssertionError("No success: " + answer);
  }

  @Test
  void limits_are_read_from_version_two_of_the_instance() {
    var told = given(client.instance());
    assertThat(told.limits())
        .isEqualTo(Networks.limits(Network.MASTODON))
        .satisfies(limits -> assertThat(limits.description()).isEqualTo(1_500));
    assertThat(told.domain()).isEqualTo(server.origin().getAuthority());
    assertThat(told.imageBytes()).isEqualTo(16_777_216);
    assertThat(server.calls("GET /api/v1/instance")).isZero();
  }

  @Test
  void a_server_that_knows_only_version_one_is_asked_for_that() {
    server.likeASmallOne().allowing(100_000, 32);
    var told = given(client.instance());
    assertThat(told.limits().most()).isEqualTo(100_000);
    assertThat(told.limits().link()).isEqualTo(32);
    assertThat(client.offersPkce()).isFalse();
    assertThat(server.calls("GET /api/v2/instance")).isEqualTo(1);
  }

  @Test
  void a_server_of_another_kind_is_not_understood() {
    try (var other = LostAnswerProxy.before(server.origin())) {
      other.otherwise(_ -> new Fault.AnswerReplaced(200));
      assertThat(client(other.origin()).instance())
          .isEqualTo(new Answer.Rejected<>(Refusal.NOT_UNDERSTOOD, "HTTP 200"));
    }
  }

  @Test
  void a_picture_is_waited_for_until_the_server_has_worked_on_it_and_keeps_its_description() {
    server.media.workFor(3);
    var bytes = "picture".getBytes(StandardCharsets.UTF_8);
    var id = given(client.upload(token, bytes, MediaType.IMAGE_PNG, "Eine Spritze – für Dich 💉"));
    assertThat(server.calls("GET /api/v1/media/")).isEqualTo(3);
    given(client.post(token, key, "Look", List.of(id)));
    assertThat(server.posts(maple).getFirst().pictures())
        .singleElement()
        .satisfies(picture -> {
          assertThat(picture.bytes()).isEqualTo(bytes);
          assertThat(picture.type()).isEqualTo("image/png");
          assertThat(picture.description()).isEqualTo("Eine Spritze – für Dich 💉");
        });
  }

  @Test
  void a_picture_that_is_never_ready_keeps_the_post_back_for_a_while() {
    server.media.workFor(1_000);
    assertThat(client.upload(token, new byte[] {1}, MediaType.IMAGE_PNG, "A dot"))
        .isInstanceOf(Answer.RetryLater.class);
  }

  @Test
  void an_old_server_takes_pictures_at_the_old_address() {
    server.media.withoutVersion2();
    assertThat(client.upload(token, new byte[] {1}, MediaType.IMAGE_PNG, "A dot"))
        .isInstanceOf(Answer.Given.class);
  }

  @Test
  void the_same_key_is_one_post_for_an_hour() {
    var first = given(client.post(token, key, "Open today", List.of()));
    assertThat(given(client.post(token, key, "Open today", List.of()))).isEqualTo(first);
    assertThat(server.posts(maple)).hasSize(1);
    clock.forward(Duration.ofMinutes(61));
    assertThat(given(client.post(token, key, "Open today", List.of()))).isNotEqualTo(first);
    assertThat(server.posts(maple)).hasSize(2);
  }

  @Test
  void a_lost_answer_is_doubt_and_a_lost_connection_is_not() {
    for (var fault :
        List.of(new Fault.LostAnswer(), new Fault.BrokenAnswer(), new Fault.AnswerReplaced(502))) {
      try (var weather = LostAnswerProxy.before(server.origin()).next(fault)) {
        assertThat(client(weather.origin()).post(token, fault.toString(), "Doubt", List.of()))
            .isEqualTo(new Answer.Unknown<>());
      }
    }
    assertThat(server.posts(maple)).hasSize(3);
    var gone = LostAnswerProxy.before(server.origin());
    gone.close();
    assertThat(client(gone.origin()).post(token, key, "Nobody there", List.of()))
        .isInstanceOf(Answer.RetryLater.class);
  }

  @Test
  void a_server_that_has_enough_says_when_and_is_not_asked_before() {
    server.limits.allow("statuses", 2);
    assertThat(client.post(token, "1", "One", List.of())).isInstanceOf(Answer.Given.class);
    assertThat(client.post(token, "2", "Two", List.of())).isInstanceOf(Answer.Given.class);
    var again = client.post(token, "3", "Three", List.of());
    assertThat(again).isInstanceOf(Answer.RetryLater.class);
    assertThat(((Answer.RetryLater<?>) again).at())
        .isBetween(clock.instant().plusSeconds(10_790), clock.instant().plusSeconds(10_802));
    assertThat(server.calls("POST /api/v1/statuses")).as("the third was not tried").isEqualTo(2);
    assertThat(given(client.me(token)).name()).as("other calls go on").isEqualTo("maple");
    clock.forward(Duration.ofHours(3).plusSeconds(2));
    assertThat(client.post(token, "3", "Three", List.of())).isInstanceOf(Answer.Given.class);
  }

  @Test
  void somebody_who_knows_nothing_of_a_spent_window_is_told_by_429() {
    server.limits.allow("statuses", 1);
    given(client.post(token, "1", "One", List.of()));
    var other = client(server.origin()).post(token, "2", "Two", List.of());
    assertThat(other).isInstanceOf(Answer.RetryLater.class);
    assertThat(((Answer.RetryLater<?>) other).at()).isAfter(clock.instant().plusSeconds(10_000));
    assertThat(server.posts(maple)).hasSize(1);
  }

  @Test
  void a_token_that_was_taken_away_needs_a_person() {
    server.signIn.revoke(maple);
    var ended = new Answer.Reconnect<>(Refusal.SESSION_ENDED, "HTTP 401");
    assertThat(client.post(token, key, "Hi", List.of())).isEqualTo(ended);
    assertThat(client.me(token)).isEqualTo(ended);
  }

  @Test
  void what_the_server_counts_is_what_we_count() {
    var limits = given(client.instance()).limits();
    for (var text :
        List.of(
            "a".repeat(500),
            "a".repeat(501),
            "👩🏽‍⚕️".repeat(500),
            "é".repeat(476) + " https://maplestreetfm.org/a/very/long/way/to/the/flu/shots",
            "é".repeat(477) + " https://maplestreetfm.org/a",
            "b".repeat(494) + " @anna@far.example",
            "b".repeat(495) + " @anna@far.example")) {
      var ours = Networks.count(Network.MASTODON, limits, text).fits();
      var answer = client.post(token, UUID.randomUUID().toString(), text, List.of());
      assertThat(answer instanceof Answer.Given).as(text).isEqualTo(ours);
      if (!ours) {
        assertThat(answer).isEqualTo(new Answer.Rejected<>(Refusal.TOO_LONG, "HTTP 422"));
      }
    }
    assertThat(server.posts(maple)).hasSize(4);
  }

  @Test
  void a_post_is_taken_back_and_may_be_taken_back_again() {
    var post = given(client.post(token, key, "Taken back", List.of()));
    assertThat(client.delete(token, post.id())).isInstanceOf(Answer.Given.class);
    assertThat(server.posts(maple)).isEmpty();
    assertThat(client.delete(token, post.id())).isInstanceOf(Answer.Given.class);
  }

  @Test
  void what_an_account_said_is_read_in_pages_newest_first() {
    for (var i = 1; i <= 50; i++) {
      server.says(maple, "Number " + i);
    }
    var me =
        new MastodonConnection(
            server.origin(), "", "", maple.id(), token, given(client.instance()));
    var first = given(client.statuses(me, null));
    var second = given(client.statuses(me, first.getLast().id()));
    assertThat(first).hasSize(40);
    assertThat(first.getFirst().html()).isEqualTo("<p>Number 50</p>");
    assertThat(second).hasSize(10);
    assertThat(second.getLast().html()).isEqualTo("<p>Number 1</p>");
  }

  @Test
  void an_address_that_the_house_does_not_call_is_refused() {
    var inside = URI.create("https://localhost:1");
    var egress = EgressToLoopback.allowing(Duration.ofSeconds(2), server.origin());
    var refused = new MastodonClient(egress.to(inside), "test", new Pace(), Clock.systemUTC());
    assertThat(refused.instance())
        .isEqualTo(new Answer.Rejected<>(Refusal.ADDRESS_REFUSED, "EgressRefused"));
  }
}
