package org.bedside.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class MediaPagesTest {

  @Autowired MockMvcTester browser;
  @Autowired Media media;
  @Autowired TestPeople people;

  private Person anna = new Person(new PersonId(UUID.randomUUID()), "", "", Set.of(), false);

  @BeforeEach
  void anna_works_here() {
    anna = people.with("Anna Example", Role.STAFF);
  }

  private MvcTestResult get(String address) {
    return browser.get().uri(address).with(people.as(anna)).exchange();
  }

  private MvcTestResult bring(UUID id, String name, String type, byte[] bytes) {
    return browser
        .post()
        .uri("/media/" + id)
        .multipart()
        .file(new MockMultipartFile("picture", name, type, bytes))
        .with(people.as(anna))
        .with(csrf())
        .exchange();
  }

  private UUID brought() {
    var id = UUID.randomUUID();
    assertThat(bring(id, "a.jpg", "image/jpeg", Pictures.exif(Pictures.jpeg(), 6, "<x/>")))
        .hasStatusOk();
    return id;
  }

  @Test
  void the_empty_page_asks_for_a_picture() {
    assertThat(get("/media/new"))
        .hasStatusOk()
        .bodyText()
        .contains("type=\"file\"", "multipart/form-data", "Only the picture itself is kept");
  }

  @Test
  void a_picture_that_was_brought_is_shown_with_what_was_left_out() {
    var id = UUID.randomUUID();
    var photo = Pictures.exif(Pictures.jpeg(), 6, "<x/>");
    assertThat(bring(id, "a.jpg", "image/jpeg", photo))
        .hasStatusOk()
        .bodyText()
        .contains("Where it was taken", "/media/" + id + "?width=640", "What the picture shows")
        .contains("32 × 64 pixels");
  }

  @Test
  void the_picture_is_served_as_nothing_but_a_picture() {
    var id = brought();
    assertThat(get("/media/" + id))
        .hasStatusOk()
        .hasContentType("image/jpeg")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
        .hasHeader("Content-Disposition", "inline")
        .hasHeader("Cache-Control", "private, no-store")
        .body()
        .isEqualTo(media.bytes(new MediaId(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?width=1", "?width=200", "?width=-5", "?width=2000000000"})
  void any_width_is_answered(String width) {
    assertThat(get("/media/" + brought() + width)).hasStatusOk().hasContentType("image/jpeg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd",
        "..\\..\\boot.ini",
        "/etc/passwd",
        "a\u0000.jpg",
        "\u202egpj.exe",
        "CON",
        "a.php",
        "<img src=x onerror=alert(1)>",
        ""
      })
  void the_name_of_the_file_plays_no_part(String name) {
    var id = UUID.randomUUID();
    assertThat(bring(id, name, "text/html", Pictures.jpeg()))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("passwd", "onerror", "exe");
    assertThat(media.bytes(new MediaId(id))).isNotEmpty();
  }

  @Test
  void what_is_no_picture_is_refused_with_a_sentence_whatever_it_claims_to_be() {
    var id = UUID.randomUUID();
    assertThat(
            bring(
                id,
                "a.png",
                "image/png",
                "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("Drawings in SVG can carry programs", "type=\"file\"")
        .doesNotContain("alert(1)");
    assertThat(get("/media/" + id)).hasStatus(404);
  }

  @Test
  void a_description_is_kept_and_shown() {
    var id = brought();
    assertThat(describe(id, "Two nurses & a <door>"))
        .hasStatusOk()
        .bodyText()
        .contains("Description saved", "Two nurses &amp; a &lt;door&gt;");
    assertThat(media.hasAltText(new MediaId(id))).isTrue();
    assertThat(get("/media/" + id + "/panel")).bodyText().contains("alt=\"Two nurses &amp; a");
  }

  @Test
  void a_description_that_is_too_long_stays_in_the_field() {
    var id = brought();
    assertThat(describe(id, "x".repeat(1_501)))
        .hasStatus(422)
        .bodyText()
        .contains("longer than 1,500", "x".repeat(1_501));
    assertThat(describe(id, " ")).hasStatus(422);
  }

  private MvcTestResult describe(UUID id, String alt) {
    return browser
        .post()
        .uri("/media/" + id + "/description")
        .param("alt", alt)
        .with(people.as(anna))
        .with(csrf())
        .exchange();
  }

  @Test
  void another_room_gets_the_panel_without_the_page() {
    var panel =
        browser
            .get()
            .uri("/media/new")
            .header("HX-Request", "true")
            .with(people.as(anna))
            .exchange();
    assertThat(panel).bodyText().doesNotContain("<html", "<h1").contains("<section", "<form");
  }

  @Test
  void in_spanish_as_well() {
    var page =
        browser
            .get()
            .uri("/media/new")
            .header("Accept-Language", "es")
            .with(people.as(anna))
            .exchange();
    assertThat(page).bodyText().contains("Añadir una imagen").doesNotContain("??");
  }

  @Test
  void a_stranger_sees_no_picture_and_nobody_a_missing_one() {
    var id = brought();
    var stranger = browser.get().uri("/media/" + id).exchange();
    assertThat(Objects.requireNonNull(stranger.getResponse()).getStatus()).isIn(302, 401, 403);
    assertThat(get("/media/" + UUID.randomUUID())).hasStatus(404);
  }
}
