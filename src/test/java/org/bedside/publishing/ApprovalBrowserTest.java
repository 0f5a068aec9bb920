package org.bedside.publishing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// The yes to marked words, in a browser: with a passkey, and with password and code where no
/// script runs.
@WholeHouse
@Tag("browser")
class ApprovalBrowserTest {

  private static final String MARKED = "Thanks to @ruthk for the cake.";
  private static final String NOTE = "Ruth agreed, I asked her.";

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired Posts all;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  Person writer;
  Person lead;
  byte[] secret = {};

  @BeforeEach
  void twoPeople() {
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    writer = people.with("Priya Raman", Role.CLINICIAN);
    lead = people.with("Joy Castellano", Role.CLINICAL_LEAD, Role.PRIVACY_OFFICER);
    secret = people.password(lead);
  }

  private void comeIn(Page page) {
    page.navigate("/sign-in");
    page.getByLabel("E-mail").fill(people.emailOf(lead));
    passwordAndCode(page);
    press(page, "Sign in with my password");
  }

  private void passwordAndCode(Page page) {
    page.getByLabel("Password").fill(TestPeople.PASSWORD);
    page.getByLabel("Code").fill(people.code(secret));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first().click();
  }

  private static void look(Page page, String name) {
    if (page.viewportSize().width == DESK) {
      axe(page); // a script, which the other window has none of
    }
    shot(page, name + "-" + page.viewportSize().width);
  }

  private void saysYes(Page page, Runnable showsAgain) {
    var post = posts.asked("Cake", MARKED, writer);
    clock.forward(Duration.ofMinutes(11));
    page.navigate("/posts/" + post.value());
    assertThat(page.locator("#prove"))
        .hasText(
            "The guard marked 1 place here. Before your yes counts, you show once more that it is"
                + " you.");
    look(page, "approval-marked");
    page.getByLabel("A word to your colleagues").fill(NOTE);
    press(page, "Publish to everyone");
    assertThat(page.getByText("The guard marked something in these words")).isVisible();
    look(page, "approval-step-up");
    showsAgain.run();
    page.waitForURL("**/posts/" + post.value() + "#decide");
    assertThat(page.getByLabel("A word to your colleagues")).hasValue(NOTE);
    assertThat(page.locator("#prove")).hasCount(0);
    look(page, "approval-back");
    press(page, "Publish to everyone");
    assertThat(page.getByText(NOTE)).isVisible();
    org.assertj.core.api.Assertions.assertThat(all.find(post).orElseThrow().state())
        .isEqualTo(State.APPROVED);
  }

  @Test
  void a_passkey_is_shown_again_and_the_note_is_still_there() {
    var page = browser.window(DESK);
    Browser.finger(page);
    comeIn(page);
    page.navigate("/me");
    press(page, "Add a passkey");
    assertThat(page.locator("form[action*='/me/passkeys/']")).hasCount(1);
    saysYes(page, () -> press(page, "Use my passkey"));
  }

  @Test
  void password_and_code_are_shown_again_without_any_script() {
    var page =
        browser.window(browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    comeIn(page);
    saysYes(
        page,
        () -> {
          passwordAndCode(page);
          press(page, "Go on");
        });
  }
}
