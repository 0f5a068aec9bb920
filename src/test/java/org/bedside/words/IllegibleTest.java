package org.bedside.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Case 37: where a disguise is too thick to look through, that is what is said.
class IllegibleTest {

  private static java.util.Optional<Illegible.Run> look(String raw) {
    var plain = Plain.of(raw);
    return Illegible.in(plain, raw, Token.of(plain.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks to Pegжgy Sфneider for the cake",
        "Thanks to P€ggy Schn£ider",
        "Thanks to Pe\uFFFDgy and all",
        "Thanks to Pe\uE001gy and all",
        "Th4nks t0 P3ggy Schn31der, wh0 c4me",
        "T h a n k s t o P e g g y",
        "Спасибо Пегги, она была у нас вчера",
        "感謝佩吉施耐德女士昨天來我們診所看診",
        "Danke, Sch木neider"
      })
  void what_nobody_can_read_is_said(String text) {
    assertThat(look(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n \n",
        "Free flu shots on Saturday, 9 to 12. $0 with insurance, €5 without.",
        "Take 500 mg twice a day, B12 and D3, for COVID19; A1c 8.9; H1N1 and CYP2D6.",
        "5\u00B5g of TNF\u03B1, \u03B2-blockers, \u0394t, \u03A9-3",
        "Thanks❤️everyone → see you there… naïve café, Łódź, Tiếng Việt, ¿Cómo está?",
        "Welcome to our spring fair on Saturday, bring the children! 欢迎! Привет!",
        "\uFF26\uFF32\uFF25\uFF25 flu shots f\u043Er \u0430ll",
        "R.I.C.E. is out, P.E.A.C.E. and L.O.V.E. are in.",
        "F.A.S.T.: Face, Arms, Speech, Time. Call A. B. Cole.",
        "AT&T, R&D, and/or, 24/7, co-op, it’s §164.508, T恤 sizes S M L XL",
        "https://ferrystreet.example/p/4x4b7c?id=9a8b7c6d, m4a and mp3"
      })
  void what_looks_odd_and_can_be_read_is_left_alone(String text) {
    assertThat(look(text)).isEmpty();
  }

  @Test
  void it_points_at_the_words() {
    var text = "Thanks to Pegжgy for the cake";
    var run = look(text).orElseThrow();

    assertThat(text.substring(run.start(), run.end())).isEqualTo("Pegжgy");
  }
}
