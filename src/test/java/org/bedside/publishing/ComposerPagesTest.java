package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The composer over HTTP: what a page sends and what it gets back.
@WholeHouse
class ComposerPagesTest {

  private static final String CLEAN = "Flu shots on Saturday, 9 to noon. No appointment needed.";

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Posts posts;
  @Autowired Pictures pictures;
  Person writer;

  @BeforeEach
  void aWriter() {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @Test
  void typing_is_answered_with_marks_reasons_cures_and_counts() {
    var answer = save(PostId.random(), "Call Denise at 541-555-0187.", true);
    assertThat(answer).hasStatusOk();
    assertThat(answer)
        .bodyText()
        .contains("<mark class=\"stop\">", "541-555-0187", "id=\"reading\"", "hx-swap-oob")
        .doesNotContain("<html");
  }

  @Test
  void a_saved_draft_is_kept_as_it_was_typed() {
    var id = PostId.random();
    assertThat(save(id, CLEAN, false)).hasStatus3xxRedirection();
    assertThat(posts.find(id).orElseThrow().text()).isEqualTo(CLEAN);
  }

  @Test
  void a_picture_goes_with_the_post_only_with_words_for_those_who_cannot_see_it()
      throws IOException {
    var id = PostId.random();
    assertThat(upload(id, picture())).hasStatus3xxRedirection();
    var picture = pictures.of(id).getFirst();
    var without = submit(id, 0, "alt-none", "");
    assertThat(without).hasStatusOk().bodyText().contains("A picture has no description.");
    var version = posts.find(id).orElseThrow().version();
    assertThat(submit(id, version, "alt-" + picture.value(), "A syringe on a calendar"))
        .hasStatus3xxRedirection();
    assertThat(posts.find(id).orElseThrow().state()).isEqualTo(State.WAITING);
    var anybody = pages.get().uri("/news/pictures/" + picture.value()).exchange();
    assertThat(anybody).as("not public before it is out").hasStatus(404);
  }

  @Test
  void a_file_that_is_no_picture_is_refused_with_a_sentence_and_the_words_stay() {
    var id = PostId.random();
    var answer = upload(id, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    assertThat(answer).hasStatusOk().bodyText().contains(CLEAN, "composer-notice");
    assertThat(pictures.of(id)).isEmpty();
  }

  @Test
  void a_draft_that_is_too_long_is_not_kept_and_not_lost() {
    var id = PostId.random();
    var long50 = "a ".repeat(25_001);
    var answer = save(id, long50, false);
    assertThat(answer).hasStatusOk().bodyText().contains("more than a post can hold", "a a a a");
    assertThat(posts.find(id)).isEmpty();
  }

  @Test
  void nonsense_in_the_form_is_a_bad_request_and_no_crash() {
    var answer =
        pages
            .post()
            .uri("/posts/" + UUID.randomUUID() + "/draft")
            .with(people.as(writer))
            .with(csrf())
            .param("page", "x")
            .param("audience", "EVERYBODY")
            .exchange();
    assertThat(answer).hasStatus(400);
  }

  private MvcTestResult save(PostId id, String text, boolean htmx) {
    var request =
        pages
            .post()
            .uri("/posts/" + id.value() + "/draft")
            .with(people.as(writer))
            .with(csrf())
            .param("page", UUID.randomUUID().toString())
            .param("version", "0")
            .param("audience", "PUBLIC")
            .param("title", "Flu shots")
            .param("text", text)
            .param("when", "now");
    return htmx ? request.header("HX-Request", "true").exchange() : request.exchange();
  }

  private MvcTestResult upload(PostId id, byte[] bytes) {
    return pages
        .post()
        .uri("/posts/" + id.value() + "/pictures")
        .multipart()
        .file(new MockMultipartFile("picture", "../../x.svg", "image/svg+xml", bytes))
        .with(people.as(writer))
        .with(csrf())
        .param("page", UUID.randomUUID().toString())
        .param("version", "0")
        .param("audience", "PUBLIC")
        .param("title", "Flu shots")
        .param("text", CLEAN)
        .exchange();
  }

  private MvcTestResult submit(PostId id, int version, String field, String alt) {
    var post = posts.find(id).orElseThrow();
    return pages
        .post()
        .uri("/posts/" + id.value() + "/submission")
        .with(people.as(writer))
        .with(csrf())
        .param("page", post.page().toString())
        .param("version", Integer.toString(Math.max(version, post.version())))
        .param("audience", "PUBLIC")
        .param("title", post.title())
        .param("text", post.text())
        .param("when", "now")
        .param(field, alt)
        .exchange();
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
