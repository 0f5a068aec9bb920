package org.bedside.redflags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Floors on the open half, so that something that breaks is noticed. The closed half is counted by
/// hand; docs/redflags.md has its figures.
class ExamTest {

  private static final Exam OPEN = Exam.sit(RedFlags.create(), "open");

  @Test
  void urgent_messages_are_found() {
    assertThat(Exam.share(OPEN.urgent())).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void calm_messages_are_left_alone() {
    assertThat(Exam.share(OPEN.calm())).isGreaterThanOrEqualTo(0.92);
  }
}
