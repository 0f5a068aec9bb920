package org.bedside.channels.carrying;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.bedside.channels.carrying.DeliveryTrial.Kill;
import org.bedside.networks.Network;

/// The file to which every run adds its line, good or bad.
final class DeliveryRuns {

  private static final String HEAD =
      "date,seed,commit,speed,worker killed,database killed,both killed,frozen,"
          + "bluesky,mastodon,wordpress,newsletter,calls spoiled,"
          + "duplicates,lost,unknown,by machine,by person,in two minutes,unsettled,start";

  /// @param name date, seed, commit and speed
  /// @param counts the other columns, in their order
  record Run(String name, List<Long> counts) {

    static Run of(long seed, int speed, DeliveryTrial.Tally tally) throws IOException {
      var date = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
      var kills = Arrays.stream(Kill.values()).mapToLong(k -> tally.kills().getOrDefault(k, 0));
      var deliveries =
          LongStream.of(
              tally.deliveries().getOrDefault(Network.BLUESKY, 0),
              tally.deliveries().getOrDefault(Network.MASTODON, 0),
              tally.deliveries().getOrDefault(Network.WORDPRESS, 0),
              tally.deliveries().getOrDefault(Network.NEWSLETTER, 0));
      var doubts = tally.doubts();
      var rest =
          LongStream.of(
              tally.spoiled(),
              tally.duplicates().size(),
              tally.lost().size(),
              doubts.unknown(),
              doubts.byMachine(),
              doubts.byPerson(),
              doubts.inTwoMinutes(),
              tally.unsettled(),
              tally.startMillis());
      return new Run(
          "%s,%d,%s,%d".formatted(date, seed, commit(), speed),
          LongStream.concat(LongStream.concat(kills, deliveries), rest).boxed().toList());
    }

    long count(int column) {
      return counts.get(column);
    }

    private static String commit() throws IOException {
      var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
      return new String(git.getInputStream().readAllBytes(), UTF_8).strip();
    }
  }

  private final Path file;

  DeliveryRuns(Path file) {
    this.file = file;
  }

  void add(Run run) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, HEAD + "\n");
    }
    var counts = String.join(",", run.counts().stream().map(String::valueOf).toList());
    Files.writeString(file, run.name() + "," + counts + "\n", StandardOpenOption.APPEND);
  }

  Run last() throws IOException {
    return all().getLast();
  }

  /// The last column, which is a time, means nothing here.
  Run total() throws IOException {
    var all = all();
    var columns = all.getFirst().counts().size();
    return new Run(
        "",
        LongStream.range(0, columns)
            .map(i -> all.stream().mapToLong(run -> run.count((int) i)).sum())
            .boxed()
            .toList());
  }

  private List<Run> all() throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .map(cells ->
            new Run(
                String.join(",", cells.subList(0, 4)),
                cells.subList(4, cells.size()).stream().map(Long::valueOf).toList()))
        .toList();
  }

  /// What no scheduler prints.
  static String line(Run run) {
    var crashes = run.count(0) + run.count(1) + run.count(2);
    var deliveries = run.count(4) + run.count(5) + run.count(6) + run.count(7);
    var open = run.count(15) == 0 ? "" : ", UNSETTLED %,d".formatted(run.count(15));
    return ("%,d crashes: duplicates %d, lost %d, unknown %,d, settled by machine %,d, by a person"
            + " %,d%s (%,d within two minutes; %,d deliveries, %,d calls spoiled, %d nodes frozen"
            + " past their lease)")
        .formatted(
            crashes,
            run.count(9),
            run.count(10),
            run.count(11),
            run.count(12),
            run.count(13),
            open,
            run.count(14),
            deliveries,
            run.count(8),
            run.count(3));
  }
}
