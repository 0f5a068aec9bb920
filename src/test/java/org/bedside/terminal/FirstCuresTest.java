package org.bedside.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.guard.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever takes the first cure is rid of the finding, over all texts of the open exams. The floors
/// are what was reached; what is missing is a text that says the same thing twice, or tells of two
/// people.
@Tag("long")
class FirstCuresTest {

  @Test
  void with_a_list_of_other_people_the_first_cure_clears_its_place() {
    var cures = new FirstCures().read("open.jsonl", "practice.json");
    for (var exam : LaterExam.values()) {
      cures.read(exam.records(), "practice.json");
    }
    hold(cures);
  }

  @Test
  void with_the_list_of_those_described_the_first_cure_clears_its_place() {
    var cures = new FirstCures();
    for (var exam : LaterExam.values()) {
      if (!exam.roster().equals("practice.json")) {
        cures.read(exam.records(), exam.roster());
      }
    }
    hold(cures);
  }

  @Test
  void without_a_list_the_first_cure_clears_its_place() {
    var cures = new FirstCures().read("open.jsonl");
    for (var exam : LaterExam.values()) {
      cures.read(exam.records());
    }
    hold(cures);
  }

  private static void hold(FirstCures cures) {
    var all = Score.sum(cures.clearing().values());
    var why = String.join("\n", cures.faults());
    assertThat(all.all()).isGreaterThan(5_000);
    assertThat(all.share()).as(why).isGreaterThanOrEqualTo(0.992);
    assertThat(cures.clearing())
        .as(why)
        .allSatisfy((kind, score) ->
            assertThat(score.share())
                .as(kind.name())
                .isGreaterThanOrEqualTo(kind == Kind.QUASI ? 0.975 : 0.96));
    assertThat(cures.described().share()).isGreaterThanOrEqualTo(0.925);
  }
}
