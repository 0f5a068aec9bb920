package org.bedside.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.Browser.PHONE;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Relation;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A patient's phone as it is: slow, installed, and open in a hand when a birthday comes.
@WholeHouse
@Tag("browser")
class PhoneBrowserTest {

  private static final ZoneId HERE = ZoneId.of("America/Los_Angeles");
  private static final LocalDate BORN = LocalDate.parse("2008-10-14");

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired TestThreads threads;
  @Autowired Patients known;
  @Autowired SettableClock clock;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    people.calm();
    people.with("Dr. Hannah Okafor", Role.CLINICIAN);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private PatientId patient(String first, LocalDate born) throws InterruptedException {
    patients.are(TestAccounts.patient(first, "Alvarez", born));
    return known.search(first, 50).stream()
        .filter(one -> !one.former())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Page at(String principal, String path) {
    var page = browser.window(PHONE);
    browser.signIn(page, principal);
    page.navigate(path);
    return page;
  }

  private void late(LocalDate day) {
    clock.set(day.atTime(23, 50).atZone(HERE).toInstant());
  }

  // Case 50
  @Test
  void a_page_in_a_mothers_hand_goes_blank_at_midnight_of_her_childs_birthday() throws Exception {
    late(BORN.plusYears(12).minusDays(1));
    var nora = patient("Nora", BORN);
    var mother = accounts.proxyOf(nora, Relation.Kind.PARENT, "Mother Alvarez");
    var quiet = threads.asked(mother, nora, Reason.SYMPTOM, "She asks about the pill", true);
    var open = threads.asked(mother, nora, Reason.FORM, "The form for her school");
    var one = at(mother.principal(), "/messages/" + quiet);
    var other = at(mother.principal(), "/messages/" + open);
    assertThat(one.locator(".say").getByText("She asks about the pill")).isVisible();
    assertThat(other.locator(".say").getByText("The form for her school")).isVisible();
    clock.forward(Duration.ofMinutes(11));
    assertThat(one.locator("body")).not().containsText("She asks about the pill");
    assertThat(other.locator(".say").getByText("The form for her school")).isVisible();
    browser.complaints(); // what is not hers is not there

    late(BORN.plusYears(15).minusDays(1));
    other = at(mother.principal(), "/messages/" + open);
    clock.forward(Duration.ofMinutes(11));
    other.waitForTimeout(2_500);
    assertThat(other.locator(".say").getByText("The form for her school")).isVisible();

    late(BORN.plusYears(18).minusDays(1));
    other = at(mother.principal(), "/messages/" + open);
    assertThat(other.locator(".say").getByText("The form for her school")).isVisible();
    clock.forward(Duration.ofMinutes(11));
    assertThat(other.locator("body")).not().containsText("The form for her school");
    other.navigate("/messages");
    assertThat(other.locator("body")).not().containsText("school");
    browser.complaints();
  }

  /// What the tools of Chromium call "Slow 3G".
  private static void slow(Page page) {
    var cdp = page.context().newCDPSession(page);
    cdp.send("Network.enable");
    cdp.send(
        "Network.emulateNetworkConditions",
        JsonParser.parseString(
                """
                {"offline": false, "latency": 400,
                 "downloadThroughput": 50000, "uploadThroughput": 50000}
                """)
            .getAsJsonObject());
  }

  @Test
  void on_slow_3g_a_thread_weighs_little_and_is_read_and_answered() throws Exception {
    var ruth = patient("Ruth", LocalDate.of(1964, 2, 29));
    var herself = accounts.of(ruth);
    var thread = threads.asked(herself, ruth, Reason.RESULTS, "Are my results in?");
    for (var i = 0; i < 40; i++) {
      threads.replied(herself, thread, "One more thing, number " + i + ": may I eat before it?");
    }
    var phone = browser.window(PHONE);
    slow(phone);
    phone.setDefaultTimeout(30_000);
    phone.setDefaultNavigationTimeout(30_000);
    browser.signIn(phone, herself.principal());
    phone.navigate("/messages/" + thread);
    var weight =
        ((Number)
                phone.evaluate(
                    """
                    () => [...performance.getEntriesByType("navigation"),
                           ...performance.getEntriesByType("resource")]
                      .filter(one => !one.name.includes(".woff2"))
                      .reduce((all, one) => all + one.transferSize, 0)
                    """))
            .intValue();
    System.out.printf("a thread of 41 messages, first load without fonts: %d bytes%n", weight);
    assertThat(weight).isPositive().isLessThan(150_000);
    phone.getByLabel("Write to your care team").fill("Thank you, I understand.");
    phone
        .getByRole(
            AriaRole.BUTTON, new GetByRoleOptions().setName("Send privately to your care team"))
        .click();
    assertThat(phone.locator("#words-said").getByText("Thank you, I understand.")).isVisible();
    assertThat(phone.locator(".waiting > article")).hasCount(0);
    assertThat(phone.getByLabel("Write to your care team")).hasValue("");
  }

  @Test
  void the_app_of_a_patient_opens_at_their_page_and_that_of_staff_at_today() throws Exception {
    var herself = accounts.of(patient("Ruth", LocalDate.of(1964, 2, 29)));
    for (var where : List.of("/my", "/messages", "/in")) {
      var page = browser.window(PHONE);
      if (!where.equals("/in")) {
        browser.signIn(page, herself.principal());
      }
      page.navigate(where);
      var app = manifest(page);
      assertThat(app.get("start_url").getAsString()).as(where).isEqualTo("/my");
      assertThat(app.get("id").getAsString()).as(where).isEqualTo("/my");
      assertThat(app.get("scope").getAsString()).isEqualTo("/");
      assertThat(app.get("display").getAsString()).isEqualTo("standalone");
      for (var icon : app.getAsJsonArray("icons")) {
        var at = icon.getAsJsonObject().get("src").getAsString();
        assertThat(page.evaluate("at => fetch(at).then(r => r.status)", at)).isEqualTo(200);
      }
    }
    var desk = browser.window(Browser.DESK);
    desk.navigate("/sign-in");
    assertThat(manifest(desk).get("start_url").getAsString()).isEqualTo("/today");
  }

  private static com.google.gson.JsonObject manifest(Page page) {
    var text =
        page.evaluate(
            "fetch(document.querySelector('link[rel=manifest]').href).then(r => r.text())");
    return JsonParser.parseString((String) text).getAsJsonObject();
  }
}
