package org.bedside.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.answers.TestAnswers.done;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.conversations.Conversations;
import org.bedside.detectors.Prepared;
import org.bedside.networks.Network;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// From public to private: every answer leads there, for everybody in the same words, and nobody
/// outside sees who went.
@WholeHouse
class PrivateWayTest {

  private static final String QUESTION = "Is my A1c back yet? Nobody calls me.";
  private static final String PORTAL = "https://maplestreetfm.example/portal";

  @Autowired Answering answering;
  @Autowired OwnWords own;
  @Autowired AnswerTable replies;
  @Autowired BlankTable blanks;
  @Autowired TestAnswers answers;
  @Autowired TestPeople people;
  @Autowired TestPatients patients;
  @Autowired TestAccounts accounts;
  @Autowired Patients known;
  @Autowired Conversations conversations;
  @Autowired MockMvcTester pages;
  Person talker;
  Person hannah;
  PatientId ruth;
  Account ruthsPhone;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    people.practice(false);
    answers.fill();
    talker = people.with("Marcus Bell", Role.COMMUNICATIONS);
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    ruth =
        known.search("Ruth", 50).stream()
            .filter(one -> !one.former())
            .findFirst()
            .orElseThrow()
            .id();
    ruthsPhone = accounts.of(ruth);
  }

  private Reply asked() {
    return answers.entered(Kind.COMMENT, Network.FACEBOOK, QUESTION, talker);
  }

  @Test
  void every_prepared_reply_leads_to_private_messages() {
    for (var prepared : Prepared.all()) {
      var text = answering.filled(prepared);
      if (prepared.sort() == Prepared.Sort.REPLY && !prepared.name().equals("policy")) {
        assertThat(text).as(prepared.name()).contains(PORTAL);
      } else {
        assertThat(text).as(prepared.name()).doesNotContain(PORTAL);
      }
    }
  }

  @Test
  void own_words_are_asked_about_with_the_way_below_them() {
    var one = answers.entered(TestAnswers.REVIEW, talker);
    var written = done(own.save(one.id(), one.version(), "Thank you for telling us.", talker.id()));
    var asked = done(own.ask(written.id(), written.version(), talker));
    assertThat(asked.text())
        .isEqualTo(
            "Thank you for telling us. About your own health, ask us privately: " + PORTAL + ".");
    var back = done(own.sendBack(asked.id(), "Shorter, please.", approver()));
    assertThat(done(own.ask(back.id(), back.version(), talker)).text()).isEqualTo(asked.text());
  }

  private Person approver() {
    return people.with("Joy Castellano", Role.CLINICAL_LEAD);
  }

  @Test
  void without_a_page_of_its_own_the_practice_has_the_house_s() {
    blanks.put(Blanks.NONE);
    var away = new PrivateWay(blanks, new Origin(URI.create("https://care.maplestreetfm.example")));
    assertThat(away.blanks().portal()).isEqualTo("https://care.maplestreetfm.example/ask");
    var here = new PrivateWay(blanks, new Origin(URI.create("http://localhost:8080")));
    assertThat(here.blanks().portal()).isEmpty();
  }

  @Test
  void whoever_answers_patients_goes_on_in_private_and_nobody_else_learns_it() throws Exception {
    var one = asked();
    var link = one.id().link();
    var before = page(link, talker).getContentAsString();
    assertThat(page(link + "/private", talker).getStatus()).isEqualTo(403);
    assertThat(page(link, hannah).getContentAsString()).contains(link + "/private");

    var found = post(link + "/private", "words", "alvarez").getContentAsString();
    var next = "/conversations/new?patient=" + ruth + "&amp;from=" + one.id().subject();
    assertThat(found).contains(QUESTION, "Ruth Alvarez", next);
    var form = page(next.replace("&amp;", "&"), hannah).getContentAsString();
    assertThat(form).contains("where others can read it").doesNotContain("A1c");

    var begun =
        post(
            "/conversations",
            "patient",
            "" + ruth,
            "thread",
            "" + UUID.randomUUID(),
            "message",
            "" + UUID.randomUUID(),
            "words",
            "You wrote to us where others can read it. What can we do for you?",
            "from",
            one.id().subject());
    assertThat(begun.getStatus()).isEqualTo(302);
    var thread = Objects.requireNonNull(begun.getRedirectedUrl());
    assertThat(conversations.begunFrom(one.id().subject(), hannah)).containsExactly(thread);
    assertThat(page(link, hannah).getContentAsString()).contains("href=\"" + thread + "\"");
    assertThat(page(thread, hannah).getContentAsString()).contains("stands in public");
    assertThat(conversations.unread(ruthsPhone.id())).isEqualTo(1);

    assertThat(conversations.begunFrom(one.id().subject(), talker)).isEmpty();
    assertThat(plain(page(link, talker).getContentAsString())).isEqualTo(plain(before));
  }

  /// Without what is new on each page.
  private static String plain(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("content=\"[^\"]*\"", "");
  }

  @Test
  void a_made_up_origin_is_left_out() throws Exception {
    var form =
        page("/conversations/new?patient=" + ruth + "&from=answer:%3Cscript%3E", hannah)
            .getContentAsString();
    assertThat(form).contains("name=\"from\" value=\"\"").doesNotContain("<script>\"");
  }

  private MockHttpServletResponse page(String path, Person who) {
    return pages.get().uri(URI.create(path)).with(people.as(who)).exchange().getResponse();
  }

  private MockHttpServletResponse post(String path, String... parameters) {
    var request =
        pages
            .post()
            .uri(path)
            .with(people.as(hannah))
            .with(SecurityMockMvcRequestPostProcessors.csrf());
    for (var at = 0; at < parameters.length; at += 2) {
      request.param(parameters[at], parameters[at + 1]);
    }
    return request.exchange().getResponse();
  }
}
