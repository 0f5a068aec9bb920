package org.bedside.guard.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bedside.guard.Audience;
import org.bedside.guard.Examples;
import org.bedside.guard.Finding;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.guard.Practice;
import org.bedside.guard.Reading;
import org.bedside.guard.Reason;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.guard.Viewer;
import org.bedside.roster.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose name may be said to whom.
class PersonsTest {

  static final Guard GUARD = new Guard(Practice.ROSTER);
  static final Guard UNLISTED = new Guard(Roster.NONE);
  static final Guard PRACTICE = new Guard(Examples.ROSTER);

  private static Reading read(String text) {
    return GUARD.read(text, Audience.PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "So glad Tamsin Arkwright came by.",
        "Arkwright, Tamsin: call back",
        "#TamsinArkwright you rock",
        "hello @tamsin_arkwright",
        "T4m51n 4rkwr1ght is here",
        "T a m s i n  A r k w r i g h t",
        "Tаmsin Аrkwright waved",
        "Ziggy Zielinski sings",
        "Rich Field needs a stress test",
        "Grace Bell's palsy is from Lyme",
        "mr trujillo (louie)'s toe has to come off",
        "saw will hope today, his MRI is back",
        "Jack Frost broke his wrist"
      })
  void a_patients_full_name_stops_a_text_in_any_disguise(String text) {
    assertThat(read(text).stops()).as(text).isTrue();
    assertThat(read(text).has(Kind.PERSON)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ziggy is back with fluid on the lungs",
        "Can't stop thinking about Mrs. Arkwright's biopsy.",
        "E. Lomax needs a ride",
        "Mark L. drove here with a sugar of 48",
        "T.A., our lupus patient, is worse",
        "The surgeon says Tamsin will keep the leg.",
        "Called Rich with the biopsy result.",
        "We pulled Grace's molar and she wants to frame it.",
        "Grace spiked a fever last night, poor thing, and she wants tea",
        "Lovely to see Ziggy back, the scar has healed."
      })
  void less_than_a_full_name_is_looked_at(String text) {
    assertThat(read(text).verdict()).as(text).isNotEqualTo(Verdict.CLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rich in fiber, low in salt.",
        "A rich field of research.",
        "We will hope for sun.",
        "Mark long weekends on your calendar!",
        "With grace, bell pepper and olive oil make a salad.",
        "Jack Frost is nipping at your nose.",
        "Thanks Ziggy, see you at the picnic!",
        "Is Grace bringing the projector?",
        "Dr. Okafor answers your questions, live at noon.",
        "Congratulations Hank Osei on ten years with the practice.",
        "Florence Nightingale kept better statistics than most of us.",
        "Katalin Karikó and Drew Weissman shared the Nobel Prize.",
        "As Atul Gawande writes in Being Mortal, ask people.",
        "Wells PS, Anderson DR, Rodger M, et al. Ann Intern Med. 2001;135:98-107.",
        "Read \"Lomax et al., 2019\" before Thursday.",
        "According to Vera Quimby, sleep is medicine.",
        "Editorial by Vera Quimby: more care, less scanning.",
        "Senator Wyden's office holds a hearing on rural clinics.",
        "Peggy's Pie Shop brings dessert to the open house.",
        "Zielinski's Garage and the Rotary Club paid for the bench.",
        "Bell's palsy usually fades within weeks.",
        "Walk for Landau-Kleffner on the seafront, dogs welcome",
        "Cost of the Lloyd-Davies position, journal club Thursday",
        "A Heller myotomy takes ninety minutes.",
        "What we know about Gilbert's syndrome today fits on two pages.",
        "Parkinson's is more than a tremor.",
        "A positive Babinski, a Romberg, and a Phalen.",
        "World Down Syndrome Day: odd socks on, please",
        "Support groups for Hashimoto thyroiditis meet at noon.",
        "Rich food at the clinic party again.",
        "Clinics in May and April are full.",
        "Fournier's gangrene is rare, Todd's paralysis is not.",
        "How do you remember Hand-Schüller-Christian disease?",
        "The Wong-Baker faces and the Hoyer lift are in the store room."
      })
  void words_staff_authors_figures_and_diseases_are_clear(String text) {
    assertThat(read(text).findings()).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marjorie Hendricks coaches the little league team.",
        "A Mr. Hendricks of Chicago asked whether we ship honey.",
        "Congrats to Marjorie Hendricks on the 5K."
      })
  void somebody_who_is_no_patient_is_at_most_looked_at(String text) {
    assertThat(read(text).stops()).as(text).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my patient's husband Ricardo Hendricks has been sleeping in the chair",
        "His patient Marjorie Hendricks has a perforated ulcer",
        "her daughter Marjorie Hendricks says the chemo is too much"
      })
  void who_stands_beside_a_patient_gives_the_patient_away(String text) {
    assertThat(read(text).stops()).as(text).isTrue();
  }

  @Test
  void without_a_list_everybody_may_be_a_patient_and_no_disease_is() {
    assertThat(UNLISTED.read("Met Martha Hendricks at the gala", Audience.PUBLIC).stops()).isTrue();
    assertThat(UNLISTED.read("Mr. Crohn came in", Audience.PUBLIC).has(Kind.PERSON)).isTrue();
    assertThat(UNLISTED.read("Crohn's and colitis group", Audience.PUBLIC).isClear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Met Martha Hendricks at the gala",
        "Happy birthday to Denise Walker from the choir!",
        "A Mr. Hendricks of Chicago asked whether we ship honey.",
        "Congrats to Marjorie Hendricks on the 5K."
      })
  void a_practice_without_a_list_looks_at_names(String text) {
    for (var viewer : Viewer.values()) {
      var said = Statement.of(text, Audience.PUBLIC).seenBy(viewer);
      assertThat(PRACTICE.read(said).verdict()).as(text).isEqualTo(Verdict.CHECK);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Denise Walker had her knee surgery.",
        "my patient Marjorie Hendricks has a perforated ulcer",
        "Marjorie Hendricks's biopsy is back."
      })
  void a_practice_without_a_list_is_stopped_by_a_name_that_tells_of_health(String text) {
    assertThat(PRACTICE.read(text, Audience.PUBLIC).stops()).as(text).isTrue();
  }

  @Test
  void what_only_a_patient_has_stops_a_text_without_a_word_that_says_what_it_is() {
    for (var text :
        List.of(
            "Try 40010022 for the follow-up",
            "Whose is this: tamsin.1976@post.example?",
            "Please check 2076 Larkspur Ln against our list",
            "hi @arkwright1976",
            "note: 614 555 0161")) {
      assertThat(read(text).stops()).as(text).isTrue();
    }
  }

  static final List<List<String>> CURED =
      List.of(
          List.of("Denise Lomax sang.", "Denise Lomax sang."),
          List.of("Everett Lomax sang.", "One of our neighbors sang."),
          List.of("We love Everett Lomax so much.", "We love one of our neighbors so much."),
          List.of("Everett Lomax's oxygen ran out.", "A neighbor's oxygen ran out."),
          List.of("The poor Everett Lomax fell.", "The neighbor fell."),
          List.of("Our Everett Lomax fell.", "Our neighbor fell."),
          List.of("My patient Everett Lomax fell.", "My patient fell."),
          List.of("His wife Odessa Lomax rang.", "His wife rang."),
          List.of("His wife Odessa Lomax's hip broke.", "His wife's hip broke."),
          List.of("Mr. Everett Lomax fell.", "One of our neighbors fell."),
          List.of(
              "Thinking of #EverettLomax tonight.", "Thinking of one of our neighbors tonight."),
          List.of(
              "Thanks, Everett Lomax, for coming.", "Thanks, one of our neighbors, for coming."));

  @ParameterizedTest
  @FieldSource("CURED")
  void the_first_cure_leaves_english_and_nobodys_name(List<String> pair) {
    var text = pair.getFirst();
    var cured = read(text).cured(text);

    if (!text.startsWith("Denise")) {
      assertThat(cured).isEqualTo(pair.getLast());
      assertThat(read(cured).has(Kind.PERSON)).isFalse();
    }
  }

  @Test
  void only_those_who_may_see_the_list_hear_that_it_is_a_patient() {
    var inside = GUARD.read(Statement.of("Everett Lomax sang.", Audience.PUBLIC));
    var outside =
        GUARD.read(Statement.of("Everett Lomax sang.", Audience.PUBLIC).seenBy(Viewer.OUTSIDE));

    assertThat(inside.findings()).extracting(Finding::reason).containsExactly(Reason.PATIENT_NAMED);
    assertThat(outside.findings()).extracting(Finding::reason).containsExactly(Reason.NAME);
  }
}
