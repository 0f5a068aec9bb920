package org.bedside.channels.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.egress.EgressToLoopback;
import org.bedside.peers.BlueskyPeer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Signing in to a real Bluesky server, and what it says of itself.
class BlueskySessionTest extends AmongBlueskyServers {

  @Test
  void a_wrong_password_needs_a_person() {
    assertThat(client.createSession(account.handle(), "wrong"))
        .isEqualTo(new Answer.Reconnect<>(Refusal.WRONG_PASSWORD, "AuthenticationRequired"));
    assertThat(client.createSession("nobody.test", "wrong")).isInstanceOf(Answer.Reconnect.class);
  }

  @Test
  void a_dead_access_token_is_renewed_and_a_dead_connection_needs_a_person() {
    var account = peer.createAccount("leaver");
    var left = given(client.createSession(account.handle(), account.appPassword()));
    var stale = withTokens(left, "junk", left.refreshToken());
    assertThat(client.putRecord(stale, key, words("Hi"))).isEqualTo(new Answer.RefreshAuth<>());
    var fresh = given(client.refreshSession(stale));
    assertThat(fresh.did()).isEqualTo(account.did());
    assertThat(client.putRecord(fresh, key, words("Hi"))).isInstanceOf(Answer.Given.class);
    assertThat(client.refreshSession(stale)).isInstanceOf(Answer.Given.class);

    peer.revokeAppPassword(account);
    assertThat(client.refreshSession(fresh))
        .isEqualTo(new Answer.Reconnect<>(Refusal.SESSION_ENDED, "ExpiredToken"));
    assertThat(client.refreshSession(withTokens(left, "junk", "junk")))
        .isEqualTo(new Answer.Reconnect<>(Refusal.SESSION_ENDED, "InvalidToken"));
  }

  @Test
  void a_handle_leads_to_its_account() {
    assertThat(client.resolveHandle(account.handle())).isEqualTo(new Answer.Given<>(account.did()));
    assertThat(client.resolveHandle("nobody.test")).isInstanceOf(Answer.Rejected.class);
  }

  @Test
  void the_server_says_what_it_is() {
    var service = given(client.describeServer());
    assertThat(service.did()).isEqualTo("did:web:localhost");
    assertThat(service.blobLimit()).isEqualTo(5_242_880);
  }

  @Test
  void an_address_that_the_house_does_not_call_is_refused() {
    var inside = URI.create("https://localhost:1");
    var egress = EgressToLoopback.allowing(Duration.ofSeconds(2), peer.origin());
    assertThat(new BlueskyClient(egress.to(inside), inside, Clock.systemUTC()).describeServer())
        .isEqualTo(new Answer.Rejected<>(Refusal.ADDRESS_REFUSED, "EgressRefused"));
  }

  @Test
  @Tag("long")
  void a_strict_server_says_when_to_come_again() throws Exception {
    var limited = client(BlueskyPeer.withRateLimits().origin());
    Callable<Answer<BlueskyConnection>> signIn = () -> limited.createSession("no.test", "wrong");
    var refused = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var future : threads.invokeAll(Collections.nCopies(40, signIn))) {
        switch (future.get()) {
          case Answer.Reconnect<?> _ -> refused++;
          case Answer.RetryLater(var at, _) -> {
            var seconds = Duration.between(Instant.now(), at).toSeconds();
            assertThat(seconds).as("of a window of 300 s").isBetween(240L, 301L);
          }
          case Answer<?> other -> throw new AssertionError(other);
        }
      }
    }
    assertThat(refused).as("the server's limit").isEqualTo(30);
  }

  private static BlueskyConnection withTokens(
      BlueskyConnection old, String access, String refresh) {
    return new BlueskyConnection(old.origin(), old.identifier(), old.did(), access, refresh);
  }
}
