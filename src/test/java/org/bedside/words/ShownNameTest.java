package org.bedside.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bedside.words.ShownName.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Case 36: names that pretend.
class ShownNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dana Whitfield RN",
        "Dr. Hannah Okafor",
        "Marisol Ibáñez-O’Brien",
        "Nguyễn Thị Ánh",
        "Nguye\u0302\u0303n Thi\u0323 A\u0301nh",
        "Björk Þórðardóttir",
        "Søren Łukasz Žižek",
        "Анна Каренина",
        "Ελένη Παππά",
        "山田 ひろ子",
        "山田ひろ子",
        "김하나",
        "محمد العلي",
        "علی\u200Cرضا",
        "ישראל כהן",
        "Anne (Annie) van 't Hoff",
        "X"
      })
  void a_name_of_any_people_is_a_name(String name) {
    assertThat(ShownName.fault(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dana\u200B Whitfield",
        "Dana Whit\u00ADfield",
        "Da\u200Dna",
        "\u202EdleiftihW anaD",
        "Dana \u2066Whitfield\u2069",
        "Dana\u200F Whitfield",
        "Dana\u061C Whitfield",
        "Dana\u0000 Whitfield",
        "Dana\nWhitfield",
        "Dana\u2028Whitfield",
        "Dana\uFEFF",
        "Dana\uDB40\uDC61\uDB40\uDC62",
        "Dana\uFE0F",
        "Dana\u034F Whitfield",
        "Dana\u3164Whitfield",
        "\uFFA0\uFFA0",
        "Dana \uE000",
        "Dana \uD83D",
        "D\u20DDana",
        "Da\u0301\u0302\u0303\u0304\u0305na"
      })
  void marks_that_nobody_sees_are_told(String name) {
    assertThat(ShownName.fault(name)).contains(Fault.HIDDEN_SIGNS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00A0\u2003", "...", "123", "\u2800\u2800", "–"})
  void a_name_without_a_letter_shows_nobody(String name) {
    assertThat(ShownName.fault(name)).contains(Fault.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D\u0430na Whitfield",
        "Dan\u03B1 Whitfield",
        "Да\u006Eа",
        "Dana Wh\u0456tfield",
        "Dana\u13AA"
      })
  void one_word_keeps_to_one_alphabet(String name) {
    assertThat(ShownName.fault(name)).contains(Fault.MIXED_LETTERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Dr. Dana ✔", "Dana ✅", "Dana ☑", "Dana \uD83E\uDE7A", "Dana ⚕", "Dana ®"})
  void a_name_wears_no_badge(String name) {
    assertThat(ShownName.fault(name)).contains(Fault.SIGNS);
  }

  static final List<List<String>> ALIKE =
      List.of(
          List.of("Dana Whitfield", "dana  WHITFIELD"),
          List.of("Dana Whitfield", "D\u0430n\u0430 Wh\u0456tfi\u0435ld"),
          List.of("Dana Whitfield", "\uFF24\uFF41\uFF4E\uFF41 Whitfield"),
          List.of("Dana Whitfield", "Dana-Whitfield."),
          List.of("Dana Whitfield", "Dana WhitfieId"),
          List.of("Ida Bell", "lda Bell"),
          List.of("Ida Bell", "1da Be11"),
          List.of("Otto Moran", "0tto Moran"),
          List.of("Marnie Clay", "Mamie Clay"),
          List.of("José García", "Jose Garcia"),
          List.of("Сара Коре", "Capa Kope"));

  @ParameterizedTest
  @org.junit.jupiter.params.provider.FieldSource("ALIKE")
  void a_reader_takes_one_for_the_other(List<String> two) {
    assertThat(ShownName.isTakenFor(two.getFirst(), two.getLast())).isTrue();
    assertThat(ShownName.isTakenFor(two.getLast(), two.getFirst())).isTrue();
  }

  @Test
  void other_people_are_other_people() {
    assertThat(ShownName.isTakenFor("Dana Whitfield", "Diana Whitfield")).isFalse();
    assertThat(ShownName.isTakenFor("Dana Whitfield", "Dana B. Whitfield")).isFalse();
    assertThat(ShownName.isTakenFor("Eli Brown", "Ell Brown")).isFalse();
    assertThat(ShownName.isTakenFor("Анна", "Ольга")).isFalse();
  }

  @Test
  void letters_of_another_alphabet_may_be_borrowed() {
    assertThat(ShownName.isBorrowed("Сара")).isTrue();
    assertThat(ShownName.isBorrowed("José Núñez")).isFalse();
    assertThat(ShownName.isBorrowed("김하나")).isFalse();
  }
}
