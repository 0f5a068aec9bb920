package org.bedside.peers;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.concurrent.LinkedBlockingQueue;
import org.bedside.peers.XmppPeer.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The servers that our private messages are measured against, before anything is measured.
@Tag("peer")
class XmppPeerTest {

  @ParameterizedTest
  @EnumSource
  void a_message_arrives_and_is_in_the_archives_of_both(Kind kind) throws Exception {
    var arrived = new LinkedBlockingQueue<String>();
    try (var peer = XmppPeer.start(kind);
        var ana = XmppConnection.open(peer.port(), "ana", _ -> {});
        var ben = XmppConnection.open(peer.port(), "ben", arrived::add)) {
      assertThat(ben.archive()).isEmpty();
      ana.send("ben", "The form is ready.");
      assertThat(arrived.poll(10, SECONDS)).isEqualTo("The form is ready.");
      assertThat(ben.archive()).containsExactly("The form is ready.");
      assertThat(ana.archive()).containsExactly("The form is ready.");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PROSODY_FILES", "EJABBERD_MNESIA"})
  void a_server_listens_on_loopback_only_and_is_gone_when_closed(Kind kind) throws Exception {
    ProcessHandle server;
    try (var peer = XmppPeer.start(kind)) {
      server = ProcessHandle.of(peer.pid()).orElseThrow();
      assertThat(Reach.of(peer.port())).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
      assertThat(peer.cpu()).isPositive();
      assertThat(peer.megabytes()).isPositive();
    }
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void an_archive_is_read_behind_its_first_page() throws Exception {
    try (var peer = XmppPeer.start(Kind.PROSODY_FILES);
        var ana = XmppConnection.open(peer.port(), "ana", _ -> {})) {
      for (var i = 0; i < 600; i++) {
        ana.send("ana", "Note " + i);
      }
      assertThat(ana.archive().stream().distinct()).hasSize(600);
    }
  }
}
