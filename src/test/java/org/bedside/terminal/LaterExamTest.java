package org.bedside.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the guard could once, it still can.
@Tag("long")
class LaterExamTest {

  @ParameterizedTest
  @EnumSource
  void what_was_caught_is_caught_and_what_was_clear_is_clear(LaterExam exam) {
    var read = exam.read();
    assertThat(read.caught().share()).as("caught").isGreaterThanOrEqualTo(exam.caught);
    assertThat(read.falseAlarms().share()).as("flagged").isLessThanOrEqualTo(exam.flagged);
    assertThat(read.sameK().share()).as("k").isGreaterThanOrEqualTo(exam.sameK);
  }

  @Test
  void the_open_half_of_the_first_exam_stays_as_it_was() {
    var read = new HandWritten("open.jsonl");
    assertThat(read.caught().share()).as("caught").isGreaterThanOrEqualTo(0.98);
    assertThat(read.falseAlarms().share()).as("flagged").isLessThanOrEqualTo(0.03);
    assertThat(read.sameK().share()).as("k").isGreaterThanOrEqualTo(0.98);
  }
}
