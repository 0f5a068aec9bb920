package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
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

/// What patients and staff see of a thread, and what they do not.
@WholeHouse
class MessagePagesTest {

  private static final Instant TUESDAY = Instant.parse("2026-10-13T17:00:00Z");

  @Autowired MockMvcTester pages;
  @Autowired TestThreads threads;
  @Autowired PracticeWrites practice;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person hannah;
  PatientId ruth;
  Account ruthsPhone;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    clock.set(TUESDAY);
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

  private MockHttpServletResponse get(String path, RequestPostProcessor who) {
    return pages.get().uri(path).with(who).exchange().getResponse();
  }

  private String page(String path, Account who) throws UnsupportedEncodingException {
    return get(path, accounts.as(who)).getContentAsString();
  }

  private String page(String path, Person who) throws UnsupportedEncodingException {
    return get(path, people.as(who)).getContentAsString();
  }

  private MockHttpServletResponse post(
      String path, Map<String, String> fields, RequestPostProcessor who) {
    var request =
        pages.post().uri(path).with(who).with(SecurityMockMvcRequestPostProcessors.csrf());
    fields.forEach(request::param);
    return request.exchange().getResponse();
  }

  private Map<String, String> question(String words) {
    return Map.of(
        "for",
        "" + ruth,
        "thread",
        "" + UUID.randomUUID(),
        "message",
        "" + UUID.randomUUID(),
        "words",
        words);
  }

  private static Map<String, String> with(Map<String, String> fields, String key, String value) {
    var more = new java.util.HashMap<>(fields);
    more.put(key, value);
    return more;
  }

  @Test
  void the_form_asks_for_the_reason_first_and_says_by_when_each_is_answered() throws Exception {
    var form = page("/messages/new", ruthsPhone);
    assertThat(form)
        .contains("A symptom or how you feel", "An answer by", "Call 911.")
        .contains("name=\"reason\" required value=\"REFILL\"");
  }

  @Test
  void a_question_without_a_reason_loses_no_word() throws Exception {
    var answer = post("/messages", question("May I swim?"), accounts.as(ruthsPhone));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("May I swim?", "Choose what it is about.");
  }

  @Test
  void a_red_flag_interrupts_with_whom_to_call_and_keeps_words_and_reason() throws Exception {
    var asked = with(question("I have crushing chest pain right now"), "reason", "SYMPTOM");
    var answer = post("/messages", asked, accounts.as(ruthsPhone));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("href=\"tel:911\"", "Send it anyway", "I have crushing chest pain right now")
        .contains("name=\"evenSo\"");

    var sent = post("/messages", with(asked, "evenSo", "true"), accounts.as(ruthsPhone));
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(page("/conversations", hannah)).contains("Ruth Alvarez", "Red flag");
  }

  @Test
  void the_patient_sees_delivered_then_looked_at_then_answered_and_who_read_it() throws Exception {
    var id = threads.asked(ruthsPhone, ruth, Reason.REFILL, "My blood pressure pills, please.");
    var mine = id.patientsLink();
    assertThat(page(mine, ruthsPhone)).contains("Delivered").doesNotContain("Being looked at");
    assertThat(page(mine + "/readers", ruthsPhone)).contains("Nobody of the practice");

    assertThat(page(id.link(), hannah)).contains("My blood pressure pills, please.");
    assertThat(page(mine, ruthsPhone)).contains("Being looked at");
    assertThat(page(mine + "/readers", ruthsPhone)).contains("Dr. Hannah Okafor");

    threads.answered(hannah, id, "It is at the pharmacy.");
    assertThat(page(mine, ruthsPhone)).contains("Answered", "It is at the pharmacy.");
  }

  @Test
  void a_note_for_the_team_is_on_no_page_of_the_patient() throws Exception {
    var id = threads.asked(ruthsPhone, ruth, Reason.REFILL, "My pills, please.");
    practice.note(id, UUID.randomUUID(), "Zebra note: called her.", hannah);
    assertThat(page(id.link(), hannah)).contains("Zebra note");
    for (var path : new String[] {"/messages", id.patientsLink(), id.patientsLink() + "/words"}) {
      assertThat(page(path, ruthsPhone)).doesNotContain("Zebra note");
    }
  }

  @Test
  void somebody_elses_thread_is_not_there() {
    var id = threads.asked(ruthsPhone, ruth, Reason.REFILL, "My pills, please.");
    var stranger = accounts.named("Sam Whitaker", LocalDate.of(1980, 1, 1));
    assertThat(get(id.patientsLink(), accounts.as(stranger)).getStatus()).isEqualTo(404);
    assertThat(post(id.patientsLink(), question("Hello"), accounts.as(stranger)).getStatus())
        .isEqualTo(404);
  }

  @Test
  void what_a_carer_writes_says_for_whom() throws Exception {
    var ana = accounts.proxyOf(ruth, Relation.Kind.CARER, "Ana Alvarez");
    var id = threads.asked(ana, ruth, Reason.APPOINTMENT, "Can we come on Friday?");
    assertThat(page(id.link(), hannah)).contains("Ana Alvarez", "for Ruth Alvarez");
    assertThat(page(id.patientsLink(), ruthsPhone)).contains("Ana Alvarez");
    assertThat(page(id.patientsLink(), ana)).contains("You, for Ruth Alvarez");
  }

