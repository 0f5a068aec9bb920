package org.bedside.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.bedside.Browser;
import org.bedside.EmptyHouse;
import org.bedside.WholeHouse;
import org.bedside.people.Inviting.Invited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A device is lost, with the only passkey on it.
@WholeHouse
@ExtendWith(EmptyHouse.class)
@Tag("browser")
class RecoveryBrowserTest {

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired Inviting inviting;

  @BeforeEach
  void calm() {
    people.calm();
  }

  @Test
  void an_owner_alone_who_lost_the_device_comes_back_with_paper_and_the_device_opens_nothing() {
    people.practice();
    var owner =
        (Invited.Ready)
            inviting.invite(
                "system", "Dr. Vera Lund", "", "vera@fernhill.example", Set.of(Role.OWNER));
    var lost = browser.window(Browser.DESK);
    Browser.finger(lost);
    lost.navigate(owner.link());
    press(lost, "Make a passkey");
    assertThat(lost.getByText("a code on paper lets you back in")).isVisible();
    look(lost, "welcome-codes");
    press(lost, "Print ten codes");
    look(lost, "codes-alone");
    var code = lost.locator(".codes code").nth(3).innerText();
    lost.getByRole(AriaRole.LINK, named("I have them")).click();
    assertThat(lost.getByText("a code on paper lets you back in")).hasCount(0);

    var found = browser.window(Browser.PHONE);
    Browser.finger(found);
    found.navigate("/sign-in");
    found.getByRole(AriaRole.LINK, named("My device is lost")).click();
    look(found, "recovery");
    found.getByLabel("E-mail").fill("vera@fernhill.example");
    found.getByLabel("A code from your paper").fill("ABCD-EFGH-JKMN");
    press(found, "Let me back in");
    assertThat(found.getByText("Check the e-mail and the code, both.")).isVisible();
    assertThat(found.getByLabel("E-mail")).hasValue("vera@fernhill.example");
    look(found, "recovery-refused");
    found.getByLabel("A code from your paper").fill(code);
    press(found, "Let me back in");
    assertThat(heading(found, "Welcome back, Dr. Lund")).isVisible();
    look(found, "way-back");
    press(found, "Make a passkey");
    assertThat(heading(found, "One passkey opens your door")).isVisible();
    assertThat(heading(found, "You have no code on paper")).isVisible();
    look(found, "me-back");

    lost.navigate("/sign-in");
    press(lost, "Sign in with my passkey");
    assertThat(lost.getByText("That passkey does not open this door.")).isVisible();
    look(lost, "sign-in-lost");
    // The answers 422, as they should be.
    browser.complaints();
  }

  private static void look(Page page, String name) {
    page.waitForLoadState();
    Browser.axe(page);
    Browser.shot(page, name + "-" + page.viewportSize().width);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).first().click();
  }

  private static com.microsoft.playwright.Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name)).first();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
