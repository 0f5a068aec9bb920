package org.bedside.detectors.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What few people fit: a rare illness, an event, a topic, an age.
class FewPeopleTest {

  private final RareIllness rare = new RareIllness();
  private final NewsEvents news = new NewsEvents();
  private final SensitiveTopics topics = new SensitiveTopics();
  private final Minors minors = new Minors();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We diagnosed a neighbor with Wilson's disease.",
        "Our team cared for a boy with hemophilia.",
        "This is the first case of plague in the county.",
        "She has stiff person syndrome.",
        "Here we care for a couple living with Huntington's disease.",
        "This winter our clinic saw 3 new cases of syphilis.",
        "Atendimos a una niña con fibrosis quística.",
        "Es el primer caso de rabia en el condado."
      })
  void one_person_with_a_rare_illness_is_found(String text) {
    assertThat(Spoken.of(text).facts(rare)).containsExactly(Fact.RARE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hemophilia is a disease in which blood does not clot well.",
        "Rare Disease Day is on February 28.",
        "If your child has sickle cell disease, ask about shots.",
        "We are the first clinic in the county with a ramp.",
        "Get a tetanus shot every ten years.",
        "The state has confirmed 4 cases of measles.",
        "La fibrosis quística se hereda."
      })
  void a_page_about_a_rare_illness_is_not(String text) {
    assertThat(Spoken.of(text).facts(rare)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Treating the bus-crash victims tonight.",
        "Our ER cared for four workers hurt in Friday's mill explosion.",
        "Last night's barn fire was hard. Two of them are here with us.",
        "You have seen her on the news: the hiker is stable now.",
        "After the shooting on Main Street we operated on two people.",
        "Atendimos a tres heridos del choque de anoche."
      })
  void patients_of_an_event_that_all_know_are_found(String text) {
    assertThat(Spoken.of(text).facts(news)).containsExactly(Fact.IN_THE_NEWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our ER is open after the storm. Give blood at the fire hall.",
        "Crash course in bike helmets on Saturday.",
        "Fire drill in the whole hospital today.",
        "A heart attack needs 911.",
        "If you are hurt in a crash, do not move.",
        "Thank you, firefighters, for the tour on Sunday.",
        "Simulacro de incendio el lunes."
      })
  void what_only_sounds_like_an_event_is_not(String text) {
    assertThat(Spoken.of(text).facts(news)).isEmpty();
  }

  @Test
  void protected_topics_are_found_in_both_languages() {
    assertThat(Spoken.of("He is 40 days sober.").facts(topics)).contains(Fact.SENSITIVE);
    assertThat(Spoken.of("Se hizo la prueba del VIH.").facts(topics)).contains(Fact.SENSITIVE);
    assertThat(Spoken.of("Bring a sweater.").facts(topics)).isEmpty();
  }

  @Test
  void one_child_is_found_and_children_are_not() {
    assertThat(Spoken.of("A 9-year-old broke her arm.").facts(minors)).contains(Fact.MINOR);
    assertThat(Spoken.of("This boy was brave.").facts(minors)).contains(Fact.MINOR);
    assertThat(Spoken.of("Una niña de 7 años vino.").facts(minors)).contains(Fact.MINOR);
    assertThat(Spoken.of("Kids 5 to 11 can get the shot.").facts(minors)).isEmpty();
    assertThat(Spoken.of("Your child may need a nap.").facts(minors)).isEmpty();
    assertThat(Spoken.of("Niños de 5 a 11 años.").facts(minors)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Everybody saw the grain elevator on the evening news. The young man they pulled out took four steps today.",
        "Update on the wreck at mile marker 14: both kids are stable.",
        "You all saw the silo on TV. He is with our rehab team now.",
        "Todos vieron el choque en las noticias. Los dos niños están estables."
      })
  void somebody_pulled_out_of_what_was_in_the_news_is_found(String text) {
    assertThat(Spoken.of(text).facts(news)).containsExactly(Fact.IN_THE_NEWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crash course in first aid is on Monday. It was in the paper.",
        "Our clinic was in the news: a new roof, at last.",
        "If you are in a crash at night, call 911 and stay in the car.",
        "We took first steps toward a new ramp today."
      })
  void news_without_anybody_in_our_care_is_none(String text) {
    assertThat(Spoken.of(text).facts(news)).isEmpty();
  }
}
