package org.bedside.channels.bluesky;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bedside.networks.Facet;
import org.bedside.networks.Network;
import org.bedside.networks.Rendition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One post as Bluesky stores it (lexicon `app.bsky.feed.post`). The same post is always the same
/// bytes: only then does the server see that a repeated call brings nothing new.
///
/// @param words as they were approved, links and tags included
/// @param accounts who the mentioned handles are; a mention of anybody else stays plain words. They
///   belong to the delivery, because a handle may change hands between two attempts
/// @param createdAt the delivery's, never the time of the attempt
record BlueskyPost(
    Rendition words,
    Map<String, String> accounts,
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

  private static final String FACET = "app.bsky.richtext.facet";
  private static final int MOST_PICTURES = 4;
  private static final int MOST_LANGUAGES = 3;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  BlueskyPost {
    accounts = Map.copyOf(accounts);
    pictures = List.copyOf(pictures);
    languages = List.copyOf(languages);
    if (pictures.size() > MOST_PICTURES || languages.size() > MOST_LANGUAGES) {
      throw new IllegalArgumentException("At most 4 pictures and 3 languages");
    }
    if (words.network() != Network.BLUESKY) {
      throw new IllegalArgumentException("These words were made for " + words.network());
    }
  }

  byte[] json() {
    return JSON.writeValueAsBytes(record());
  }

  ObjectNode record() {
    var post = NODES.objectNode().put("$type", COLLECTION).put("text", words.sent());
    var facets = words.facets().stream().filter(this::leadsSomewhere).map(this::json).toList();
    if (!facets.isEmpty()) {
      post.putArray("facets").addAll(facets);
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

  private boolean leadsSomewhere(Facet facet) {
    return !(facet instanceof Facet.Mention mention) || accounts.containsKey(mention.value());
  }

  private ObjectNode json(Facet facet) {
    var json = NODES.objectNode();
    json.putObject("index").put("byteStart", facet.start()).put("byteEnd", facet.end());
    var feature = json.putArray("features").addObject();
    switch (facet) {
      case Facet.Link link -> feature.put("$type", FACET + "#link").put("uri", link.value());
      case Facet.Tag tag -> feature.put("$type", FACET + "#tag").put("tag", tag.value());
      case Facet.Mention mention ->
          feature.put("$type", FACET + "#mention").put("did", accounts.get(mention.value()));
    }
    return json;
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
