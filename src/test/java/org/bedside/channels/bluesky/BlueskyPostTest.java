package org.bedside.channels.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bedside.channels.bluesky.BlueskyPost.Blob;
import org.bedside.channels.bluesky.BlueskyPost.Picture;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.junit.jupiter.api.Test;

class BlueskyPostTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Blob BLOB =
      new Blob("bafkreidbb5nojv3ogmtdnil32nl723hjsautc2uz2mqcqdkno6tunpzj5a", "image/png", 6);

  @Test
  void the_same_post_is_always_the_same_bytes() {
    var words =
        Networks.render(
            Network.BLUESKY,
            "Grippe 💉 mit @anna.example @max.example #flu",
            "https://a.example/f");
    var picture = new Picture(BLOB, "A nurse", 4, 3);
    var accounts = Map.of("anna.example", "did:plc:anna");
    var post = new BlueskyPost(words, accounts, List.of(picture), List.of("de"), NOON);

    assertThat(new String(post.json(), UTF_8))
        .isEqualTo(
            """
            {"$type":"app.bsky.feed.post",\
            "text":"Grippe 💉 mit @anna.example @max.example #flu\\n\\nhttps://a.example/f",\
            "facets":[{"index":{"byteStart":16,"byteEnd":29},"features":[\
            {"$type":"app.bsky.richtext.facet#mention","did":"did:plc:anna"}]},\
            {"index":{"byteStart":43,"byteEnd":47},"features":[\
            {"$type":"app.bsky.richtext.facet#tag","tag":"flu"}]},\
            {"index":{"byteStart":49,"byteEnd":68},"features":[\
            {"$type":"app.bsky.richtext.facet#link","uri":"https://a.example/f"}]}],\
            "embed":{"$type":"app.bsky.embed.images","images":[{"image":{"$type":"blob",\
            "ref":{"$link":"bafkreidbb5nojv3ogmtdnil32nl723hjsautc2uz2mqcqdkno6tunpzj5a"},\
            "mimeType":"image/png","size":6},"alt":"A nurse",\
            "aspectRatio":{"width":4,"height":3}}]},\
            "langs":["de"],"createdAt":"2026-11-22T12:00:00.000Z"}\
            """);
  }

  @Test
  void a_picture_without_a_description_is_not_made() {
    assertThatThrownBy(() -> new Picture(BLOB, " ", 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void words_made_for_another_network_are_not_sent() {
    var words = Networks.render(Network.LINKEDIN, "Open today", null);
    assertThatThrownBy(() -> new BlueskyPost(words, Map.of(), List.of(), List.of(), NOON))
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
