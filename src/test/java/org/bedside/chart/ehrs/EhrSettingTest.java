package org.bedside.chart.ehrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.chart.ehrs.Link.State;
import org.bedside.chart.fhir.Answered;
import org.bedside.chart.smart.Signing;
import org.bedside.chart.smart.Trouble;
import org.bedside.patients.PatientId;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An EHR is set up, gets into trouble and out of it.
@WholeHouse
class EhrSettingTest {

  @Autowired EhrSetting setting;
  @Autowired EhrTroubles troubles;
  @Autowired Ehrs ehrs;
  @Autowired TestPeople people;
  @Autowired MockMvcTester pages;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person dana;
  EhrStandIn server;

  @BeforeEach
  void aPractice() throws Exception {
    people.practice(false);
    dana = people.with("Dana Whitfield", Role.PRIVACY_OFFICER);
    server = new EhrStandIn();
  }

  @AfterEach
  void end() {
    setting.all().forEach(link -> setting.remove(link.ehr().id(), dana.id()));
    server.close();
    clock.reset();
  }

  private UUID added(String name, String place, String path) {
    var base = URI.create(server.origin + path);
    var wish = new Wish(name, base, place, "urn:mrn", "bedside", Signing.ES384);
    return setting.add(wish, dana.id()).orElseThrow();
  }

  private UUID connected() {
    return connected("Maple EHR", "", "/fhir");
  }

  private UUID connected(String name, String place, String path) {
    var id = added(name, place, path);
    assertThat(setting.agree(id, URI.create(server.door), dana.id())).isTrue();
    assertThat(look(id).trouble()).isNull();
    return id;
  }

  private Trial look(UUID id) {
    return setting.look(id).orElseThrow();
  }

  private Link link(UUID id) {
    return setting.find(id).orElseThrow();
  }

  private Ehr ehr(UUID id) {
    return ehrs.find(id).orElseThrow();
  }

  private Answered<Bundle> ask(Ehr ehr) {
    return ehrs.ask(
        ehr, client -> client.search().forResource("Patient").returnBundle(Bundle.class).execute());
  }

  private List<String> ledger(UUID id) {
    return db.sql("select action from audit_entry where subject = :subject order by seq")
        .param("subject", "ehr:" + id)
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Test
  void it_is_asked_for_nothing_before_a_person_said_yes_to_where_tokens_come_from() {
    var id = added("Maple EHR", "", "/fhir");
    var trial = look(id);
    assertThat(trial.trouble()).isEqualTo(Trouble.NOT_AGREED);
    assertThat(trial.asksForDoor()).isTrue();
    assertThat(trial.door()).isEqualTo(URI.create(server.door));
    assertThat(server.times("/token")).isZero();
    assertThat(link(id).state()).isEqualTo(State.SETTING_UP);
    assertThat(ehrs.all()).isEmpty();
  }

  @Test
  void a_yes_is_for_the_address_that_was_seen_and_no_other() {
    var id = added("Maple EHR", "", "/fhir");
    look(id);
    server.door = "https://evil.example/token";
    assertThat(setting.agree(id, URI.create(server.origin + "/token"), dana.id())).isFalse();
    assertThat(link(id).door()).isNull();
  }

  @Test
  void what_it_takes_is_known_once_it_lets_us_in() {
    var id = connected();
    assertThat(link(id).state()).isEqualTo(State.CONNECTED);
    var takes = ehr(id).takes();
    assertThat(takes.transactions()).isTrue();
    assertThat(takes.once()).isTrue();
    assertThat(takes.creates()).contains("Communication", "DocumentReference");
    assertThat(takes.searches()).contains("Patient", "Patient.identifier", "Condition.identifier");
    assertThat(link(id).scopes())
        .containsExactly(
            "system/Patient.rs",
            "system/Condition.rs",
            "system/Communication.crus",
            "system/DocumentReference.crus");
    assertThat(ledger(id)).containsExactly("ehr.added", "ehr.door-agreed", "ehr.connected");
  }

  @Test
  void one_that_tells_nobody_what_it_can_do_is_asked_with_a_token() {
    server.tellsEverybody = false;
    assertThat(ehr(connected()).takes().creates()).contains("DocumentReference");
  }

  @Test
  void a_door_that_moves_is_not_followed_and_the_old_one_still_opens() {
    var id = connected();
    var before = server.times("/token");
    server.door = "https://elsewhere.example/token";
    assertThat(look(id).trouble()).isEqualTo(Trouble.MOVED);
    assertThat(server.times("/token")).isEqualTo(before);
    assertThat(link(id).state()).isEqualTo(State.TROUBLED);
    assertThat(ask(ehr(id))).isInstanceOf(Answered.Done.class);
    assertThat(server.times("/token")).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_client, The client is not registered, CLIENT_UNKNOWN",
    "invalid_client, '', CLIENT_UNKNOWN",
    "invalid_client, Signature verification failed, KEY_REFUSED",
    "invalid_client, no JWKS for this client, KEY_REFUSED",
    "unauthorized_client, '', CLIENT_UNKNOWN",
    "invalid_scope, '', SCOPE_REFUSED",
    "temporarily_unavailable, '', AWAY",
    "invalid_request, '', OURS",
    "made_up, '', ODD"
  })
  void why_no_token_comes_is_told_apart(String error, String words, Trouble trouble) {
    server.refusal = error;
    server.refusalSays = words;
    var id = added("Maple EHR", "", "/fhir");
    setting.agree(id, URI.create(server.door), dana.id());
    assertThat(look(id).trouble()).isEqualTo(trouble);
    assertThat(link(id).trouble()).isEqualTo(trouble);
  }

