package org.bedside.rules.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the rules must keep to over drafts that others wrote before them; see docs/gate.md.
class ExamTest {

  private static final List<Answered> ALL =
      RulesExam.withPatients().sit("clean-1.yaml", "clean-2.yaml", "seeded.yaml");

  private static List<Answered> written(String... rules) {
    return ALL.stream()
        .filter(one -> !one.entry().passes())
        .filter(one ->
            List.of(rules).contains(one.entry().rules().getFirst().replaceAll("-.*", ""))
                || List.of(rules).contains(one.entry().rules().getFirst()))
        .toList();
  }

  @Test
  void fewer_than_five_in_a_hundred_careful_drafts_are_held() {
    var clean = ALL.stream().filter(one -> one.entry().passes()).toList();
    assertThat(clean).hasSize(300);
    assertThat(clean).filteredOn(Answered::isHeldOrGuarded).hasSizeLessThan(15);
  }

  @Test
  void of_the_drafts_that_break_a_rule_of_privacy_98_in_a_hundred_are_held() {
    var seeded = written("PRIV");
    assertThat(seeded).hasSizeGreaterThan(100);
    assertThat(seeded)
        .filteredOn(Answered::isHeld)
        .hasSizeGreaterThanOrEqualTo((int) Math.ceil(seeded.size() * 0.98));
  }

  @Test
  void no_answer_that_gives_somebody_away_passes() {
    assertThat(written("PRIV-02", "CARE-04")).hasSize(45).allMatch(Answered::isHeld);
  }
}
