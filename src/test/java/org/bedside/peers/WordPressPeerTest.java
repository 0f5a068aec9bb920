package org.bedside.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
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
    var port = peer.origin().getPort();
    assertThat(answers(InetAddress.ofLiteral("127.0.0.1"), port)).isTrue();
    for (var network : NetworkInterface.networkInterfaces().toList()) {
      for (var address : network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
        assertThat(answers(address, port)).as(address.toString()).isFalse();
      }
    }
  }

  private static boolean answers(InetAddress address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
