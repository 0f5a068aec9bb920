package org.bedside.detectors.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Spoken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A certain fellow limped into therapy a year ago. Your wife says you dance again, friend.",
        "Our young ferry captain just got good news about his biopsy. We clapped.",
        "She's 91 and her ankles were swollen on Tuesday. I sat with her on the porch.",
        "To the couple who tried for six years and heard a heartbeat on Friday: we cried too.",
        "He told me about the boots. We had talked for forty minutes.",
        "Nuestra maestra de la plaza salió caminando después de la operación. ¡Ya era hora!"
      })
  void somebody_whom_nobody_introduces_beside_care_is_a_story(String text) {
    assertThat(Spoken.of(text).facts(new Tales())).containsExactly(Fact.CASE_STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Ivers starts on Monday. She treats knees, and her own knee taught her patience.",
        "Our receptionist retires on Friday. We will miss her and her jar of mints.",
        "Ask your child what he or she likes to eat.",
        "Sore knee? Rest it for two days, then walk. Call us if it swells.",
        "Flu shots on Tuesday at the fair. Bring your family.",
        "La clase de baile es el jueves. Si algo le duele, pare y descanse."
      })
  void colleagues_readers_and_events_are_none(String text) {
    assertThat(Spoken.of(text).facts(new Tales())).isEmpty();
  }
}
