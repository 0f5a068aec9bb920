package org.bedside.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.axeColours;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.rules.Ruling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A rule is tightened, tried on past posts, agreed to by two people, and holds.
@WholeHouse
@Tag("browser")
class RulesBrowserTest extends OnRules {

  @RegisterExtension Browser browser = new Browser();

  private Page window(Person who, int width, ColorScheme light) {
    var page = browser.window(width, light);
    browser.signIn(page, who.id().toString());
    browser.outsiders(page);
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private void shots(Page page, String path, String name) {
    for (var width : new int[] {DESK, PHONE}) {
      page.setViewportSize(width, 900);
      page.navigate(path);
      axe(page);
      shot(page, name + "-" + width + "-light");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    axeColours(page);
    shot(page, name + "-390-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(320, 700);
    axe(page);
    page.setViewportSize(DESK, 900);
  }

  @Test
  void a_rule_is_tightened_tried_agreed_to_by_two_and_in_force() {
    var writer = people.with("Priya Raman", Role.CLINICIAN);
    posts.approved(
        "Guilty pleasure",
        "We look up our patients on Facebook.",
        writer,
        people.with("Marcus Bell", Role.COMMUNICATIONS));

    var page = window(officer, DESK, ColorScheme.LIGHT);
    page.navigate("/rules/CON-07");
    page.locator("#change-PUBLIC").selectOption("forbidden");
    press(page, "Put it into a draft");
    assertThat(page.locator("#reading")).containsText("1 rule would be another.");
    page.locator("#text").fill("We look up our patients on Facebook.");
    assertThat(page.locator("#tried")).containsText("Forbidden");
    page.locator("#yaml").press("Control+End");
    page.locator("#yaml").pressSequentially("oops: 1");
    assertThat(page.locator("#faults")).containsText("“oops” does not belong here");
    shot(page, "rules-editor-faults-1280-light");
    page.reload();
    page.getByText("On to the trial").click();
    press(page, "Try it on past and planned posts");
    assertThat(page.locator("#trial")).containsText("1 post would be judged otherwise.");
    assertThat(page.locator("#trial")).containsText("Guilty pleasure");
    var path = page.url().substring(page.url().indexOf("/rules"));
    shots(page, path, "rules-version");

    var first = window(owner, PHONE, ColorScheme.LIGHT);
    first.navigate(path);
    press(first, "I agree to this version");
    assertThat(first.getByText("One person is missing.")).isVisible();

    var second = window(lead, DESK, ColorScheme.LIGHT);
    second.navigate(path);
    second.locator("#yes").focus();
    second.keyboard().press("Enter");
    assertThat(second.getByText("In force").first()).isVisible();
    shot(second, "rules-in-force-1280-light");
    second.navigate("/rules/CON-07");
    assertThat(second.locator(".verdicts li").first()).containsText("Forbidden");
    assertThat(second.locator("aside ol.trail")).containsText("Version 2");
    second.navigate("/rules/versions");
    axe(second);
    shot(second, "rules-versions-1280-light");
  }

  @Test
  void the_pages_of_the_rules_can_be_read_by_everybody_in_every_width() {
    var page = window(officer, DESK, ColorScheme.LIGHT);
    shots(page, "/rules", "rules");
    shots(page, "/rules/PRIV-04", "rule");
    shots(page, "/rules/versions", "rules-versions");
    var draft =
        changed(
            tightened("CLM-01", officer),
            "PRIV-03",
            java.util.Map.of(Audience.COMMUNITY, RulePages.rulings().getLast()),
            officer);
    org.assertj.core.api.Assertions.assertThat(RulePages.rulings().getLast())
        .isEqualTo(Ruling.ALLOWED);
    shots(page, "/rules/editor/" + draft.id() + "?rule=CLM-01", "rules-editor");
    shots(page, "/rules/versions/" + draft.id(), "rules-draft");
  }

  @Test
  void anybody_reads_the_public_page_without_script() {
    var options = browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false);
    var page = browser.window(options);
    page.navigate("/policy");
    assertThat(page.getByText("Telling a patient’s story")).isVisible();
    var scripted = browser.window(DESK);
    browser.outsiders(scripted);
    shots(scripted, "/policy", "policy");
  }
}
