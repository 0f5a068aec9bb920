package org.bedside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How benches compare on a machine that others use too: A and B in turns within one run, the
/// median of the rounds' ratios with the least and the greatest, and a ruler beside each round.
/// Seconds of one run say nothing about another; ratios do.
public final class Rounds {

  /// One side of a comparison: how many things it did per second.
  public interface Side {
    double perSecond() throws Exception;
  }

  private record Round(double a, double b, double before, double after) {
    double ratio() {
      return a / b;
    }

    boolean calm() {
      return Math.max(before, after) / Math.min(before, after) <= 2;
    }
  }

  private final List<Round> rounds = new ArrayList<>();

  /// Runs both sides once without counting, then `count` rounds. A round in which the disk's own
  /// speed moved more than twofold is restless, and the summary says what remains without it.
  public static Rounds of(int count, Side a, Side b) throws Exception {
    var all = new Rounds();
    a.perSecond();
    b.perSecond();
    for (var i = 1; i <= count; i++) {
      var before = syncMicros();
      var round = new Round(a.perSecond(), b.perSecond(), before, syncMicros());
      all.rounds.add(round);
      System.out.printf(
          "  round %d: A %,.0f/s  B %,.0f/s  ratio %.1f  (fdatasync p50 %.0f -> %.0f us)%s%n",
          i,
          round.a,
          round.b,
          round.ratio(),
          round.before,
          round.after,
          round.calm() ? "" : "  restless");
    }
    return all;
  }

  public String summary() {
    var calm = rounds.stream().filter(Round::calm).toList();
    return "all %d rounds: %s%ncalm %d rounds: %s"
        .formatted(
            rounds.size(), summary(rounds), calm.size(), calm.isEmpty() ? "none" : summary(calm));
  }

  private static String summary(List<Round> rounds) {
    var ratios = rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
    return "A %,.0f/s, B %,.0f/s (medians); ratio median %.1f, least %.1f, greatest %.1f"
        .formatted(
            median(rounds.stream().mapToDouble(Round::a).toArray()),
            median(rounds.stream().mapToDouble(Round::b).toArray()),
            median(ratios),
            ratios[0],
            ratios[ratios.length - 1]);
  }

  public static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// What the disk takes for one durable write of 8 kB just now, in microseconds.
  public static double syncMicros() throws IOException {
    var file = Files.createTempFile(Files.createDirectories(Path.of("target")), "ruler", "");
    var times = new double[60];
    try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var block = ByteBuffer.allocate(8192);
      for (var i = 0; i < times.length; i++) {
        block.clear();
        var start = System.nanoTime();
        out.write(block);
        out.force(false);
        times[i] = (System.nanoTime() - start) / 1_000.0;
      }
    } finally {
      Files.delete(file);
    }
    return median(times);
  }
}
