package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContemptTest {

  private final Contempt detector = new Contempt();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Another drug seeker at 4:45 on a Friday.",
        "Whiny patients all day long.",
        "Some people are too lazy to walk to the mailbox, and they come to us.",
        "Our frequent flyer in 9 is back.",
        "She did this to herself.",
        "I can explain it to you but I can't understand it for you.",
        "Mr. Noncompliant is back with another foot ulcer."
      })
  void mockery_of_patients_is_contempt(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONTEMPT)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Estos pacientes son unos flojos.",
        "Otra hipocondríaca en la sala.",
        "Qué gente tan cochina.",
        "Los drogadictos de siempre pidiendo receta."
      })
  void mockery_in_spanish_is_contempt(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONTEMPT)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm such a hypochondriac, I google everything.",
        "I used to be a whiner about flossing.",
        "Our old printer is a drama queen.",
        "Me siento tonta cuando se me olvida."
      })
  void what_somebody_says_of_themselves_is_none(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONTEMPT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We never call anyone a drug seeker.",
        "I felt like a drug seeker every time I asked for help.",
        "Words matter. Junkie. Frequent flyer. Noncompliant. Let us write what got in the way.",
        "Don't write 'non-compliant' in a chart.",
        "Nunca digamos drogadicto."
      })
  void to_speak_about_such_words_is_none(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONTEMPT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Medication adherence is hard. Alarms and a buddy help.",
        "Crazy sock day on Friday!",
        "Frequent flyer miles won't help you here.",
        "There is no such thing as a dumb question.",
        "Many people with diabetes feel judged. You won't be judged here.",
        "It is not all in your head."
      })
  void plain_words_of_care_are_none(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONTEMPT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tantrums happen. Kids have big feelings and parents have short nights.",
        "Flu clinic at the zoo on Saturday! Families get in free.",
        "Our patients treat us like family.",
        "Some people never show symptoms of high blood pressure.",
        "In people with dementia, brain cells slowly stop working.",
        "Finger pricks made easy for kids.",
        "Smokers who quit find that food tastes better within days.",
        "New moms deserve rest, and maybe some milk and cookies."
      })
  void what_is_said_kindly_of_groups_is_none(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONTEMPT)).isEmpty();
  }

  @Test
  void the_very_words_are_shown() {
    assertThat(Said.of("Ugh, drug seekers again").shows(detector, Fact.CONTEMPT))
        .contains("drug seekers");
  }
}
