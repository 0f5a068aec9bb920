package org.bedside.detectors.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Permission;
import org.bedside.detectors.Sign;
import org.bedside.detectors.Spoken;
import org.bedside.networks.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A patient signed these words: "I was afraid of the stairs. Now I walk to the river again. It was
/// worth it."
class BeyondSignedTest {

  private static final String WORDS =
      "I was afraid of the stairs. Now I walk to the river again. It was worth it.\n"
          + "A woman with a cane on a trail";

  private static Spoken said(String text) {
    return signed(text, WORDS);
  }

  private static Spoken signed(String text, String words) {
    return Spoken.of(text)
        .signed(
            new Permission(Set.of(Network.WEBSITE), Spoken.DAY.plusYears(1), false)
                .withWords(words));
  }

  private static List<String> beyond(String text) {
    return said(text).words(new BeyondSigned(), Fact.BEYOND_SIGNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I was afraid of the stairs. Now I walk to the river again. It was worth it.",
        "“Now I walk to the river again!”",
        "NOW I WALK TO THE RIVER AGAIN. I was afraid   of the stairs",
        "Knee class on Mondays. «I was afraid of the stairs. Now I walk to the river again.» Come.",
        "It was worth it.",
        "New knees need patience. Stairs come in the first week. Call us with questions.",
        ""
      })
  void what_was_signed_may_stand_in_any_order_with_a_frame_around_it(String text) {
    assertThat(beyond(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She is 71 and lives on Alder Street.",
        "He came back on Tuesday.",
        "Her son drove her each week.",
        "\"I sleep all night now and thank this team for it,\" says one of our patients.",
        "Rosa Delgado had her knee surgery with us in March.",
        "Ella volvió a bailar."
      })
  void what_tells_of_somebody_besides_is_named(String more) {
    assertThat(beyond("Now I walk to the river again. " + more + " Come to our class."))
        .singleElement()
        .satisfies(one -> assertThat(more).startsWith(one));
  }

  @Test
  void half_of_what_was_signed_may_mean_something_else() {
    assertThat(beyond("“I was afraid,” one of our patients says, and now she dances.")).hasSize(1);
    assertThat(
            signed("He was glad.", "I thought he was glad.")
                .words(new BeyondSigned(), Fact.BEYOND_SIGNED))
        .containsExactly("He was glad.");
  }

  @Test
  void a_short_sentence_covers_no_words_inside_another_one() {
    assertThat(
            signed("In March she cried. She cried.", "She cried.")
                .words(new BeyondSigned(), Fact.BEYOND_SIGNED))
        .containsExactly("In March she cried.");
  }

  @Test
  void title_and_pictures_are_words_too() {
    var signs =
        said("Now I walk to the river again.")
            .titled("Back on her feet")
            .with(Spoken.portrait("She waves from the trail"))
            .signs(new BeyondSigned());
    assertThat(signs).extracting(Sign::part).containsExactly(Sign.Part.TITLE, Sign.Part.ALT);
    assertThat(
            said("Now I walk to the river again.")
                .with(Spoken.portrait("A woman with a cane on a trail"))
                .signs(new BeyondSigned()))
        .isEmpty();
  }

  @Test
  void where_only_a_picture_was_signed_nothing_of_the_words_was() {
    assertThat(
            signed("She walks again.", "A woman with a cane on a trail")
                .words(new BeyondSigned(), Fact.BEYOND_SIGNED))
        .containsExactly("She walks again.");
  }

  @Test
  void without_a_signature_or_where_its_words_are_not_known_nothing_is_compared() {
    assertThat(Spoken.of("She walks again.").signs(new BeyondSigned())).isEmpty();
    var unknown = new Permission(Set.of(Network.WEBSITE), Spoken.DAY, false);
    assertThat(Spoken.of("She walks again.").signed(unknown).signs(new BeyondSigned())).isEmpty();
  }

  @Test
  void a_sentence_is_called_by_its_number() {
    var text = "Hooray.\n\nNow I walk to the river again. Her son drove her.";
    var sign = said(text).signs(new BeyondSigned()).getFirst();
    assertThat(Passage.of(Sign.Part.TEXT, -1, text).number(sign)).isEqualTo(3);
  }

  @Test
  void a_permission_never_tells_its_words_by_accident() {
    assertThat(new Permission(Set.of(), Spoken.DAY, false).withWords(WORDS).toString())
        .doesNotContain("river");
  }

  @Test
  void long_texts_are_compared_quickly() {
    var words = "Now I walk to the river again. ".repeat(600);
    var text = "Now I walk to the river and now I walk to the river. ".repeat(900);
    var before = System.nanoTime();
    signed(text, words).signs(new BeyondSigned());
    assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
  }
}
