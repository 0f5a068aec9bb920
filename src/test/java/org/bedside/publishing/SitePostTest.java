package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bedside.publishing.SitePost.Run;
import org.junit.jupiter.api.Test;

class SitePostTest {

  @Test
  void empty_lines_part_paragraphs_and_web_addresses_become_links() {
    assertThat(post("First.\n\nSee https://maplestreetfm.example/walk. Bye").paragraphs())
        .containsExactly(
            List.of(new Run("First.", null)),
            List.of(
                new Run("See ", null),
                new Run("https://maplestreetfm.example/walk", "https://maplestreetfm.example/walk"),
                new Run(". Bye", null)));
  }

  @Test
  void nothing_but_the_web_becomes_a_link() {
    for (var text : List.of("javascript:alert(1)", "data:text/html,x", "https://", "HTTPS//x")) {
      assertThat(post(text).paragraphs())
          .as(text)
          .allSatisfy(runs -> assertThat(runs).allSatisfy(r -> assertThat(r.href()).isNull()));
    }
  }

  @Test
  void an_address_is_made_of_the_title() {
    assertThat(Site.slug("Flu shots, this Saturday!")).isEqualTo("flu-shots-this-saturday");
    assertThat(Site.slug("Café y niños")).isEqualTo("cafe-y-ninos");
    assertThat(Site.slug("What’s new?")).isEqualTo("whats-new");
    assertThat(Site.slug("../../etc/passwd")).isEqualTo("etc-passwd");
    assertThat(Site.slug("???")).isEqualTo("post");
    assertThat(Site.slug("x".repeat(500))).hasSizeLessThanOrEqualTo(60);
  }

  private static SitePost post(String text) {
    return new SitePost(
        PostId.random(), "slug", "Title", text, List.of(), Instant.EPOCH, Instant.EPOCH);
  }
}
