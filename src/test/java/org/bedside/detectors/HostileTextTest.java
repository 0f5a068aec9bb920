package org.bedside.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Reading;
import org.bedside.guard.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Twice the text takes twice the time, whatever stands in it. What looks from each of many places
/// at each of many others takes many seconds here, and all the rest about a tenth of one.
class HostileTextTest {

  private static final Detectors ALL = Detectors.all();
  private static final Author MEMBER = new Author(true, false, "", false, List.of());

  static Set<String> names() {
    return Hostile.texts().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_long_text_is_read_in_a_moment(String name) {
    var text = Objects.requireNonNull(Hostile.texts().get(name));
    inTime(Spoken.draft(Audience.PUBLIC, Form.POST, "", text, Author.practice()));
    inTime(Spoken.draft(Audience.PUBLIC, Form.REPLY, text, text, Author.practice()));
    inTime(Spoken.draft(Audience.COMMUNITY, Form.MESSAGE, "", text, MEMBER));
  }

  /// Counts the time of this thread alone, so that a busy machine fails nobody.
  private static void inTime(Draft draft) {
    var readings = Readings.of(new Reading(Verdict.CLEAR, null, List.of()));
    var threads = ManagementFactory.getThreadMXBean();
    var start = threads.getCurrentThreadCpuTime();
    var signs = ALL.read(draft, readings);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(2));
    // Letters that all stand apart are a disguise: a person must look, whatever was read.
    if (!Material.of(draft).isDisguised()) {
      assertThat(signs.unread()).isEmpty();
    }
  }
}
