package org.bedside.pace;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.bedside.Rounds;
import org.bedside.pace.Practice.Talk;

/// `bin/bench threads open [times]`: a thread of 200 messages, opened and rendered, by a patient
/// and by staff whose list holds 25 threads. And what the room's own services take, without the
/// web.
final class OpeningBench {

  private static final int MESSAGES = 200;
  private static final int THREADS = 25;

  private OpeningBench() {}

  public static void main(String[] arguments) throws Exception {
    var times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
    try (var house = HouseProgram.start("opening-house", List.of("-Xmx1g"), List.of())) {
      var practice = Practice.of(house, THREADS, 10);
      var talks = practice.talks(THREADS);
      house.ask("fill 0 " + MESSAGES);
      var talk = talks.getFirst();
      opened(house, talk, true, times);
      opened(house, talk, false, times);
      System.out.println(opened(house, talk, true, times));
      System.out.println(opened(house, talk, false, times));
      for (var i = 0; i < 3; i++) {
        var before = Rounds.syncMicros();
        var cpu = house.cpu();
        var poured = house.ask("pour %d 8".formatted(THREADS)).getFirst().split(" ");
        System.out.printf(
            "by the room's own services, %d writers: %s/s, %s us CPU of Java each (%.1f s CPU with its database); fdatasync p50 %.0f -> %.0f us%n",
            THREADS,
            poured[1],
            poured[2],
            house.cpu().minus(cpu).toMillis() / 1e3,
            before,
            Rounds.syncMicros());
      }
    }
    System.exit(0);
  }

  private static String opened(HouseProgram house, Talk talk, boolean byPatient, int times)
      throws IOException {
    var took = new double[times];
    var cpu = house.cpu();
    var bytes = 0;
    for (var i = 0; i < times; i++) {
      var start = System.nanoTime();
      var page = talk.open(byPatient);
      took[i] = (System.nanoTime() - start) / 1e6;
      bytes = page.body().length();
      var shown = Words.on(page.body()).size();
      if (page.status() != 200 || shown < MESSAGES - 1) {
        throw new IllegalStateException(page.status() + " with " + shown + " messages");
      }
    }
    var spent = house.cpu().minus(cpu).toMillis() / (double) times;
    Arrays.sort(took);
    return "%s, %d messages, %,d characters, %d times: p50 %.1f p95 %.1f p99 %.1f ms; %.1f ms CPU each; load %.1f"
        .formatted(
            byPatient ? "patient" : "staff",
            MESSAGES,
            bytes,
            times,
            took[times / 2],
            took[times * 95 / 100],
            took[times * 99 / 100],
            spent,
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
