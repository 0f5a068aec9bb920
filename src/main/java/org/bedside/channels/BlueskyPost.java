package org.bedside.channels;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One post as Bluesky stores it (lexicon `app.bsky.feed.post`). The same post is always the same
/// bytes: only then does the server see that a repeated call brings nothing new.
///
/// @param createdAt the delivery's, never the time of the attempt
record BlueskyPost(
    String text,
    List<BlueskyFacet> facets,
    List<Picture> pictures,
    List<String> languages,
    Instant createdAt) {

  /// A picture that the server holds, as it named it at the upload.
  record Blob(String cid, String mimeType, long size) {}

  record Picture(Blob blob, String alt, int width, int height) {
    Picture {
      if (alt.isBlank() || width < 1 || height < 1) {
        throw new IllegalArgumentException("A picture has a description and a size");
      }
    }
  }

  static final String COLLECTION = "app.bsky.feed.post";

  private static final int MOST_PICTURES = 4;
  private static final int MOST_LANGUAGES = 3;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  BlueskyPost {
    facets = List.copyOf(facets);
    pictures = List.copyOf(pictures);
    languages = List.copyOf(languages);
    if (pictures.size() > MOST_PICTURES || languages.size() > MOST_LANGUAGES) {
      throw new IllegalArgumentException("At most 4 pictures and 3 languages");
    }
    if (text.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
      throw new IllegalArgumentException("Half a character cannot be sent");
    }
    BlueskyFacet.check(facets, text);
  }

  byte[] json() {
    return JSON.writeValueAsBytes(record());
  }

  ObjectNode record() {
    var post = NODES.objectNode().put("$type", COLLECTION).put("text", text);
    if (!facets.isEmpty()) {
      var all = post.putArray("facets");
      facets.forEach(facet -> all.add(json(facet)));
    }
    if (!pictures.isEmpty()) {
      var images = post.putObject("embed").put("$type", "app.bsky.embed.images").putArray("images");
      pictures.forEach(picture -> images.add(json(picture)));
    }
    if (!languages.isEmpty()) {
      var langs = post.putArray("langs");
      languages.forEach(langs::add);
    }
    return post.put("createdAt", TIME.format(createdAt));
  }

  private static ObjectNode json(BlueskyFacet facet) {
    var json = NODES.objectNode();
    json.putObject("index").put("byteStart", facet.byteStart()).put("byteEnd", facet.byteEnd());
    var feature = json.putArray("features").addObject();
    return switch (facet.feature()) {
      case BlueskyFacet.Feature.Link(var uri) -> {
        feature.put("$type", "app.bsky.richtext.facet#link").put("uri", uri.toString());
        yield json;
      }
      case BlueskyFacet.Feature.Mention(var did) -> {
        feature.put("$type", "app.bsky.richtext.facet#mention").put("did", did);
        yield json;
      }
      case BlueskyFacet.Feature.Tag(var tag) -> {
        feature.put("$type", "app.bsky.richtext.facet#tag").put("tag", tag);
        yield json;
      }
    };
  }

  private static ObjectNode json(Picture picture) {
    var json = NODES.objectNode();
    var blob = json.putObject("image").put("$type", "blob");
    blob.putObject("ref").put("$link", picture.blob().cid());
    blob.put("mimeType", picture.blob().mimeType()).put("size", picture.blob().size());
    json.put("alt", picture.alt());
    json.putObject("aspectRatio").put("width", picture.width()).put("height", picture.height());
    return json;
  }
}