  @Test
  void somebody_outside_this_care_says_why_looks_for_an_hour_and_the_privacy_officer_is_told()
      throws Exception {
    var dana = people.with("Dana Whitlock", Role.STAFF);
    var theo = people.with("Theo Brandt", Role.STAFF);
    threads.pool("Refills", java.util.Set.of(Reason.REFILL), dana);
    var id = threads.asked(ruthsPhone, ruth, Reason.REFILL, "My pills, please.");

    assertThat(page(id.link(), theo)).contains("Not in your care").doesNotContain("My pills");
    assertThat(get(id.link() + "/words", people.as(theo)).getStatus()).isEqualTo(404);
    var silent =
        post(id.link() + "/glass", Map.of("glass", "" + UUID.randomUUID()), people.as(theo));
    assertThat(silent.getStatus()).isEqualTo(422);

    var glass = UUID.randomUUID();
    post(
        id.link() + "/glass",
        Map.of("glass", "" + glass, "reason", "She fainted in the waiting room."),
        people.as(theo));
    assertThat(page(id.link(), theo)).contains("My pills, please.");
    assertThat(post(id.link() + "/answer", question("All is well."), people.as(theo)).getStatus())
        .isNotEqualTo(302);
    assertThat(page(id.patientsLink() + "/readers", ruthsPhone)).contains("In an emergency");

    var officer = people.with("Pat Officer", Role.PRIVACY_OFFICER);
    assertThat(page("/today", officer)).contains("/conversations/glass/" + glass);
    assertThat(page("/conversations/glass/" + glass, officer))
        .contains("She fainted in the waiting room.", "Theo Brandt", "Ruth Alvarez");

    clock.forward(Duration.ofMinutes(61));
    assertThat(page(id.link(), theo)).contains("Not in your care").doesNotContain("My pills");
  }

  @Test
  void who_runs_the_machine_and_who_writes_for_the_public_sees_nothing() {
    var id = threads.asked(ruthsPhone, ruth, Reason.REFILL, "My pills, please.");
    for (var role : new Role[] {Role.IT_ADMIN, Role.COMMUNICATIONS, Role.MODERATOR, Role.OWNER}) {
      var somebody = people.with("Some Body", role);
      assertThat(get(id.link(), people.as(somebody)).getStatus()).as("" + role).isEqualTo(404);
      assertThat(get("/conversations", people.as(somebody)).getStatus()).isEqualTo(403);
    }
  }

  @Test
  void the_owner_who_is_called_for_a_red_flag_sees_whom_to_call_and_no_word() throws Exception {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, "I have crushing chest pain now");
    var owner = people.with("Olive Owner", Role.OWNER);
    assertThat(page(id.link(), owner))
        .contains("Dr. Hannah Okafor")
        .doesNotContain("crushing", "Ruth", "Alvarez");
  }

  @Test
  void a_misdirected_answer_is_asked_about_on_the_page_and_keeps_its_words() throws Exception {
    patients.are(TestAccounts.patient("Walter", "Brennan", LocalDate.of(1951, 7, 3)));
    var id = threads.asked(ruthsPhone, ruth, Reason.RESULTS, "Are my results in?");
    var fields =
        Map.of("message", "" + UUID.randomUUID(), "words", "Dear Walter Brennan, all is well.");
    var asked = post(id.link() + "/answer", fields, people.as(hannah));
    var form = asked.getContentAsString();
    assertThat(asked.getStatus()).isEqualTo(422);
    assertThat(form).contains("Is this for Ruth?", "Dear Walter Brennan, all is well.");
    var seal = form.replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
    var sent = post(id.link() + "/answer", with(fields, "seal", seal), people.as(hannah));
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(page(id.patientsLink(), ruthsPhone)).contains("Dear Walter Brennan");
  }

  @Test
  void a_draft_is_there_again_for_its_author_alone() throws Exception {
    var id = threads.asked(ruthsPhone, ruth, Reason.OTHER, "Hello");
    var saved =
        post(id.patientsLink() + "/draft", Map.of("words", "Half a sent"), accounts.as(ruthsPhone));
    assertThat(saved.getStatus()).isEqualTo(204);
    assertThat(page(id.patientsLink(), ruthsPhone)).contains("Half a sent");
    assertThat(page(id.link(), hannah)).doesNotContain("Half a sent");
  }

  @Test
  void a_correction_stands_beside_what_was_said_before() throws Exception {
    var id = threads.asked(ruthsPhone, ruth, Reason.RESULTS, "How much do I take?");
    threads.answered(hannah, id, "Take two tablets.");
    assertThat(page(id.link() + "?correct=2", hannah))
        .contains("Take two tablets.</textarea>", "name=\"corrects\" value=\"2\"");
    var fields =
        Map.of("message", "" + UUID.randomUUID(), "words", "Take half a tablet.", "corrects", "2");
    assertThat(post(id.link() + "/answer", fields, people.as(hannah)).getStatus()).isEqualTo(302);
    assertThat(page(id.patientsLink(), ruthsPhone))
        .contains("Take two tablets.", "Take half a tablet.", "See the correction");

    var patients = Map.of("message", "" + UUID.randomUUID(), "words", "No.", "corrects", "1");
    assertThat(post(id.link() + "/answer", patients, people.as(hannah)).getStatus()).isEqualTo(422);
  }
}
