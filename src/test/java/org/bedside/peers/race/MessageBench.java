package org.bedside.peers.race;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bedside.Rounds;
import org.bedside.peers.XmppPeer;

/// `bin/bench threads peers [seconds] [rounds] [names]`: private messages carried and kept, by us
/// and by the servers of others, in turns within one run. The first round is not counted. Beside
/// each turn stands what the disk took for one durable write; a round in which that moved more than
/// twofold is restless and left out of the summary, with its number said.
final class MessageBench {

  /// @param results in the order of the competitors
  /// @param syncs microseconds of a durable write, before the first turn and after each
  private record Round(List<Turn.Result> results, List<Double> syncs) {
    boolean calm() {
      return max() / syncs.stream().mapToDouble(each -> each).min().orElse(1) <= 2;
    }

    double max() {
      return syncs.stream().mapToDouble(each -> each).max().orElse(1);
    }
  }

  private MessageBench() {}

  public static void main(String[] arguments) throws Exception {
    var time = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8);
    var count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    var only = arguments.length > 2 ? arguments[2] : ".*";
    var competitors = competitors().filter(each -> each.name().matches(only)).toList();
    System.out.printf(
        "%d pairs, at most %d messages of each on their way, %s a turn for each figure%n",
        Turn.PAIRS, Turn.WINDOW, time);
    round(0, competitors, time);
    var rounds = new ArrayList<Round>();
    for (var i = 1; i <= count; i++) {
      rounds.add(round(i, competitors, time));
    }
    var calm = rounds.stream().filter(Round::calm).toList();
    System.out.printf("%d rounds, %d restless and left out%n", count, count - calm.size());
    if (!calm.isEmpty()) {
      var names = competitors.stream().map(Competitor::name).toList();
      summary(names, calm);
      ratios(names, calm);
    }
    HouseCompetitor.end();
    System.exit(0);
  }

  private static Stream<Competitor> competitors() {
    return Stream.concat(
        Stream.of(XmppPeer.Kind.values()).map(XmppCompetitor::new),
        Stream.of(new HouseCompetitor(false), new HouseCompetitor(true)));
  }

  private static Round round(int number, List<Competitor> competitors, Duration time)
      throws Exception {
    var results = new ArrayList<Turn.Result>();
    var syncs = new ArrayList<Double>(List.of(Rounds.syncMicros()));
    for (var competitor : competitors) {
      var result = Turn.of(competitor, time);
      syncs.add(Rounds.syncMicros());
      results.add(result);
      System.out.printf(
          "  round %d %-16s %,7.0f/s  p50 %.1f p95 %.1f p99 %.1f ms at 50/s  %,.0f us CPU each (ours %.0f)  %d MB%s  fdatasync p50 %.0f -> %.0f us%n",
          number,
          competitor.name(),
          result.perSecond(),
          result.late(0.5),
          result.late(0.95),
          result.late(0.99),
          result.cpuMicros(),
          result.ownMicros(),
          result.megabytes(),
          result.lost() + result.doubled() == 0
              ? ""
              : "  LOST %d DOUBLED %d".formatted(result.lost(), result.doubled()),
          syncs.get(syncs.size() - 2),
          syncs.getLast());
    }
    var round = new Round(results, syncs);
    System.out.printf(
        "  round %d load %.1f%s%n",
        number,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        round.calm() ? "" : "  restless");
    return round;
  }

  private static void summary(List<String> names, List<Round> calm) {
    var sync =
        Rounds.median(calm.stream().flatMap(r -> r.syncs().stream()).mapToDouble(d -> d).toArray());
    System.out.printf("fdatasync p50 %.2f ms (median of the calm rounds)%n", sync / 1_000);
    for (var i = 0; i < names.size(); i++) {
      var number = i;
      var turns = calm.stream().map(round -> round.results().get(number)).toList();
      var rates = turns.stream().mapToDouble(Turn.Result::perSecond).sorted().toArray();
      var late = turns.stream().flatMapToDouble(t -> Arrays.stream(t.late())).sorted().toArray();
      System.out.printf(
          "%-16s median %,.0f/s (%,.0f to %,.0f); p50 %.1f ms = %.1f fdatasync, p95 %.1f = %.1f, p99 %.1f = %.1f (%,d messages); %,.0f us CPU each; lost %d, doubled %d%n",
          names.get(i),
          Rounds.median(rates),
          rates[0],
          rates[rates.length - 1],
          at(late, 0.5),
          at(late, 0.5) * 1_000 / sync,
          at(late, 0.95),
          at(late, 0.95) * 1_000 / sync,
          at(late, 0.99),
          at(late, 0.99) * 1_000 / sync,
          late.length,
          Rounds.median(turns.stream().mapToDouble(Turn.Result::cpuMicros).toArray()),
          turns.stream().mapToInt(Turn.Result::lost).sum(),
          turns.stream().mapToInt(Turn.Result::doubled).sum());
    }
  }

  /// Everybody beside those before, round by round.
  private static void ratios(List<String> names, List<Round> calm) {
    for (var i = 1; i < names.size(); i++) {
      for (var j = 0; j < i; j++) {
        var a = i;
        var b = j;
        var ratios =
            calm.stream()
                .map(Round::results)
                .mapToDouble(r -> r.get(a).perSecond() / r.get(b).perSecond())
                .sorted()
                .toArray();
        System.out.printf(
            "%s to %s: %.2f (%.2f to %.2f)%n",
            names.get(a),
            names.get(b),
            Rounds.median(ratios),
            ratios[0],
            ratios[ratios.length - 1]);
      }
    }
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }
}
