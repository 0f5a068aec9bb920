package org.bedside.patients;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.bedside.roster.Patient;
import org.bedside.roster.PatientLists;
import org.bedside.roster.Roster;

/// Whether the time of a reading tells who is on the patient list. Two practices of 50,000 patients
/// differ in 500 of them. Five hundred pairs of texts, alike but for the name, are read by both, so
/// that each text counts once as one about a patient and once as one about nobody; the order is
/// tossed, and what counts is the time of the processor.
///
/// Somebody who may see the list is measured as well: there the time tells, which shows that this
/// bench can see it.
final class OracleBench {

  private static final int PATIENTS = 50_000;
  private static final int PAIRS = 500;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

  private static final List<String> TEXTS =
      List.of(
          "%s came in for a biopsy yesterday.",
          "Happy birthday to %s!",
          "my patient %s is worse",
          "Is %s bringing the projector?",
          "Can't stop thinking about %s's chemo.",
          "Thank you to %s, who baked for the waiting room. Walking with friends helps you stick"
              + " with it, and so does cake. Join us on Thursday at the library steps.",
          "Photo by %s.",
          "Who knows %s? Call 614-555-0199.");

  /// Two texts of one shape; the first names a patient of the first practice, the second one of the
  /// second.
  private record Pair(String first, String second) {}

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Random coin = new Random(500);
  private final Guard first;
  private final Guard second;
  private final List<Pair> pairs = new ArrayList<>();

  private OracleBench() {
    var names = new ArrayList<>(PatientLists.invented(20 * PAIRS, 7));
    var known = new ArrayList<String>();
    names.removeIf(one -> !isPlain(one) || known.contains(name(one)) || !known.add(name(one)));
    Collections.shuffle(names, coin);
    var here = names.subList(0, PAIRS);
    var there = names.subList(PAIRS, 2 * PAIRS);
    for (int at = 0; at < PAIRS; at++) {
      var pattern = TEXTS.get(at % TEXTS.size());
      pairs.add(
          new Pair(
              pattern.formatted(written(here.get(at), at / TEXTS.size())),
              pattern.formatted(written(there.get(at), at / TEXTS.size()))));
    }
    var others = new ArrayList<>(PatientLists.invented(PATIENTS, 8));
    others.removeIf(one -> known.contains(name(one)));
    first = guard(here, others);
    second = guard(there, others);
  }

  private static boolean isPlain(Patient one) {
    return one.last().chars().allMatch(Character::isLetter) && one.middle().isEmpty();
  }

  private static String name(Patient one) {
    return one.first() + " " + one.last();
  }

  private static String written(Patient one, int way) {
    return switch (way % 5) {
      case 0, 1 -> name(one);
      case 2 -> one.last() + ", " + one.first();
      case 3 -> "#" + one.first() + one.last();
      default -> one.first().charAt(0) + ". " + one.last();
    };
  }

  private static Guard guard(List<Patient> some, List<Patient> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return new Guard(
        Roster.NONE
            .withNames(List.of("Maple Street Family Medicine"))
            .withPatients(all.subList(0, Math.min(PATIENTS, all.size())), TODAY));
  }

  /// @param args how many times each text is read by each practice; 20 unless told
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    var bench = new OracleBench();
    bench.measured(Viewer.INSIDE, Math.max(2, rounds / 4));
    boolean told = bench.measured(Viewer.OUTSIDE, rounds);
    if (told) {
      System.out.println("The time tells who is on the list.");
      System.exit(1);
    }
  }

  /// Whether the two curves are further apart than chance puts them once in a thousand.
  private boolean measured(Viewer viewer, int rounds) {
    int size = rounds * PAIRS * 2;
    var on = new double[size];
    var off = new double[size];
    measure(viewer, new double[4 * PAIRS], new double[4 * PAIRS]);
    measure(viewer, on, off);
    Arrays.sort(on);
    Arrays.sort(off);
    double gap = gap(on, off);
    double critical = 1.95 * Math.sqrt(2.0 / size);
    System.out.printf(
        "oracle %s: %,d readings a side, median %.1f and %.1f µs (%.3f times), p90 %.1f and %.1f,"
            + " p99 %.1f and %.1f µs, largest gap %.4f, critical %.4f (1 in 1,000)%n",
        viewer,
        size,
        on[size / 2],
        off[size / 2],
        on[size / 2] / off[size / 2],
        on[size * 9 / 10],
        off[size * 9 / 10],
        on[size * 99 / 100],
        off[size * 99 / 100],
        gap,
        critical);
    return gap >= critical;
  }

  private void measure(Viewer viewer, double[] on, double[] off) {
    for (int at = 0; at < on.length; at++) {
      var pair = pairs.get(at / 2 % PAIRS);
      var guard = at % 2 == 0 ? first : second;
      var listed = at % 2 == 0 ? pair.first() : pair.second();
      var unlisted = at % 2 == 0 ? pair.second() : pair.first();
      if (coin.nextBoolean()) {
        on[at] = micros(guard, listed, viewer);
        off[at] = micros(guard, unlisted, viewer);
      } else {
        off[at] = micros(guard, unlisted, viewer);
        on[at] = micros(guard, listed, viewer);
      }
    }
  }

  private double micros(Guard guard, String text, Viewer viewer) {
    var said = Statement.of(text, Audience.PUBLIC).on(TODAY).seenBy(viewer);
    long start = threads.getCurrentThreadCpuTime();
    guard.read(said);
    return (threads.getCurrentThreadCpuTime() - start) / 1e3;
  }

  /// The largest distance between the two curves (Kolmogorov and Smirnov).
  private static double gap(double[] one, double[] other) {
    int largest = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      var at = Math.min(one[i], other[j]);
      while (i < one.length && one[i] <= at) {
        i++;
      }
      while (j < other.length && other[j] <= at) {
        j++;
      }
      largest = Math.max(largest, Math.abs(i - j));
    }
    return largest / (double) one.length;
  }
}
