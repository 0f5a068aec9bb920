package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What chatbots wrote, and words about them.
class MachineWritingTest {

  private static final Detector DETECTOR = new MachineWriting();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As an AI language model, I can't give advice.",
        "Certainly! Here is a friendly Facebook post about shingles:",
        "Certainly! Here is a summary.",
        "Would you like me to make it shorter?",
        "Welcome to [Clinic Name]!",
        "[Insert doctor's name] will speak.",
        "ChatGPT wrote this week's column.",
        "¡Claro! Aquí tienes una publicación sobre la gripe.",
        "Como modelo de lenguaje, no puedo opinar."
      })
  void finds_what_chatbots_leave_behind(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.MACHINE_MADE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Did our AI take over the clinic? No. A program helps our doctors type notes.",
        "AI can be wrong about medicine. Ask a person.",
        "See [your portal](https://ferrystreet.example/portal).",
        "Here is the honest version of the story.",
        "Certainly not on Sundays.",
        "Every word is ours, none of it was written by AI."
      })
  void leaves_words_about_them_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.MACHINE_MADE);
  }

  @Test
  void believes_the_author_and_the_name_of_a_picture() {
    assertThat(Wrote.post("Rest.").byMachine().facts(DETECTOR)).contains(Fact.MACHINE_MADE);
    assertThat(Wrote.post("Rest.").with("midjourney-heart.png").facts(DETECTOR))
        .contains(Fact.MACHINE_MADE);
  }

  @Test
  void asks_the_label_to_name_the_machine_and_that_somebody_read_it() {
    assertThat(Wrote.post("Drafted with AI, reviewed by Dr. Lee.").facts(DETECTOR))
        .contains(Fact.MACHINE_LABEL);
    assertThat(Wrote.post("Redactado con IA, revisado por la Dra. Lee.").facts(DETECTOR))
        .contains(Fact.MACHINE_LABEL);
    assertThat(Wrote.post("Drafted with AI.").facts(DETECTOR)).doesNotContain(Fact.MACHINE_LABEL);
    assertThat(Wrote.post("Drafted with AI.").checkedBy("Dr. Lee").facts(DETECTOR))
        .contains(Fact.MACHINE_LABEL);
  }
}
