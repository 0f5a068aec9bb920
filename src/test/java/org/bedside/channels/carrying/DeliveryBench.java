package org.bedside.channels.carrying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// `bin/bench delivery`: posts leave through bad weather while programs are killed, and what is out
/// is compared with what the house believes. What each run gave is added to a file, whatever it
/// gave: of a run that was broken off nothing counts as settled.
final class DeliveryBench {

  private static final Path FILE = Path.of("docs/delivery-runs.csv");
  private static final int PERCENT = 20;

  /// In the time of the house: two leases, the patience, a person's look, and some further tries
  /// through the weather, which does not clear before.
  private static final Duration SETTLING = Duration.ofMinutes(14);

  /// In the day: for comparing and closing.
  private static final Duration LAST = Duration.ofSeconds(25);

  private final String[] arguments;
  private final int speed;
  private final long seed;
  private final Progress progress;
  private final Duration whole;
  private final AtomicBoolean written = new AtomicBoolean();
  private volatile @Nullable DeliveryTrial trial;

  private DeliveryBench(String[] arguments) {
    this.arguments = arguments;
    speed = option("--speed", 8);
    seed = option("--seed", (int) (System.nanoTime() & 0xfffffff));
    whole = Duration.ofMinutes(option("--minutes", 8));
    // What the build before this program took belongs to the minutes too.
    var spent = ManagementFactory.getRuntimeMXBean().getUptime() + Long.getLong("spent", 0) * 1_000;
    progress = new Progress(System.nanoTime() - Duration.ofMillis(spent).toNanos());
  }

  public static void main(String[] arguments) throws Exception {
    var bench = new DeliveryBench(arguments);
    Runtime.getRuntime().addShutdownHook(new Thread(bench::brokenOff));
    Thread.ofPlatform().daemon().start(bench::watch);
    System.exit(bench.run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    var workers = option("--workers", 3);
    DeliveryTrial.Tally tally;
    try (var house =
        new CrashingHouse("bench-crashes", seed, PERCENT, speed, workers, Map.of(), progress)) {
      var left = whole.minus(progress.passed()).minus(LAST);
      var storm = left.minus(SETTLING.dividedBy(speed));
      if (storm.compareTo(left.dividedBy(3)) < 0) {
        storm = left.dividedBy(3);
      }
      var kills = option("--kills", Math.max(1, (int) storm.toSeconds() / 2));
      var posts = option("--posts", kills * 5 / 2);
      var apart = storm.multipliedBy(2).dividedBy(kills);
      var plan = new DeliveryTrial.Plan(seed, PERCENT, posts, kills, apart, storm, left);
      var started = new DeliveryTrial(house, plan, progress);
      trial = started;
      tally = started.run();
    }
    tally.duplicates().forEach(line -> System.out.println("DUPLICATE " + line));
    tally.lost().forEach(line -> System.out.println("LOST " + line));
    write(tally);
    return tally.duplicates().isEmpty() && tally.lost().isEmpty() && tally.unsettled() == 0;
  }

  private void write(DeliveryTrial.Tally tally) throws IOException {
    if (written.getAndSet(true)) {
      return;
    }
    var runs = new DeliveryRuns(FILE);
    runs.add(DeliveryRuns.Run.of(seed, speed, tally));
    progress.say("A worker looked for deliveries after %,d ms", tally.startMillis());
    System.out.println("This run:  " + DeliveryRuns.line(runs.last()));
    System.out.println("All runs:  " + DeliveryRuns.line(runs.total()));
  }

  /// Whatever ends this program, its run stands in the file.
  private void brokenOff() {
    var begun = trial;
    if (begun == null || written.get()) {
      return;
    }
    progress.say("BROKEN OFF: nothing of this run was compared");
    try {
      write(begun.brokenOff());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nobody waits longer than was promised.
  private void watch() {
    try {
      Thread.sleep(whole.minus(progress.passed()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    System.exit(1);
  }

  private int option(String name, int usual) {
    var at = Arrays.asList(arguments).indexOf(name);
    return at < 0 ? usual : Integer.parseInt(arguments[at + 1]);
  }
}
