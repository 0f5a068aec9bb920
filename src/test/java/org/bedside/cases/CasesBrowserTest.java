package org.bedside.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.axeColours;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A clinician asks colleagues about a case without giving the patient away.
@WholeHouse
@Tag("browser")
class CasesBrowserTest {

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestCases cases;
  @Autowired TestPatients patients;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  Person priya;

  @BeforeEach
  void aPractice() throws Exception {
    clock.set(Instant.parse("2026-10-14T17:00:00Z"));
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    priya = people.with("Priya Raman", Role.CLINICIAN);
    cases.knowThePatients(LocalDate.of(2026, 10, 14));
  }

  @AfterEach
  void nobody() {
    patients.forget(priya);
    clock.reset();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
        .first()
        .focus();
    page.keyboard().press("Enter");
  }

  /// On a phone, a small phone and a desk.
  private static void look(Page page, String name, String light) {
    for (var width : new int[] {PHONE, 320, DESK}) {
      page.setViewportSize(width, width == DESK ? 900 : 844);
      axe(page);
      axeColours(page);
      shot(page, name + "-" + width + "-" + light);
    }
  }

  @Test
  void a_case_that_is_too_narrow_is_widened_and_becomes_a_draft_for_colleagues() {
    var page = browser.window(DESK);
    browser.outsiders(page);
    browser.signIn(page, priya.id().toString());
    page.navigate("/posts/new");
    page.locator("#text").fill("Saw a 34yo teacher with lupus yesterday");
    assertThat(page.locator("#rule-PRIV-03")).containsText("use the case form");
    axe(page);
    press(page, "Use the case form");
    assertThat(page.locator("#typed")).containsText("Saw a 34yo teacher with lupus yesterday");
    look(page, "case-new", "light");

    page.locator("#age").selectOption("FROM_30");
    page.getByLabel("A woman").check();
    page.locator("#place").selectOption("OR");
    page.getByLabel("More than three months ago").check();
    page.locator("#had").pressSequentially("Lupus, and sore joints for weeks.");
    page.locator("#question").fill("When do you add a second medicine?");
    assertThat(page.locator("#fit")).containsText("4 of our patients fit this.");
    assertThat(page.locator("#coarser")).containsText("Leave the sex out: 9 fit.");
    assertThat(page.getByText("Say it wider first")).isVisible();
    look(page, "case-few", "light");

    page.getByText("Leave the sex out: 9 fit.").click();
    page.getByLabel("Not said", new Page.GetByLabelOptions().setExact(true)).check();
    assertThat(page.locator("#fit")).containsText("9 of our patients fit this.");
    assertThat(page.locator("#preview")).containsText("A patient in their 30s in Oregon.");
    look(page, "case-fits", "light");
    press(page, "Make a draft for colleagues");

    assertThat(page).hasURL(Pattern.compile(".*/posts/.*/edit"));
    assertThat(page.locator("#text")).hasValue(Pattern.compile("A patient in their 30s in Oregon"));
    assertThat(page.locator("input[name=audience][value=COLLEAGUES]")).isChecked();
    assertThat(page.locator("#rule-PRIV-03")).containsText("A clinical lead");
    assertThat(page.locator("#case-made")).isVisible();
    axe(page);
    shot(page, "case-in-composer-1280-light");
    page.navigate("/cases");
    look(page, "cases", "light");
    page.getByText("When do you add a second medicine?").click();
    look(page, "case-drafted", "light");
    press(page, "Take it back");
    assertThat(page.getByText("The words are forgotten")).isVisible();
    axe(page);
  }

  @Test
  void without_script_a_button_checks_and_nothing_is_lost() {
    var page =
        browser.window(browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, priya.id().toString());
    page.navigate("/cases/new");
    page.locator("#age").selectOption("FROM_30");
    page.getByLabel("A woman").check();
    page.locator("#had").fill("Lupus, and sore joints for weeks.");
    page.locator("#reading").getByText("Check").click();
    assertThat(page.locator("#fit")).containsText("4 of our patients fit this.");
    assertThat(page.locator("#had")).hasValue("Lupus, and sore joints for weeks.");
    page.getByLabel("Not said", new Page.GetByLabelOptions().setExact(true)).check();
    page.locator("#reading").getByText("Check").click();
    assertThat(page.locator("#fit")).containsText("9 of our patients fit this.");
    page.getByText("Make a draft for colleagues").click();
    assertThat(page.getByText("Choose how long ago it was.")).isVisible();
    browser.complaints(); // the console repeats the 422
    page.getByLabel("More than a year ago").check();
    page.locator("#question").fill("When do you add a second medicine?");
    page.getByText("Make a draft for colleagues").click();
    assertThat(page.locator("#case-made")).isVisible();
  }

  @Test
  void at_night_and_in_spanish_it_looks_like_it_too() {
    var page = browser.window(browser.options(DESK, ColorScheme.DARK).setLocale("es-US"));
    browser.signIn(page, priya.id().toString());
    page.navigate("/cases/new");
    page.locator("#age").selectOption("FROM_30");
    page.getByLabel("Una mujer").check();
    page.locator("#had").fill("HIV");
    assertThat(page.locator("#rule-PRIV-07")).isVisible();
    look(page, "case-stopped-es", "dark");
    page.locator("#had").fill("Lupus");
    assertThat(page.locator("#fit")).containsText("4 de nuestros pacientes coinciden");
    look(page, "case-few-es", "dark");
    press(page, "Revisar");
    assertThat(page).hasURL(Pattern.compile(".*/cases/[0-9a-f-]{36}#reading"));
    page.navigate("/cases?lang=en");
    look(page, "cases", "dark");
  }
}
