package org.bedside.channels.bluesky;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.channels.bluesky.BlueskyPost.Picture;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Tid;
import org.bedside.egress.EgressToLoopback;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.bedside.peers.BlueskyPeer;
import org.bedside.peers.BlueskyPeer.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/// A real Bluesky server, with one account on it, since hashing its passwords takes a second.
@Tag("peer")
public abstract class AmongBlueskyServers {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  static BlueskyPeer peer;
  static Account account;
  static BlueskyClient client;
  static BlueskyConnection connection;

  final Tid key = Tid.of(NOON, UUID.randomUUID());

  @BeforeAll
  static void connect() {
    peer = BlueskyPeer.running();
    account = peer.createAccount("clinic");
    client = client(peer.origin());
    connection = given(client.createSession(account.handle(), account.appPassword()));
  }

  static BlueskyPost words(String text, Picture... pictures) {
    var words = Networks.render(Network.BLUESKY, text, null);
    return new BlueskyPost(words, Map.of(), List.of(pictures), List.of("en"), NOON);
  }

  static BlueskyClient client(URI origin) {
    var egress = EgressToLoopback.allowing(Duration.ofSeconds(2), origin);
    return new BlueskyClient(egress.to(origin), origin, Clock.systemUTC());
  }

  public static <T> T given(Answer<T> answer) {
    if (answer instanceof Answer.Given<T>(var value)) {
      return value;
    }
    throw new AssertionError("No success: " + answer);
  }
}
