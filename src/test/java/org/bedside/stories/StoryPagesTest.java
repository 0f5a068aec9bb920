package org.bedside.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who asks, and who sees what of it.
@WholeHouse
class StoryPagesTest {

  @Autowired MockMvcTester pages;
  @Autowired TestStories test;
  @Autowired Authorizations table;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired GreenMail mail;
  Person writer;
  Person marcus;
  Person owner;
  Person officer;

  @BeforeEach
  void aPractice() throws Exception {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    marcus = people.with("Marcus Example", Role.COMMUNICATIONS);
    owner = people.with("Olive Example", Role.OWNER);
    officer = people.with("Ellen Example", Role.PRIVACY_OFFICER);
    test.calm();
    mail.purgeEmailFromAllMailboxes();
  }

  private String get(String path, Person who) throws Exception {
    return pages.get().uri(path).with(people.as(who)).exchange().getResponse().getContentAsString();
  }

  private MockHttpServletResponse post(String path, Person who, String... fields) {
    var request = pages.post().uri(path).with(people.as(who)).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange().getResponse();
  }

  private MockHttpServletResponse save(UUID id, Person who, String... more) {
    var fields =
        new String[] {
          "called", "Knee, back on the trail",
          "whose", "Rosa Delgado",
          "email", "rosa@patients.example",
          "words", TestStories.WORDS,
          "networks", "WEBSITE",
          "purpose", "To encourage others",
          "expires", test.today().plusMonths(3).toString(),
          "language", "es"
        };
    for (var i = 0; i < more.length; i += 2) {
      for (var j = 0; j < fields.length; j += 2) {
        if (fields[j].equals(more[i])) {
          fields[j + 1] = more[i + 1];
        }
      }
    }
    return post("/stories/" + id, who, fields);
  }

  @Test
  void communications_write_it_down_and_the_letter_with_the_link_says_nothing_of_it()
      throws Exception {
    var id = UUID.randomUUID();
    assertThat(save(id, marcus).getRedirectedUrl()).isEqualTo("/stories/" + id);
    assertThat(get("/stories/" + id, marcus)).contains(TestStories.WORDS, "Rosa Delgado");
    var answer = post("/stories/" + id + "/link", marcus, "letter", "true");
    assertThat(answer.getContentAsString()).contains("The letter has left.");
    var letter = mail.getReceivedMessages()[0];
    assertThat(letter.getAllRecipients()[0]).hasToString("rosa@patients.example");
    assertThat(letter.getSubject()).isEqualTo("Maple Street Family Medicine le pregunta algo");
    var body = letter.getContent().toString();
    assertThat(body).doesNotContain("Rosa", "river", "Knee");
    var link = Pattern.compile("/sign/[\\w-]{43}\\?lang=es").matcher(body);
    assertThat(link.find()).isTrue();
    assertThat(answer.getContentAsString()).contains(link.group());
    assertThat(get(link.group(), marcus)).contains("¿Podemos contar esto?");
    assertThat(get("/stories/" + id, marcus)).as("a link is shown once").doesNotContain("/sign/");
  }

  @Test
  void names_are_for_those_who_may_see_patients_and_for_whoever_asked() throws Exception {
    var id = test.drafted(writer, test.terms(null, test.today(), Network.WEBSITE)).value();
    for (var who : new Person[] {writer, officer}) {
      assertThat(get("/stories", who)).contains("Knee, back on the trail", "Rosa Delgado");
      assertThat(get("/stories/" + id, who)).contains("Rosa Delgado", TestStories.WORDS);
    }
    for (var who : new Person[] {marcus, owner}) {
      assertThat(get("/stories", who)).contains("Knee, back on the trail").doesNotContain("Rosa");
      assertThat(get("/stories/" + id, who)).doesNotContain("Rosa", "river", "rosa@");
    }
    assertThat(post("/stories/" + id + "/link", marcus).getStatus()).isEqualTo(404);
    assertThat(save(id, marcus).getStatus()).isEqualTo(404);
  }

