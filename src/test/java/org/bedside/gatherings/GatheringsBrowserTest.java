package org.bedside.gatherings;

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
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// An event from the form to the public page, to the calendars of the town, and off again.
@WholeHouse
@Tag("browser")
class GatheringsBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  Person writer;
  Person approver;

  @BeforeEach
  void twoPeople() {
    clock.set(Instant.parse("2026-10-13T14:34:00Z"));
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Raman", Role.CLINICIAN);
    approver = people.with("Joy Castellano", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first().focus();
    page.keyboard().press("Enter");
  }

  private Page as(Person who) {
    var page = browser.window(DESK);
    browser.outsiders(page);
    browser.signIn(page, who.id().toString());
    return page;
  }

  private static VEvent event(String file) throws IOException, ParserException {
    return (VEvent) new CalendarBuilder().build(new StringReader(file)).getComponents().getFirst();
  }

  private static String value(VEvent event, String name) {
    return event.getProperty(name).orElseThrow().getValue();
  }

  @Test
  void an_event_goes_from_the_form_to_the_town_and_is_called_off() throws Exception {
    var page = as(writer);
    page.navigate("/gatherings/new");
    axe(page);
    press(page, "Save and look at it");
    assertThat(page.getByText("Choose a day.")).isVisible();
    axe(page);
    browser.complaints(); // the console repeats the 422
    page.locator("#title").fill("Flu shot morning");
    page.locator("#words").fill("Walk in, no appointment. Bring a sleeve that rolls up.");
    page.locator("#date").fill("2026-10-24");
    page.locator("#starts").fill("09:00");
    page.locator("#ends").fill("12:00");
    page.locator("#room").fill("Room for 40 people");
    shot(page, "event-form-1280-light");
    press(page, "Save and look at it");
    assertThat(page.getByText("The guard found nobody")).isVisible();
    var address = page.url();
    press(page, "Ask for a yes");
    assertThat(page.getByText("It waits for a second person.")).isVisible();

    var second = as(approver);
    second.navigate(address);
    axe(second);
    shot(second, "event-approval-1280-light");
    press(second, "Publish to everyone");
    assertThat(second.getByText("See its page")).isVisible();

    var town =
        browser.window(browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    town.navigate("/");
    town.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Events")).click();
    town.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Flu shot morning")).click();
    assertThat(town.getByText("214 Maple Street").first()).isVisible();
    assertThat(town.getByText("Saturday 24 October, 9:00 am")).isVisible();
    shot(town, "event-390-light");
    var file = town.request().get(town.url() + "/event.ics").text();
    Assertions.assertEquals("CONFIRMED", value(event(file), "STATUS"));
    Assertions.assertEquals("20261024T160000Z", value(event(file), "DTSTART"));

    page.navigate(address);
    page.getByText("Cancel or take down").click();
    press(page, "Cancel the event");
    assertThat(page.getByText("Cancelled").first()).isVisible();
    axe(page);
    shot(page, "event-cancelled-staff-1280-light");
    town.reload();
    assertThat(town.getByText("This does not take place.")).isVisible();
    shot(town, "event-cancelled-390-light");
    var feed = town.request().get("/events.ics").text();
    Assertions.assertEquals("CANCELLED", value(event(feed), "STATUS"));
    Assertions.assertEquals("1", value(event(feed), "SEQUENCE"));
    press(page, "Begin a post that it is off");
    assertThat(page.locator("#title")).hasValue("Cancelled: Flu shot morning");
    assertThat(page.getByText("The guard found nobody").first()).isVisible();
  }

  @Test
  void the_pages_read_well_at_night_and_at_320() {
    var page = as(writer);
    page.navigate("/gatherings/new?lang=es");
    page.locator("#title").fill("Paseo de los jueves");
    page.locator("#date").fill("2026-10-29");
    page.locator("#starts").fill("17:30");
    page.locator("#ends").fill("18:30");
    page.locator("#place").fill("Alder Falls Library");
    page.locator("#address").fill("");
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/new"));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    var days = page.request().get("/calendar?day=2026-10-26&view=week").text();
    Assertions.assertTrue(days.contains("Paseo de los jueves"), days);
    for (var path : new String[] {page.url(), "/gatherings", "/events"}) {
      page.setViewportSize(PHONE, 844);
      page.navigate(path);
      axe(page);
      axeColours(page);
      page.setViewportSize(320, 700);
      axe(page);
    }
    page.setViewportSize(PHONE, 844);
    page.navigate("/gatherings");
    shot(page, "events-staff-390-dark");
    page.navigate("/events");
    shot(page, "events-390-dark");
  }
}
