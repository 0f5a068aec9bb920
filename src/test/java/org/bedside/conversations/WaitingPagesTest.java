package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the house says to a message that waited on a device.
@WholeHouse
class WaitingPagesTest {

  @Autowired MockMvcTester pages;
  @Autowired TestThreads threads;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  PatientId ruth;
  Account herself;
  Account stranger;

  @BeforeEach
  void aPracticeAndTwoPatients() throws Exception {
    people.practice(false);
    clock.set(Instant.parse("2026-10-13T17:00:00Z"));
    people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(
        TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)),
        TestAccounts.patient("Walter", "Brennan", LocalDate.of(1951, 7, 3)));
    ruth = id("Ruth");
    herself = accounts.of(ruth);
    stranger = accounts.of(id("Walter"));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private PatientId id(String first) {
    return known.search(first, 50).stream()
        .filter(one -> !one.former())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private JsonObject terms(Account who) throws Exception {
    var answer = pages.get().uri("/messages/waiting").with(accounts.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    return JsonParser.parseString(answer.getResponse().getContentAsString()).getAsJsonObject();
  }

  private Map<String, String> question(String words) {
    var fields = new HashMap<String, String>();
    fields.put("account", herself.principal());
    fields.put("for", ruth.toString());
    fields.put("thread", UUID.randomUUID().toString());
    fields.put("message", UUID.randomUUID().toString());
    fields.put("reason", "SYMPTOM");
    fields.put("words", words);
    return fields;
  }

  private MockHttpServletResponse send(Map<String, String> fields, Account who) {
    var request = pages.post().uri("/messages/waiting").with(csrf()).with(accounts.as(who));
    fields.forEach(request::param);
    return request.exchange().getResponse();
  }

  private JsonObject said(Map<String, String> fields, Account who) throws Exception {
    var answer = send(fields, who);
    assertThat(answer.getStatus()).isEqualTo(200);
    return JsonParser.parseString(answer.getContentAsString()).getAsJsonObject();
  }

  private int messages() {
    return db.sql("select count(*) from message").query(Integer.class).single();
  }

  @Test
  void each_account_has_a_key_of_its_own_that_stays_the_same() throws Exception {
    var key = terms(herself).get("key").getAsString();
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    assertThat(terms(herself).get("key").getAsString()).isEqualTo(key);
    assertThat(terms(stranger).get("key").getAsString()).isNotEqualTo(key);
    assertThat(terms(herself).get("account").getAsString()).isEqualTo(herself.principal());
  }

  @Test
  void who_is_not_signed_in_is_told_so_and_gets_no_key() {
    assertThat(pages.get().uri("/messages/waiting").accept("application/json")).hasStatus(401);
    assertThat(
            pages
                .post()
                .uri("/messages/waiting")
                .with(csrf())
                .accept("application/json")
                .param("account", herself.principal()))
        .hasStatus(401);
  }

  @Test
  void sent_five_times_a_message_stands_there_once() throws Exception {
    var before = messages();
    var question = question("May I swim with this?");
    var first = said(question, herself);
    for (var times = 0; times < 4; times++) {
      assertThat(said(question, herself)).isEqualTo(first);
    }
    assertThat(first.get("state").getAsString()).isEqualTo("sent");
    assertThat(messages()).isEqualTo(before + 1);
    var reply = question("And in the sea?");
    reply.put("in", first.get("link").getAsString().replace("/messages/", ""));
    assertThat(said(reply, herself)).isEqualTo(said(reply, herself));
    assertThat(messages()).isEqualTo(before + 2);
  }

  @Test
  void somebody_else_at_the_same_device_never_sends_it() {
    var before = messages();
    assertThat(send(question("May I swim with this?"), stranger).getStatus()).isEqualTo(409);
    assertThat(messages()).isEqualTo(before);
  }

  @Test
  void what_was_written_for_somebody_or_in_a_thread_of_others_is_refused_in_a_sentence()
      throws Exception {
    var before = messages();
    var theirs = threads.asked(stranger, id("Walter"), Reason.BILLING, "What is this bill?");
    var question = question("May I swim with this?");
    question.put("account", stranger.principal());
    assertThat(said(question, stranger).get("state").getAsString()).isEqualTo("refused");
    for (var in : new String[] {theirs.toString(), UUID.randomUUID().toString(), "nothing"}) {
      var reply = question("Tell me");
      reply.put("in", in);
      var said = said(reply, herself);
      assertThat(said.get("state").getAsString()).as(in).isEqualTo("refused");
      assertThat(said.getAsJsonArray("sentences").get(0).getAsString()).contains("call us");
    }
    assertThat(messages()).isEqualTo(before + 1);
  }

  @Test
  void a_red_flag_is_said_and_nothing_is_sent_until_its_author_wants_it() throws Exception {
    var before = messages();
    var question = question("I have crushing chest pain and my left arm is numb");
    var said = said(question, herself);
    assertThat(said.get("state").getAsString()).isEqualTo("warned");
    assertThat(said.getAsJsonArray("calls").toString()).contains("911");
    assertThat(said.getAsJsonArray("sentences")).isNotEmpty();
    assertThat(messages()).isEqualTo(before);
    question.put("evenSo", "true");
    assertThat(said(question, herself).get("state").getAsString()).isEqualTo("sent");
    assertThat(messages()).isEqualTo(before + 1);
  }
}
