package org.bedside.chart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.chart.TestEhrs;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.peers.EhrClient;
import org.bedside.peers.EhrPeer;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The patient list of a real record comes page by page, and goes on where it stopped.
@WholeHouse
@Tag("peer")
class IntakePeerTest {

  @Autowired TestPeople people;
  @Autowired TestPatients ours;
  @Autowired TestEhrs ehrs;
  @Autowired Patients patients;
  @Autowired IntakeTable table;
  @Autowired IntakeJob job;
  @Autowired MockMvcTester pages;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  EhrPeer peer;
  EhrClient others;
  Person dana;
  Ehr ehr;

  @BeforeEach
  void aRecordWithMorePatientsThanAPageHolds() throws Exception {
    clock.reset();
    people.practice(false);
    dana = people.with("Dana Whitfield", Role.PRIVACY_OFFICER);
    ours.are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    peer = EhrPeer.running();
    peer.crowd(600);
    others = EhrClient.of(peer);
    others.signIn();
    ehrs.none(dana);
    ehr = ehrs.connected(peer, dana);
  }

  @AfterEach
  void nothingIsLeft() {
    peer.calm();
    ehrs.none(dana);
    others.close();
  }

  private Run run() {
    return table.find(ehr.id()).orElseThrow();
  }

  private int known() {
    return patients.everybody().size();
  }

  private int there() {
    return others.read("Patient?_summary=count").path("total").asInt();
  }

  private void wanted() {
    assertThat(
            pages
                .post()
                .uri("/chart/ehrs/" + ehr.id() + "/patients")
                .with(people.as(dana))
                .with(csrf())
                .exchange())
        .hasStatus3xxRedirection();
  }

  private void itIsDue() {
    db.sql("update ehr_intake set due_at = now(), lease_until = null").update();
  }

  @Test
  void it_goes_on_at_the_page_where_it_stopped_and_nobody_comes_twice() {
    wanted();
    assertThat(job.step()).isTrue();
    var first = run();
    assertThat(first.told()).as("a page").isBetween(1, 250);
    assertThat(first.next()).isNotNull();
    peer.down();
    job.step();
    assertThat(run().told()).isEqualTo(first.told());
    assertThat(run().next()).isEqualTo(first.next());
    peer.calm();
    itIsDue();
    peer.forgetAsked();
    while (job.step()) {}
    assertThat(peer.asked()).noneMatch(asked -> asked.target().contains("/Patient?"));
    assertThat(run().told()).isEqualTo(there());
    assertThat(run().finishedAt()).isNotNull();
    var all = known();
    assertThat(all).isEqualTo(run().told() - run().leftOut() + 1);
    itIsDue();
    db.sql("update ehr_intake set as_of = null").update();
    while (job.step()) {}
    assertThat(known()).as("after a second whole run").isEqualTo(all);
    assertThat(run().added()).isZero();
  }

  @Test
  void afterwards_only_what_changed_is_asked_for_and_what_we_knew_besides_stays() {
    wanted();
    while (job.step()) {}
    var number = "R-" + UUID.randomUUID();
    create(number, "Wilhelmina", "1950-04-01");
    itIsDue();
    while (job.step()) {}
    assertThat(run().told()).isLessThan(there());
    assertThat(patients.everybody())
        .filteredOn(one -> one.mrn().equals(number))
        .extracting(KnownPatient::name)
        .containsExactly("Wilhelmina Ackroyd");
    assertThat(patients.everybody()).extracting(KnownPatient::name).contains("Ruth Alvarez");
  }

  private void create(String number, String given, String born) {
    var body =
        Map.of(
            "resourceType",
            "Patient",
            "identifier",
            List.of(Map.of("system", TestEhrs.NUMBERS, "value", number)),
            "name",
            List.of(Map.of("family", "Ackroyd", "given", List.of(given))),
            "birthDate",
            born);
    assertThat(others.post("Patient", body).statusCode()).isEqualTo(201);
  }

  @Test
  void the_page_says_how_far_it_is_and_who_ends_it_keeps_whom_it_brought() {
    wanted();
    job.step();
    var told = run().told() - run().leftOut();
    var page = pages.get().uri("/chart/ehrs/" + ehr.id() + "/patients").with(people.as(dana));
    assertThat(page.exchange())
        .hasStatusOk()
        .bodyText()
        .contains(run().told() + " patients so far");
    assertThat(
            pages
                .post()
                .uri("/chart/ehrs/" + ehr.id() + "/patients/end")
                .with(people.as(dana))
                .with(csrf())
                .exchange())
        .hasStatus3xxRedirection();
    assertThat(table.find(ehr.id())).isEmpty();
    assertThat(job.step()).isFalse();
    assertThat(known()).isEqualTo(told + 1);
  }
}
