package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever may harm themselves or is being harmed is not missed.
class CrisisTest {

  private final Crisis crisis = new Crisis();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't want to be here anymore",
        "thinking about ending it tonight",
        "i just want to go to sleep and not wake up",
        "My kids would be better off without me.",
        "I have the pills lined up.",
        "goodbye everyone, thanks for trying",
        "what's the point of living like this",
        "I cut myself again last night",
        "can't do this anymore. I'm done fighting",
        "I want to die",
        "kms lol",
        "he hit me again and I'm scared to go home",
        "My stepdad comes in at night and touches me",
        "My husband won't let me leave the house",
        "I'm going to hurt somebody if they don't call me back",
        "I have a gun in the truck and nothing to lose",
        "I'm afraid of what I might do to my baby",
        "nobody would even notice if I was gone",
        "Ya no quiero seguir viviendo",
        "Me quiero morir",
        "estarían mejor sin mí",
        "Mi esposo me pega y tengo miedo de volver a casa",
        "ya no aguanto más, adiós a todos",
        "Me tomé todas las pastillas",
        "I won't be around much longer so it doesn't matter",
        "every night i pray i don't wake up",
        "How many tylenol is too many? asking for a reason",
        "no one would cry at my funeral",
        "Grandma has bruises and won't say who did it",
        "If you don't fix this somebody's getting hurt",
        "my husband says he'll take the kids if I tell anyone what he does to me",
        "Mom's caregiver slaps her and locks her in the room",
        "mi novio me encierra y me quita el celular",
        "no le encuentro sentido a la vida",
        "si me pasa algo fue él",
      })
  void danger_to_a_life_is_found(String asked) {
    assertThat(Drafts.words(crisis, Drafts.answer(asked, "Hello"))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This wait is killing me, but the staff is great.",
        "I'm dying to know who painted the mural!",
        "The cookies are to die for.",
        "Great suicide prevention walk, thanks for hosting.",
        "They hit me with a bill of $340.",
        "Ten years ago I was suicidal and Priya got me through. Thank you.",
        "I'm done with physical therapy, hooray!",
        "Me muero por probar esa receta.",
        "Muy amables todos.",
        "What's the point of a portal if nobody reads it?",
        "They gave away my appointment!",
        "Worst experience ever. I would rather die than go back.",
        "I wrote a letter to the manager.",
        "I will take my business elsewhere",
        "Took my life in my hands crossing that road",
        "La recepcionista me gritó delante de todos.",
        "Scared of needles but she was so gentle.",
      })
  void figures_of_speech_and_what_is_years_ago_are_not(String asked) {
    assertThat(Drafts.words(crisis, Drafts.answer(asked, "Hello"))).isEmpty();
  }

  @Test
  void a_member_who_writes_so_is_found_too() {
    assertThat(Drafts.words(crisis, Drafts.member("I don't see the point of going on.")))
        .isNotEmpty();
  }
}
