package org.bedside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// The main job: one person writes, the guard stops what could identify somebody, a second person
/// says yes, and the words stand on the practice's own site.
@WholeHouse
@Tag("browser")
class FirstWordTest {

  private static final String LEAK =
      "Great news from the Thursday walking group! Denise, our 34-year-old star, walked her first"
          + " 5K. Join us Thursdays at 5:30 pm, library steps.";

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
  void a_guarded_post_is_out_in_under_five_minutes() {
    var started = System.nanoTime();
    var desk = browser.window(Browser.DESK);
    browser.signIn(desk, writer.id().value().toString());
    write(desk);
    desk.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Ask Joy")))
        .click();
    assertThat(desk.getByText("Waits for a yes.")).isVisible();
    var address = desk.url();

    var phone = browser.window(Browser.PHONE);
    browser.signIn(phone, approver.id().value().toString());
    phone.navigate("/today");
    assertThat(phone.getByText("Priya wrote: Walk with us on Thursdays").first()).isVisible();
    Browser.shot(phone, "journey-1-today-390");
    Browser.axe(phone);
    phone.getByText("Priya wrote: Walk with us on Thursdays").first().click();
    assertThat(phone.getByText("Exactly what goes out")).isVisible();
    Browser.shot(phone, "journey-2-post-390");
    Browser.axe(phone);
    phone.getByRole(AriaRole.BUTTON, button("Publish to everyone")).click();
    assertThat(phone.getByText("Approved.")).isVisible();

    desk.navigate(address);
    assertThat(desk.locator("main").getByText("/news/walk-with-us").first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
    Browser.shot(desk, "journey-3-post-1280");

    var reader = browser.window(Browser.PHONE);
    reader.navigate("/news/walk-with-us-on-thursdays");
    assertThat(reader.getByRole(AriaRole.HEADING, heading("Walk with us on Thursdays")))
        .isVisible();
    assertThat(reader.locator("main")).not().containsText("Denise");
    org.assertj.core.api.Assertions.assertThat(reader.context().cookies()).isEmpty();
    org.assertj.core.api.Assertions.assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isLessThan(Duration.ofMinutes(5));
  }

  /// Types a leak, sees it marked, cures it with one tap each, and is left with clean words.
  private void write(Page page) {
    page.navigate("/posts/new");
    page.getByLabel("Title").fill("Walk with us on Thursdays");
    page.getByLabel("Your words").fill(LEAK);
    assertThat(page.locator("#reading .finding").first()).isVisible();
    assertThat(page.locator("#marks mark").first()).isVisible();
    Browser.shot(page, "journey-0-compose-1280");
    Browser.axe(page);
    page.getByRole(AriaRole.BUTTON, button("Fix all with the first suggestion")).click();
    assertThat(page.getByText("The guard found nobody")).isVisible();
    assertThat(page.getByLabel("Your words")).not().hasValue(LEAK);
    Browser.shot(page, "journey-0-cured-1280");
  }

  @Test
  void the_marks_follow_the_words_while_somebody_types() {
    var page = browser.window(Browser.DESK);
    browser.signIn(page, writer.id().value().toString());
    page.navigate("/posts/new");
    page.getByLabel("Your words").pressSequentially("Call Denise at 541-555-0187");
    var typed = System.nanoTime();
    assertThat(page.locator("#marks mark")).not().hasCount(0);
    Browser.until(page, "document.querySelector('#marks').textContent.includes('0187')");
    var took = Duration.ofNanos(System.nanoTime() - typed);
    System.out.printf("the composer answered %d ms after the last key%n", took.toMillis());
    assertThat(page.locator("#reading")).containsText("telephone number");
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
