package org.bedside.channels.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bedside.networks.Facet;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A post as WordPress keeps it: blocks of its editor, so that people there can read on in it.
///
/// @param slug the key under which it lies
record WordPressPost(String slug, String title, String text, List<Picture> pictures) {

  /// A picture that the site already has.
  record Picture(long id, String address, String alt) {}

  WordPressPost {
    pictures = List.copyOf(pictures);
  }

  JsonNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("slug", slug)
        .put("status", "publish")
        .put("title", plain(title))
        .put("content", content());
  }

  private String content() {
    var blocks = new ArrayList<String>();
    var paragraph = new ArrayList<String>();
    for (var line : (linked() + "\n").split("\n", -1)) {
      if (!line.isBlank()) {
        paragraph.add(line.strip());
      } else if (!paragraph.isEmpty()) {
        var lines = String.join("<br>", paragraph);
        blocks.add("<!-- wp:paragraph -->\n<p>" + lines + "</p>\n<!-- /wp:paragraph -->");
        paragraph.clear();
      }
    }
    pictures.forEach(picture -> blocks.add(block(picture)));
    return String.join("\n\n", blocks);
  }

  /// Web addresses as links. One that stands alone would otherwise become a frame with somebody
  /// else's page in it.
  private String linked() {
    var words = Networks.render(Network.WORDPRESS, text, null);
    var bytes = words.sent().getBytes(UTF_8);
    var html = new StringBuilder();
    int at = 0;
    for (var facet : words.facets()) {
      if (facet instanceof Facet.Link(int start, int end, var address)) {
        html.append(plain(part(bytes, at, start)));
        html.append(
            "<a href=\"%s\">%s</a>".formatted(plain(address), plain(part(bytes, start, end))));
        at = end;
      }
    }
    return html.append(plain(part(bytes, at, bytes.length))).toString();
  }

  private static String part(byte[] bytes, int start, int end) {
    return new String(Arrays.copyOfRange(bytes, start, end), UTF_8);
  }

  private static String block(Picture picture) {
    return """
    <!-- wp:image {"id":%1$d} -->
    <figure class="wp-block-image"><img src="%2$s" alt="%3$s" class="wp-image-%1$d"/></figure>
    <!-- /wp:image -->\
    """
        .formatted(picture.id(), plain(picture.address()), plain(picture.alt()));
  }

  /// Words and nothing else: no element, and no short code of WordPress.
  private static String plain(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8").replace("[", "&#91;").replace("]", "&#93;");
  }
}
