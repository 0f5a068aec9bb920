package org.bedside.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The calendar in a browser, on the day that the design shows.
@WholeHouse
@Tag("browser")
class CalendarBrowserTest {

  private static final String FLU = "This Saturday from 9 to noon we give flu shots.";

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired Promises promises;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person approver;
  PostId draft;
  PostId asked;

  @BeforeEach
  void aTuesdayInOctober() throws InterruptedException {
    people.practice(false);
    channels.openOwnGround();
    for (var table : new String[] {"post", "promise", "pause", "slot"}) {
      db.sql("delete from " + table).update();
    }
    writer = people.with("Priya Raman", Role.CLINICIAN);
    approver = people.with("Joy Castellano", Role.CLINICAL_LEAD);
    var tip = promise("Tuesday tip", Rhythm.WEEKLY, "2026-09-15");
    promise("Ten Minutes on Maple", Rhythm.TWO_WEEKLY, "2026-10-08");
    out("2026-09-15T07:30", "Tuesday tip: drink", "Put a glass beside each meal.", tip);
    out("2026-09-29T07:30", "Tuesday tip: sleep", "Same bed time each day.", tip);
    out("2026-10-06T07:30", "Tuesday tip: salt hides in bread", "Look at the label.", tip);
    clock.set(Instant.parse("2026-10-13T14:34:00Z"));
    posts.planned("Flu shots, reminder", FLU, at("2026-10-13T12:00"), writer, approver);
    asked = posts.asked("Walking group", "Easy pace.", at("2026-10-22T17:30"), writer);
    draft = posts.draft("Sleep well", "Dim the light.", at("2026-10-20T07:30"), writer);
    posts.draft(
        "Walking group story",
        "Denise, our 34-year-old star from Birch Lane, MRN 4471902, walked her first 5K.",
        at("2026-10-15T07:30"),
        writer);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private static LocalDateTime at(String local) {
    return LocalDateTime.parse(local);
  }

  private Promise promise(String title, Rhythm rhythm, String first) {
    var promise =
        new Promise(
            UUID.randomUUID(),
            title,
            rhythm,
            java.time.LocalDate.parse(first),
            java.time.LocalTime.of(7, 30),
            java.util.List.of(),
            null);
    promises.add(promise, writer.id(), Instant.parse("2026-09-01T00:00:00Z"));
    return promise;
  }

  /// It went out at its time.
  private void out(String when, String title, String text, Promise keeps)
      throws InterruptedException {
    var due = at(when).atZone(people.practice().zone()).toInstant();
    clock.set(due.minusSeconds(60));
    var post = posts.planned(title, text, at(when), writer, approver);
    promises.keep(post, keeps.id());
    clock.set(due.plusSeconds(1));
    channels.arrived(post);
  }

  private Page open(Page page, String path) {
    browser.signIn(page, writer.id().toString());
    page.navigate(path);
    return page;
  }

  @Test
  void the_month_reads_like_the_design_at_a_desk_by_day_and_by_night() {
    var page = open(browser.window(DESK), "/calendar");
    browser.outsiders(page);
    assertThat(page.getByText("You kept 3 of 4 promised times.")).isVisible();
    assertThat(page.getByText("Tuesday tip due").first()).isVisible();
    axe(page);
    shot(page, "04-calendar-month-1280-light");
    var night = open(browser.window(DESK, ColorScheme.DARK), "/calendar");
    axe(night);
    shot(night, "04-calendar-month-1280-dark");
    page.navigate("/calendar?view=week&day=2026-11-01");
    assertThat(page.getByText("Clocks go back at 2:00 am")).isVisible();
    axe(page);
    shot(page, "04-calendar-week-1280-light");
  }

  @Test
  void a_phone_shows_the_days_that_hold_something_and_nothing_scrolls_sideways() {
    var page = open(browser.window(PHONE), "/calendar");
    assertThat(page.getByText("Walking group").first()).isVisible();
    axe(page);
    shot(page, "04-calendar-month-390-light");
    page.getByText("Jump to a day").click();
    axe(page);
    shot(page, "04-calendar-mini-390-light");
    page.setViewportSize(320, 700);
    for (var path :
        new String[] {
          "/calendar?lang=es",
          "/calendar?view=week",
          "/calendar?view=list",
          "/calendar/days/2026-11-01",
          "/calendar/posts/" + asked.value(),
          "/calendar/promises",
          "/calendar/pauses",
          "/calendar/files"
        }) {
      page.navigate(path);
      axe(page);
      shot(page, "calendar-320-" + path.replaceAll("[0-9a-f-]{30,}|[^a-z]+", "-"));
    }
  }

  @Test
  void every_page_of_the_calendar_reads_well_at_a_desk() {
    var page = open(browser.window(DESK), "/calendar?view=list");
    for (var path :
        new String[] {
          "/calendar?view=list&lang=en",
          "/calendar/days/2026-11-01",
          "/calendar/posts/" + asked.value(),
          "/calendar/promises",
          "/calendar/pauses",
          "/calendar/files"
        }) {
      page.navigate(path);
      axe(page);
      shot(page, "calendar-1280-" + path.replaceAll("[0-9a-f-]{30,}|[^a-z]+", "-"));
    }
  }

  @Test
  void a_draft_is_dragged_to_another_day_and_what_was_asked_goes_by_its_own_page() {
    var page = open(browser.window(DESK), "/calendar");
    page.locator("[data-post='" + draft.value() + "']")
        .dragTo(page.locator("[data-day='2026-10-21']"));
    assertThat(page.locator("[data-day='2026-10-21'] .ev-n")).hasText("Sleep well");
    assertThat(page.locator("#said")).containsText("Moved to Wed 21 Oct, 7:30 am");
    assertThat(page.locator("#grid-says")).containsText("Moved to Wed 21 Oct, 7:30 am");
    page.locator("[data-post='" + asked.value() + "']")
        .dragTo(page.locator("[data-day='2026-10-23']"));
    assertThat(page.locator("#voids")).isVisible();
    assertThat(page.locator("#move-date")).hasValue("2026-10-23");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Move it and ask for a new yes"))
        .click();
    assertThat(page.locator("[data-day='2026-10-23'] .ev.is-ask")).hasCount(1);
  }

  @Test
  void without_any_script_a_post_moves_and_a_night_that_brings_a_time_twice_asks_which() {
    var page =
        open(
            browser.window(browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false)),
            "/calendar/posts/" + draft.value());
    page.locator("#move-date").fill("2026-11-01");
    page.locator("#move-time").fill("01:30");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Move it").setExact(true))
        .click();
    page.getByLabel("The second, after the clocks went back").check();
    shot(page, "calendar-twice-390");
    browser.complaints(); // the console repeats the 422
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Move it").setExact(true))
        .click();
    assertThat(page.getByText("Moved to Sun 1 Nov, 1:30 am.")).isVisible();
  }
}
