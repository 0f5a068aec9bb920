package org.bedside.terminal;

import java.util.concurrent.TimeUnit;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.exam.Exam;
import org.bedside.roster.Roster;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// `bin/bench guard jmh`: one text of 280 characters after the other, by the clock. Look at what is
/// allocated for each (`gc.alloc.rate.norm`): that does not depend on who else uses the machine.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 3)
public class GuardBench {

  private String[] texts = {};
  private int next;

  /// The guard with a list of so many patients; none stands for no list.
  @State(Scope.Benchmark)
  public static class Knowing {
    @Param({"0", "1500", "50000"})
    int patients;

    private Guard guard = new Guard(Roster.NONE);

    @Setup
    public void list() {
      if (patients > 0) {
        guard = new Guard(ExamFigures.roster(Exam.rosterJson(Exam.OPEN, patients)));
      }
    }
  }

  @Setup
  public void write() {
    texts = GuardTexts.all().toArray(String[]::new);
  }

  private String text() {
    next = (next + 1) % texts.length;
    return texts[next];
  }

  @Benchmark
  public Reading guard(Knowing knowing) {
    return knowing.guard.read(text(), Audience.PUBLIC);
  }

  @Benchmark
  public int expressions() {
    return Expressions.count(text());
  }
}
