package org.bedside.chart.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.chart.Chart;
import org.bedside.chart.TestEhrs;
import org.bedside.conversations.Reason;
import org.bedside.conversations.TestThreads;
import org.bedside.conversations.ThreadId;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.peers.EhrClient;
import org.bedside.peers.EhrPeer;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// What was said stands in a real record, and is read back from there by somebody else.
@WholeHouse
@Tag("peer")
class FilingPeerTest {

  private static final LocalDate BORN = LocalDate.of(1964, 2, 29);

  @Autowired TestThreads threads;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;
  @Autowired TestEhrs ehrs;
  @Autowired Chart chart;
  @Autowired FilingJob job;
  @Autowired FilingTable table;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  @Autowired MockMvcTester pages;
  @Autowired Audit audit;
  EhrPeer peer;
  EhrClient others;
  Person hannah;
  KnownPatient ruth;
  Account ruthsPhone;
  String number;

  @BeforeEach
  void aPracticeAndItsRecord() throws Exception {
    people.practice(false);
    clock.reset();
    db.sql("update pool set reasons = '{}' where not rest").update();
    peer = EhrPeer.running();
    others = EhrClient.of(peer);
    others.signIn();
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN, Role.PRIVACY_OFFICER);
    ehrs.none(hannah);
    patients.are(TestAccounts.patient("Ruth", "Alvarez", BORN));
    ruth = known.search("Ruth", 50).stream().filter(one -> !one.former()).findFirst().orElseThrow();
    number = ruth.mrn();
    ruthsPhone = accounts.of(ruth.id());
  }

  @AfterEach
  void nothingIsLeft() {
    peer.calm();
    ehrs.none(hannah);
    others.close();
    clock.reset();
  }

  private String inTheRecord(LocalDate born) {
    var body =
        Map.of(
            "resourceType", "Patient",
            "identifier", List.of(Map.of("system", TestEhrs.NUMBERS, "value", number)),
            "name", List.of(Map.of("family", "Alvarez", "given", List.of("Ruth"))),
            "birthDate", born.toString());
    var answer = others.post("Patient", body);
    assertThat(answer.statusCode()).isEqualTo(201);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst(".*/(Patient/[^/]+).*", "$1");
  }

  private ThreadId closed(String words) {
    var thread = threads.asked(ruthsPhone, ruth.id(), Reason.SYMPTOM, words);
    threads.answered(hannah, thread, "Please come in tomorrow.");
    threads.closed(hannah, thread);
    return thread;
  }

  private List<JsonNode> messages(String patient) {
    return others.search("Communication?subject=" + patient + "&_sort=sent&_count=100");
  }

  private List<JsonNode> papers(String patient) {
    return others.search("DocumentReference?subject=" + patient + "&_sort=date&_count=100");
  }

  private Filing newest(ThreadId thread) {
    return table.newest(thread.subject()).orElseThrow();
  }

  /// A minute later: the clock of the record goes on as it does, so ours stays with it.
  private void look() {
    db.sql("delete from ehr_rest").update();
    db.sql("update filing set next_at = closed_at where state = 'WAITING'").update();
    job.look();
  }

  @Test
  void a_closed_thread_stands_in_the_record_and_another_system_reads_it() throws IOException {
    var there = inTheRecord(BORN);
    ehrs.connected(peer, hannah);
    var thread = closed("My rash is back.");
    job.look();
    assertThat(newest(thread).state()).isEqualTo(Filing.State.FILED);
    var all = messages(there);
    assertThat(all).hasSize(3);
    var header = all.stream().filter(one -> one.path("partOf").isMissingNode()).toList();
    assertThat(header).hasSize(1);
    assertThat(header.getFirst().path("identifier").path(0).path("value").asString())
        .isEqualTo("urn:uuid:" + thread);
    assertThat(all)
        .filteredOn(one -> !one.path("partOf").isMissingNode())
        .extracting(one -> one.path("payload").path(0).path("contentString").asString())
        .containsExactly("My rash is back.", "Please come in tomorrow.");
    var paper = papers(there).getFirst();
    assertThat(words(paper)).contains("My rash is back.", "Please come in tomorrow.", "Okafor");
    assertThat(newest(thread).reference())
        .isEqualTo("DocumentReference/" + paper.path("id").asString());
    assertThat(others.search("Provenance?target=DocumentReference/" + paper.path("id").asString()))
        .hasSize(1);
    assertThat(chart.filed(thread.subject()).orElseThrow().ehr()).isEqualTo("Maple EHR");
  }

  /// What a person reads in the PDF.
  private static String words(JsonNode paper) throws IOException {
    var data = paper.path("content").path(0).path("attachment").path("data").asString();
    try (var pdf = Loader.loadPDF(Base64.getDecoder().decode(data))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @Test
  void an_answer_that_got_lost_or_a_request_that_came_twice_makes_nothing_twice() {
    var there = inTheRecord(BORN);
    ehrs.connected(peer, hannah);
    peer.losesAnswers(2);
    var first = closed("Is this normal?");
    job.look();
    assertThat(newest(first).trouble()).isEqualTo(Trouble.AWAY);
    look();
    look();
    peer.carriesOutTwice(3);
    var second = closed("And this?");
    look();
    assertThat(newest(first).state()).isEqualTo(Filing.State.FILED);
    assertThat(newest(second).state()).isEqualTo(Filing.State.FILED);
    assertThat(papers(there)).hasSize(2);
    assertThat(messages(there)).hasSize(6);
    assertThat(others.search("Provenance?target:DocumentReference.subject=" + there)).hasSize(2);
  }

  @Test
  void what_was_closed_while_the_record_was_away_is_filed_afterwards_in_its_order() {
    var there = inTheRecord(BORN);
    ehrs.connected(peer, hannah);
    peer.down();
    var first = closed("One");
    var second = closed("Two");
    var third = closed("Three");
    job.look();
    look();
    assertThat(List.of(first, second, third))
        .allMatch(one -> newest(one).state() == Filing.State.WAITING);
    peer.calm();
    look();
    look();
    assertThat(List.of(first, second, third))
        .allMatch(one -> newest(one).state() == Filing.State.FILED);
    assertThat(papers(there)).hasSize(3);
    assertThat(List.of(newest(first), newest(second), newest(third)))
        .extracting(Filing::changedAt)
        .isSorted();
  }

  @Test
  void what_the_record_refuses_waits_for_a_person_with_the_field_that_it_named() {
    inTheRecord(BORN);
    ehrs.connected(peer, hannah);
    peer.refuses("DocumentReference", "DocumentReference.type");
    var thread = closed("My rash is back.");
    job.look();
    var refused = newest(thread);
    assertThat(refused.trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(table.issues(refused.id()))
        .anyMatch(issue -> issue.field().equals("DocumentReference.type"));
    assertThat(chart.filed(thread.subject()).orElseThrow().state()).isEqualTo("REFUSED");
    peer.calm();
    assertThat(table.again(refused.id(), clock.instant())).isTrue();
    job.look();
    assertThat(newest(thread).state()).isEqualTo(Filing.State.FILED);
  }

  @Test
  void a_record_without_messages_gets_the_paper() {
    var there = inTheRecord(BORN);
    peer.without("Communication");
    ehrs.connected(peer, hannah);
    var thread = closed("My rash is back.");
    job.look();
    assertThat(newest(thread).state()).isEqualTo(Filing.State.FILED);
    assertThat(papers(there)).hasSize(1);
    peer.calm();
    assertThat(messages(there)).isEmpty();
  }

  @Test
  void nothing_goes_into_a_chart_of_which_only_the_number_is_the_same() {
    var there = inTheRecord(BORN.plusYears(1));
    ehrs.connected(peer, hannah);
    var thread = closed("My rash is back.");
    job.look();
    assertThat(newest(thread).trouble()).isEqualTo(Trouble.WHO);
    assertThat(messages(there)).isEmpty();
    assertThat(papers(there)).isEmpty();
  }

  private MvcTestResult post(String path, String... params) {
    var request = pages.post().uri(path).with(people.as(hannah)).with(csrf());
    for (var at = 0; at < params.length; at += 2) {
      request = request.param(params[at], params[at + 1]);
    }
    return request.exchange();
  }

  @Test
  void a_person_says_who_it_is_and_only_among_those_whom_the_record_names() {
    var there = inTheRecord(BORN.plusYears(1));
    ehrs.connected(peer, hannah);
    var thread = closed("My rash is back.");
    job.look();
    var path = "/chart/filings/" + newest(thread).id() + "/patient";
    assertThat(post(path, "reference", "Patient/somebody-else")).hasStatus(422);
    assertThat(newest(thread).state()).isEqualTo(Filing.State.REFUSED);
    assertThat(post(path, "reference", there)).hasStatus3xxRedirection();
    job.look();
    assertThat(newest(thread).state()).isEqualTo(Filing.State.FILED);
    assertThat(papers(there)).hasSize(1);
    assertThat(audit.about(ruth.id().subject()))
        .anyMatch(line -> line.action().equals("chart.patient-known"));
  }

  @Test
  void the_page_of_what_did_not_go_says_why_and_tries_again_on_a_press() {
    inTheRecord(BORN);
    ehrs.connected(peer, hannah);
    peer.refuses("DocumentReference", "DocumentReference.type");
    var thread = closed("My rash is back.");
    job.look();
    var page = pages.get().uri("/chart/filings").with(people.as(hannah));
    assertThat(page.exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Ruth Alvarez", "DocumentReference.type", "The EHR did not take it.");
    var bell = people.with("Marcus Bell", Role.COMMUNICATIONS);
    assertThat(pages.get().uri("/chart/filings").with(people.as(bell)).exchange()).hasStatus(403);
    peer.calm();
    assertThat(post("/chart/filings/" + newest(thread).id() + "/again")).hasStatus3xxRedirection();
    job.look();
    assertThat(newest(thread).state()).isEqualTo(Filing.State.FILED);
  }

  @Test
  void a_patient_whom_the_record_does_not_know_waits_for_a_person() {
    ehrs.connected(peer, hannah);
    var thread = closed("My rash is back.");
    job.look();
    assertThat(newest(thread).trouble()).isIn(Trouble.NOBODY, Trouble.WHO);
  }

  @Test
  void what_was_closed_before_there_was_a_record_is_filed_when_there_is_one() {
    var thread = closed("My rash is back.");
    job.look();
    assertThat(chart.filed(thread.subject()).orElseThrow().state()).isEqualTo("NO_EHR");
    var there = inTheRecord(BORN);
    ehrs.connected(peer, hannah);
    job.look();
    assertThat(newest(thread).state()).isEqualTo(Filing.State.FILED);
    assertThat(papers(there)).hasSize(1);
  }

  @Test
  void what_is_said_rightly_afterwards_replaces_the_paper_and_marks_the_wrong_words() {
    var there = inTheRecord(BORN);
    ehrs.connected(peer, hannah);
    var thread = closed("How much of it?");
    job.look();
    threads.corrected(hannah, thread, 2, "Please come in on Friday.");
    threads.closed(hannah, thread);
    job.look();
    assertThat(newest(thread).trouble()).isNull();
    assertThat(peer.asked().getLast().status()).isEqualTo(200);
    assertThat(newest(thread).state()).isEqualTo(Filing.State.FILED);
    assertThat(papers(there)).hasSize(2);
    assertThat(messages(there))
        .extracting(one -> one.path("status").asString())
        .containsOnlyOnce("entered-in-error")
        .hasSize(4);
    assertThat(papers(there).getLast().path("relatesTo").path(0).path("code").asString())
        .isEqualTo("replaces");
  }
}
