package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Words that are kept to answer patients with.
@WholeHouse
class ReadyPagesTest {

  @Autowired MockMvcTester pages;
  @Autowired Ready ready;
  @Autowired TestPeople people;
  @Autowired TestPatients patients;
  @Autowired TestAccounts accounts;
  @Autowired TestThreads threads;
  @Autowired Patients known;
  @Autowired JdbcClient db;
  Person hannah;

  @BeforeEach
  void aPractice() throws Exception {
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    db.sql("delete from ready_words").update();
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(
        TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)),
        TestAccounts.patient("Walter", "Brennan", LocalDate.of(1951, 7, 3)));
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

  private MockHttpServletResponse keep(String title, String words) {
    return post(
        "/conversations/ready",
        "id",
        "" + UUID.randomUUID(),
        "title",
        title,
        "words",
        words,
        "language",
        "en");
  }

  @Test
  void a_practice_begins_with_twelve_and_makes_them_its_own() throws Exception {
    post("/conversations/ready/start");
    post("/conversations/ready/start");
    assertThat(ready.all(Locale.ENGLISH)).hasSize(12);
    assertThat(ready.all(Locale.of("es")).getFirst().language()).isEqualTo("es");
    assertThat(Ready.start())
        .allSatisfy(one -> {
          assertThat(one.title().length()).isLessThanOrEqualTo(ReadyWords.LONGEST_TITLE);
          assertThat(ready.reading(one.words(), hannah).isClear()).as(one.words()).isTrue();
        });
    var first = ready.all(Locale.ENGLISH).getFirst();
    post("/conversations/ready/" + first.id() + "/removal");
    assertThat(ready.all(Locale.ENGLISH)).hasSize(11).doesNotContain(first);
  }

  @Test
  void they_are_put_below_what_is_typed_and_nothing_is_sent() throws Exception {
    assertThat(keep("Come in", "Hello {FIRST}, please call {PHONE}.").getStatus()).isEqualTo(302);
    var one = ready.all(Locale.ENGLISH).getFirst();
    var ruth =
        known.search("Ruth", 50).stream()
            .filter(each -> !each.former())
            .findFirst()
            .orElseThrow()
            .id();
    var thread = threads.asked(accounts.of(ruth), ruth, Reason.SYMPTOM, "My knee hurts.");
    var page =
        post(
            thread.link() + "/ready",
            "message",
            "" + UUID.randomUUID(),
            "ready",
            "" + one.id(),
            "words",
            "Your knee can wait until Monday.");
    assertThat(page.getContentAsString())
        .contains("Your knee can wait until Monday.\n\nHello Ruth, please call ")
        .doesNotContain("{PHONE}");
    assertThat(threads.of(thread).last()).isEqualTo(1);
  }

  @Test
  void they_name_nobody() throws Exception {
    var refused = keep("Brennan", "Walter Brennan, born 7/3/1951, may come in.");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("they name nobody", "may come in.");
    assertThat(ready.all(Locale.ENGLISH)).isEmpty();
  }

  @Test
  void a_fault_is_said_beside_the_form_and_nothing_is_lost() throws Exception {
    assertThat(keep("", "Come in.").getContentAsString()).contains("Give it a title", "Come in.");
    assertThat(keep("Empty", "  ").getContentAsString()).contains("Write something");
  }

  @Test
  void whoever_does_not_answer_patients_does_not_see_them() {
    var marcus = people.with("Marcus Bell", Role.COMMUNICATIONS);
    assertThat(pages.get().uri("/conversations/ready").with(people.as(marcus))).hasStatus(403);
  }
}
