package org.bedside.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.bedside.channels.BlueskyFacet.Feature;
import org.bedside.channels.BlueskyPost.Blob;
import org.bedside.channels.BlueskyPost.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueskyPostTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Feature LINK = new Feature.Link(URI.create("https://clinic.example/flu"));

  @Test
  void the_same_post_is_always_the_same_bytes() {
    var text = "Grippe: Impfen hilft 💉 clinic.example/flu #flu";
    var link = text.indexOf("clinic");
    var tag = text.indexOf("#flu");
    var facets =
        List.of(
            BlueskyFacet.over(text, link, link + 18, LINK),
            BlueskyFacet.over(text, tag, tag + 4, new Feature.Tag("flu")));
    var blob =
        new Blob("bafkreidbb5nojv3ogmtdnil32nl723hjsautc2uz2mqcqdkno6tunpzj5a", "image/png", 6);
    var picture = new Picture(blob, "A nurse", 4, 3);
    var post = new BlueskyPost(text, facets, List.of(picture), List.of("de"), NOON);

    assertThat(new String(post.json(), UTF_8))
        .isEqualTo(
            """
            {"$type":"app.bsky.feed.post",\
            "text":"Grippe: Impfen hilft 💉 clinic.example/flu #flu",\
            "facets":[{"index":{"byteStart":26,"byteEnd":44},"features":[\
            {"$type":"app.bsky.richtext.facet#link","uri":"https://clinic.example/flu"}]},\
            {"index":{"byteStart":45,"byteEnd":49},"features":[\
            {"$type":"app.bsky.richtext.facet#tag","tag":"flu"}]}],\
            "embed":{"$type":"app.bsky.embed.images","images":[{"image":{"$type":"blob",\
            "ref":{"$link":"bafkreidbb5nojv3ogmtdnil32nl723hjsautc2uz2mqcqdkno6tunpzj5a"},\
            "mimeType":"image/png","size":6},"alt":"A nurse",\
            "aspectRatio":{"width":4,"height":3}}]},\
            "langs":["de"],"createdAt":"2026-11-22T12:00:00.000Z"}\
            """);
  }

  /// The text is "aé💉b": bytes 0, 1-2, 3-6, 7.
  @ParameterizedTest
  @CsvSource({
    "0, 8, true", "1, 3, true", "3, 7, true", "7, 8, true",
    "7, 9, false", "5, 3, false", "3, 3, false", "-1, 3, false",
    "2, 3, false", "1, 2, false", "3, 5, false", "6, 7, false"
  })
  void a_facet_covers_whole_characters_of_the_text(int start, int end, boolean fits) {
    var facets = List.of(new BlueskyFacet(start, end, LINK));
    if (fits) {
      BlueskyFacet.check(facets, "aé💉b");
    } else {
      assertThatThrownBy(() -> BlueskyFacet.check(facets, "aé💉b"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void facets_keep_apart_and_in_order() {
    var first = new BlueskyFacet(0, 2, LINK);
    var second = new BlueskyFacet(2, 4, LINK);
    BlueskyFacet.check(List.of(first, second), "abcd");
    for (var wrong :
        List.of(List.of(second, first), List.of(first, new BlueskyFacet(1, 4, LINK)))) {
      assertThatThrownBy(() -> BlueskyFacet.check(wrong, "abcd"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_facet_leads_only_where_it_says() {
    for (var wrong : new String[] {"javascript:alert(1)", "ftp://a.example", "//a.example"}) {
      assertThatThrownBy(() -> new Feature.Link(URI.create(wrong)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Feature.Mention("clinic.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Feature.Tag("#flu")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_picture_without_a_description_is_not_made() {
    assertThatThrownBy(() -> new Picture(new Blob("b", "image/png", 1), " ", 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void half_a_character_is_not_sent() {
    assertThatThrownBy(() -> new BlueskyPost("a\ud83d", List.of(), List.of(), List.of(), NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tokens_do_not_show_when_a_connection_is_written_out() {
    var origin = URI.create("https://pds.example");
    assertThat(new BlueskyConnection(origin, "a@b.example", "did:plc:x", "access", "refresh"))
        .asString()
        .contains("did:plc:x")
        .doesNotContain("access", "refresh", "a@b.example");
  }
}
