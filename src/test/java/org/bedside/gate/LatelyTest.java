package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bedside.detectors.Author;
import org.bedside.detectors.Circumstances;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Form;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Signs;
import org.bedside.guard.Audience;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reading;
import org.bedside.guard.Reason;
import org.bedside.guard.Verdict;
import org.bedside.networks.Network;
import org.junit.jupiter.api.Test;

class LatelyTest {

  private static final Readings CLEAR = Readings.of(new Reading(Verdict.CLEAR, null, List.of()));
  private static final Readings NAMED =
      Readings.of(
          new Reading(
              Verdict.CHECK,
              null,
              List.of(new Finding(0, 3, Kind.PERSON, Level.CHECK, 0.5, Reason.NAME, List.of()))));

  private final Lately lately = new Lately();
  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void the_same_words_with_the_same_findings_are_read_once() {
    ask("Flu shots", CLEAR);
    ask("Flu shots", CLEAR);
    assertThat(reads).hasValue(1);
  }

  @Test
  void another_letter_or_another_finding_is_read_anew() {
    ask("Flu shots", CLEAR);
    ask("Flu shot", CLEAR);
    ask("Flu shots", NAMED);
    assertThat(reads).hasValue(3);
  }

  @Test
  void not_everything_is_remembered() {
    for (var i = 0; i < 500; i++) {
      ask("Flu shots " + i, CLEAR);
    }
    ask("Flu shots 0", CLEAR);
    assertThat(reads).hasValue(501);
    ask("Flu shots 499", CLEAR);
    assertThat(reads).hasValue(501);
  }

  private void ask(String text, Readings readings) {
    lately.signs(
        draft(text),
        readings,
        () -> {
          reads.incrementAndGet();
          return new Signs(List.of(), 6, java.util.Set.of());
        });
  }

  private static Draft draft(String text) {
    return new Draft(
        Audience.PUBLIC,
        Form.POST,
        Network.WEBSITE,
        "",
        text,
        "",
        Author.practice(),
        List.of(),
        List.of(),
        null,
        "",
        null,
        false,
        null,
        LocalDate.of(2026, 10, 13),
        Circumstances.none());
  }
}
