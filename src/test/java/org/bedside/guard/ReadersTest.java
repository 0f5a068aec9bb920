package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bedside.guard.Examples.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What the readers find, leave alone and say instead, as tables.
class ReadersTest {

  static final List<Example> FOUND = Examples.FOUND;
  static final List<Example> CLEAN = Examples.CLEAN;
  static final Guard GUARD = new Guard(Examples.ROSTER);

  @ParameterizedTest
  @FieldSource("FOUND")
  void what_could_identify_is_found(Example example) {
    var reading = GUARD.read(example.text(), Audience.PUBLIC);

    assertThat(reading.findings())
        .anySatisfy(finding -> {
          assertThat(finding.kind()).isEqualTo(example.kind());
          assertThat(finding.level()).isEqualTo(example.level());
        });
  }

  @ParameterizedTest
  @FieldSource("CLEAN")
  void what_looks_alike_is_left_alone(Example example) {
    assertThat(GUARD.read(example.text(), Audience.PUBLIC).findings()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FOUND")
  void every_cure_removes_its_finding(Example example) {
    var text = example.text();
    for (var finding : GUARD.read(text, Audience.PUBLIC).findings()) {
      assertThat(finding.cures()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
      for (var cure : finding.cures()) {
        var left = GUARD.read(cure.in(text), Audience.PUBLIC).findings();
        assertThat(left.stream().filter(other -> other.kind() == finding.kind()).count())
            .as("%s → %s", text, cure.in(text))
            .isLessThan(
                GUARD.read(text, Audience.PUBLIC).findings().stream()
                    .filter(other -> other.kind() == finding.kind())
                    .count());
      }
    }
  }

  @Test
  void the_walking_group_is_cured_with_the_first_suggestions() {
    var text =
        "Great news from the Thursday walking group! Denise, our 34-year-old star from Birch Lane,"
            + " walked her first 5K, eight weeks after her knee surgery at St. Anne\u2019s. Walking"
            + " with friends helps you stick with it. Join us Thursdays at 5:30 pm, library steps."
            + " No sign-up. maplestreetfm.example/walk";
    var reading = GUARD.read(text, Audience.PUBLIC);

    assertThat(reading.findings())
        .extracting(finding -> finding.in(text))
        .containsExactly(
            "Denise",
            "our 34-year-old star",
            "Birch Lane",
            "eight weeks after her knee surgery at St. Anne\u2019s");
    var cured = reading.cured(text);
    assertThat(cured)
        .contains(
            "One of our neighbors, our star in her thirties, walked her first 5K, after months of"
                + " practice.");
    assertThat(GUARD.read(cured, Audience.PUBLIC).isClear()).isTrue();
  }

  @Test
  void an_answer_to_one_person_is_read_more_strictly_than_a_post() {
    var text = "Please bring questions about your results.";

    assertThat(GUARD.read(text, Audience.PUBLIC).isClear()).isTrue();
    assertThat(GUARD.readAnswer(text, Audience.PUBLIC).stops()).isTrue();
    assertThat(GUARD.readAnswer("Thank you for the kind words about our team.", Audience.PUBLIC))
        .matches(Reading::isClear);
  }

  @Test
  void a_neighbor_on_the_street_of_the_practice_is_found() {
    assertThat(GUARD.read("She lives at 412 Maple Street.", Audience.PUBLIC).has(Kind.ADDRESS))
        .isTrue();
  }

  @Test
  void a_patient_with_the_name_of_a_member_of_staff_is_found() {
    assertThat(GUARD.read("Nancy Okafor had a biopsy.", Audience.PUBLIC).has(Kind.PERSON)).isTrue();
  }
}
