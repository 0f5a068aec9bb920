package org.bedside.detectors.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bedside.detectors.Author;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncountersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saw a 34yo teacher with lupus yesterday",
        "Had a patient today who thought the stethoscope was a necklace.",
        "One of our patients rang me about her new job.",
        "We admitted an elderly farmer last night with a fever.",
        "The guy in room 12 keeps asking for jello.",
        "My patient this morning told me a joke.",
        "A woman came to the ER with a fish hook in her ear.",
        "I delivered a baby in the parking lot this morning!",
        "Interesting case today: a rash in the shape of Ohio.",
        "On Friday a 29-year-old barista came in after a seizure.",
        "Ayer atendí a un señor con mucho dolor.",
        "Una de mis pacientes me hizo reír.",
        "Hoy una señora vino a la clínica con su gallina."
      })
  void one_patient_whom_the_writer_met_makes_a_story(String text) {
    assertThat(Spoken.of(text).facts(new Encounters())).containsExactly(Fact.CASE_STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We saw 300 patients at the fair.",
        "Every patient gets a warm blanket.",
        "A patient with diabetes should check both feet.",
        "We met a very calm goat at the fair on Saturday.",
        "Bring a friend to your visit today.",
        "Thank you to the family of nurses who came in last night.",
        "We practiced on a pretend patient this morning.",
        "Vimos muchas botas con lodo el sábado.",
        "Cada paciente recibe una manta."
      })
  void what_is_said_of_all_makes_none(String text) {
    assertThat(Spoken.of(text).facts(new Encounters())).isEmpty();
  }

  @Test
  void a_tale_of_somebody_whom_nobody_introduces_is_a_story_too() {
    var tale = Spoken.of("She cried through the whole session this week. I cried in my car after.");
    assertThat(tale.facts(new Tales())).containsExactly(Fact.CASE_STORY);
    assertThat(tale.by(new Author(true, false, "", true, List.of())).facts(new Tales())).isEmpty();
    var ours = Spoken.of("Nurse Joy retires on Friday. She gave us all a hug and our first visit.");
    assertThat(ours.facts(new Tales())).isEmpty();
  }

  @Test
  void the_guards_two_traits_of_one_person_are_a_story() {
    var text = Spoken.of("A 58-year-old crane operator came with chest pain on Monday.");
    assertThat(text.facts(new Identifiers())).contains(Fact.CASE_STORY);
    assertThat(text.as(Form.JOB).facts(new Identifiers())).doesNotContain(Fact.CASE_STORY);
  }

  @Test
  void what_the_guard_stops_is_an_identifier() {
    var text = Spoken.of("Her number is 541-555-0199 and her SSN is 219-09-9999.");
    assertThat(text.facts(new Identifiers())).contains(Fact.IDENTIFIER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please welcome Dr. Paloma Quintero to our team.",
        "Book at https://www.redcrossblood.org today.",
        "The portal is off on March 14.",
        "Our little clinic turns 95 this month."
      })
  void what_means_nobody_is_let_go(String text) {
    assertThat(Spoken.of(text).facts(new Identifiers())).isEmpty();
  }

  @Test
  void a_name_with_a_title_or_beside_care_is_an_identifier() {
    assertThat(Spoken.of("Señora Amparo Ledesma, su bastón está aquí.").facts(new Identifiers()))
        .containsExactly(Fact.IDENTIFIER);
    assertThat(Spoken.of("Ottilie Vance came for her crown at 8:30.").facts(new Identifiers()))
        .contains(Fact.IDENTIFIER);
  }

  @Test
  void what_the_guard_stops_is_an_identifier_whatever_stands_around_it() {
    assertThat(Spoken.of("Call our pharmacy at (402) 555-0750.").facts(new Identifiers()))
        .containsExactly(Fact.IDENTIFIER);
    assertThat(Spoken.of("Our practice doll is called Don Saco.").facts(new Identifiers()))
        .containsExactly(Fact.IDENTIFIER);
  }

  @Test
  void what_the_guard_could_not_read_is_not_called_read() {
    var tooLong = Spoken.of("a ".repeat(60_000));
    assertThatThrownBy(() -> tooLong.facts(new Identifiers()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_address_that_leads_to_one_person_is_an_identifier() {
    var text = Spoken.of("See https://portal.other.example/patients/88213/x here.");
    assertThat(text.facts(new Identifiers())).containsExactly(Fact.IDENTIFIER);
  }

  @Test
  void a_whole_day_of_birth_needs_no_name() {
    assertThat(Spoken.of("Two of us share a DOB: 3/4/1971!").facts(new Births()))
        .containsExactly(Fact.IDENTIFIER);
    assertThat(Spoken.of("Nació el 4 de marzo de 1971.").facts(new Births()))
        .containsExactly(Fact.IDENTIFIER);
    assertThat(Spoken.of("Our clinic's birthday is in May.").facts(new Births())).isEmpty();
  }

  @Test
  void an_answer_calls_nobody_by_a_name() {
    var called = Spoken.of("So glad you liked it, Charo! See you.").as(Form.REPLY);
    assertThat(called.words(new Addressed(), Fact.POSSIBLE_IDENTIFIER)).containsExactly("Charo");
    var greeted = Spoken.of("Hi Margie, thanks for writing.").as(Form.REPLY);
    assertThat(greeted.facts(new Addressed())).containsExactly(Fact.POSSIBLE_IDENTIFIER);
    assertThat(Spoken.of("Hi Margie, thanks.").facts(new Addressed())).isEmpty();
    var ready =
        Spoken.of("Our office manager, Carmen Duarte, would like to hear from you: 541-555-0100.");
    assertThat(ready.as(Form.REPLY).facts(new Addressed())).isEmpty();
    assertThat(Spoken.of("Thank you.\n\nWarmly, June.").as(Form.REPLY).facts(new Addressed()))
        .isEmpty();
  }
}
