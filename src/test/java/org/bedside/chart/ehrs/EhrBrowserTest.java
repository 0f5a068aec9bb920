package org.bedside.chart.ehrs;

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
import java.time.Duration;
import java.util.List;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// The privacy officer connects the practice's EHR.
@WholeHouse
@Tag("browser")
class EhrBrowserTest {

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired EhrSetting setting;
  @Autowired EhrTroubles troubles;
  @Autowired SettableClock clock;
  Person dana;
  EhrStandIn server;

  @BeforeEach
  void aPractice() throws Exception {
    people.practice(false);
    people.calm();
    dana = people.with("Dana Whitfield", Role.PRIVACY_OFFICER);
    server = new EhrStandIn();
  }

  @AfterEach
  void end() {
    setting.all().forEach(link -> setting.remove(link.ehr().id(), dana.id()));
    server.close();
    clock.reset();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).focus();
    page.keyboard().press("Enter");
  }

  private static void look(Page page, String name, String light) {
    for (var width : new int[] {PHONE, 320, DESK}) {
      page.setViewportSize(width, width == DESK ? 900 : 844);
      axe(page);
      axeColours(page);
      shot(page, name + "-" + width + "-" + light);
    }
  }

  private void fill(Page page, String base) {
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Maple EHR");
    page.getByLabel("Address of FHIR R4").fill(base);
    page.getByLabel("Client id").fill("bedside-of-maple-street");
    page.getByLabel("System of the record numbers").fill("urn:oid:1.2.36.146");
  }

  @Test
  void an_ehr_is_added_tried_and_agreed_to_and_says_what_it_takes() {
    var page = browser.window(DESK);
    browser.signIn(page, dana.id().toString());
    page.navigate("/chart/ehrs");
    look(page, "ehrs-none", "light");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Add an EHR")).click();
    fill(page, "no address");
    press(page, "Save");
    assertThat(page.locator("#base-error")).containsText("This is no address");
    browser.complaints(); // the console repeats the 422
    assertThat(page.getByLabel("Client id")).hasValue("bedside-of-maple-street");
    look(page, "ehr-form-wrong", "light");
    page.getByLabel("Address of FHIR R4").fill(server.base.toString());
    press(page, "Save");
    assertThat(page.getByText("Give your EHR’s vendor the address of our keys")).isVisible();
    look(page, "ehr-setting-up", "light");

    press(page, "Try it");
    assertThat(page.locator("#trial")).containsText("One question before we go on");
    assertThat(page.locator("#trial")).containsText(server.door);
    look(page, "ehr-asks", "light");
    server.kinds = List.of("Patient", "DocumentReference", "Condition", "AllergyIntolerance");
    server.once = false;
    press(page, "Yes, that is our EHR’s address");
    assertThat(page.locator("#trial")).containsText("All went well");
    assertThat(page.getByText("takes documents but no messages: we file transcripts")).isVisible();
    assertThat(page.getByText("we look first whether it is there already")).isVisible();
    assertThat(page.getByText("It shows problems, allergies.")).isVisible();
    look(page, "ehr-well", "light");
    page.navigate("/chart/ehrs");
    assertThat(page.locator(".rows")).containsText("Connected");
  }

  @Test
  void without_script_on_a_dark_phone_it_works_the_same_and_trouble_says_who_can_mend_it() {
    var options = browser.options(PHONE, ColorScheme.DARK).setJavaScriptEnabled(false);
    var page = browser.window(options);
    browser.signIn(page, dana.id().toString());
    page.navigate("/chart/ehrs/new");
    fill(page, server.base.toString());
    press(page, "Save");
    press(page, "Try it");
    assertThat(page.locator("#trial")).containsText(server.door);
    server.door = server.origin.toString().replace("localhost", "127.0.0.1") + "/token";
    press(page, "Yes, that is our EHR’s address");
    assertThat(page.getByText("The EHR says something else now than what you saw")).isVisible();
    browser.complaints(); // the console repeats the 409
    assertThat(page.getByText("is not where the EHR itself is")).isVisible();
    shot(page, "ehr-other-host-390-dark");
    server.door = server.origin + "/token";
    press(page, "Try it again");
    assertThat(page.locator("#trial")).containsText(server.door);
    press(page, "Yes, that is our EHR’s address");
    assertThat(page.locator("#trial")).containsText("All went well");
    shot(page, "ehr-well-390-dark");

    server.refusal = "invalid_client";
    server.refusalSays = "signature is not by a key of the client";
    press(page, "Try it again");
    assertThat(page.locator("#trial")).containsText("does not take our key");
    assertThat(page.locator("#trial")).containsText("Your EHR’s vendor can mend this.");
    shot(page, "ehr-key-refused-390-dark");
    clock.forward(Duration.ofMinutes(61));
    troubles.look();
    clock.reset(); // nobody sits before a page for an hour
    page.navigate("/today");
    assertThat(page.getByText("An EHR is in trouble: Maple EHR")).isVisible();
    page.navigate("/chart/ehrs");
    page.locator("a.row").click();
    assertThat(page.getByText("In trouble since")).isVisible();
    press(page, "Pause");
    assertThat(page.locator(".page-head")).containsText("Paused");
    shot(page, "ehr-paused-390-dark");
    page.getByText("Remove this EHR").click();
    press(page, "Remove it");
    assertThat(page.getByText("No EHR is connected")).isVisible();
  }

  @Test
  void dark_pages_are_readable() {
    var page = browser.window(browser.options(DESK, ColorScheme.DARK));
    browser.signIn(page, dana.id().toString());
    var id = setting.add(wish(), dana.id()).orElseThrow();
    page.navigate("/chart/ehrs/" + id);
    press(page, "Try it");
    assertThat(page.locator("#trial")).containsText(server.door);
    look(page, "ehr-asks", "dark");
    page.navigate("/chart/ehrs/" + id + "/edit");
    look(page, "ehr-form", "dark");
    page.navigate("/chart/ehrs");
    page.getByText("Copy a key by hand").click();
    page.getByText("Make new keys").first().click();
    look(page, "ehrs", "dark");
  }

  private Wish wish() {
    return new Wish(
        "Maple Street Family Medicine’s records, north of the river",
        server.base,
        "North of the river",
        "",
        "b5c9a1d2-7f10-4d0c-9f5d-2f62a7a54f7e-bedside-of-maple-street-family-medicine",
        org.bedside.chart.smart.Signing.RS384);
  }
}
