package org.bedside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.bedside.publishing.PostId;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A week of posts gets its yes by somebody who has no mouse: from Today to the page of the week,
/// from post to post, and one yes to all that were read and ticked.
@WholeHouse
@Tag("browser")
class WeekApprovedByKeyboardTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 14);

  @RegisterExtension Browser browser = new Browser();
  @Autowired PracticeOfTwo practice;
  @Autowired TestPosts posts;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person approver;

  @BeforeEach
  void aTuesdayMorning() {
    clock.set(Instant.parse("2026-10-13T15:00:00Z"));
    var two = practice.open();
    writer = two.writer();
    approver = two.approver();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_week_of_posts_is_approved_by_keyboard_alone() {
    var week = new ArrayList<PostId>();
    for (var day = 0; day < 5; day++) {
      week.add(
          posts.asked(
              "Walk after meals, part " + (day + 1),
              "Ten minutes of walking after a meal help. Slowly counts.",
              WEDNESDAY.plusDays(day).atTime(7, 30),
              writer));
    }
    var page = browser.window(Browser.DESK);
    browser.signIn(page, approver.id().toString());
    approves(page, week.size());
    Browser.axe(page);
    assertThat(
            db.sql("select count(*) from post where state = 'APPROVED' and id = any(:ids)")
                .param("ids", week.stream().map(PostId::value).toArray(java.util.UUID[]::new))
                .query(Integer.class)
                .single())
        .isEqualTo(week.size());
  }

  /// Reads and approves everything of this week that waits, without touching the mouse.
  static void approves(Page page, int posts) {
    page.navigate("/today");
    tabTo(page, "a[href='/approvals/week']");
    page.keyboard().press("Enter");
    assertThat(page.locator("#week [data-post]")).hasCount(posts);
    assertThat(page.locator("#keys kbd").first()).isVisible();
    tabTo(page, "[data-post]");
    for (var at = 0; at < posts; at++) {
      assertThat(page.locator("[data-post]").nth(at)).isFocused();
      page.keyboard().press("x");
      if (at == 0) {
        page.keyboard().press("ArrowDown");
        page.keyboard().press("k");
        assertThat(page.locator("[data-post]").first()).isFocused();
      }
      page.keyboard().press("j");
    }
    assertThat(page.locator("#say-yes")).hasText("Say yes to " + posts);
    page.keyboard().press("y");
    assertThat(page.locator("#say-yes")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#answers"))
        .containsText("Your yes to %d posts counts.".formatted(posts));
    assertThat(page.locator("#week")).hasCount(0);
  }

  /// Presses the tab key until `selector` has the focus.
  private static void tabTo(Page page, String selector) {
    for (var tries = 0; tries < 80; tries++) {
      page.keyboard().press("Tab");
      var there = page.evaluate("s => document.activeElement.matches(s)", selector);
      if (Boolean.TRUE.equals(there)) {
        return;
      }
    }
    throw new AssertionError("The tab key never came to " + selector);
  }
}
