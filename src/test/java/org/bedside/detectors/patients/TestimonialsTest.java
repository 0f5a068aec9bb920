package org.bedside.detectors.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Author;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Permission;
import org.bedside.detectors.Permission.Use;
import org.bedside.detectors.Spoken;
import org.bedside.networks.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestimonialsTest {

  private final Testimonials testimonials = new Testimonials();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“They saved my life and never rushed me.” – Maria R.",
        "A patient wrote to us: \"I can walk again thanks to this team.\"",
        "Patient Spotlight: read how far one knee can go.",
        "Meet one of our patients and her new smile.",
        "From a card on our desk: \"The nurses held my hand all night.\"",
        "Look at her results after twelve weeks!",
        "\"Me cambiaron la vida\", nos dijo una paciente.",
        "\"I was scared, and then I felt nothing at all.\" One of our patients, this week.",
        "«Llegué sin poder dormir y hoy duermo», nos contó una paciente.",
        "Historia de éxito: tres meses sin dolor."
      })
  void a_patients_words_and_stories_are_found(String text) {
    assertThat(Spoken.of(text).facts(testimonials)).containsExactly(Fact.TESTIMONIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Myth: \"The flu shot gave me the flu.\" Fact: it can't.",
        "\"I drive far and I'd do it twice,\" says our nurse, who works here since May.",
        "\"Nothing in life is to be feared.\" Marie Curie said that.",
        "Q: \"Can my partner come to my visits?\" Yes.",
        "We never share patient stories without a signed form.",
        "Wash your hands before and after meals.",
        "Mito: \"Si no me duele, no tengo caries.\""
      })
  void other_quotations_are_not(String text) {
    assertThat(Spoken.of(text).facts(testimonials)).isEmpty();
  }

  @Test
  void members_tell_their_own_story_and_answers_repeat_a_review() {
    var text = Spoken.of("\"You saved my life\" is what I told them, says a patient like me.");
    assertThat(text.facts(testimonials)).isNotEmpty();
    assertThat(text.by(new Author(true, false, "", true, List.of())).facts(testimonials)).isEmpty();
    assertThat(text.as(Form.REPLY).facts(testimonials)).isEmpty();
  }

  @Test
  void a_permission_holds_for_its_networks_days_and_uses() {
    var web = Set.of(Network.WEBSITE);
    var last = Spoken.DAY;
    var words = new Permission(web, last, false, Set.of(Use.WORDS));
    var authorizations = new Authorizations();
    assertThat(Spoken.of("x").signed(words).facts(authorizations)).contains(Fact.AUTHORIZED);
    assertThat(Spoken.of("x").with(Spoken.portrait("A man")).signed(words).facts(authorizations))
        .isEmpty();
    var late = new Permission(web, LocalDate.of(2026, 11, 1), false);
    assertThat(Spoken.of("x").signed(late).facts(authorizations)).isEmpty();
    var revoked = new Permission(web, last, true);
    assertThat(Spoken.of("x").signed(revoked).facts(authorizations)).isEmpty();
    var elsewhere = new Permission(Set.of(Network.FACEBOOK), last, false);
    assertThat(Spoken.of("x").signed(elsewhere).facts(authorizations)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"I came in with a cane and left with a dance partner.\" That's what our Thursday 10 o'clock told us.",
        "We are sharing Rosalind's story again because so many of you loved it.",
        "Our Tuesday 9 am wrote: \"I never thought I'd climb stairs.\""
      })
  void who_is_quoted_by_their_hour_is_a_patient(String text) {
    assertThat(Spoken.of(text).facts(testimonials)).contains(Fact.TESTIMONIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Do I need an antibiotic for this cold?\" It is the question of the winter.",
        "\"Lunch.\" \"Lunch with ambition.\" Somebody on staff labeled the shelves.",
        "The note on the copier says: \"I am resting.\" It has been resting since Monday."
      })
  void questions_of_a_season_and_signs_on_a_wall_are_none(String text) {
    assertThat(Spoken.of(text).facts(testimonials)).isEmpty();
  }
}
