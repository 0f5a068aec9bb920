package org.bedside.detectors.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Author;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchesTest {

  private static boolean isStory(String text) {
    return Spoken.of(text).facts(new Sketches()).contains(Fact.CASE_STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A grown man fainted beside the flu shots and took the lamp along.",
        "The freshman who pedaled to Student Health with appendicitis has soup coming.",
        "A beekeeper walked into urgent care wearing most of the hive.",
        "The groom waited in the car while we cut the ring off a swollen finger."
      })
  void somebody_who_did_something_where_care_is_given_is_a_story(String text) {
    assertThat(isStory(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A child who has a fever needs rest and water.",
        "Any teenager who drives needs sleep. Ask at a visit.",
        "If a farmer breathes moldy dust, a cough can last for weeks.",
        "Your dad fainted? Call 911 and stay with him."
      })
  void what_anybody_may_do_is_none(String text) {
    assertThat(isStory(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bishop's hip is doing great.",
        "Our mailman's new knee likes the hill.",
        "That quarterback's concussion is gone.",
        "The baker's wife is home with the twins."
      })
  void whose_body_or_kin_it_is_points_at_one(String text) {
    assertThat(isStory(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Runner's knee is common in spring.",
        "A toddler's ear can hurt at night and be fine by noon.",
        "Your coach's advice and your knee may not agree.",
        "The chef's salad is back in the hospital café."
      })
  void names_of_illnesses_and_of_dishes_point_at_nobody(String text) {
    assertThat(isStory(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can neither confirm nor deny whose toenails we did.",
        "We won't say who, but the pumpkin contest has a winner with a cast.",
        "Half the volunteer fire department came in with food poisoning.",
        "No diré quién, pero ya trae rodilla nueva."
      })
  void a_wink_and_a_group_that_a_town_knows_are_stories(String text) {
    assertThat(isStory(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you to the plumber who came on a Sunday and saved our vaccine fridge.",
        "The mayor cut the ribbon, and the new clinic ramp is open.",
        "Our dietitian who runs the soup class is back. Ask at a visit.",
        "To the ones who ran late since they listened: you know who you are. Happy Doctors' Day!"
      })
  void who_serves_a_practice_or_works_there_is_none(String text) {
    assertThat(isStory(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hoy se nos fue el señor que vendía elotes. Lo cuidamos en su casa hasta el último suspiro.",
        "El domingo vuelve a dirigir el coro después de ocho quimios.",
        "Si usted compra huevos en el camino, ya las conoce. La abuela por la presión.",
        "La niña del vestido amarillo terminó su terapia."
      })
  void the_same_holds_in_spanish(String text) {
    assertThat(isStory(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Si su hijo tiene fiebre más de tres días, llámenos para una cita.",
        "El mural de la clínica lo pintó un maestro jubilado.",
        "Cada paciente que vino a la feria recibió un cepillo.",
        "Nuestra enfermera canta mientras vacuna."
      })
  void what_clinics_say_every_day_in_spanish_is_none(String text) {
    assertThat(isStory(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 1928 a doctor came back from vacation. A student asked about the mold and the infection.",
        "A study from 2020: a man who walked daily had less pain than a man who sat.",
        "Legend has it that a king who had gout rode in a chair."
      })
  void history_and_research_tell_of_nobody_here(String text) {
    assertThat(isStory(text)).isFalse();
  }

  @Test
  void members_jobs_and_answers_are_read_by_others() {
    var text = Spoken.of("A beekeeper walked into urgent care wearing most of the hive.");
    assertThat(text.as(Form.JOB).facts(new Sketches())).isEmpty();
    assertThat(text.as(Form.REPLY).facts(new Sketches())).isEmpty();
    assertThat(text.by(Author.practice()).facts(new Sketches())).isNotEmpty();
  }
}