  @Test
  void what_may_be_told_is_seen_by_all_who_see_posts_but_not_whose_it_is() throws Exception {
    var id = test.signed(writer, test.today(), Network.WEBSITE).value();
    assertThat(get("/stories/" + id, marcus)).contains(TestStories.WORDS).doesNotContain("Rosa");
    post("/stories/" + id + "/revocation", owner);
    assertThat(get("/stories/" + id, marcus)).doesNotContain("river", "Rosa");
    assertThat(get("/stories/" + id + "/takedown", marcus)).doesNotContain("river", "Rosa");
  }

  @Test
  void the_title_of_a_page_names_nobody() throws Exception {
    var id = test.signed(writer, test.today(), Network.WEBSITE).value();
    for (var path : new String[] {"/stories", "/stories/" + id, "/stories/" + id + "/edit"}) {
      var title = get(path, writer).split("<title>")[1].split("</title>")[0];
      assertThat(title).isEqualTo("Patients’ stories · Bedside");
    }
  }

  @Test
  void a_form_with_faults_says_which_and_keeps_what_was_typed() throws Exception {
    var answer = save(UUID.randomUUID(), writer, "email", "rosa at home", "expires", "2001-01-01");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("This is no e-mail address.", "Choose a day from today on", "rosa at home")
        .contains(TestStories.WORDS);
    assertThat(save(UUID.randomUUID(), writer, "networks", "NOWHERE").getStatus()).isEqualTo(422);
  }

  @Test
  void a_colleagues_change_is_not_overwritten_unseen() {
    var id = UUID.randomUUID();
    save(id, writer);
    assertThat(save(id, writer).getStatus()).isEqualTo(409);
  }

  @Test
  void a_picture_is_seen_by_those_who_see_the_story() throws Exception {
    var id = UUID.randomUUID();
    save(id, writer);
    var added =
        pages
            .post()
            .uri("/stories/" + id + "/pictures")
            .multipart()
            .file(new MockMultipartFile("picture", "a.png", "image/png", TestStories.png()))
            .param("alt", "A woman with a cane on a trail")
            .with(people.as(writer))
            .with(csrf())
            .exchange()
            .getResponse();
    assertThat(added.getRedirectedUrl()).isEqualTo("/stories/" + id);
    var picture =
        table.find(new AuthorizationId(id)).orElseThrow().terms().pictures().getFirst().media();
    assertThat(pages.get().uri("/media/" + picture).with(people.as(officer))).hasStatusOk();
    assertThat(pages.get().uri("/media/" + picture).with(people.as(marcus))).hasStatus(404);
    post("/stories/" + id + "/pictures/" + picture + "/removal", writer);
    assertThat(table.find(new AuthorizationId(id)).orElseThrow().terms().pictures()).isEmpty();
  }

  @Test
  void a_signature_under_another_name_is_pointed_out() throws Exception {
    var asked = test.asked(writer, test.terms(null, test.today(), Network.WEBSITE));
    var page = get("/sign/" + asked.token(), writer);
    var shown = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"").matcher(page);
    assertThat(shown.find()).isTrue();
    var path = "/sign/" + asked.token() + "/signature";
    post(path, writer, "name", "R. Delgadillo", "agree", "true", "shown", shown.group(1));
    assertThat(get("/stories/" + asked.id().value(), writer))
        .contains("Signed as “R. Delgadillo”; asked was “Rosa Delgado”");
  }

  @Test
  void whoever_asked_hears_the_answer_on_today_until_they_have_seen_it() throws Exception {
    var id = test.signed(writer, test.today().plusYears(1), Network.WEBSITE).value();
    var link = "/stories/" + id;
    assertThat(get("/today/list", writer)).contains("Signed: Knee, back on the trail", link);
    get(link, writer);
    assertThat(get("/today/list", writer).split("today.done")[0])
        .doesNotContain("href=\"" + link + "\"");
  }
}
