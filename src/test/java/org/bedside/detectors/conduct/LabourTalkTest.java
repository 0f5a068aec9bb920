package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabourTalkTest {

  private final LabourTalk detector = new LabourTalk();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 patients per nurse again.",
        "My paycheck hasn't moved in three years.",
        "We're short staffed and there are no breaks.",
        "Mandatory overtime all month, and management won't hire.",
        "Who wants to talk about a union?",
        "Got punched at work again. We need a guard and a panic button.",
        "What do you make an hour? Let's compare our pay.",
        "They cut our hours without notice.",
        "Our nurse-to-patient numbers slid again."
      })
  void talk_of_pay_hours_staffing_and_safety_is_labour_talk(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.LABOUR_TALK)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nos faltan enfermeras y no hay descansos.",
        "Diez pacientes por enfermera no es seguro.",
        "Llevamos dos años sin aumento.",
        "Faltan guantes y falta de personal."
      })
  void so_it_is_in_spanish(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.LABOUR_TALK)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cake in the lobby on Friday.",
        "Our doctor runs the river race.",
        "Patients come first here.",
        "My boss won't say it, so I will: vote for Lopez."
      })
  void other_talk_is_none(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.LABOUR_TALK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"No mandatory overtime. Pay: $21 to $26 an hour. Safe staffing."})
  void an_open_position_is_none(String text) {
    assertThat(Said.of(text).as(Form.JOB).shows(detector, Fact.LABOUR_TALK)).isEmpty();
  }

  @Test
  void only_its_own_sentence_is_free_and_not_what_stands_beside_it() {
    var beside = "We are short staffed again. These lazy patients never learn.";
    assertThat(Said.of(beside).by(Said.EMPLOYEE).shows(new Contempt(), Fact.CONTEMPT)).isNotEmpty();
    var inside = "Lazy staffing ratios wear us down.";
    assertThat(Said.of(inside).by(Said.EMPLOYEE).shows(new Contempt(), Fact.CONTEMPT)).isEmpty();
  }
}
