package org.bedside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.bedside.Browser;
import org.bedside.EmptyHouse;
import org.bedside.WholeHouse;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// One doctor alone: from an empty database to the first public sentence, with nobody to ask for a
/// yes, and the ledger says so.
@WholeHouse
@ExtendWith(EmptyHouse.class)
@Tag("browser")
class PracticeOfOneTest {

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  private long started;

  @BeforeEach
  void calm() {
    people.calm();
  }

  @Test
  void an_owner_alone_has_spoken_in_under_five_minutes_and_the_ledger_says_alone() {
    started = System.nanoTime();
    var page = browser.window(Browser.DESK);
    browser.outsiders(page);
    Browser.finger(page);
    setUp(page);
    clock("in");
    allowSelfApproval(page);
    clock("may approve alone");
    write(page);
    clock("written and cured");
    press(page, "Publish to everyone");
    assertThat(page.getByText("Approved.")).isVisible();
    assertThat(page.locator("main").getByText("/news/we-are-open").first())
        .isVisible(new IsVisibleOptions().setTimeout(15_000));

    var reader = browser.window(Browser.PHONE);
    reader.navigate("/news/we-are-open");
    assertThat(reader.getByRole(AriaRole.HEADING, named("We are open"))).isVisible();
    assertThat(reader.locator("main")).not().containsText("Denise");
    clock("out");

    page.navigate("/audit");
    assertThat(page.getByText("Dr. Vera Lund said yes to their own words").first()).isVisible();
    org.assertj.core.api.Assertions.assertThat(System.nanoTime() - started)
        .isLessThan(Duration.ofMinutes(5).toNanos());
  }

  private void setUp(Page page) {
    page.navigate("/");
    page.getByLabel("The word").fill(people.startWord());
    press(page, "Open");
    page.getByText("Set up", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Name of the practice").fill("Fern Hill Clinic");
    page.getByLabel("Street and number").fill("1 Fern Lane");
    page.getByLabel("Town").fill("Fern Hill, OR 97002");
    page.getByLabel("Phone").fill("(503) 555-0177");
    page.getByLabel("E-mail for everybody").fill("hello@fernhill.example");
    page.getByLabel("Name", new GetByLabelOptions().setExact(true)).fill("Dr. Vera Lund");
    page.getByLabel("E-mail", new GetByLabelOptions().setExact(true)).fill("vera@fernhill.example");
    assertThat(page.getByLabel("Communications")).isChecked();
    press(page, "Next: how I come in");
    press(page, "Make a passkey");
    assertThat(page.getByRole(AriaRole.HEADING, named("One channel to begin with"))).isVisible();
    press(page, "Begin with this");
    assertThat(page.getByText("The door knows you now.")).isVisible();
  }

  private void allowSelfApproval(Page page) {
    page.locator("a[href='/practice']").click();
    page.getByLabel("We are too few for a second pair of eyes").check();
    press(page, "Keep this");
    assertThat(page.getByText("so you agree to your own posts")).isVisible();
  }

  private void write(Page page) {
    page.getByRole(AriaRole.LINK, named("Write it")).click();
    page.getByLabel("Title").fill("We are open");
    page.getByLabel("Your words")
        .fill("We are open from Monday to Friday. Denise, our 34-year-old star, was first.");
    assertThat(page.locator("#reading .finding").first()).isVisible();
    press(page, "Fix all with the first suggestion");
    assertThat(page.getByText("The guard found nobody")).isVisible();
    press(page, "Ask Dr. Lund for a yes");
    assertThat(page.getByText("These are your own words.")).isVisible();
  }

  private void clock(String what) {
    System.out.printf(
        "a practice of one: %s after %.1f s%n", what, (System.nanoTime() - started) / 1e9);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).first().click();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
