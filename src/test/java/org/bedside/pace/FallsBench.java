package org.bedside.pace;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/// `bin/bench threads kills [kills] [seed]`: what becomes of private messages while the house and
/// its database are killed.
final class FallsBench {

  /// A house that starts soon and lives shortly.
  static final List<String> QUICK =
      List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private FallsBench() {}

  public static void main(String[] arguments) throws Exception {
    var kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    ThreadFalls.Tally tally;
    try (var house = HouseProgram.start("thread-falls-bench", QUICK, List.of())) {
      var plan = new ThreadFalls.Plan(seed, kills, 5, Duration.ofMinutes(20));
      tally = ThreadFalls.run(house, plan);
    }
    System.out.printf(
        "seed %d: %d kills of the house, %d of its database; %,d messages taken: lost %d, kept untold %d, doubled %d, unrecorded %d, unread counts wrong %d; ledger %s%n",
        seed,
        tally.houses(),
        tally.databases(),
        tally.taken(),
        tally.lost().size(),
        tally.strange().size(),
        tally.doubled().size(),
        tally.unrecorded().size(),
        tally.miscounted().size(),
        tally.ledger());
    System.out.printf(
        "answers by status (0: broke off) %s, 503 without Retry-After %d; taken again after a kill of the database p50 %d, most %d ms; house started again p50 %d, most %d ms; load %.1f%n",
        tally.answers(),
        tally.unexplained(),
        middle(tally.healed()),
        tally.healed().stream().mapToLong(ms -> ms).max().orElse(0),
        middle(tally.restarted()),
        tally.restarted().stream().mapToLong(ms -> ms).max().orElse(0),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.exit(0);
  }

  private static long middle(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0L);
  }
}
