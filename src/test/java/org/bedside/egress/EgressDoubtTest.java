package org.bedside.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.bedside.egress.EgressFailure.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What may have been received when an answer fails, and how much of an answer is read.
@Tag("long")
class EgressDoubtTest extends AmongFaultyServers {

  @Test
  void a_refused_connection_was_not_sent() throws Exception {
    var server = server(FaultServer.says200("ok"));
    server.close();
    var thrown = failure(server);
    assertThat(thrown).hasCauseInstanceOf(EgressFailure.class);
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.NOT_SENT);
  }

  @Test
  void an_unknown_host_was_not_sent() {
    var egress =
        egress(
            settings(),
            host -> {
              throw new UnknownHostException(host);
            });
    var thrown =
        catchThrowable(() ->
            egress.to(URI.create("https://gone.example")).get().retrieve().body(String.class));
    assertThat(thrown).hasCauseInstanceOf(EgressFailure.class);
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.NOT_SENT);
  }

  @Test
  void a_resolver_that_hangs_is_left_behind() {
    var egress =
        egress(
            settings(),
            _ -> {
              try {
                Thread.sleep(10_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });
    var start = System.nanoTime();
    var thrown =
        catchThrowable(() ->
            egress.to(URI.create("https://slow.example")).get().retrieve().body(String.class));
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.NOT_SENT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void a_server_that_accepts_and_hangs_may_have_received_it() throws Exception {
    assertUnknown(server((_, _) -> Thread.sleep(5_000)));
  }

  @Test
  void a_server_that_closes_without_a_word_may_have_received_it() throws Exception {
    assertUnknown(server((_, _) -> {}));
  }

  @Test
  void a_reset_after_the_request_may_have_received_it() throws Exception {
    assertUnknown(server((socket, _) -> reset(socket)));
  }

  @Test
  void a_reset_in_the_middle_of_the_answer_may_have_received_it() throws Exception {
    assertUnknown(
        server((socket, out) -> {
          FaultServer.says("HTTP/1.1 200 OK", "Content-Length: 100", "", "half")
              .answer(socket, out);
          out.flush();
          reset(socket);
        }));
  }

  @Test
  void an_answer_cut_short_may_have_received_it() throws Exception {
    assertUnknown(server(FaultServer.says("HTTP/1.1 200 OK", "Content-Length: 100", "", "half")));
  }

  @Test
  void garbage_instead_of_an_answer_may_have_received_it() throws Exception {
    assertUnknown(server((_, out) -> out.write(new byte[] {0, -1, 7, 13, 10, 13, 10, 66})));
  }

  @Test
  void a_body_that_drips_ends_at_the_deadline() throws Exception {
    var start = System.nanoTime();
    assertUnknown(
        server((_, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          drip(out, "x");
        }));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void headers_that_drip_end_at_the_deadline() throws Exception {
    var start = System.nanoTime();
    assertUnknown(
        server((_, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
          drip(out, "X-Slow: yes\r\n");
        }));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void endless_headers_are_cut_off() throws Exception {
    assertUnknown(
        server((_, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
          for (var i = 0; i < 1_000_000; i++) {
            out.write(("X-" + i + ": x\r\n").getBytes(StandardCharsets.UTF_8));
          }
        }));
  }

  @Test
  void an_endless_body_is_cut_off_at_the_cap() throws Exception {
    var written = new java.util.concurrent.atomic.AtomicLong();
    assertUnknown(
        server((_, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          var block = new byte[8192];
          for (; written.get() < 1L << 30; written.addAndGet(block.length)) {
            out.write(block);
          }
        }));
    assertThat(written.get()).isLessThan(64L << 20);
  }

  @Test
  void a_gzip_bomb_is_cut_off_at_the_cap() throws Exception {
    var bomb = bomb(200);
    assertThat(bomb.length).isLessThan(1 << 20);
    var server =
        server((_, out) -> {
          out.write(
              ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                      + bomb.length
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
          out.write(bomb);
        });
    var thrown = failure(server);
    assertThat(thrown).rootCause().isNotInstanceOf(OutOfMemoryError.class);
    assertThat(thrown.getCause()).hasMessage("The answer is too large.");
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void an_answer_of_exactly_the_cap_passes() throws Exception {
    var cap = 64 * 1024;
    var whole = server(FaultServer.says200("x".repeat(cap)));
    assertThat(allowing(whole).to(whole.origin()).get().retrieve().body(String.class)).hasSize(cap);
    var more = server(FaultServer.says200("x".repeat(cap + 1)));
    assertUnknown(more);
  }

  @Test
  void an_error_of_the_server_is_an_answer() throws Exception {
    var server = server(FaultServer.says("HTTP/1.1 503 Busy", "Content-Length: 0", "", ""));
    var status =
        allowing(server)
            .to(server.origin())
            .post()
            .body("x")
            .exchange((_, answer) -> answer.getStatusCode().value());
    assertThat(status).isEqualTo(503);
    assertThat(server.connections).hasValue(1);
  }

  private static void drip(java.io.OutputStream out, String drop) throws Exception {
    for (var i = 0; i < 100; i++) {
      out.write(drop.getBytes(StandardCharsets.UTF_8));
      out.flush();
      Thread.sleep(50);
    }
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static byte[] bomb(int megabytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (var i = 0; i < megabytes; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    return bytes.toByteArray();
  }
}
