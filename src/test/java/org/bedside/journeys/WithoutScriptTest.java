package org.bedside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// The composer for those who have no script, and for those who have no mouse.
@WholeHouse
@Tag("browser")
class WithoutScriptTest {

  private static final String LEAK =
      "Denise, our 34-year-old knee surgery patient, walked her first mile with us.";

  @RegisterExtension Browser browser = new Browser();
  @Autowired PracticeOfTwo practice;
  Person writer;
  Person approver;

  @BeforeEach
  void aPracticeOfTwo() {
    var two = practice.open();
    writer = two.writer();
    approver = two.approver();
  }

  @Test
  void without_script_a_post_is_saved_cured_asked_for_and_approved() {
    var page = withoutScript(writer);
    page.navigate("/posts/new");
    page.getByLabel("Title").fill("A first mile");
    page.getByLabel("Your words").fill(LEAK);
    press(page, "Save draft");
    assertThat(page).hasURL(Pattern.compile("/posts/[0-9a-f-]+/edit$"));
    assertThat(page.getByText("Your draft is saved.")).isVisible();
    assertThat(page.locator("#guard-state")).containsText("The guard stopped");

    page.locator(".finding .fix button").first().click();
    assertThat(page.getByLabel("Your words")).not().hasValue(LEAK);
    assertThat(page.getByLabel("Title")).hasValue("A first mile");
    if (page.locator(".finding").count() > 0) {
      press(page, "Fix all with the first suggestion");
    }
    assertThat(page.getByText("The guard found nobody")).isVisible();
    page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Ask .*Joy.* for a yes$"))).click();
    assertThat(page.getByText("Waits for a yes.")).isVisible();

    var other = withoutScript(approver);
    other.navigate("/today");
    other.getByText("Priya wrote: A first mile").first().click();
    press(other, "Publish to everyone");
    assertThat(other.getByText("Approved.")).isVisible();
    other.getByRole(AriaRole.LINK, link("What became of it on each channel")).click();
    for (var tries = 0; tries < 40 && !other.content().contains("/news/a-first-mile"); tries++) {
      other.waitForTimeout(250);
      other.reload();
    }
    other.navigate("/news/a-first-mile");
    assertThat(other.getByRole(AriaRole.HEADING, link("A first mile"))).isVisible();
    assertThat(other.locator("main")).not().containsText("Denise");
  }

  @Test
  void without_script_the_enter_key_in_the_title_saves_the_draft() {
    var page = withoutScript(writer);
    page.navigate("/posts/new");
    page.getByLabel("Your words").fill("We are open on Saturday.");
    page.getByLabel("Title").fill("Open on Saturday");
    page.getByLabel("Title").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/posts/[0-9a-f-]+/edit$"));
    assertThat(page.getByText("Your draft is saved.")).isVisible();
    assertThat(page.getByLabel("Title")).hasValue("Open on Saturday");
  }

  @Test
  void with_the_keyboard_alone_a_post_is_written_cured_planned_and_asked_for() {
    var page = browser.window(Browser.DESK);
    browser.signIn(page, writer.id().value().toString());
    page.navigate("/posts/new");
    tabTo(page, "#title");
    page.keyboard().type("A first mile");
    tabTo(page, "#text");
    page.keyboard().type(LEAK);
    assertThat(page.locator("#reading .finding").first()).isVisible();
    assertThat(page.locator("#guard-state")).hasAttribute("role", "status");
    assertThat(page.locator("#saved")).hasAttribute("role", "status");
    assertThat(page.getByText("Your draft is saved.")).isVisible();
    Browser.until(page, "document.querySelector('#marks').textContent.includes('mile with us.')");
    Browser.until(page, "document.querySelector('.htmx-request') === null");

    assertThat(tabTo(page, ".finding .fix button"))
        .as("no detour over the whole page")
        .hasSizeLessThan(8);
    page.waitForTimeout(500); // leaving the words saves them once more, under the focus
    Browser.until(page, "document.querySelector('.htmx-request') === null");
    Browser.until(page, "document.activeElement.matches('.finding .fix button')");
    page.keyboard().press("Shift+Tab");
    Browser.until(page, "document.activeElement.id === 'fix-all'");
    page.keyboard().press("Enter");
    assertThat(page.getByText("The guard found nobody")).isVisible();

    assertThat(tabTo(page, "[name=when]")).as("goes on where it was").hasSizeLessThan(4);
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[name=when]:checked")).hasValue("at");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("[name=when]:checked")).hasValue("now");
    var way = tabTo(page, "#foot .btn--say");
    assertThat(way).anyMatch(stop -> stop.contains("outlet"));
    assertThat(page.locator("#foot .btn--say")).containsText("Joy");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Waits for a yes.")).isVisible();
  }

  @Test
  void a_button_that_only_has_the_focus_is_not_pressed_by_what_was_typed_before() {
    var page = browser.window(Browser.DESK);
    browser.signIn(page, writer.id().value().toString());
    page.navigate("/posts/new");
    page.getByLabel("Your words").fill("We are open on Saturday.");
    page.getByLabel("Title").fill("Open");
    assertThat(page.locator("#foot .btn--say")).isVisible();
    var id = String.valueOf(page.locator("#composer").getAttribute("action")).split("/")[2];
    page.evaluate(
        """
        () => {
          const title = document.getElementById("title");
          title.value = "Open on Saturday";
          title.dispatchEvent(new Event("input", {bubbles: true}));
          document.querySelector("#foot .btn--say").focus();
        }
        """);
    assertThat(page.locator(".preview-body").first()).containsText("Open on Saturday");
    page.navigate("/posts/" + id);
    assertThat(page.getByText("A draft.").first()).isVisible();
  }

  /// Presses the tab key until `selector` has the focus, which must be seen; what it passed.
  private static List<String> tabTo(Page page, String selector) {
    var passed = new ArrayList<String>();
    while (passed.size() < 80) {
      page.keyboard().press("Tab");
      var at =
          String.valueOf(
              page.evaluate(
                  "(e => e.tagName + ' ' + e.id + ' ' + (e.name || '') + ' ' + e.innerText.slice(0,"
                      + " 20))(document.activeElement)"));
      passed.add(at);
      var there = page.evaluate("s => document.activeElement.matches(s)", selector);
      if (Boolean.TRUE.equals(there)) {
        return passed;
      }
    }
    throw new AssertionError("The tab key never came to " + selector + ": " + passed);
  }

  private Page withoutScript(Person person) {
    var page =
        browser.window(
            browser.options(Browser.PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, person.id().value().toString());
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, link(name)).first().click();
  }

  private static GetByRoleOptions link(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static GetByRoleOptions named(Pattern name) {
    return new GetByRoleOptions().setName(name);
  }
}
