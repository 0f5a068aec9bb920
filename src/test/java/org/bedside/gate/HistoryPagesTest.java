package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Where a practice sees which rule stops too much.
@WholeHouse
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryPagesTest {

  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));
  private static final Words GUARANTEED =
      new Words(
          Audience.PUBLIC,
          Network.BLUESKY,
          "",
          "Guaranteed pain-free knees! Our treatment cures arthritis for good.",
          List.of());
  private static final Words BEST =
      new Words(
          Audience.PUBLIC,
          Network.BLUESKY,
          "",
          "We are the best heart team in the state.",
          List.of());

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired Gate gate;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  Person officer;
  Person owner;
  Person writer;

  @BeforeEach
  void aPractice() {
    clock.reset();
    people.practice(false);
    officer = people.with("Ada Officer", Role.PRIVACY_OFFICER);
    owner = people.with("Olive Owner", Role.OWNER);
    writer = people.with("Priya Writer", Role.CLINICIAN);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private MvcTestResult get(String path, Person who) {
    return pages.get().uri(path).with(people.as(who)).exchange();
  }

  private static Words because(String reason) {
    return GUARANTEED.with(Declared.nothing().with(Map.of("CLM-02", reason, "CLM-01", reason)));
  }

  private String asked(Words words) {
    var subject = "post:" + UUID.randomUUID();
    gate.asked(subject, List.of(words), WHEN, writer);
    return subject;
  }

  @Test
  @Order(1)
  void while_nothing_was_stopped_the_page_says_so() {
    assertThat(get("/gate/history", officer)).bodyText().contains("Nothing was stopped or held");
  }

  @Test
  @Order(2)
  void a_rule_that_is_mostly_called_wrong_comes_first_and_asks_for_a_look() {
    asked(GUARANTEED);
    asked(BEST);
    for (var i = 0; i < 3; i++) {
      asked(because("We quote ad number " + i));
    }
    var page = get("/gate/history", officer);
    assertThat(page)
        .bodyText()
        .contains("3 of 4 were called false alarms.", "href=\"/rules/CLM-02\"")
        .matches("(?s).*source=rule:CLM-02.*source=rule:CLM-03.*")
        .doesNotContain("knees");
  }

  @Test
  @Order(3)
  void claims_that_were_sent_back_are_no_false_alarms() {
    var words = because("We quote another ad");
    var subject = asked(words);
    gate.sentBack(subject, List.of(words), officer.id());
    assertThat(get("/gate/history", officer))
        .bodyText()
        .contains("3 of 5 were called false alarms.");
  }

  @Test
  @Order(4)
  void each_row_opens_what_it_counts_with_reasons_and_the_post() {
    var subject = asked(because("We warn of such ads"));
    assertThat(get("/gate/history?source=rule:CLM-02", owner))
        .hasStatusOk()
        .bodyText()
        .contains(
            "We warn of such ads",
            "Called a false alarm",
            "Bluesky",
            "/posts/" + subject.substring("post:".length()))
        .doesNotContain("knees");
    assertThat(get("/gate/history?source=rule:NONE-99", owner)).hasStatus(404);
  }

  @Test
  @Order(5)
  void it_speaks_spanish() {
    assertThat(
            pages
                .get()
                .uri("/gate/history")
                .with(people.as(officer))
                .locale(java.util.Locale.of("es"))
                .exchange())
        .bodyText()
        .contains("Lo que la puerta detuvo");
  }

  @Test
  @Order(6)
  void the_file_holds_no_formula_and_that_it_was_taken_stands_in_the_ledger() {
    asked(because("=1+1"));
    assertThat(get("/gate/history.csv", owner))
        .hasStatusOk()
        .hasHeader("Content-Disposition", "attachment; filename=\"history.csv\"")
        .bodyText()
        .startsWith("at,source,verdict,moment,outcome,audience,network,subject,words,rules,reason")
        .contains(",'=1+1\r\n")
        .doesNotContain("knees");
    assertThat(audit.about("history:all").stream().map(Line::action))
        .contains("gate.history-exported");
  }

  @Test
  @Order(7)
  void nobody_reads_it_who_may_not_read_the_ledger() {
    assertThat(get("/gate/history", writer)).hasStatus(403);
    assertThat(get("/gate/history.csv", people.with("Mo Machine", Role.IT_ADMIN))).hasStatus(403);
  }

  @Test
  @Order(8)
  void after_ninety_days_it_is_not_counted() {
    clock.forward(Duration.ofDays(91));
    assertThat(get("/gate/history", officer)).bodyText().contains("Nothing was stopped or held");
  }
}
