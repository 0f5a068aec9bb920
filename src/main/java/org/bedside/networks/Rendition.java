package org.bedside.networks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Exactly what one network will get.
///
/// @param text the words as people will read them
/// @param sent the words as they go over the wire: the same, but where a network wants marks
///   escaped
/// @param facets for Bluesky and WordPress, which look for no links themselves; in order, inside
///   the text, never across each other
/// @param link the address that the post is about, for a preview card
public record Rendition(
    Network network, String text, String sent, List<Facet> facets, @Nullable String link) {

  private static final String FORM = "bedside-rendition-1";

  /// Bluesky's server takes facets that lie outside the text, so they are checked here.
  public Rendition {
    facets = List.copyOf(facets);
    var bytes = Words.utf8(sent);
    int last = 0;
    for (var facet : facets) {
      if (facet.start() < last || facet.end() <= facet.start() || facet.end() > bytes.length) {
        throw new IllegalArgumentException("A facet outside of its text");
      }
      if (isInsideCharacter(bytes, facet.start()) || isInsideCharacter(bytes, facet.end())) {
        throw new IllegalArgumentException("A facet that cuts a character");
      }
      last = facet.end();
    }
  }

  private static boolean isInsideCharacter(byte[] utf8, int at) {
    return at < utf8.length && (utf8[at] & 0xC0) == 0x80;
  }

  /// What an approval signs: every field with its length before it, so that two renditions never
  /// have the same bytes.
  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    put(out, FORM);
    put(out, network.name());
    put(out, sent);
    put(out, link == null ? "" : link);
    for (var facet : facets) {
      put(out, facet.getClass().getSimpleName().toLowerCase(Locale.ROOT));
      put(out, facet.start() + "-" + facet.end());
      put(out, facet.value());
    }
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, String field) {
    var bytes = Words.utf8(field);
    out.writeBytes((bytes.length + ":").getBytes(UTF_8));
    out.writeBytes(bytes);
    out.write('\n');
  }
}
