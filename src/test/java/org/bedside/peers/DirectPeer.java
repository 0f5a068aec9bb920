package org.bedside.peers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Direct Project's reference agent (see `peers/direct`), in a program of its own. Started when
/// the first test needs it.
public final class DirectPeer {

  /// What the agent needs to know to stand for a practice.
  ///
  /// @param pkcs12 its key
  /// @param other the certificate of whom it writes to, as DER
  /// @param anchor the one authority it trusts, as DER
  public record Practice(
      String domain, byte[] pkcs12, String password, byte[] other, byte[] anchor) {}

  /// @param words the message, or what it said when it refused
  public record Answer(boolean accepted, String words) {}

  private static final Path FOLDER = Path.of("peers/direct").toAbsolutePath();

  private static @Nullable DirectPeer shared;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;

  private DirectPeer(int port) {
    this.port = port;
  }

  public static synchronized DirectPeer running() {
    if (shared == null) {
      PeerProgram.require(
          FOLDER,
          "The reference agent for Direct is missing: run peers/direct/install (or bin/check).");
      try {
        var program =
            PeerProgram.start("direct", new ProcessBuilder(FOLDER.resolve("start").toString()));
        shared =
            new DirectPeer(
                Integer.parseInt(program.said().replaceFirst("(?s).*READY (\\d+).*", "$1")));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return shared;
  }

  /// Signs and seals a plain message.
  public Answer outgoing(Practice practice, byte[] message) {
    return post("/outgoing", practice, message);
  }

  /// Opens and judges a message.
  public Answer incoming(Practice practice, byte[] message) {
    return post("/incoming", practice, message);
  }

  /// Opens a message and answers it with a receipt, signed and sealed.
  public Answer processed(Practice practice, byte[] message) {
    return post("/processed", practice, message);
  }

  private Answer post(String path, Practice practice, byte[] message) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PeerProgram.PATIENCE)
            .header("X-Domain", practice.domain())
            .header("X-Password", practice.password())
            .header("X-Key", base64(practice.pkcs12()))
            .header("X-Other", base64(practice.other()))
            .header("X-Anchor", base64(practice.anchor()))
            .POST(BodyPublishers.ofByteArray(message))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString(ISO_8859_1));
      return new Answer(answer.statusCode() == 200, answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("The peer did not answer " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// Addresses of this machine from which it can be reached.
  public List<InetAddress> reach() throws IOException {
    return Reach.of(port);
  }
}
