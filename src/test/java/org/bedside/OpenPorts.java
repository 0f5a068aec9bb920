package org.bedside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;

/// The places on loopback that the house under test may call. They are named before the house
/// starts, long before anything listens there, so they lie below the ports that a kernel hands out
/// by itself.
public enum OpenPorts {
  /// The real Bluesky server.
  BLUESKY,
  /// The real WordPress.
  WORDPRESS,
  /// The push service that decrypts.
  PUSH,
  /// The real record system.
  EHR,
  /// Whatever makes bad weather before one of them.
  WEATHER;

  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;

  private final int port = free();

  public int port() {
    return port;
  }

  public URI origin() {
    return URI.create("http://localhost:" + port);
  }

  private static int free() {
    for (var tries = 0; tries < 100; tries++) {
      var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException e) {
        // Somebody else is there; the next one.
      }
    }
    throw new IllegalStateException("No free port below " + LAST);
  }
}
