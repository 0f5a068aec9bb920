package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.bedside.SignedInByCookie;
import org.bedside.Somebody;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class HeadersTest {

  @Autowired Origin origin;
  @Autowired Assets assets;
  @Autowired Somebody somebody;

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(origin.link(path)))
              .header("Cookie", SignedInByCookie.COOKIE + "=" + somebody.principal())
              .build(),
          BodyHandlers.ofByteArray());
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/language", "/nothing-here", "/error", "/favicon.svg", "/sw.js", "/a//b"})
  void every_answer_stands_behind_the_same_fence(String path) throws Exception {
    var answer = get(path);
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly(Headers.POLICY);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
  }

  @Test
  void a_page_that_is_not_there_leaves_no_cookie_behind() throws Exception {
    assertThat(get("/nothing-here").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void a_page_is_kept_by_nobody() throws Exception {
    assertThat(header(get("/language"), "Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bedside.css",
        "bedside.js",
        "htmx.js",
        "icons.svg",
        "atkinson-hyperlegible-next-latin-wght-normal.woff2"
      })
  void a_file_is_kept_for_good_because_its_address_holds_its_hash(String name) throws Exception {
    var answer = get(assets.url(name));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).contains("immutable", "public");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void a_file_with_another_hash_is_not_there_and_not_kept() throws Exception {
    var answer = get("/assets/bedside-000000000000.css");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Cache-Control")).doesNotContain("immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fonts/OFL.txt",
        "/sw.js",
        "/manifest.webmanifest",
        "/icon-192.png",
        "/icon-512.png",
        "/icons-LICENSE.txt"
      })
  void what_the_app_is_installed_from_is_there_and_asked_about_every_time(String path)
      throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void the_manifest_says_what_it_is() throws Exception {
    assertThat(header(get("/manifest.webmanifest"), "Content-Type"))
        .startsWith("application/manifest+json");
  }

  @Test
  void the_stylesheet_holds_all_rooms_and_stays_within_its_budget() throws Exception {
    var sheet = get(assets.url("bedside.css")).body();
    assertThat(new String(sheet, StandardCharsets.UTF_8))
        .startsWith("@layer tokens, base, ")
        .contains(".side nav", ".composer-foot", ".enter-form")
        .contains("/assets/atkinson-hyperlegible-next-latin-wght-normal-")
        .doesNotContain("/fonts/");
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(sheet);
    }
    assertThat(packed.size()).isLessThan(15_000);
  }
}
