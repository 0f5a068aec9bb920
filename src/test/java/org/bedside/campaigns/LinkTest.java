package org.bedside.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Addresses that a campaign may lead to.
class LinkTest {

  private static Link link(String address) {
    return Link.of(address).orElseThrow();
  }

  @Test
  void only_a_full_https_address_is_one() {
    for (var none :
        List.of(
            "",
            "www.example.org",
            "http://example.org",
            "javascript:alert(1)",
            "https://",
            "https://user:secret@example.org/",
            "https://localhost/x",
            "data:text/html,x",
            "https://exa mple.org",
            "https://example.org/" + "a".repeat(600))) {
      assertThat(Link.of(none)).as(none).isEmpty();
    }
    assertThat(link("  https://example.org/flu ").address()).isEqualTo("https://example.org/flu");
  }

  @Test
  void what_follows_readers_is_named_and_taken_off_and_nothing_else() {
    var link =
        link("https://example.org/flu?utm_source=fb&page=2&fbclid=abc&UTM_Medium=x&q=a%26b#top");
    assertThat(link.trackers()).containsExactly("utm_source", "fbclid", "utm_medium");
    assertThat(link.clean().address()).isEqualTo("https://example.org/flu?page=2&q=a%26b#top");
    assertThat(link.clean().trackers()).isEmpty();
  }

  @Test
  void a_disguised_one_is_found_too() {
    var link = link("https://example.org/?utm%5Fsource=x&gclid");
    assertThat(link.trackers()).containsExactly("utm_source", "gclid");
    assertThat(link.clean().address()).isEqualTo("https://example.org/");
  }

  @Test
  void an_address_without_any_stays_as_it_is_to_the_letter() {
    for (var same :
        List.of(
            "https://example.org",
            "https://example.org/?a=1&&b=",
            "https://example.org/#?utm_source=x",
            "https://example.org/utm_source=x?campaign=flu")) {
      assertThat(link(same).trackers()).as(same).isEmpty();
      assertThat(link(same).clean().address()).isEqualTo(same);
    }
  }
}
