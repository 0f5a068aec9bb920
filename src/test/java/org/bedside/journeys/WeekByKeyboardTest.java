package org.bedside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A week's posts are a matter of minutes: five posts planned on the calendar, sent for a yes and
/// approved at once, by keyboard alone.
@WholeHouse
@Tag("browser")
class WeekByKeyboardTest {

  record Said(String title, String text) {}

  private static final List<Said> WEEK =
      List.of(
          new Said("Wash hands, sing twice", "Two rounds of the birthday song is long enough."),
          new Said("Salt hides in bread", "Look at the label before you buy."),
          new Said("Ten minutes outside", "Morning light helps you sleep at night."),
          new Said("Flu shots are here", "Walk in from 9 to noon, no appointment."),
          new Said("Sleep is a medicine", "Same bed time, dark room, telephone in the kitchen."));

  @RegisterExtension Browser browser = new Browser();
  @Autowired PracticeOfTwo practice;
  @Autowired SettableClock clock;
  Person writer;
  Person approver;

  @BeforeEach
  void aSundayAfternoon() {
    var two = practice.open();
    writer = two.writer();
    approver = two.approver();
    clock.set(Instant.parse("2026-10-11T21:00:00Z"));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void a_week_is_planned_and_approved_by_keyboard_alone_in_under_three_minutes() {
    var page = browser.window(Browser.DESK);
    browser.signIn(page, writer.id().value().toString());
    page.navigate("/calendar");
    var started = System.nanoTime();
    tabTo(page, "document.activeElement.classList.contains('cal-day')");
    for (var said : WEEK) {
      page.keyboard().press("ArrowRight");
      plan(page, said);
    }
    assertThat(page.locator("#grid .ev.is-ask")).hasCount(5);
    assertThat(page.locator("[data-day='2026-10-16'] .ev-n")).hasText("Sleep is a medicine");
    Browser.shot(page, "journey-week-planned-1280");
    Browser.axe(page);
    var other = browser.window(Browser.DESK);
    browser.signIn(other, approver.id().toString());
    WeekApprovedByKeyboardTest.approves(other, WEEK.size());
    org.assertj.core.api.Assertions.assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isLessThan(Duration.ofMinutes(3));
    page.reload();
    assertThat(page.locator("#grid .ev.is-ask")).hasCount(0);
  }

  /// `n` on the day, the words, and the button that asks.
  private static void plan(Page page, Said said) {
    page.keyboard().press("n");
    page.waitForURL("**/calendar/days/**");
    assertThat(page.getByLabel("Title")).isFocused();
    page.keyboard().type(said.title());
    page.keyboard().press("Tab");
    page.keyboard().type(said.text());
    tabTo(page, "document.activeElement.value === 'ask'");
    page.keyboard().press("Enter");
    page.waitForURL("**/calendar?day=**");
    assertThat(page.getByText("It waits for a yes.").first()).isVisible();
    assertThat(page.locator(".cal-day:focus")).hasCount(1);
  }

  private static void tabTo(Page page, String there) {
    for (var presses = 0; presses < 60; presses++) {
      if (Boolean.TRUE.equals(page.evaluate(there))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The Tab key never came there: " + there);
  }

  @Test
  void arrows_pages_and_letters_lead_from_day_to_day() {
    var page = browser.window(Browser.DESK);
    browser.signIn(page, writer.id().value().toString());
    page.navigate("/calendar");
    tabTo(page, "document.activeElement.classList.contains('cal-day')");
    on(page, "d-2026-10-11");
    page.keyboard().press("ArrowDown");
    on(page, "d-2026-10-18");
    page.keyboard().press("End");
    on(page, "d-2026-10-24");
    page.keyboard().press("Home");
    on(page, "d-2026-10-18");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowLeft");
    on(page, "d-2026-10-10");
    page.keyboard().press("PageDown");
    on(page, "d-2026-11-10");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("November")))
        .isVisible();
    page.keyboard().press("PageUp");
    on(page, "d-2026-10-10");
    page.keyboard().press("t");
    on(page, "d-2026-10-11");
    page.keyboard().press("Enter");
    page.waitForURL("**/calendar/days/2026-10-11");
  }

  private static void on(Page page, String day) {
    assertThat(page.locator("#" + day)).isFocused();
  }
}
