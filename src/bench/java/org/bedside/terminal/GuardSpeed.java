package org.bedside.terminal;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.bedside.Rounds;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.exam.Exam;
import org.bedside.roster.Roster;

/// `bin/bench guard speed [rounds] [patients]…`: processor time of the whole guard for texts of 280
/// characters, for somebody who may see the list, and in turns with [Expressions] in the same
/// machine; what making the index takes and keeps.
final class GuardSpeed {

  private static final List<Integer> LISTS = List.of(0, 1_500, 50_000);
  private static final int WARM_UP = 6;
  private static final int READINGS = 5;

  private final Guard guard;
  private int found;

  private GuardSpeed(Guard guard) {
    this.guard = guard;
  }

  public static void main(String... arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    var lists = Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
    var kinds = GuardTexts.byKind();
    for (int patients : lists.isEmpty() ? LISTS : lists) {
      var speed = new GuardSpeed(ready(patients));
      var texts = kinds.values().stream().flatMap(List::stream).toList();
      for (int turn = 0; turn < WARM_UP; turn++) {
        texts.forEach(speed::read);
      }
      row("", "p50 µs", "p99 µs", "a CPU second");
      var all = new ArrayList<long[]>();
      kinds.forEach((kind, some) -> {
        all.add(speed.medians(some));
        row(kind, all.getLast());
      });
      row("all", all.stream().flatMapToLong(Arrays::stream).toArray());
      var compared =
          Rounds.of(
              rounds,
              () -> perSecond(texts, Expressions::count),
              () -> perSecond(texts, speed::read));
      IO.println("A regular expressions, B guard, texts a CPU second\n" + compared.summary());
    }
  }

  private static Guard ready(int patients) {
    if (patients == 0) {
      IO.println("\nno patient list");
      return new Guard(Roster.NONE);
    }
    var json = Exam.rosterJson(Exam.OPEN, patients);
    ExamFigures.roster(Exam.rosterJson(Exam.OPEN, 1_500));
    double before = used();
    long start = cpu();
    var guard = new Guard(ExamFigures.roster(json));
    double seconds = (cpu() - start) / 1e9;
    IO.println(
        "%n%,d patients: read and indexed in %.1f CPU seconds, %.0f MB kept"
            .formatted(patients, seconds, used() - before));
    Reference.reachabilityFence(json);
    return guard;
  }

  private int read(String text) {
    int some = guard.read(text, Audience.PUBLIC).findings().size();
    found += some;
    return some;
  }

  /// The median of each text's times, so that a pause of the machine is nobody's.
  private long[] medians(List<String> texts) {
    var times = new long[texts.size()][READINGS];
    for (int reading = 0; reading < READINGS; reading++) {
      for (int at = 0; at < times.length; at++) {
        long start = cpu();
        read(texts.get(at));
        times[at][reading] = cpu() - start;
      }
    }
    for (var one : times) {
      Arrays.sort(one);
    }
    return Arrays.stream(times).mapToLong(one -> one[READINGS / 2]).toArray();
  }

  private static double perSecond(List<String> texts, ToIntFunction<String> reader) {
    long start = cpu();
    int some = 0;
    for (var text : texts) {
      some += reader.applyAsInt(text);
    }
    double seconds = (cpu() - start) / 1e9;
    return some < 0 ? 0 : texts.size() / seconds;
  }

  private static void row(String kind, long[] times) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    double mean = Arrays.stream(times).average().orElse(0);
    row(
        kind,
        "%.0f".formatted(sorted[sorted.length / 2] / 1e3),
        "%.0f".formatted(sorted[sorted.length * 99 / 100] / 1e3),
        "%,.0f".formatted(1e9 / mean));
  }

  private static void row(String... cells) {
    IO.println("%-36s %8s %8s %16s".formatted((Object[]) cells));
  }

  private static double used() {
    for (int turn = 0; turn < 3; turn++) {
      System.gc();
    }
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
  }

  /// Time of this thread on the processor: the machine may be busy with others.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
