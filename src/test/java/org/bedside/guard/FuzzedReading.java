package org.bedside.guard;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// What holds for the reading of any text: no reader fails, findings and cures lie inside, every
/// cure applies, the time is bounded, and who may not see the list hears nothing of it. Called by
/// Jazzer, and with the kept inputs by [FuzzedTest].
final class FuzzedReading {

  /// Far more than any of these short texts takes, also where the fuzzer counts each branch.
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final Set<Reason> TELLING =
      EnumSet.of(
          Reason.PATIENT_NAMED,
          Reason.PATIENT_MAYBE,
          Reason.PATIENTS_OWN,
          Reason.OTHERS_NAME,
          Reason.OTHERS_NUMBER,
          Reason.OTHERS_BIRTHDAY,
          Reason.OTHERS_DESCRIPTION,
          Reason.FEW_FIT);

  static {
    // The model and the lists are read once, and not in an input's time.
    FuzzedText.of(FuzzedText.bytes("Ann")).guard().read("Ann", Audience.PUBLIC);
  }

  private FuzzedReading() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    var input = FuzzedText.of(bytes);
    var text = input.said().text();
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    var reading = input.guard().read(input.said());
    var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    Offsets.check(text, reading);
    if (took.compareTo(LONGEST) > 0) {
      throw new AssertionError("%d characters took %s".formatted(text.length(), took));
    }
    if (!reading.equals(input.guard().read(input.said()))) {
      throw new AssertionError("The same words were read in two ways");
    }
    boolean outside = input.said().viewer() == Viewer.OUTSIDE;
    boolean told = reading.findings().stream().anyMatch(one -> TELLING.contains(one.reason()));
    boolean counted =
        reading.findings().stream()
            .flatMap(one -> one.cures().stream())
            .anyMatch(cure -> cure.k() != null);
    if (outside && (told || counted || reading.k() != null)) {
      throw new AssertionError("An outsider heard of the list");
    }
  }
}
