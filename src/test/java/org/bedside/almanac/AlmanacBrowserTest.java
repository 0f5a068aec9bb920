package org.bedside.almanac;

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
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A seasonal post: found, read by a clinician, taken, and queued.
@WholeHouse
@Tag("browser")
class AlmanacBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  Person writer;
  Person clinician;

  @BeforeEach
  void aTuesdayInOctober() {
    clock.set(Instant.parse("2026-10-13T14:34:00Z"));
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Marcus Bell", Role.COMMUNICATIONS);
    clinician = people.with("Dr. Hannah Okafor", Role.CLINICIAN, Role.CLINICAL_LEAD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private static void press(Page page, AriaRole role, String name) {
    page.getByRole(role, new GetByRoleOptions().setName(name)).first().focus();
    page.keyboard().press("Enter");
  }

  @Test
  void an_idea_is_read_by_one_and_queued_by_another_with_the_keyboard_alone() {
    var page = browser.window(DESK);
    browser.outsiders(page);
    browser.signIn(page, clinician.id().toString());
    page.navigate("/calendar");
    press(page, AriaRole.LINK, "Ideas");
    assertThat(page.getByText("What is good to say now")).isVisible();
    axe(page);
    shot(page, "almanac-1280-light");
    press(page, AriaRole.LINK, "Flu shots are here");
    assertThat(page.getByText("A clinician reads it first")).isVisible();
    axe(page);
    press(page, AriaRole.BUTTON, "I have read it, and it is right for us");
    assertThat(page.getByText("Read by Dr. Hannah Okafor on 13 October 2026")).isVisible();
    browser.signIn(page, writer.id().toString());
    page.navigate("/almanac/flu-shots");
    axe(page);
    shot(page, "almanac-idea-1280-light");
    press(page, AriaRole.BUTTON, "Begin a draft with it");
    assertThat(page.locator("#title")).hasValue("Flu shots are here");
    assertThat(page.getByText("The guard found nobody").first()).isVisible();
    assertThat(page.locator("input[name=date]")).hasValue("2026-10-14");
    press(page, AriaRole.BUTTON, "for a yes");
    assertThat(page.getByText("Waits for a yes.")).isVisible();
    page.navigate("/almanac/flu-shots");
    assertThat(page.getByText("Waits for a yes")).isVisible();
    shot(page, "almanac-idea-used-1280-light");
  }

  @Test
  void the_pages_read_well_on_a_phone_at_night_in_spanish_and_at_320() {
    var page = browser.window(browser.options(PHONE, ColorScheme.DARK).setJavaScriptEnabled(false));
    browser.signIn(page, clinician.id().toString());
    page.navigate("/almanac?lang=es");
    assertThat(page.getByText("Ya hay vacunas contra la gripe")).isVisible();
    shot(page, "almanac-es-390-dark");
    var scripted = browser.window(PHONE, ColorScheme.DARK);
    browser.signIn(scripted, clinician.id().toString());
    for (var path :
        new String[] {"/almanac?show=all", "/almanac/rsv?words=es", "/almanac?search=zzz"}) {
      scripted.setViewportSize(PHONE, 844);
      scripted.navigate(path);
      axe(scripted);
      axeColours(scripted);
      scripted.setViewportSize(320, 700);
      axe(scripted);
    }
    scripted.navigate("/almanac/rsv");
    shot(scripted, "almanac-idea-390-dark");
  }
}
