package org.bedside.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bedside.Somebody;
import org.bedside.abuse.IdleStreams;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Opens many live streams on the running house, over sockets, and ends them from another node.
final class ManyStreams {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// @param streams how many stood open
  /// @param heap by how many bytes the heap had grown, after a collection
  /// @param used how many bytes of the heap were in use then
  /// @param ended how long it took until the last of them had ended
  record Figures(int streams, long heap, long used, Duration ended) {}

  private final ApplicationContext house;
  private final Live live;

  ManyStreams(ApplicationContext house) {
    this.house = house;
    this.live = house.getBean(Live.class);
  }

  Figures measure(int count) throws IOException, InterruptedException {
    var people = people(count / Live.CAP + 1);
    var cookies =
        people.stream().map(name -> org.bedside.SignedInByCookie.COOKIE + "=" + name).toList();
    var before = used();
    var streams = IdleStreams.open(house.getBean(Origin.class), cookies, Live.CAP, count);
    try {
      var open = open(people);
      var after = used();
      return new Figures(open, after - before, after, end(people));
    } finally {
      streams.close();
    }
  }

  private List<String> people(int count) {
    var people = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      people.add(house.getBean(Somebody.class).principal());
    }
    return people;
  }

  private int open(List<String> people) {
    return live.of(stream -> people.contains(stream.principal())).size();
  }

  /// As if all of them lost their right to look, on a node beside this one.
  private Duration end(List<String> people) throws InterruptedException {
    var nodes =
        new PostgresNodes(
            house.getBean(JdbcClient.class), house.getBean(JdbcConnectionDetails.class));
    var other = new Live(nodes, Stream::empty);
    until(() -> house.getBean(PostgresNodes.class).hears());
    var started = System.nanoTime();
    people.forEach(other::close);
    until(() -> open(people) == 0);
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("It took too long");
      }
      Thread.sleep(2);
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
