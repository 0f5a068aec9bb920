package org.bedside.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long it takes and how much it keeps with fifty thousand patients. Prints its figures.
@Tag("bench")
class PatientsBenchTest {

  private static final int MANY = 50_000;

  @Test
  void fifty_thousand_patients_fit_and_a_text_is_read_in_a_blink() {
    var list = PatientLists.invented(MANY, 7);
    Patients.of(list.subList(0, 2000), PatientLists.TODAY);
    long before = used();
    long start = cpu();
    var patients = Patients.of(list, PatientLists.TODAY);
    double build = (cpu() - start) / 1e9;
    double kept = (used() - before) / 1e6;
    var texts = texts(list);
    read(patients, texts, 20_000);
    var times = read(patients, texts, 20_000);
    System.out.printf(
        "50,000 patients: built in %.2f s, keeps %.0f MB, 280 characters p50 %.1f µs, p99 %.1f µs%n",
        build, kept, times[times.length / 2] / 1e3, times[times.length * 99 / 100] / 1e3);
    assertThat(build).isLessThan(10);
    assertThat(kept).isLessThan(150);
    assertThat(times[times.length / 2]).isLessThan(300_000);
  }

  /// Time of this thread on the processor: the machine may be busy with others.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    for (int turn = 0; turn < 3; turn++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long[] read(Patients patients, List<String> texts, int count) {
    var times = new long[count];
    for (int at = 0; at < count; at++) {
      var plain = Plain.of(texts.get(at % texts.size()));
      var tokens = Token.of(plain.text());
      long start = cpu();
      patients.mentions(plain);
      patients.belongings(plain, tokens);
      times[at] = cpu() - start;
    }
    Arrays.sort(times);
    return times;
  }

  /// Texts of about 280 characters, half of them with a name.
  private static List<String> texts(List<Patient> list) {
    var words =
        """
        our clinic is open on saturday and we will see you there please bring your card flu shots are
        free for everyone over sixty five the new nurse loves hiking in the valley walking helps your
        heart and your mood thank you for reading this month's letter from the practice team in Cedar
        Hollow sleep is medicine drink water call us at noon questions about statins asthma diabetes
        Thursday March library steps colonoscopy screening saves lives ask your doctor today
        """
            .strip()
            .split("\\s+");
    var random = new Random(3);
    var texts = new ArrayList<String>();
    for (int at = 0; at < 500; at++) {
      var text = new StringBuilder();
      while (text.length() < 255) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      var who = list.get(random.nextInt(list.size()));
      texts.add(text + (at % 2 == 0 ? who.first() + " " + who.last() : "and so on and on and on."));
    }
    return texts;
  }
}
