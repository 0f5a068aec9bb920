package org.bedside.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetworksTest {

  static final String WALK = "https://maplestreetfm.org/walk";

  @ParameterizedTest
  @EnumSource(Network.class)
  void every_network_has_limits_a_title_and_a_tile(Network network) {
    assertThat(Networks.limits(network).unit()).isNotNull();
    assertThat(network.title()).isNotBlank();
    assertThat(network.tile()).hasSizeBetween(1, 3);
    assertThat(Networks.limits(network).hasNone()).isEqualTo(network.isOwn());
  }

  @Test
  void what_the_server_says_wins() {
    var server = Networks.limits(Network.MASTODON).withMost(1_000).withLink(32);
    var count = Networks.count(Network.MASTODON, server, "See " + WALK);

    assertThat(count.used()).isEqualTo(36);
    assertThat(count.allowed()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @CsvSource({"299, true", "300, true", "301, false"})
  void bluesky_takes_300_graphemes(int length, boolean fits) {
    var count = Networks.count(Network.BLUESKY, "a".repeat(length));

    assertThat(count.fits()).isEqualTo(fits);
    assertThat(count.over()).isEqualTo(Math.max(0, length - 300));
  }

  @Test
  void bluesky_takes_3000_bytes_besides() {
    var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";

    assertThat(Networks.count(Network.BLUESKY, family.repeat(120)))
        .isEqualTo(new Count(Unit.GRAPHEMES, 120, 300, 3_000, 3_000));
    assertThat(Networks.count(Network.BLUESKY, family.repeat(121)).fits()).isFalse();
    assertThat(Networks.count(Network.BLUESKY, family.repeat(121)).bytesOver()).isEqualTo(25);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Hello, 5
          \uD83D\uDE00, 2
          \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67, 2
          \u6F22\u5B57, 4
          https://maplestreetfm.org/walk/with/us/on/thursdays, 23
          maplestreetfm.org, 23
          a.health, 23
          """)
  void x_weighs_characters(String text, int weight) {
    assertThat(Networks.count(Network.X, text).used()).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Hello, 5
          https://maplestreetfm.org/walk/with/us/on/thursdays, 23
          http://a.org, 23
          (https://a.org/b_(c)), 25
          https://a.org/x., 24
          maplestreetfm.org/walk, 22
          Ask @ruth@clinic.example now, 13
          Write to ruth@clinic.example, 28
          """)
  void mastodon_counts_links_as_23_and_mentions_without_their_server(String text, int length) {
    assertThat(Networks.count(Network.MASTODON, text).used()).isEqualTo(length);
  }

  @Test
  void the_website_has_no_limit() {
    var count = Networks.count(Network.WEBSITE, "a".repeat(50_000));

    assertThat(count.fits()).isTrue();
    assertThat(count.isLimited()).isFalse();
    assertThat(count.used()).isEqualTo(50_000);
  }

  @Test
  void half_a_surrogate_pair_leaves_as_the_replacement_character() {
    var rendition = Networks.render(Network.BLUESKY, "a\uD83D b", null);

    assertThat(rendition.text()).isEqualTo("a\uFFFD b");
    assertThat(Networks.count(Network.BLUESKY, "a\uD83D b").bytes()).isEqualTo(6);
  }

  @Test
  void the_link_joins_the_words_once_and_the_website_needs_none() {
    assertThat(Networks.render(Network.X, "Walk with us.", WALK).text())
        .isEqualTo("Walk with us.\n\n" + WALK);
    assertThat(Networks.render(Network.X, "Walk with us: " + WALK, WALK).text())
        .isEqualTo("Walk with us: " + WALK);
    assertThat(Networks.render(Network.WEBSITE, "Walk with us.\r\n", WALK).text())
        .isEqualTo("Walk with us.");
  }

  @Test
  void facets_count_bytes_and_not_characters() {
    var text =
        "\uD83D\uDEB6 Ch\u00E8re \u00E9quipe: " + WALK + ", #WalkMore! @maple.example (maple.org).";
    var rendition = Networks.render(Network.BLUESKY, text, null);

    assertThat(rendition.facets())
        .extracting(facet -> piece(rendition, facet))
        .containsExactly(WALK, "#WalkMore", "@maple.example", "maple.org");
    assertThat(rendition.facets())
        .extracting(Facet::value)
        .containsExactly(WALK, "WalkMore", "maple.example", "https://maple.org");
  }

  private static String piece(Rendition rendition, Facet facet) {
    var bytes = Words.utf8(rendition.text());
    return new String(
        bytes, facet.start(), facet.end() - facet.start(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void a_facet_outside_of_the_text_is_refused_because_the_server_would_take_it() {
    for (var wrong :
        List.of(
            new Facet.Tag(0, 9, "a"), new Facet.Tag(2, 1, "a"), new Facet.Tag(0, 3, "\u00E9"))) {
      assertThatThrownBy(() ->
              new Rendition(Network.BLUESKY, "\u00E9\u00E9", "\u00E9\u00E9", List.of(wrong), null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void linkedin_gets_its_reserved_marks_escaped_and_people_read_none_of_it() {
    var rendition =
        Networks.render(Network.LINKEDIN, "Flu shots (free) #FluShot https://a.org/x_y #1", null);

    assertThat(rendition.text()).doesNotContain("\\");
    assertThat(rendition.sent()).isEqualTo("Flu shots \\(free\\) #FluShot https://a.org/x_y \\#1");
  }

  @Test
  void renditions_have_the_same_bytes_if_and_only_if_they_are_the_same() {
    var one = Networks.render(Network.X, "Walk with us.", WALK);

    assertThat(one.bytes()).isEqualTo(Networks.render(Network.X, "Walk with us. ", WALK).bytes());
    assertThat(one.bytes())
        .isNotEqualTo(Networks.render(Network.MASTODON, "Walk with us.", WALK).bytes())
        .isNotEqualTo(Networks.render(Network.X, "Walk with us!", WALK).bytes())
        .isNotEqualTo(Networks.render(Network.X, "Walk with us.\n\n" + WALK, null).bytes());
  }
}
