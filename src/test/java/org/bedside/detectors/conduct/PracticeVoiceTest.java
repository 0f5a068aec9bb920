package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeVoiceTest {

  private final PracticeVoice detector = new PracticeVoice();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our clinic opposes Prop 2.",
        "We condemn the Supreme Court's ruling.",
        "Vote NO on Measure 9!",
        "La clínica está en contra de la Medida 8."
      })
  void a_side_in_politics_speaks_for_the_practice_from_anybody(String text) {
    assertThat(Said.of(text).shows(detector, Fact.SPEAKS_FOR_US)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We at the clinic think the school board got this one wrong.",
        "On behalf of everyone at Ferry Street: the story was wrong.",
        "Our clinic isn't going to take that new insurance.",
        "Nuestra clínica apoya al candidato Rentería.",
        "En nombre de todo el personal, no es cierto."
      })
  void an_employee_who_says_we_at_speaks_for_it(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.SPEAKS_FOR_US)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are open on Election Day from 8 to 5.",
        "We support breastfeeding families with a quiet room.",
        "We at Ferry Street wish you a happy new year.",
        "Our practice will no longer take walk-ins on Fridays.",
        "Your vote counts! Pick a name for our therapy dog."
      })
  void what_the_practice_announces_is_no_side(String text) {
    assertThat(Said.of(text).shows(detector, Fact.SPEAKS_FOR_US)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm voting no on Measure 9.",
        "I work at Ferry Street and our new MRI is open on Saturdays.",
        "As a mom I worry about the levy."
      })
  void an_own_view_is_no_voice_of_the_practice(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.SPEAKS_FOR_US)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"We at my clinic love the walks.", "Vote yes on Measure 9."})
  void a_member_never_speaks_for_it(String text) {
    assertThat(Said.of(text).by(Said.MEMBER).shows(detector, Fact.SPEAKS_FOR_US)).isEmpty();
  }
}
