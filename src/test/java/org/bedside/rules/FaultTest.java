package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bedside.rules.Fault.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @ParameterizedTest
  @EnumSource(Why.class)
  void each_fault_has_a_sentence_in_both_languages(Why why) {
    var fault = Fault.at(1, 1, null, why, "one", "two");

    assertThat(fault.sentence(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
    assertThat(fault.sentence(SPANISH)).isNotEqualTo(fault.sentence(Locale.ENGLISH));
    assertThat(fault.sentence(SPANISH)).doesNotContain("{");
  }

  @Test
  void a_language_that_we_do_not_speak_gets_english() {
    var fault = Fault.at(1, 1, null, Why.MISSING, "when");

    assertThat(fault.sentence(Locale.forLanguageTag("fr"))).isEqualTo("“when” is missing.");
    assertThat(fault.sentence(Locale.forLanguageTag("es-US"))).isEqualTo("Falta «when».");
  }

  @Test
  void it_quotes_little_of_a_file() {
    var fault = Fault.at(1, 1, null, Why.UNKNOWN_NAME, "🐣\n".repeat(500));

    assertThat(fault.arguments().getFirst()).hasSizeLessThan(170).endsWith("…");
    assertThat(fault.sentence(Locale.ENGLISH)).doesNotContain("\n");
  }

  @Test
  void it_says_where_before_it_says_what() {
    assertThat(Fault.at(3, 7, "CLM-01", Why.MISSING, "when"))
        .hasToString("3:7 CLM-01: “when” is missing.");
    assertThat(Fault.at(0, 0, null, Why.FILE_EMPTY)).hasToString("The file is empty.");
  }
}
