package org.bedside.detectors.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseFormTest {

  private static final Spoken PLAIN = Spoken.of("Sore joints after sun. What do you ask first?");

  @Test
  void what_the_case_form_composed_is_a_story_however_plain_it_is() {
    assertThat(PLAIN.as(Form.CASE).facts(new CaseForm())).containsExactly(Fact.CASE_STORY);
  }

  @ParameterizedTest
  @EnumSource(value = Form.class, names = "CASE", mode = EnumSource.Mode.EXCLUDE)
  void the_same_words_in_another_form_are_none(Form form) {
    assertThat(PLAIN.as(form).facts(new CaseForm())).isEmpty();
  }
}
