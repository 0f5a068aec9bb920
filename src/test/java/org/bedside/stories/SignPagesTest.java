package org.bedside.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the link to a patient opens, and to whom it opens nothing.
@WholeHouse
class SignPagesTest {

  @Autowired MockMvcTester pages;
  @Autowired TestStories test;
  @Autowired Stories stories;
  @Autowired Authorizations table;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired GreenMail mail;
  @Autowired SettableClock clock;
  Person writer;
  TestStories.Asked asked;

  @BeforeEach
  void aQuestion() throws Exception {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    test.calm();
    mail.purgeEmailFromAllMailboxes();
    asked = test.asked(writer, test.terms(null, test.today().plusYears(1), Network.WEBSITE));
  }

  @AfterEach
  void realTime() {
    clock.reset();
    test.calm();
  }

  private MockHttpServletResponse get(String path) {
    return pages.get().uri(path).exchange().getResponse();
  }

  private MockHttpServletResponse post(String path, String... fields) {
    var request = pages.post().uri(path).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange().getResponse();
  }

  private static String shown(MockHttpServletResponse page) throws Exception {
    var found =
        Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"")
            .matcher(page.getContentAsString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private MockHttpServletResponse sign(String lang) throws Exception {
    var path = "/sign/" + asked.token();
    return post(
        path + "/signature",
        "name",
        "Rosa Delgado",
        "agree",
        "true",
        "shown",
        shown(get(path + "?lang=" + lang)),
        "lang",
        lang);
  }

  @Test
  void the_page_shows_exactly_what_would_be_told_and_changes_nothing_by_being_opened()
      throws Exception {
    var page = get("/sign/" + asked.token());
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains(TestStories.WORDS, "Rosa Delgado", "Website");
    assertThat(table.find(asked.id()).orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  void the_page_is_told_to_nobody_kept_nowhere_and_named_after_nobody() throws Exception {
    var page = get("/sign/" + asked.token());
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
    var title = page.getContentAsString().split("<title>")[1].split("</title>")[0];
    assertThat(title).isEqualTo("Your permission · Maple Street Family Medicine");
    assertThat(page.getContentAsString()).doesNotContain("<script");
  }

  @Test
  void signing_by_the_link_keeps_the_document_and_shows_the_copy() throws Exception {
    assertThat(sign("en").getRedirectedUrl()).isEqualTo("/sign/" + asked.token() + "?lang=en");
    var copy = get("/sign/" + asked.token()).getContentAsString();
    assertThat(copy).contains("This is your copy", "Signed electronically on", "Take it back");
    var file = get("/sign/" + asked.token() + "/copy");
    assertThat(file.getContentType()).startsWith("text/plain");
    assertThat(file.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"permission.txt\"");
    assertThat(file.getHeader("Cache-Control")).contains("no-store");
    assertThat(copy).contains(Document.sha256(file.getContentAsString()));
    assertThat(stories.find(asked.id().value())).isPresent();
    var letter = mail.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("Your copy from Maple Street Family Medicine");
    assertThat(letter.getContent().toString())
        .contains("/sign/" + asked.token())
        .doesNotContain("Rosa", "river", "Knee");
  }

  // Case 36
  @Test
  void a_signature_hides_nothing_and_copies_no_colleague() throws Exception {
    people.with("Cecca Popper", Role.STAFF);
    var path = "/sign/" + asked.token();
    for (var name :
        new String[] {"Rosa\u202E Delgado", "R\u043Esa Delgado", "\u2800", "Сесса Роррег"}) {
      var answer =
          post(path + "/signature", "name", name, "agree", "true", "shown", shown(get(path)));

      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString()).contains("id=\"name-error\"");
      assertThat(table.find(asked.id()).orElseThrow().state()).isEqualTo(State.SENT);
    }
  }

  @Test
  void a_link_signs_once() throws Exception {
    sign("en");
    var before = table.find(asked.id()).orElseThrow();
    clock.set(clock.instant().plus(Duration.ofMinutes(1)));
    var again =
        post(
            "/sign/" + asked.token() + "/signature",
            "name",
            "Somebody Else",
            "agree",
            "true",
            "shown",
            "0".repeat(64));
    assertThat(again.getStatus()).isEqualTo(302);
    assertThat(table.find(asked.id()).orElseThrow()).isEqualTo(before);
    assertThat(post("/sign/" + asked.token() + "/refusal").getStatus()).isEqualTo(302);
    assertThat(table.find(asked.id()).orElseThrow().state()).isEqualTo(State.SIGNED);
  }

  @Test
  void what_was_read_in_spanish_is_signed_in_spanish() throws Exception {
    sign("es");
    var kept = table.find(asked.id()).orElseThrow();
    assertThat(kept.language()).isEqualTo(Locale.of("es"));
    assertThat(get("/sign/" + asked.token() + "?lang=es").getContentAsString())
        .contains("Esta es su copia", "Firmado electrónicamente", "Mostrado en español.");
  }

  @Test
  void who_read_the_other_language_reads_again() throws Exception {
    var english = shown(get("/sign/" + asked.token() + "?lang=en"));
    var answer =
        post(
            "/sign/" + asked.token() + "/signature",
            "name",
            "Rosa Delgado",
            "agree",
            "true",
            "shown",
            english,
            "lang",
            "es");
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(table.find(asked.id()).orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  void without_a_name_or_the_tick_nothing_is_signed_and_the_page_says_what_is_missing()
      throws Exception {
    var path = "/sign/" + asked.token();
    var shown = shown(get(path));
    var nameless = post(path + "/signature", "name", " ", "agree", "true", "shown", shown);
    assertThat(nameless.getStatus()).isEqualTo(422);
    assertThat(nameless.getContentAsString()).contains("Type your full name.");
    var unticked = post(path + "/signature", "name", "Rosa Delgado", "shown", shown);
    assertThat(unticked.getStatus()).isEqualTo(422);
    assertThat(unticked.getContentAsString())
        .contains("Tick this if you agree", "value=\"Rosa Delgado\"");
    assertThat(table.find(asked.id()).orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  void who_says_no_is_asked_nothing_more() throws Exception {
    post("/sign/" + asked.token() + "/refusal");
    assertThat(get("/sign/" + asked.token()).getContentAsString())
        .contains("You said no")
        .doesNotContain(TestStories.WORDS);
    assertThat(stories.find(asked.id().value())).isEmpty();
  }

  @Test
  void a_link_that_is_over_says_so_and_shows_nothing() throws Exception {
    clock.set(clock.instant().plus(Duration.ofDays(15)));
    assertThat(get("/sign/" + asked.token()).getContentAsString())
        .contains("This link is over")
        .doesNotContain(TestStories.WORDS, "Rosa");
  }

  @Test
  void an_older_link_ends_with_the_newer_one() {
    var newer = test.link(asked.id(), writer);
    assertThat(get("/sign/" + asked.token()).getStatus()).isEqualTo(404);
    assertThat(get("/sign/" + newer).getStatus()).isEqualTo(200);
  }

  @Test
  void a_guessed_link_leads_nowhere_and_soon_to_a_pause() throws Exception {
    for (var i = 0; i < 20; i++) {
      var nothing = get("/sign/" + Links.token());
      assertThat(nothing.getStatus()).isEqualTo(404);
      assertThat(nothing.getContentAsString()).contains("This link leads nowhere");
    }
    assertThat(get("/sign/" + Links.token()).getStatus()).isEqualTo(429);
    assertThat(post("/sign/" + Links.token() + "/revocation").getStatus()).isEqualTo(429);
    clock.set(clock.instant().plus(Duration.ofMinutes(16)));
    assertThat(get("/sign/" + asked.token()).getStatus()).isEqualTo(200);
  }

  @Test
  void only_the_hash_of_a_link_is_kept() {
    assertThat(table.find(asked.id()).orElseThrow().toString()).doesNotContain(asked.token());
    assertThat(asked.token()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(table.behind(asked.token())).isPresent();
  }

  @Test
  void the_pictures_of_the_question_are_shown_by_its_link_alone() {
    var id = test.drafted(writer, test.terms(null, test.today(), Network.WEBSITE));
    test.picture(id, writer);
    var token = test.link(id, writer);
    var picture = get("/sign/" + token + "/pictures/0");
    assertThat(picture.getStatus()).isEqualTo(200);
    assertThat(picture.getContentType()).startsWith("image/");
    assertThat(picture.getHeader("Cache-Control")).contains("no-store");
    assertThat(get("/sign/" + token + "/pictures/1").getStatus()).isEqualTo(404);
    assertThat(get("/sign/" + asked.token() + "/pictures/0").getStatus()).isEqualTo(404);
  }

  @Test
  void taking_it_back_asks_first_and_then_counts() throws Exception {
    sign("en");
    var sure = get("/sign/" + asked.token() + "/revocation");
    assertThat(sure.getContentAsString()).contains("Take it back?");
    assertThat(table.find(asked.id()).orElseThrow().state()).isEqualTo(State.SIGNED);
    post("/sign/" + asked.token() + "/revocation");
    assertThat(table.find(asked.id()).orElseThrow().state()).isEqualTo(State.REVOKED);
    assertThat(stories.find(asked.id().value()).orElseThrow().revoked()).isTrue();
    assertThat(get("/sign/" + asked.token()).getContentAsString())
        .contains("You took it back", "Keep a copy");
  }

  @Test
  void a_form_without_its_token_does_nothing() {
    var forged = pages.post().uri("/sign/" + asked.token() + "/refusal").exchange().getResponse();
    assertThat(forged.getStatus()).isEqualTo(403);
    assertThat(table.find(asked.id()).orElseThrow().state()).isEqualTo(State.SENT);
  }
}
