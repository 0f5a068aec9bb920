package org.bedside.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.bedside.BedsideApplication;
import org.bedside.people.TestPeople;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// What open live streams take, in a house that may have one gigabyte of heap.
final class StreamsBench {

  private StreamsBench() {}

  public static void main(String[] arguments) throws Exception {
    var count = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
    var port = freePort();
    try (var house =
        new SpringApplicationBuilder(BedsideApplication.class)
            .run(
                "--bedside.data=target/bench-house",
                "--server.port=" + port,
                "--spring.main.sources=org.bedside.TestBeans",
                "--bedside.origin=http://localhost:" + port,
                "--logging.level.org.bedside=warn")) {
      house.getBean(TestPeople.class).practice(false);
      var streams = new ManyStreams(house);
      streams.measure(Math.min(count, 100)); // warm
      var figures = streams.measure(count);
      System.out.printf(
          "%,d streams open: %d MB of heap in use of at most %d MB, %d kB a stream; "
              + "all ended %d ms after another node said so%n",
          figures.streams(),
          figures.used() >> 20,
          Runtime.getRuntime().maxMemory() >> 20,
          (figures.heap() >> 10) / Math.max(1, figures.streams()),
          figures.ended().toMillis());
      if (figures.streams() < count) {
        throw new IllegalStateException("Only %d streams opened".formatted(figures.streams()));
      }
    }
    System.exit(0);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
