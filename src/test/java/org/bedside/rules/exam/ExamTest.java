package org.bedside.rules.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the rules must keep to over drafts that others wrote before them; see docs/gate.md.
class ExamTest {

  private static final List<Answered> ALL = RulesExam.withPatients().sit(ExamSet.named("open"));

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

  /// By others again, when the detectors stood; floors under what they hold since they were seen.
  @ParameterizedTest
  @CsvSource({"later-a, 7", "later-b, 7", "later-c, 10", "later-d, 4"})
  void what_came_later_is_judged_as_well(String set, int mostCareful) {
    var all = RulesExam.withPatients().sit(ExamSet.named(set));
    var careful = all.stream().filter(one -> one.entry().passes()).toList();
    assertThat(careful).hasSize(100);
    assertThat(careful).filteredOn(Answered::isHeldOrGuarded).hasSizeLessThan(mostCareful);
    var privacy = breaking(all, "PRIV");
    assertThat(privacy).hasSizeGreaterThan(65);
    assertThat(privacy)
        .filteredOn(Answered::isHeldOrGuarded)
        .hasSizeGreaterThanOrEqualTo((int) Math.floor(privacy.size() * 0.98));
    var replies = breaking(all, "PRIV-02");
    assertThat(replies).isNotEmpty().allMatch(Answered::isHeldOrGuarded);
  }

  private static List<Answered> breaking(List<Answered> all, String rules) {
    return all.stream()
        .filter(one -> !one.entry().passes())
        .filter(one -> one.entry().rules().getFirst().startsWith(rules))
        .toList();
  }
}
