package org.bedside.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The peer itself, before anything is said about our client.
@Tag("peer")
class BlueskyPeerTest {

  private final BlueskyPeer peer = BlueskyPeer.running();

  @Test
  void an_account_posts_and_is_read_back() {
    var account = peer.createAccount("reader");
    var record =
        Map.of(
            "$type",
            "app.bsky.feed.post",
            "text",
            "Flu clinic on Saturday",
            "createdAt",
            "2026-11-22T06:00:00.000Z");
    var sent =
        peer.post(
            "com.atproto.repo.createRecord",
            Map.of("repo", account.did(), "collection", "app.bsky.feed.post", "record", record),
            account.token());
    assertThat(sent.path("validationStatus").asString()).isEqualTo("valid");
    assertThat(peer.posts(account)).hasSize(1);
    var rkey = sent.path("uri").asString().replaceAll(".*/", "");
    assertThat(peer.post(account, rkey).path("value").path("text").asString())
        .isEqualTo("Flu clinic on Saturday");
  }

  @Test
  void there_is_one_server_in_a_run() {
    assertThat(BlueskyPeer.running()).isSameAs(peer);
    assertThat(ProcessHandle.of(peer.pid()))
        .hasValueSatisfying(p -> assertThat(p.isAlive()).isTrue());
  }

  @Test
  void it_listens_on_loopback_only() throws IOException {
    assertThat(Reach.of(peer.origin().getPort()))
        .isNotEmpty()
        .allMatch(InetAddress::isLoopbackAddress);
  }
}
