package org.bedside.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.chart.TestEhrs;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.peers.EhrPeer;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.TestAccounts;
import org.bedside.roster.Patient;
import org.bedside.roster.Sex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The chart of a patient beside their words, from a real record.
@WholeHouse
@Tag("browser")
@Tag("peer")
class ChartBrowserTest {

  private static final String NUMBERS = "http://hospital.smarthealthit.org";

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestThreads threads;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;
  @Autowired TestEhrs ehrs;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  EhrPeer peer;
  Person hannah;
  ThreadId thread = new ThreadId(UUID.randomUUID());

  @BeforeEach
  void aPracticeAndARecord() {
    clock.reset();
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    peer = EhrPeer.running();
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN, Role.PRIVACY_OFFICER);
    ehrs.none(hannah);
  }

  /// Somebody whom nobody ever was, in the record system of the tests.
  private void asks(String first, String last, LocalDate born, String number) throws Exception {
    patients.are(
        new Patient(
            "", number, first, "", last, "", Sex.U, born, "", "", "", "", "", "", "", List.of(),
            List.of()));
    var who =
        known.search(first, 5).stream()
            .filter(one -> !one.former())
            .map(KnownPatient::id)
            .findFirst()
            .orElseThrow();
    thread = threads.asked(accounts.of(who), who, Reason.REFILL, "May I have more of it?");
  }

  private void mariano() throws Exception {
    var born = LocalDate.of(1946, 6, 1);
    asks("Mariano", "Tamez", born, "2e23caa4-d831-1f47-c522-0518bab7bd3d");
  }

  private void winter() throws Exception {
    var born = LocalDate.of(1959, 12, 23);
    asks("Winter", "Prosacco", born, "2c7f251b-4cd9-fe29-b244-63c2271e15e2");
  }

  private void bernita() throws Exception {
    var born = LocalDate.of(1924, 12, 17);
    asks("Bernita", "Runolfsdottir", born, "091aa94c-7270-a031-7392-bde21611e446");
  }

  @AfterEach
  void nothingIsLeft() {
    peer.calm();
    ehrs.none(hannah);
  }

  private Page open(int width) {
    var page = browser.window(width);
    browser.signIn(page, hannah.id().value().toString());
    page.navigate(thread.link());
    return page;
  }

  private static Locator side(Page page) {
    return page.locator(".desk-aside .chart-sheet");
  }

  @Test
  void allergies_stand_first_and_a_phone_has_it_in_a_fold() throws Exception {
    mariano();
    ehrs.connected(peer, NUMBERS, hannah);
    var page = open(Browser.DESK);
    assertThat(side(page)).containsText("From Maple EHR");
    assertThat(side(page).locator(".note--stop")).containsText("Allergy: Aspirin.");
    for (var part :
        List.of("Medicines", "Problems", "Last results", "Last visits", "Immunizations")) {
      assertThat(side(page).locator("dt").filter(new Locator.FilterOptions().setHasText(part)))
          .hasCount(1);
    }
    look(page, "06-chart-desk");
    assertThat(audit.about(thread.subject())).anyMatch(line -> line.action().equals("chart.read"));

    var phone = open(Browser.PHONE);
    var fold = phone.locator("#chart-fold");
    assertThat(fold.locator("summary").first()).containsText("Allergy: Aspirin.");
    assertThat(fold.locator("dl")).isHidden();
    fold.locator("summary").first().click();
    assertThat(fold.locator("dl")).isVisible();
    look(phone, "06-chart-phone");
  }

  private static void look(Page page, String name) {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      Browser.axe(page);
      Browser.axeColours(page);
      Browser.shot(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void a_record_that_is_slow_or_away_holds_nobody_up() throws Exception {
    winter();
    ehrs.connected(peer, NUMBERS, hannah);
    peer.slow(Duration.ofSeconds(6));
    var page = open(Browser.DESK);
    assertThat(page.locator("#words")).isVisible();
    assertThat(side(page)).containsText("does not answer");
    peer.calm();
    peer.down();
    page.reload();
    assertThat(side(page)).containsText("does not answer");
  }

  @Test
  void without_a_record_nothing_is_asked_and_nothing_is_shown() throws Exception {
    bernita();
    var page = open(Browser.DESK);
    assertThat(page.locator("#words")).isVisible();
    assertThat(page.locator(".desk-aside")).hasCount(0);
  }
}
