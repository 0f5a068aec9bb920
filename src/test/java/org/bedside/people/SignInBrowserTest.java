package org.bedside.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.Set;
import org.bedside.Browser;
import org.bedside.EmptyHouse;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.people.Inviting.Invited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
@ExtendWith(EmptyHouse.class)
@Tag("browser")
class SignInBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired People door;
  @Autowired Inviting inviting;
  @Autowired StartWord word;
  @Autowired SettableClock clock;

  @BeforeEach
  void calm() {
    people.calm();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first().click();
  }

  private static void sees(Page page, String heading) {
    assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(heading)).first())
        .isVisible();
  }

  private static void look(Page page, String name) {
    axe(page);
    shot(page, name + "-" + page.viewportSize().width);
  }

  @Test
  void the_first_run_takes_one_word_one_form_and_one_touch_and_the_passkey_opens_from_then_on() {
    var page = browser.window(DESK);
    Browser.finger(page);
    page.navigate("/me");
    sees(page, "The door opens with a word");
    look(page, "start-word");
    page.getByLabel("The word").fill(word.word());
    press(page, "Open");
    sees(page, "Two doors");
    look(page, "start");
    page.getByText("Set up", new Page.GetByTextOptions().setExact(true)).click();
    sees(page, "Five minutes");
    look(page, "start-practice");
    fillPractice(page);
    page.getByLabel("Phone").fill("503 555 017");
    press(page, "Next: how I come in");
    assertThat(page.getByText("One digit is missing. We need ten.")).isVisible();
    assertThat(page.getByLabel("Name of the practice")).hasValue("Fern Hill Clinic");
    look(page, "start-practice-error");
    page.getByLabel("Phone").fill("(503) 555-0177");
    press(page, "Next: how I come in");
    sees(page, "How will you come in from now on?");
    look(page, "way-in");
    press(page, "Make a passkey");
    sees(page, "One channel to begin with");
    look(page, "first-channel");
    press(page, "Begin with this");
    sees(page, "Five minutes, and you have said your first public sentence");
    look(page, "welcome");

    page.navigate("/me");
    sees(page, "One passkey opens your door");
    look(page, "me");
    press(page, "Sign out");
    sees(page, "Come in, and close the door");
    page.goBack();
    sees(page, "Come in, and close the door");
    page.navigate("/people");
    press(page, "Sign in with my passkey");
    sees(page, "One person works here");

    clock.forward(Duration.ofMinutes(11));
    page.getByLabel("Name").fill("Joy Castellano");
    page.getByLabel("E-mail").fill("joy@fernhill.example");
    page.getByLabel("Clinical lead").check();
    press(page, "Invite");
    sees(page, "Is it still you?");
    look(page, "step-up");
    press(page, "Use my passkey");
    sees(page, "One person works here");
    // The page of the form was left, and the browser says so.
    browser.complaints();
  }

  private static void fillPractice(Page page) {
    page.getByLabel("Name of the practice").fill("Fern Hill Clinic");
    page.getByLabel("Street and number").fill("1 Fern Lane");
    page.getByLabel("Town").fill("Fern Hill, OR 97002");
    page.getByLabel("E-mail for everybody").fill("hello@fernhill.example");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Dr. Vera Lund");
    page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true))
        .fill("vera@fernhill.example");
  }

  @Test
  void an_invitation_is_accepted_with_a_password_and_a_code_and_both_open_the_door() {
    people.practice();
    var invited =
        (Invited.Ready)
            inviting.invite(
                "system", "Priya Raman", "NP", "priya@staff.example", Set.of(Role.CLINICIAN));
    var page = browser.window(PHONE);
    page.navigate(invited.link());
    sees(page, "Welcome, Priya");
    look(page, "invitation");
    page.getByText("I would rather use a password and a code").click();
    look(page, "invitation-password");
    var secret = Totp.fromBase32(page.locator(".secret").innerText());
    page.getByLabel("A new password").fill(TestPeople.PASSWORD);
    page.getByLabel("The six digits it shows now").fill(people.code(secret));
    press(page, "Come in");
    sees(page, "Keep these ten codes on paper");
    look(page, "codes");

    page.navigate("/me");
    press(page, "Sign out");
    clock.forward(Duration.ofMinutes(1));
    page.getByLabel("E-mail").fill("priya@staff.example");
    page.getByLabel("Password").fill(TestPeople.PASSWORD);
    page.getByLabel("Code").fill(people.code(secret));
    press(page, "Sign in with my password");
    page.navigate("/me");
    sees(page, "Priya Raman");
    sees(page, "You are signed in here only");
    browser.complaints(); // the room "today" comes later
  }

  @Test
  void a_press_on_the_passkey_is_never_lost_to_a_script_that_comes_late() {
    people.practice();
    var page = browser.window(PHONE);
    Browser.finger(page);
    page.route(
        "**/passkey.js",
        held -> {
          var script = held.fetch();
          page.waitForTimeout(1_500);
          held.fulfill(new Route.FulfillOptions().setResponse(script));
        });
    page.navigate("/sign-in", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    press(page, "Sign in with my passkey");
    assertThat(page.locator("#passkey-said span")).not().isEmpty();
    browser.complaints(); // a finger without a passkey is refused
  }

  @Test
  void a_session_that_is_ended_elsewhere_closes_its_pages_within_two_seconds() {
    var dana = people.with("Dana Whitfield", Role.STAFF);
    var secret = people.password(dana);
    var here = browser.window(DESK);
    var there = browser.window(DESK);
    for (var page : new Page[] {here, there}) {
      clock.forward(Duration.ofMinutes(1));
      page.navigate("/sign-in");
      page.getByLabel("E-mail").fill(people.emailOf(dana));
      page.getByLabel("Password").fill(TestPeople.PASSWORD);
      page.getByLabel("Code").fill(people.code(secret));
      press(page, "Sign in with my password");
      page.navigate("/language");
    }
    browser.complaints(); // the room "today" comes later
    here.navigate("/me");
    sees(here, "You are signed in at 2 places");
    there.waitForTimeout(500);
    press(here, "End all others");
    var before = System.nanoTime();
    assertThat(there.locator("#door-closed")).isVisible();
    org.assertj.core.api.Assertions.assertThat(System.nanoTime() - before)
        .isLessThan(Duration.ofSeconds(2).toNanos());
    there.navigate("/me");
    sees(there, "Come in, and close the door");
  }
}
