package org.bedside.channels.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressSiteTest {

  private static final URI HOME = URI.create("https://maple.example/blog/");

  @ParameterizedTest
  @CsvSource({
    "maple.example, https://maple.example/",
    "https://maple.example/blog, https://maple.example/blog/",
    "https://maple.example/blog/wp-admin/users.php?x=1#y, https://maple.example/blog/",
    "https://maple.example/wp-login.php, https://maple.example/",
    "http://localhost:8080, http://localhost:8080/"
  })
  void what_people_copy_leads_to_the_site(String typed, String home) {
    assertThat(WordPressSite.home(typed)).isEqualTo(URI.create(home));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "our site", "https://", "https://user:word@maple.example/", "mailto:a"})
  void what_is_no_address_of_a_site_is_none(String typed) {
    assertThat(WordPressSite.home(typed)).isNull();
  }

  @Test
  void the_head_of_the_page_says_where_the_interface_is() {
    assertThat(roots("<https://maple.example/blog/wp-json/>; rel=\"https://api.w.org/\""))
        .containsExactly("https://maple.example/blog/wp-json/");
    assertThat(
            roots(
                "<https://maple.example/a,b>; rel=shortlink, "
                    + "<https://maple.example/index.php?rest_route=/>; rel=\"https://api.w.org/\""))
        .containsExactly("https://maple.example/index.php?rest_route=/");
  }

  @Test
  void without_a_head_it_is_looked_for_where_it_usually_is() {
    assertThat(roots("<https://maple.example/feed>; rel=\"alternate\""))
        .containsExactly(
            "https://maple.example/blog/wp-json/",
            "https://maple.example/blog/index.php?rest_route=/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://maple.example.evil.example/wp-json/",
        "https://evil.example/wp-json/",
        "http://maple.example/wp-json/",
        "https://maple.example:444/wp-json/",
        "https://maple.example/?to=//evil.example/&rest_route=/"
      })
  void a_password_is_never_led_to_another_place(String root) {
    assertThat(roots("<%s>; rel=\"https://api.w.org/\"".formatted(root))).doesNotContain(root);
  }

  @Test
  void a_call_has_its_address_in_either_form() {
    var query = Map.of("slug", "a,b", "status", "any");
    assertThat(
            new WordPressSite(HOME, URI.create("https://m.example/wp-json/"))
                .route("wp/v2/posts", query))
        .hasToString("https://m.example/wp-json/wp/v2/posts?slug=a%2Cb&status=any");
    assertThat(
            new WordPressSite(HOME, URI.create("https://m.example/index.php?rest_route=/"))
                .route("wp/v2/posts", query))
        .hasToString("https://m.example/index.php?rest_route=/wp/v2/posts&slug=a%2Cb&status=any");
  }

  private static List<String> roots(String link) {
    return WordPressSite.candidates(HOME, List.of(link)).stream()
        .map(site -> site.root().toString())
        .toList();
  }
}
