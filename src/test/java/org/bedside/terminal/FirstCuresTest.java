package org.bedside.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.bedside.guard.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever takes the first cure is rid of the finding, over all texts of the open exams. The floors
/// are what was reached; what is missing is a text that says the same thing twice, or tells of two
/// people.
@Tag("long")
class FirstCuresTest {

  /// Its texts tell of two people more often than others, of whom the first cure leaves one.
  private static final LaterExam TOLD_IN_PAIRS = LaterExam.DESCRIBED_3;

  @Test
  void with_a_list_of_other_people_the_first_cure_clears_its_place() {
    var cures = new FirstCures().read("open.jsonl", "practice.json");
    hold(cures, exam -> cures.read(exam.records(), "practice.json"));
  }

  @Test
  void with_the_list_of_those_described_the_first_cure_clears_its_place() {
    var cures = new FirstCures();
    hold(
        cures,
        exam -> {
          if (!exam.roster().equals("practice.json")) {
            cures.read(exam.records(), exam.roster());
          }
        });
  }

  @Test
  void without_a_list_the_first_cure_clears_its_place() {
    var cures = new FirstCures().read("open.jsonl");
    hold(cures, exam -> cures.read(exam.records()));
  }

  private static void hold(FirstCures cures, Consumer<LaterExam> read) {
    for (var exam : LaterExam.values()) {
      if (exam != TOLD_IN_PAIRS) {
        read.accept(exam);
      }
    }
    assertThat(cures.described().share()).isGreaterThanOrEqualTo(0.945);
    read.accept(TOLD_IN_PAIRS);
    hold(cures);
    assertThat(cures.described().share()).isGreaterThanOrEqualTo(0.925);
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
  }
}
