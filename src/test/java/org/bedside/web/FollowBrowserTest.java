package org.bedside.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.Browser.DESK;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.Somebody;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// What the one script does: it makes a page follow along.
@WholeHouse
@Tag("browser")
class FollowBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired Live live;
  @Autowired SettableClock clock;
  @Autowired Somebody somebody;

  /// Long enough to be seen, and shorter than anybody is signed out after.
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  private String me = "";

  @BeforeEach
  void somebody_is_here() {
    me = somebody.principal();
  }

  private Page language() {
    var page = browser.window(DESK);
    browser.signIn(page, me);
    page.navigate("/language");
    return page;
  }

  private List<LiveStream> mine() {
    return live.of(each -> each.principal().equals(me));
  }

  @Test
  void a_part_that_cannot_be_changed_says_so_above_and_stays_as_it_is() {
    var page = language();
    // asked by the body: #drawn is being refreshed just now, and what a part asks dies with it
    page.evaluate("htmx.ajax('POST', '/language', {source: 'body', target: '#drawn'})");
    assertThat(page.locator("#notice")).containsText("This page does not do that.");
    assertThat(page.locator("#drawn .num")).isVisible();
    assertThat(browser.complaints()).isNotEmpty().allMatch(said -> said.contains("405"));
  }

  @Test
  void a_part_that_is_gone_when_the_refusal_comes_says_so_all_the_same() {
    var page = language();
    page.evaluate(
        "htmx.ajax('POST', '/language', {source: 'body', target: '#drawn'});"
            + " document.getElementById('drawn').remove()");
    assertThat(page.locator("#notice")).containsText("This page does not do that.");
    assertThat(browser.complaints()).isNotEmpty().allMatch(said -> said.contains("405"));
  }

  @Test
  void a_page_follows_the_live_stream_until_the_door_closes() {
    var earlier = mine();
    var page = language();
    var drawn = page.locator("#drawn .num");
    var before = drawn.textContent();
    // What is told before the stream of this page is open nobody hears, and those of pages that are
    // gone are only noticed when somebody tells them something.
    for (var tries = 0; tries < 50 && earlier.containsAll(mine()); tries++) {
      page.waitForTimeout(200);
    }
    clock.forward(A_WHILE);
    live.tell(me, "something-else");
    live.tell(me, "language");
    assertThat(drawn).not().hasText(before);
    assertThat(page.locator("#door-closed")).isHidden();
    live.close(me);
    assertThat(page.locator("#door-closed")).isVisible();
  }

  @Test
  void news_that_comes_while_a_part_is_being_asked_for_is_not_lost() {
    var page = browser.window(DESK);
    browser.signIn(page, me);
    var told = new AtomicBoolean();
    page.route(
        "**/language",
        route -> {
          if (!route.request().headers().containsKey("bedside-background") || told.get()) {
            route.resume();
            return;
          }
          told.set(true);
          var early = route.fetch();
          clock.forward(A_WHILE);
          live.tell(me, "language");
          page.waitForTimeout(500); // in which the news arrives
          route.fulfill(new Route.FulfillOptions().setResponse(early));
        });
    page.navigate("/language");
    var before = LocalTime.parse(page.locator("#drawn .num").textContent());
    var later = before.plus(A_WHILE);
    var minutes =
        later.toString().substring(0, 5) + "|" + later.plusMinutes(1).toString().substring(0, 5);
    assertThat(page.locator("#drawn .num")).hasText(Pattern.compile("^(" + minutes + ")"));
    assertThat(told).isTrue();
  }
}
