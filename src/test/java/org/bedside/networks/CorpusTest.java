package org.bedside.networks;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParser;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class CorpusTest {

  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  @Test
  void it_holds_a_thousand_texts_and_always_the_same() {
    assertThat(new HashSet<>(Corpus.texts())).hasSizeGreaterThanOrEqualTo(1_000);
    assertThat(Corpus.texts()).isEqualTo(Corpus.texts());
  }

  @Test
  void it_stands_on_both_sides_of_both_limits() {
    var counts =
        Corpus.texts().stream().map(text -> Networks.count(Network.BLUESKY, text)).toList();

    for (int used = 299; used <= 301; used++) {
      int length = used;
      assertThat(counts).anyMatch(count -> count.used() == length && count.bytesOver() == 0);
    }
    for (int bytes = 2_999; bytes <= 3_001; bytes++) {
      int length = bytes;
      assertThat(counts).anyMatch(count -> count.bytes() == length && count.over() == 0);
    }
  }

  @Test
  void both_grapheme_counters_of_the_platform_agree() {
    for (var text : Corpus.texts()) {
      assertThat(Words.graphemes(text)).isEqualTo(GRAPHEME.matcher(text).results().count());
    }
  }

  @Test
  void on_x_our_verdict_is_that_of_twitter_text() {
    for (var text : Corpus.texts()) {
      assertThat(Networks.count(Network.X, text).used())
          .isEqualTo(TwitterTextParser.parseTweet(text).weightedLength);
    }
  }

  @Test
  void every_rendition_of_every_text_is_whole() {
    for (var text : Corpus.texts()) {
      for (var network : Network.values()) {
        var rendition = Networks.render(network, text, "https://maplestreetfm.org/walk");
        assertThat(
                new String(Words.utf8(rendition.sent()), java.nio.charset.StandardCharsets.UTF_8))
            .isEqualTo(rendition.sent());
        assertThat(rendition.bytes()).isNotEmpty();
      }
    }
  }
}
