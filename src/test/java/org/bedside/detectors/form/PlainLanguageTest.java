package org.bedside.detectors.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bedside.detectors.Detectors;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Readability;
import org.bedside.detectors.Readability.Language;
import org.bedside.detectors.Sign;
import org.junit.jupiter.api.Test;

class PlainLanguageTest {

  private static final String EASY =
      "We open at eight and close at five. Come in when you like. You can bring a friend. "
          + "We will ask how you feel and what you need. Then we plan the next step with you.";
  private static final String HARD =
      "Perioperative administration of prophylactic antimicrobial agents substantially diminishes"
          + " postoperative infectious complications, although individualized consideration of"
          + " contraindications, comorbidities and institutional susceptibility patterns remains"
          + " indispensable for practitioners responsible for determining appropriate therapeutic"
          + " recommendations.";

  @Test
  void easy_words_have_a_low_grade_and_hard_ones_a_high_one() {
    assertThat(Detectors.readability(EASY).grade()).isBetween(1.0, 4.0);
    assertThat(Detectors.readability(HARD).grade()).isGreaterThan(15);
  }

  @Test
  void a_few_words_have_no_grade() {
    assertThat(Detectors.readability("Interdisciplinary rehabilitation opportunities!").grade())
        .isZero();
    assertThat(Detectors.readability("").grade()).isZero();
  }

  @Test
  void names_numbers_addresses_medicines_and_sources_do_not_count() {
    var loud =
        EASY
            + " Ask Oskar Lindqvist at Evangelical Memorial University, (541) 555-0100,"
            + " https://www.epidemiology.example/immunization #Immunization @ImmunizationCoalition"
            + " for ibuprofen or atorvastatin.\n"
            + "Source: National Institute of Neurological Disorders, Epidemiology, 2024";
    assertThat(Detectors.readability(loud).grade())
        .isCloseTo(Detectors.readability(EASY).grade(), within(0.8));
  }

  @Test
  void what_is_shouted_counts_like_what_is_said() {
    assertThat(Detectors.readability(HARD.toUpperCase(java.util.Locale.ROOT)).grade())
        .isGreaterThan(15);
  }

  @Test
  void lines_and_colons_end_a_unit_and_wrapped_lines_do_not() {
    assertThat(Detectors.readability("Bring:\n- a card\n- a list of pills\n- a friend").sentences())
        .isEqualTo(4);
    assertThat(
            Detectors.readability("Bring a card\nand a list of pills\nand a friend.").sentences())
        .isEqualTo(1);
  }

  @Test
  void spanish_is_measured_by_its_own_scale() {
    var easy =
        "Abrimos a las ocho. Puede venir sin cita. Traiga su tarjeta. Si tiene frío, le damos una"
            + " manta. Hay café en la sala. Llame si no puede venir. Nos gusta verle bien y sano.";
    var hard =
        "La administración profiláctica de antimicrobianos disminuye considerablemente las"
            + " complicaciones infecciosas posoperatorias, aunque la consideración individualizada"
            + " de las contraindicaciones y de las características institucionales continúa siendo"
            + " indispensable para determinar recomendaciones terapéuticas apropiadas.";
    assertThat(Detectors.readability(easy).language()).isEqualTo(Language.SPANISH);
    assertThat(Detectors.readability(easy).grade()).isBetween(1.0, 6.0);
    assertThat(Detectors.readability(hard).grade()).isGreaterThan(12);
  }

  @Test
  void the_formulas_give_what_their_authors_print() {
    assertThat(Formulas.fleschKincaid(20, 1.5)).isCloseTo(9.91, within(0.001));
    assertThat(Formulas.smog(30, 100)).isCloseTo(13.559, within(0.001));
    assertThat(Formulas.inflesz(206.835 - 62.3 * 2 - 65, 2)).isCloseTo(6, within(0.001));
    assertThat(Formulas.inflesz(206.835 - 62.3 * 2 - 40, 2)).isCloseTo(12, within(0.001));
  }

  @Test
  void smog_stands_beside_from_thirty_sentences_on() {
    assertThat(Detectors.readability(EASY).smog()).isZero();
    assertThat(Detectors.readability(EASY.concat(" ").repeat(6)).smog()).isBetween(3.0, 5.0);
  }

  @Test
  void the_longest_sentences_come_first_and_point_at_themselves() {
    var text = EASY + " " + HARD;
    var longest = Detectors.readability(text).longest();
    assertThat(longest).hasSize(1);
    assertThat(text.substring(longest.getFirst().start(), longest.getFirst().end()))
        .isEqualTo(HARD);
  }

  @Test
  void plain_words_are_offered_for_hard_ones_where_they_stand() {
    var text = "We utilize it prior to surgery, in order to ambulate.";
    var swaps = Detectors.readability(text).swaps();
    assertThat(swaps.stream().map(swap -> text.substring(swap.start(), swap.end())))
        .containsExactly("utilize", "prior to", "in order to", "ambulate");
    assertThat(swaps.get(1).plainer()).containsExactly("before");
    var spanish =
        Detectors.readability("Debe ingerir el medicamento con agua y no con leche.").swaps();
    assertThat(spanish).extracting(Readability.Swap::plainer).contains(List.of("medicina"));
  }

  @Test
  void a_title_counts_too() {
    var title = Passage.of(Sign.Part.TITLE, -1, "Before You Come In");
    var text = Passage.of(Sign.Part.TEXT, -1, EASY);
    assertThat(PlainLanguage.read(List.of(title, text)).sentences()).isEqualTo(6);
  }
}
