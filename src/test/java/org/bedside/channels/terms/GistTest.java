package org.bedside.channels.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.channels.mastodon.MastodonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GistTest {

  private static final String SAID =
      "Flu shots & *more* on Saturday, 9–12!\n\nWith @ann@far.example and @bob@near.example:\n"
          + "https://maplestreetfm.example/flu/shots/on/saturday?a=1&b=2 #FluShots 💉 “free” (yes)";

  @Test
  void words_are_known_again_in_the_html_that_mastodon_makes_of_them() {
    assertThat(Gist.ofHtml(MastodonText.html(SAID))).isEqualTo(Gist.of(SAID)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Walk <b>with</b> us.</p>",
        "Walk with us.<br>",
        "<p>Walk&nbsp;with us…</p>",
        "<p>Walk <a href=\"/x\">with</a> us</p>",
      })
  void blanks_marks_and_types_do_not_matter(String html) {
    assertThat(Gist.ofHtml(html)).isEqualTo(Gist.of("Walk *with* us."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Walk with us 2.", "Walk with them.", "walk with us.", "Walk with us 💉"})
  void other_words_have_another_gist(String other) {
    assertThat(Gist.of(other)).isNotEqualTo(Gist.of("Walk with us."));
  }

  @Test
  void people_who_stand_at_the_end_and_the_beginning_of_lines_stay_two() {
    var said = "Thanks to @ann@far.example\n\n@bob@far.example comes too.";
    assertThat(Gist.ofHtml(MastodonText.html(said))).isEqualTo(Gist.of(said)).contains("annbob");
  }
}