  @Test
  void what_is_no_bearer_token_or_lets_us_do_nothing_is_not_used() {
    var id = added("Maple EHR", "", "/fhir");
    setting.agree(id, URI.create(server.door), dana.id());
    server.type = "mac";
    assertThat(look(id).trouble()).isEqualTo(Trouble.ODD);
    server.type = "Bearer";
    server.scope = "openid";
    assertThat(look(id).trouble()).isEqualTo(Trouble.SCOPE_REFUSED);
    server.scope = "";
    assertThat(look(id).trouble()).isNull();
  }

  @Test
  void another_fhir_and_a_token_that_is_not_taken_are_told_apart() {
    var id = added("Maple EHR", "", "/fhir");
    setting.agree(id, URI.create(server.door), dana.id());
    server.version = "4.3.0";
    assertThat(look(id).trouble()).isEqualTo(Trouble.NOT_R4);
    server.version = "4.0.1";
    server.takesTokens = false;
    assertThat(look(id).trouble()).isEqualTo(Trouble.TOKEN_REFUSED);
  }

  @Test
  void however_many_ask_at_once_a_token_is_fetched_once() throws Exception {
    var ehr = ehr(connected());
    clock.forward(Duration.ofMinutes(10));
    server.slow = 300;
    var before = server.times("/token");
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Callable<Answered<Bundle>>>();
      for (var each = 0; each < 20; each++) {
        all.add(() -> ask(ehr));
      }
      for (var answer : crowd.invokeAll(all)) {
        assertThat(answer.get()).isInstanceOf(Answered.Done.class);
      }
    }
    assertThat(server.times("/token")).isEqualTo(before + 1);
  }

  @Test
  void a_token_is_renewed_before_it_ends_and_each_proof_is_used_once() {
    var ehr = ehr(connected());
    ask(ehr);
    var before = server.times("/token");
    clock.forward(Duration.ofSeconds(260));
    ask(ehr);
    assertThat(server.times("/token")).isEqualTo(before);
    clock.forward(Duration.ofSeconds(15));
    ask(ehr);
    assertThat(server.times("/token")).isEqualTo(before + 1);
    var ids = new HashSet<String>();
    server.proofs.forEach(proof -> {
      try {
        ids.add(proof.getJWTClaimsSet().getJWTID());
      } catch (java.text.ParseException e) {
        throw new IllegalStateException(e);
      }
    });
    assertThat(ids).hasSameSizeAs(server.proofs);
  }

  @Test
  void a_token_that_is_not_taken_any_more_is_thrown_away_and_a_new_one_tried_once() {
    var id = connected();
    var ehr = ehr(id);
    ask(ehr);
    server.takesTokens = false;
    var tokens = server.times("/token");
    var calls = server.times("/Patient");
    assertThat(ask(ehr)).isInstanceOf(Answered.Locked.class);
    assertThat(server.times("/token")).isEqualTo(tokens + 1);
    assertThat(server.times("/Patient")).isEqualTo(calls + 2);
    assertThat(link(id).trouble()).isEqualTo(Trouble.TOKEN_REFUSED);
  }

  @Test
  void while_it_is_paused_nothing_is_called() {
    var id = connected();
    setting.pause(id, true, dana.id());
    var before = server.asked.size();
    assertThat(ask(ehr(id))).isEqualTo(new Answered.Away<>(false, null));
    clock.forward(Duration.ofDays(2));
    troubles.look();
    assertThat(server.asked).hasSize(before);
    setting.pause(id, false, dana.id());
    assertThat(ask(ehr(id))).isInstanceOf(Answered.Done.class);
    assertThat(ledger(id)).endsWith("ehr.paused", "ehr.resumed");
  }

  @Test
  void trouble_of_more_than_an_hour_is_said_on_today_until_it_is_over() throws Exception {
    var id = connected();
    server.status = 503;
    clock.forward(Duration.ofHours(25));
    troubles.look();
    assertThat(link(id).trouble()).isEqualTo(Trouble.AWAY);
    assertThat(page("/today")).doesNotContain("An EHR is in trouble");
    clock.forward(Duration.ofMinutes(61));
    troubles.look();
    assertThat(page("/today")).contains("An EHR is in trouble: Maple EHR");
    server.status = 200;
    clock.forward(Duration.ofMinutes(11));
    troubles.look();
    assertThat(page("/today")).doesNotContain("An EHR is in trouble");
    assertThat(ledger(id)).endsWith("ehr.connected", "ehr.troubled", "ehr.mended");
  }

  private String page(String path) throws Exception {
    return pages
        .get()
        .uri(path)
        .with(people.as(dana))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void it_is_looked_at_once_a_day_and_what_it_takes_may_change() {
    var id = connected();
    var before = server.times("/metadata");
    clock.forward(Duration.ofHours(23));
    troubles.look();
    assertThat(server.times("/metadata")).isEqualTo(before);
    server.once = false;
    clock.forward(Duration.ofMinutes(61));
    troubles.look();
    troubles.look();
    assertThat(server.times("/metadata")).isEqualTo(before + 1);
    assertThat(ehr(id).takes().once()).isFalse();
    assertThat(ledger(id)).endsWith("ehr.takes-changed");
  }

  @Test
  void a_patients_chart_is_in_the_only_ehr_or_where_it_was_found_and_never_guessed() {
    var patient = new PatientId(UUID.randomUUID());
    assertThat(ehrs.of(patient)).isEmpty();
    var north = connected("North", "North street", "/north");
    assertThat(ehrs.of(patient)).map(Ehr::id).hasValue(north);
    var south = connected("South", "South street", "/south");
    assertThat(ehrs.of(patient)).isEmpty();
    var all = connected("All", "", "/all");
    assertThat(ehrs.of(patient)).map(Ehr::id).hasValue(all);
    ehrs.keep(patient, south);
    assertThat(ehrs.of(patient)).map(Ehr::id).hasValue(south);
    setting.remove(south, dana.id());
    assertThat(ehrs.of(patient)).map(Ehr::id).hasValue(all);
  }

  @Test
  void the_address_of_one_that_let_us_in_stays() {
    var id = connected();
    var other = new Wish("Other", URI.create("https://o.example/r4"), "", "", "new", Signing.RS384);
    assertThat(setting.change(id, other, dana.id())).isTrue();
    assertThat(link(id).ehr().base()).isEqualTo(server.base);
    assertThat(link(id).door()).isEqualTo(URI.create(server.door));
    assertThat(link(id).client()).isEqualTo("new");
  }
}
