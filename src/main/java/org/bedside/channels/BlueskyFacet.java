package org.bedside.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;

/// A stretch of a post's text that leads somewhere. Bluesky counts it in bytes of UTF-8 and, as a
/// server was seen to do, stores any nonsense: what is wrong has to be found here.
record BlueskyFacet(int byteStart, int byteEnd, Feature feature) {

  sealed interface Feature {

    record Link(URI uri) implements Feature {
      public Link {
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
          throw new IllegalArgumentException("A link leads to a web address");
        }
      }
    }

    record Mention(String did) implements Feature {
      public Mention {
        if (!did.matches("did:[a-z]+:[A-Za-z0-9._:%-]+")) {
          throw new IllegalArgumentException("A mention names an account by its did");
        }
      }
    }

    /// A topic, without its `#`.
    record Tag(String tag) implements Feature {
      private static final int MOST_BYTES = 640;

      public Tag {
        if (tag.isBlank() || tag.startsWith("#") || tag.getBytes(UTF_8).length > MOST_BYTES) {
          throw new IllegalArgumentException("Not a tag");
        }
      }
    }
  }

  /// The facet over `text` from the UTF-16 offset `start` to `end`, as Java counts.
  static BlueskyFacet over(String text, int start, int end, Feature feature) {
    var before = text.substring(0, start).getBytes(UTF_8).length;
    return new BlueskyFacet(
        before, before + text.substring(start, end).getBytes(UTF_8).length, feature);
  }

  /// Whether all lie in the text, in order, apart, and on whole characters.
  static void check(List<BlueskyFacet> facets, String text) {
    var bytes = text.getBytes(UTF_8);
    int last = 0;
    for (var facet : facets) {
      if (facet.byteStart < last
          || facet.byteEnd <= facet.byteStart
          || facet.byteEnd > bytes.length
          || inside(bytes, facet.byteStart)
          || inside(bytes, facet.byteEnd)) {
        throw new IllegalArgumentException(
            "No whole stretch of the text: %d to %d".formatted(facet.byteStart, facet.byteEnd));
      }
      last = facet.byteEnd;
    }
  }

  /// Whether a cut at `offset` would split a character: it falls before a continuation byte.
  private static boolean inside(byte[] bytes, int offset) {
    return offset < bytes.length && (bytes[offset] & 0xc0) == 0x80;
  }
}
