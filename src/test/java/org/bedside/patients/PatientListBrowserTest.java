package org.bedside.patients;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.patients.FileReading.Unreadable;
import org.bedside.patients.FileReading.Why;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Bringing a list: a file that is none, what a good one would change, the yes.
@WholeHouse
@Tag("browser")
class PatientListBrowserTest {

  private static final String TABLE =
      """
      MRN,First Name,Last Name,DOB,Sex,City
      4471902,Edith,Farrow,3/14/1990,F,Alder Falls
      4471903,Ida,Yarrow,tomorrow,F,Fernridge
      4471904,,,1/1/1980,M,
      4471905,Bruno,Vance,12/31/1970,M,Alder Falls
      """;

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestPatients patients;
  @Autowired Imports imports;
  @Autowired SettableClock clock;
  Person nurse;
  Person owner;

  @BeforeEach
  void aNurseAndAnOwner() {
    people.practice(false);
    nurse = people.with("Dana Whitfield", Role.STAFF);
    owner = people.with("Dr. Hannah Okafor", Role.OWNER, Role.CLINICIAN);
  }

  @AfterEach
  void nobody() {
    patients.forget(nurse);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESK})
  void a_list_is_looked_at_before_it_counts(int width) {
    var page = browser.window(width);
    browser.signIn(page, nurse.id().value().toString());
    page.navigate("/patients");
    assertThat(page.locator("h1")).hasText("Nobody is on the patient list yet");
    choose(page, "colours.csv", "Colour,Size\nred,4\n");
    assertThat(page.locator("#list-error")).containsText("names no column for a name");
    browser.complaints(); // the browser itself remarks on an answer of 422
    Browser.axe(page);
    shot(page, "patients-refused-" + width);
    choose(page, "patients.csv", TABLE);
    assertThat(page.locator("h1")).hasText("This is what would change");
    assertThat(page.locator("#counts")).containsText("New3");
    assertThat(page.locator("main")).containsText("Line 3 · Birthday");
    assertThat(page.locator("main")).containsText("This row is left out.");
    assertThat(page.locator("main")).containsText("Edith Farrow");
    Browser.axe(page);
    shot(page, "patients-preview-" + width);
    page.locator("#confirm").click();
    assertThat(page.locator("h1")).hasText("The list is in");
    Browser.axe(page);
    shot(page, "patients-done-" + width);
    page.navigate("/patients");
    assertThat(page.locator("h1")).hasText("3 people are on the patient list");
    Browser.axe(page);
    shot(page, "patients-" + width);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESK})
  void the_page_of_a_large_file_goes_on_by_itself_once_it_is_read(int width) {
    var row = TestPatients.beingRead(nurse.id(), clock.instant());
    imports.add(row, clock.instant());
    var page = browser.window(width);
    browser.signIn(page, nurse.id().value().toString());
    page.navigate("/patients/imports/" + row.id());
    assertThat(page.locator("h1")).hasText("The file is being read");
    Browser.axe(page);
    shot(page, "patients-reading-" + width);
    var staged = new Staged(List.of(TestPatients.named("Edith", "Farrow")), List.of());
    imports.preview(row.id(), row.endsAt(), row.summary(), staged);
    assertThat(page.locator("h1")).hasText("This is what would change");
    assertThat(page.locator("main")).containsText("Edith Farrow");
  }

  @Test
  void without_a_script_the_page_of_a_large_file_goes_on_too_and_says_why_it_is_refused() {
    var row = TestPatients.beingRead(nurse.id(), clock.instant());
    imports.add(row, clock.instant());
    var page =
        browser.window(
            browser.options(Browser.PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, nurse.id().value().toString());
    page.navigate("/patients/imports/" + row.id());
    assertThat(page.locator("h1")).hasText("The file is being read");
    shot(page, "patients-reading-without-script");
    var refused = row.summary().refused(new Unreadable(Why.BROKEN_QUOTES, 7));
    imports.finish(row.id(), Imports.State.REFUSED, refused);
    assertThat(page.locator("h1")).hasText("This file cannot be taken in");
    assertThat(page.locator("#refused")).containsText("Near line 7");
    shot(page, "patients-refused-later");
  }

  @Test
  void a_key_is_made_and_shown_once() {
    for (var width : new int[] {Browser.PHONE, Browser.DESK}) {
      var page = browser.window(width);
      browser.signIn(page, owner.id().value().toString());
      page.navigate("/guard");
      page.getByLabel("What is the key for?").fill("Form on the website");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a key")).click();
      assertThat(page.locator("#made")).containsText("bedside_guard_");
      Browser.axe(page);
      shot(page, "guard-key-" + width);
      page.navigate("/guard");
      assertThat(page.locator("#made")).hasCount(0);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open it")).click();
      assertThat(page.locator("#endpoint")).hasText("Other systems may ask");
      Browser.axe(page);
      shot(page, "guard-open-" + width);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close it")).click();
    }
  }

  private static void choose(Page page, String name, String text) {
    page.locator("#list")
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look what it changes"))
        .click();
  }

  private static void shot(Page page, String name) {
    Browser.unfold(page);
    Browser.shot(page, name);
    Browser.fold(page);
  }
}
