package org.bedside.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.axeColours;
import static org.bedside.Browser.shot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Search, copies and what is kept how long, by hand: on a phone without script, and at a desk.
@WholeHouse
@Tag("browser")
class KeepingBrowserTest {

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired TestThreads threads;
  @Autowired Patients known;
  @Autowired SettableClock clock;
  Person hannah;
  PatientId ruth;
  Account herself;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    clock.set(Instant.parse("2026-10-13T17:00:00Z"));
    people.practice(false);
    people.calm();
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(
        TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)),
        TestAccounts.patient("Walter", "Brennan", LocalDate.of(1951, 7, 3)));
    ruth =
        known.search("Ruth", 50).stream()
            .filter(one -> !one.former())
            .findFirst()
            .orElseThrow()
            .id();
    herself = accounts.of(ruth);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private Page at(int width, String principal, String path) {
    var page = browser.window(width);
    browser.signIn(page, principal);
    page.navigate(path);
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  /// On a phone, a small phone and a desk, in light and dark.
  private static void look(Page page, String name) {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var width : new int[] {PHONE, 320, DESK}) {
        page.setViewportSize(width, width == DESK ? 900 : 844);
        axe(page);
        axeColours(page);
        shot(page, name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  @Test
  void on_a_phone_without_script_words_are_found_and_a_copy_is_saved() {
    var id = threads.asked(herself, ruth, Reason.REFILL, "My lisinopril lasts until Sunday.");
    threads.answered(hannah, id, "It is at the pharmacy.");
    var phone = browser.window(browser.options(320, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(phone, herself.principal());
    phone.navigate("/messages");
    phone.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
    phone.getByLabel("Words").fill("LISINOPRIL");
    press(phone, "Search");
    assertThat(phone.locator("mark")).hasText("lisinopril");
    assertEquals("/messages/search", java.net.URI.create(phone.url()).getPath());
    phone.locator("mark").click();
    assertThat(phone.locator("#m1")).isInViewport();
    phone.getByText("Take a copy").click();
    var saved =
        phone.waitForDownload(() -> phone.getByText("To read and print (PDF)").first().click());
    assertEquals("messages-2026-10-13.pdf", saved.suggestedFilename());
  }

  @Test
  void the_pages_hold_at_every_width() {
    var id = threads.asked(herself, ruth, Reason.RESULTS, "Are my results in?");
    var phone = at(PHONE, herself.principal(), "/messages/search");
    phone.getByLabel("Words").fill("results");
    press(phone, "Search");
    look(phone, "search");
    look(at(PHONE, herself.principal(), id.patientsLink() + "/copy"), "copy");
    look(at(PHONE, herself.principal(), id.patientsLink() + "/readers"), "readers");
    var desk = at(DESK, hannah.id().toString(), "/conversations/search");
    desk.getByLabel("Words").fill("results");
    press(desk, "Search");
    look(desk, "search-staff");
    look(at(DESK, hannah.id().toString(), id.link() + "/copy"), "copy-staff");
    var officer = people.with("Pat Officer", Role.PRIVACY_OFFICER);
    var keeping = at(DESK, officer.id().toString(), "/conversations/keeping");
    keeping.getByLabel("Whose conversations").fill("Ruth");
    press(keeping, "Search");
    look(keeping, "keeping");
    keeping.getByLabel("Why").first().fill("A court asks for it.");
    keeping
        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Hold").setExact(true))
        .first()
        .click();
    assertThat(keeping.getByText("A court asks for it.")).isVisible();
    look(keeping, "held");
    press(keeping, "Lift");
    assertThat(keeping.getByText("Nothing is held.")).isVisible();
  }
}
