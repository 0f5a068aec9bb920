package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.bedside.detectors.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A prepared answer is known word by word, and nothing that was added to it.
class PreparedAnswerTest {

  private static final String COMMENT =
      "Thank you for taking the time to comment. Privacy rules keep us from discussing any care in"
          + " public. Our office manager would like to hear from you: ";

  private final PreparedAnswer prepared = new PreparedAnswer();

  private Set<Fact> facts(String text) {
    return Drafts.facts(prepared, Drafts.answer("Bad.", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        COMMENT + "(541) 555-0100.",
        COMMENT + "541-555-0100",
        COMMENT + "Hank Osei, (541) 555-0100.",
        "Thank you for taking the time to comment.\n\nPrivacy rules keep us from discussing any"
            + " care in public.\nOur office manager, Hank Osei, would like to hear from you:"
            + " (541) 555-0100.\n",
        "Thank you for the kind words about our team.",
        "Our policy for everyone is: https://ferrystreet.example/policies/late",
        "Thank you for writing. We do not handle health questions here. If this is an emergency"
            + " call 911. Secure portal: https://ferrystreet.example/portal, phone: (541) 555-0100,"
            + " hours: Mon–Fri 8–5.",
        "Gracias por tomarse el tiempo de comentar. Las normas de privacidad no nos permiten hablar"
            + " en público de la atención de nadie. A la persona encargada de nuestra oficina le"
            + " gustaría escucharle: (541) 555-0100.",
        "Gracias por sus amables palabras sobre nuestro equipo.",
        "Nuestra política para todos es: https://ferrystreet.example/es/tarde",
        "Gracias por escribirnos. Por aquí no atendemos preguntas de salud. Si es una emergencia,"
            + " llame al 911. Portal seguro: https://ferrystreet.example/portal, teléfono: (541)"
            + " 555-0100, horario: lunes a viernes de 8 a 5.",
      })
  void a_prepared_reply_is_known(String text) {
    assertThat(facts(text)).containsExactly(Fact.PREPARED_REPLY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We cannot treat or advise here. If you may be having an emergency call 911 (Poison Control 1-800-222-1222) now. | PREPARED_EMERGENCY_REPLY
          No podemos tratar ni aconsejar a nadie por aquí. Si puede ser una emergencia, llame ahora al 911 (Control de Intoxicaciones: 1-800-222-1222). | PREPARED_EMERGENCY_REPLY
          Thank you for telling us. You deserve support now. You can call or text 988 any time. A member of our team is reading this page until 5 p.m. | PREPARED_CRISIS_REPLY
          Gracias por contárnoslo. Usted merece apoyo ahora. Puede llamar o enviar un mensaje de texto al 988 a cualquier hora. Alguien de nuestro equipo lee esta página hasta las 5. | PREPARED_CRISIS_REPLY
          """)
  void so_are_those_for_emergencies_and_crises(String text, Fact fact) {
    assertThat(facts(text)).containsExactly(fact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        COMMENT + "(541) 555-0100. See you next time!",
        COMMENT + "your visit, (541) 555-0100.",
        COMMENT + "Hank Osei About Your Surgery, (541) 555-0100.",
        COMMENT,
        "Hi Tina! " + COMMENT + "(541) 555-0100.",
        "Thank you for the kind words about our team and your surgeon.",
        "Our policy for everyone is: pay your bill",
        "Our policy for everyone is: https://ferrystreet.example/p?patient=12",
        "Thank you for writing.",
        "Gracias por sus amables palabras sobre nuestro equipo. Nos vemos en mayo.",
      })
  void with_a_word_more_it_is_none(String text) {
    assertThat(facts(text)).isEmpty();
  }
}
