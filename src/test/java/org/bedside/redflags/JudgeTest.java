package org.bedside.redflags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is weighed beside the lists. None of the messages is from the exam.
class JudgeTest {

  private static final RedFlags READER = RedFlags.create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "there's a horse standing on his chest he says, face like putty, shirt soaked, an hour now",
        "She keeps spilling her coffee out one side of her mouth and calls everything a shoe, since 9 this morning",
        "lips are lavender and he has to stop for air after two words, nebs aren't touching it",
        "se le sume el hoyito del cuello al jalar aire y tiene la boca moradita",
      })
  void unusual_words_for_an_emergency_are_found_with_a_place(String text) {
    assertThat(READER.read(text)).isNotEmpty();
    for (var flag : READER.read(text)) {
      assertThat(flag.start()).isBetween(0, flag.end() - 1);
      assertThat(flag.end()).isLessThanOrEqualTo(text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Could you refill the inhaler? Breathing is fine, I hardly use it since the spring.",
        "My mother's stroke was in 2017, her new therapist needs the discharge letter. She is doing great.",
        "That waiting music is going to be the death of me. Can you move my appointment to Friday?",
        "¿Me pueden dar copia de la receta del corazón? Me siento muy bien, gracias.",
      })
  void calm_messages_near_to_one_are_left_alone(String text) {
    assertThat(READER.read(text)).isEmpty();
  }

  @Test
  void nothing_is_found_where_a_flag_would_have_no_place() {
    var words = new TreeMap<>(Map.of("w:hello", 1.0));
    var findings = new Findings(java.util.List.of(), Map.of(), Map.of(), words);
    assertThat(new Judge(Map.of("w:hello", 9.0)).of(findings)).isEmpty();
  }

  @Test
  void the_same_messages_give_the_same_weights() {
    var findings = READER.findings("my chest hurts and my arm is numb");
    var messages = Exam.sit(READER, "more-5").answers().subList(0, 20);
    var samples =
        messages.stream()
            .map(one ->
                new Training.Sample(
                    READER.findings(one.entry().text()), one.entry().isUrgent(), "more-5", one))
            .toList();
    var once = new Judge(Training.learn(samples));
    assertThat(once.sum(findings)).isEqualTo(new Judge(Training.learn(samples)).sum(findings));
  }
}
