package org.bedside.rules.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.bedside.detectors.Fact;
import org.bedside.rules.ExampleCheck;
import org.bedside.rules.Rule;
import org.bedside.rules.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The pack that a practice begins with, tried on its own examples, each of them a test.
class PackTest {

  private static final RulesExam EXAM = RulesExam.withoutPatients();

  @TestFactory
  Stream<DynamicTest> each_example_of_each_rule_says_what_its_rule_says() {
    var failures = ExampleCheck.failures(EXAM.rules(), EXAM::read);
    return EXAM.rules().pack().rules().stream()
        .flatMap(
            rule -> Stream.concat(examples(rule, true, failures), examples(rule, false, failures)));
  }

  private static Stream<DynamicTest> examples(
      Rule rule, boolean isBad, List<ExampleCheck.Failure> failures) {
    var all = isBad ? rule.bad() : rule.good();
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .map(i ->
            DynamicTest.dynamicTest(
                "%s: %s example %d".formatted(rule.id(), isBad ? "bad" : "good", i + 1),
                () ->
                    assertThat(failures)
                        .filteredOn(failure ->
                            failure.rule().equals(rule)
                                && failure.isBad() == isBad
                                && failure.index() == i)
                        .extracting(failure ->
                            failure.reason()
                                + " "
                                + failure.by().id()
                                + " "
                                + all.get(i).draft().text())
                        .isEmpty()));
  }

  @Test
  void it_has_forty_rules_in_both_languages() {
    var pack = EXAM.rules().pack();
    assertThat(pack.rules()).hasSize(40);
    assertThat(pack.languages()).containsExactly("en", "es");
  }

  @Test
  void every_rule_but_the_one_that_protects_staff_can_hold_something() {
    assertThat(EXAM.rules().pack().rules())
        .filteredOn(rule ->
            rule.verdict().values().stream().allMatch(each -> each.verdict() == Verdict.ALLOWED))
        .extracting(Rule::id)
        .containsExactly("CON-05");
  }

  @Test
  void every_fact_is_asked_for_by_some_rule() {
    var named = EnumSet.noneOf(Fact.class);
    for (var rule : EXAM.rules().pack().rules()) {
      var all = rule.when() + " " + rule.harder();
      Arrays.stream(Fact.values()).filter(fact -> all.contains(fact.word())).forEach(named::add);
    }
    assertThat(named).containsExactlyInAnyOrder(Fact.values());
  }
}
