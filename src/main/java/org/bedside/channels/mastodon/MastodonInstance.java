package org.bedside.channels.mastodon;

import org.bedside.networks.Limits;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import tools.jackson.databind.JsonNode;

/// What a Mastodon server says of itself.
///
/// @param domain that stands behind its handles
/// @param imageBytes the largest picture it takes
record MastodonInstance(String domain, Limits limits, long imageBytes) {

  /// Taken by every server that says nothing else (Mastodon 3; later ones say 16 MB).
  private static final long USUAL_BYTES = 8 * 1024 * 1024;

  private static final int MOST_IMAGES = 100;

  /// From [version 2](https://docs.joinmastodon.org/entities/Instance/).
  static MastodonInstance of(JsonNode json) {
    var domain = MastodonHttp.text(json, "domain");
    return new MastodonInstance(domain, limits(json), bytes(json));
  }

  /// From [version 1](https://docs.joinmastodon.org/entities/V1_Instance/), where `uri` is a domain
  /// on some servers and an address on others, and `configuration` younger than the rest.
  static MastodonInstance ofOld(JsonNode json) {
    var domain = MastodonHttp.text(json, "uri").replaceFirst("^https?://", "").replace("/", "");
    MastodonHttp.text(json, "version");
    var limits = limits(json);
    // Before there was a configuration, servers with longer posts said so in this field.
    var most = json.path("max_toot_chars").asInt(0);
    return new MastodonInstance(
        domain,
        json.path("configuration").has("statuses") || most <= 0 ? limits : limits.withMost(most),
        bytes(json));
  }

  private static Limits limits(JsonNode json) {
    var statuses = json.path("configuration").path("statuses");
    var pictures = json.path("configuration").path("media_attachments");
    var usual = Networks.limits(Network.MASTODON);
    return usual
        .withMost(number(statuses, "max_characters", usual.most()))
        .withLink(number(statuses, "characters_reserved_per_url", usual.link()))
        .withImages(
            Math.min(MOST_IMAGES, number(statuses, "max_media_attachments", usual.images())))
        .withDescription(number(pictures, "description_limit", usual.description()));
  }

  private static long bytes(JsonNode json) {
    var said = json.path("configuration").path("media_attachments").path("image_size_limit");
    return Math.max(1_024, said.asLong(USUAL_BYTES));
  }

  private static int number(JsonNode json, String field, int usual) {
    var said = json.path(field).asInt(usual);
    return said > 0 ? said : usual;
  }
}
