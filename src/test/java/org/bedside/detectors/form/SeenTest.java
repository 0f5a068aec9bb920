package org.bedside.detectors.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {

  private final PersonsShown persons = new PersonsShown();
  private final ScreensShown screens = new ScreensShown();
  private final CareAreas areas = new CareAreas();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A mother holds her newborn",
        "Smiling teenager with a cast",
        "Una abuela con bastón",
        "Nurse Carmen hugs a patient",
        "Two children wait in line"
      })
  void people_who_may_be_patients_are_found_by_the_words(String alt) {
    assertThat(Spoken.of("Hello").with(Spoken.photo(alt)).facts(persons))
        .containsExactly(Fact.PERSON_SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A child's drawing of a sun", "An empty waiting room", "Doll with a bandage",
        "Hands of a patient on a rail", "Our dentist in a white coat", "Children's books on a shelf"
      })
  void nobody_is_shown_by_hands_dolls_and_staff(String alt) {
    assertThat(Spoken.of("Hello").with(Spoken.photo(alt)).facts(persons)).isEmpty();
  }

  @Test
  void a_portrait_is_a_patients_unless_its_words_say_that_they_work_here() {
    assertThat(
            Spoken.of("Spring!").with(Spoken.portrait("Somebody laughs by a tree")).facts(persons))
        .containsExactly(Fact.PERSON_SHOWN);
    assertThat(Spoken.of("Spring!").with(Spoken.portrait("Our receptionist laughs")).facts(persons))
        .isEmpty();
    assertThat(
            Spoken.of("Ten years! Thank you, Carmen Duarte.")
                .with(Spoken.portrait("Smiling Carmen Duarte holds a cake"))
                .facts(persons))
        .isEmpty();
  }

  @Test
  void a_drawing_shows_nobody() {
    var drawing = new Shown("a.png", "A boy with a kite", Shown.Sort.DRAWING, false, false, false);
    assertThat(Spoken.of("Wind!").with(drawing).facts(persons)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Team in front of the whiteboard",
        "A laptop with a chart on the screen",
        "Close-up of a wristband",
        "X-ray of a foot",
        "Una pizarra con nombres",
        "Pill bottle with a label that can be read"
      })
  void words_about_patients_in_a_picture_are_found(String alt) {
    assertThat(Spoken.of("Hello").with(Spoken.photo(alt)).facts(screens))
        .containsExactly(Fact.SCREEN_SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A blank screen",
        "A new X-ray machine",
        "Sunscreen on a towel",
        "An eye chart",
        "A home blood pressure monitor",
        "Bottles without labels",
        "Class schedule in big letters"
      })
  void screens_that_tell_nothing_are_left_alone(String alt) {
    assertThat(Spoken.of("Hello").with(Spoken.photo(alt)).facts(screens)).isEmpty();
  }

  @Test
  void a_care_area_counts_with_people_in_it() {
    assertThat(Spoken.of("Hi").with(Spoken.photo("Nurses joke in the ICU")).facts(areas))
        .containsExactly(Fact.CARE_AREA_SHOWN);
    assertThat(Spoken.of("Hi").with(Spoken.photo("An empty exam room")).facts(areas)).isEmpty();
    assertThat(Spoken.of("Hi").with(Spoken.photo("The waiting room at dawn")).facts(areas))
        .isEmpty();
  }

  @Test
  void filming_care_is_found_in_words_too() {
    assertThat(Spoken.of("We are going live from the operating room at noon!").facts(areas))
        .containsExactly(Fact.RECORDS_CARE);
    assertThat(Spoken.of("Filmamos una cirugía en vivo hoy").facts(areas))
        .containsExactly(Fact.RECORDS_CARE);
    assertThat(Spoken.of("Please do not film in the waiting room.").facts(areas)).isEmpty();
    assertThat(Spoken.of("Ask for your medical records at the desk.").facts(areas)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Going live at 2 from the infusion room, come say hi to everybody in the recliners!",
        "Livestream today from our dialysis unit.",
        "En vivo a las 3 desde la sala de quimioterapia, saluden a todos.",
        "We go live inside the nursery at noon."
      })
  void live_video_from_where_people_are_cared_for_is_found(String text) {
    assertThat(Spoken.of(text).facts(areas)).contains(Fact.RECORDS_CARE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Live music in the lobby on Friday at noon.",
        "We do not film or go live in the infusion room.",
        "Live longer: walk. More in our library.",
        "La charla será en vivo el jueves, desde la biblioteca."
      })
  void live_music_and_talks_elsewhere_are_none(String text) {
    assertThat(Spoken.of(text).facts(areas)).doesNotContain(Fact.RECORDS_CARE);
  }
}
