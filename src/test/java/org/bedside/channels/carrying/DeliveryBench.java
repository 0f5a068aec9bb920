package org.bedside.channels.carrying;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// `bin/bench delivery`: posts leave through bad weather while programs are killed, and what is out
/// is compared with what the house believes. What each run gave is added to a file.
final class DeliveryBench {

  private static final Path FILE = Path.of("docs/delivery-runs.csv");
  private static final int PERCENT = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private DeliveryBench() {}

  public static void main(String[] arguments) throws Exception {
    var minutes = option(arguments, "--minutes", 8);
    var speed = option(arguments, "--speed", 4);
    var seed = (long) option(arguments, "--seed", (int) (System.nanoTime() & 0xfffffff));
    // Half of the time for the storm; the rest for starting, approving, settling and comparing.
    var posts = option(arguments, "--posts", minutes * 20);
    var kills = option(arguments, "--kills", minutes * 9);
    var pause = Duration.ofMinutes(minutes).dividedBy(2L * posts);
    DeliveryTrial.Tally tally;
    try (var house = new CrashingHouse("bench-crashes", seed, PERCENT, speed, Map.of())) {
      var plan = new DeliveryTrial.Plan(seed, PERCENT, posts, pause, kills);
      tally = new DeliveryTrial(house, plan).run(PATIENCE);
    }
    tally.duplicates().forEach(line -> System.out.println("DUPLICATE " + line));
    tally.lost().forEach(line -> System.out.println("LOST " + line));
    var runs = new DeliveryRuns(FILE);
    runs.add(DeliveryRuns.Run.of(seed, speed, tally));
    System.out.println("This run:  " + DeliveryRuns.line(runs.last()));
    System.out.println("All runs:  " + DeliveryRuns.line(runs.total()));
    System.exit(tally.duplicates().isEmpty() && tally.lost().isEmpty() ? 0 : 1);
  }

  private static int option(String[] arguments, String name, int usual) {
    var at = Arrays.asList(arguments).indexOf(name);
    return at < 0 ? usual : Integer.parseInt(arguments[at + 1]);
  }
}
