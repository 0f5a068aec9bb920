package org.bedside.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The peer itself, before anything is said about our client.
@Tag("peer")
class WordPressPeerTest {

  private final WordPressPeer peer = WordPressPeer.running();

  @Test
  void it_has_speaking_addresses_under_one_name_and_plain_ones_under_the_other() {
    assertThat(peer.page(peer.origin().resolve("/")).headers().firstValue("Link"))
        .hasValueSatisfying(link -> assertThat(link).contains("/wp-json/"));
    assertThat(peer.page(peer.plain().resolve("/")).headers().firstValue("Link"))
        .hasValueSatisfying(link -> assertThat(link).contains("?rest_route=/"));
  }

  @Test
  void there_is_one_site_in_a_run() {
    assertThat(WordPressPeer.running()).isSameAs(peer);
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
