package org.bedside.channels.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPressPostTest {

  @Test
  void words_become_paragraphs_of_the_editor_and_a_line_stays_a_line() {
    assertThat(content("One\ntwo\n\n \n\nthree\n"))
        .isEqualTo(
            """
            <!-- wp:paragraph -->
            <p>One<br>two</p>
            <!-- /wp:paragraph -->

            <!-- wp:paragraph -->
            <p>three</p>
            <!-- /wp:paragraph -->\
            """);
  }

  @Test
  void words_stay_words_and_are_never_elements_or_short_codes() {
    assertThat(content("<script>alert(1)</script> & [gallery] \"x\" <!-- wp:html -->"))
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#91;gallery&#93; &quot;x&quot; &lt;!--");
    assertThat(post("a", List.of()).json().path("title").asString())
        .isEqualTo("Tea &amp; &lt;b&gt;");
  }

  @Test
  void web_addresses_are_links_and_so_never_frames_of_somebody_else() {
    assertThat(content("é https://maple.example/?a=1&b=2.\n\nmaple.org/walk #tag"))
        .contains(
            "<p>é <a href=\"https://maple.example/?a=1&amp;b=2\">https://maple.example/?a=1&amp;b=2</a>.</p>",
            "<p><a href=\"https://maple.org/walk\">maple.org/walk</a> #tag</p>");
  }

  @Test
  void pictures_follow_with_their_words() {
    var picture = new WordPressPost.Picture(7, "https://maple.example/a.png?b&c", "A \"cup\"");
    assertThat(post("Tea", List.of(picture)).json().path("content").asString())
        .endsWith(
            """
            <!-- wp:image {"id":7} -->
            <figure class="wp-block-image"><img src="https://maple.example/a.png?b&amp;c" alt="A &quot;cup&quot;" class="wp-image-7"/></figure>
            <!-- /wp:image -->\
            """);
  }

  private static String content(String text) {
    return post(text, List.of()).json().path("content").asString();
  }

  private static WordPressPost post(String text, List<WordPressPost.Picture> pictures) {
    return new WordPressPost("news-1", "Tea & <b>", text, pictures);
  }
}
