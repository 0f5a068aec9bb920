package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.Relation;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Looking for words in threads.
@WholeHouse
class SearchTest {

  @Autowired MockMvcTester pages;
  @Autowired TestThreads threads;
  @Autowired ThreadSearch search;
  @Autowired PracticeWrites practice;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person hannah;
  PatientId ruth;
  Account ruthsPhone;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    clock.set(Instant.parse("2026-10-13T17:00:00Z"));
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

  private MockHttpServletResponse post(String path, String words, RequestPostProcessor who) {
    return pages
        .post()
        .uri(path)
        .with(who)
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .param("words", words)
        .exchange()
        .getResponse();
  }

  private String mine(String words, Account who) throws Exception {
    return post("/messages/search", words, accounts.as(who)).getContentAsString();
  }

  private String ofStaff(String words, Person who) throws Exception {
    return post("/conversations/search", words, people.as(who)).getContentAsString();
  }

  @Test
  void a_patient_finds_the_very_message_with_the_words_marked() throws Exception {
    var id = threads.asked(ruthsPhone, ruth, Reason.REFILL, "My lisinopril lasts until Sunday.");
    threads.answered(hannah, id, "The Lisinópril is at the pharmacy.");
    assertThat(mine("LISINOPRIL", ruthsPhone))
        .contains("2 messages", "<mark>lisinopril</mark>", "The <mark>Lisinópril</mark> is at")
        .contains("href=\"/messages/" + id + "#m1\"", "href=\"/messages/" + id + "#m2\"");
    assertThat(mine("aspirin", ruthsPhone)).contains("Nothing found");
  }

  @Test
  void a_patient_finds_no_note_of_the_team_and_nothing_of_anybody_else() throws Exception {
    var id = threads.asked(ruthsPhone, ruth, Reason.REFILL, "My pills, please.");
    practice.note(id, UUID.randomUUID(), "Quokka: called her.", hannah);
    assertThat(mine("quokka", ruthsPhone)).contains("Nothing found");
    assertThat(ofStaff("quokka", hannah)).contains("<mark>Quokka</mark>");
    var stranger = accounts.named("Sam Whitaker", LocalDate.of(1980, 1, 1));
    assertThat(mine("pills", stranger)).contains("Nothing found");
  }

  @Test
  void a_proxy_finds_what_is_for_both_and_nothing_that_is_for_the_patient_alone() throws Exception {
    var ana = accounts.proxyOf(ruth, Relation.Kind.CARER, "Ana Alvarez");
    threads.asked(ruthsPhone, ruth, Reason.OTHER, "Wombat, for us both", false);
    threads.asked(ruthsPhone, ruth, Reason.OTHER, "Wombat, for me alone", true);
    assertThat(mine("wombat", ana)).contains("for us both").doesNotContain("for me alone");
    assertThat(mine("wombat", ruthsPhone)).contains("for us both", "for me alone");
  }

  @Test
  void staff_find_what_is_in_their_care_alone_and_what_they_are_shown_the_patient_sees_as_read()
      throws Exception {
    var theo = people.with("Theo Brandt", Role.STAFF);
    threads.pool("Refills", java.util.Set.of(Reason.REFILL), theo);
    var his = threads.asked(ruthsPhone, ruth, Reason.REFILL, "Numbat refill");
    var everybodys = threads.asked(ruthsPhone, ruth, Reason.OTHER, "Numbat question");
    assertThat(ofStaff("numbat", hannah))
        .contains(everybodys.link() + "#m1")
        .doesNotContain("" + his);
    assertThat(audit.about(his.subject())).noneMatch(line -> line.action().equals(ReadBy.FOUND));
    assertThat(audit.about(everybodys.subject()))
        .filteredOn(line -> line.action().equals(ReadBy.FOUND))
        .singleElement()
        .satisfies(line -> assertThat(line.details()).containsEntry("numbers", "1"))
        .satisfies(line -> assertThat("" + line).doesNotContainIgnoringCase("numbat"));
    var readers =
        pages.get().uri(everybodys.patientsLink() + "/readers").with(accounts.as(ruthsPhone));
    assertThat(readers.exchange().getResponse().getContentAsString()).contains("Dr. Hannah Okafor");
    assertThat(ofStaff("numbat", theo)).contains(his.link() + "#m1", everybodys.link() + "#m1");
  }

  @Test
  void too_short_a_word_is_said_beside_the_field_and_comes_back_with_it() throws Exception {
    var answer = post("/messages/search", "x", accounts.as(ruthsPhone));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("at least two letters", "value=\"x\"");
    var form = pages.get().uri("/messages/search").with(accounts.as(ruthsPhone)).exchange();
    assertThat(form).hasStatusOk();
  }

  @Test
  void many_threads_are_looked_through_in_a_moment_and_it_says_when_some_were_left_out() {
    for (var i = 0; i < 60; i++) {
      threads.asked(ruthsPhone, ruth, Reason.OTHER, "Bilby number " + i);
      clock.forward(Duration.ofSeconds(1));
    }
    var all = search.forAccount(Needle.of("bilby").orElseThrow(), ruthsPhone);
    assertThat(all.hits()).hasSize(50);
    assertThat(all.everywhere()).isFalse();
    assertThat(all.hits().getFirst().pieces().toString()).contains("number 59");
    var one = search.forAccount(Needle.of("bilby 7").orElseThrow(), ruthsPhone);
    assertThat(one.everywhere()).isFalse();
    assertThat(search.forAccount(Needle.of("number 37").orElseThrow(), ruthsPhone))
        .satisfies(found -> assertThat(found.everywhere()).isTrue())
        .satisfies(found -> assertThat(found.hits()).hasSize(1));
  }
}
