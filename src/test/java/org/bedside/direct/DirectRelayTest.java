package org.bedside.direct;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.bedside.direct.DirectRelay.Handed;
import org.junit.jupiter.api.Test;

/// What is known of a letter when a relay fails in one of the ways in which relays fail.
class DirectRelayTest {

  private static final DirectAddress THEM = new DirectAddress("okafor", "direct.heart.example");
  private static final byte[] MAIL =
      "Message-ID: <1@direct.clinic.example>\r\nSubject: Secure message\r\n\r\nsealed\r\n"
          .getBytes(US_ASCII);

  /// Answers `line` to a command that begins with `command`, and hangs up if it is empty.
  private record Failing(String command, String line) {

    Handed hand(boolean tls) throws IOException {
      var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread.ofVirtual()
          .start(() -> {
            try (server;
                var client = server.accept()) {
              talk(client);
            } catch (IOException _) {
              // The relay has gone, as it should.
            }
          });
      return relay(server.getLocalPort(), tls).hand(MAIL, THEM);
    }

    private void talk(Socket client) throws IOException {
      var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
      var out = new PrintWriter(client.getOutputStream(), true, US_ASCII);
      out.print("220 here\r\n");
      out.flush();
      var words = false;
      for (var said = in.readLine(); said != null; said = in.readLine()) {
        if (words && !said.equals(".")) {
          continue;
        }
        if (said.startsWith(command)) {
          if (line.isEmpty()) {
            return;
          }
          out.print(line + "\r\n");
        } else {
          out.print((said.equals("DATA") ? "354 go on" : "250 fine") + "\r\n");
        }
        words = said.equals("DATA") && !command.equals("DATA");
        out.flush();
      }
    }
  }

  private static DirectRelay relay(int port, boolean tls) {
    return new DirectRelay(
        new DirectSettings(
            "direct.clinic.example",
            "127.0.0.1",
            port,
            tls,
            "",
            null,
            0,
            "127.0.0.1",
            10_000,
            Duration.ofHours(1)));
  }

  @Test
  void a_relay_that_takes_it_has_it() throws IOException {
    assertThat(new Failing("nothing", "").hand(false)).isEqualTo(Handed.TAKEN);
    assertThat(new Failing("QUIT", "").hand(false)).as("and parts rudely").isEqualTo(Handed.TAKEN);
  }

  @Test
  void a_refusal_for_good_is_never_and_one_for_now_is_not_now() throws IOException {
    assertThat(new Failing("RCPT", "550 no such reader").hand(false)).isEqualTo(Handed.NEVER);
    assertThat(new Failing("RCPT", "451 later").hand(false)).isEqualTo(Handed.NOT_NOW);
    assertThat(new Failing("MAIL", "553 not you").hand(false)).isEqualTo(Handed.NEVER);
    assertThat(new Failing(".", "554 not that").hand(false)).isEqualTo(Handed.NEVER);
    assertThat(new Failing(".", "452 full").hand(false)).isEqualTo(Handed.NOT_NOW);
  }

  @Test
  void a_relay_that_hangs_up_after_the_last_word_leaves_a_doubt() throws IOException {
    assertThat(new Failing(".", "").hand(false)).isEqualTo(Handed.DOUBT);
  }

  @Test
  void a_relay_that_is_away_or_hangs_up_at_once_has_nothing() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(relay(port, false).hand(MAIL, THEM)).isEqualTo(Handed.NOT_NOW);
    assertThat(new Failing("EHLO", "").hand(false)).isEqualTo(Handed.NOT_NOW);
  }

  @Test
  void without_tls_nothing_is_said_to_a_relay_that_should_speak_it() throws IOException {
    assertThat(new Failing("nothing", "").hand(true)).isEqualTo(Handed.NOT_NOW);
  }
}
