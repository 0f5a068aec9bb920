package org.bedside.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
@Tag("browser")
class PortalBrowserTest {

  private static final LocalDate BORN = LocalDate.parse("1958-03-09");

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestAccounts accounts;
  @Autowired TestPeople people;
  @Autowired TestPatients list;
  @Autowired Patients patients;
  @Autowired GreenMail mail;
  @Autowired SettableClock clock;
  Person nurse;
  KnownPatient ruth;

  @BeforeEach
  void aPatient() throws Exception {
    people.practice();
    people.calm();
    mail.purgeEmailFromAllMailboxes();
    nurse = people.with("Dana Example", Role.STAFF);
    var first = "Ruth" + System.nanoTime();
    list.are(TestAccounts.patient(first, "Alvarez", BORN));
    ruth = patients.search(first, 1).getFirst();
  }

  @AfterEach
  void theTimeOfNow() {
    clock.reset();
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
    shot(page, "portal-" + name + "-" + page.viewportSize().width);
  }

  @Test
  void from_the_desks_screen_to_the_phone_by_birthday_and_passkey_and_out_again() {
    var desk = browser.window(DESK);
    browser.signIn(desk, nurse.id().toString());
    desk.navigate("/patients/search");
    desk.getByLabel("Name, record number, birthday or telephone").fill(ruth.name());
    press(desk, "Look");
    look(desk, "search");
    desk.getByText(ruth.name()).click();
    look(desk, "patient");
    desk.getByText("Invite", new Page.GetByTextOptions().setExact(true)).click();
    desk.getByText("On this screen").click();
    look(desk, "invite");
    press(desk, "Make the link");
    look(desk, "handed");
    var link = desk.locator("#link").textContent();

    var phone = browser.window(PHONE);
    Browser.finger(phone);
    phone.navigate(link);
    sees(phone, "One question first");
    assertThat(phone.locator("body")).not().containsText("Alvarez");
    look(phone, "birthday");
    phone.getByLabel("The patient’s date of birth").fill("1958-03-09");
    press(phone, "Go on");
    sees(phone, "Welcome, " + ruth.name());
    look(phone, "way");
    press(phone, "Make a passkey");
    phone.waitForURL("**/my");
    sees(phone, "Welcome");
    look(phone, "home");
    phone.navigate("/my/account");
    look(phone, "account");
    clock.forward(Duration.ofMinutes(6));
    phone.getByText("Add or remove a passkey").click();
    sees(phone, "Show once more that it is you");
    look(phone, "again");
    press(phone, "Show my passkey");
    sees(phone, "Your passkeys");
    look(phone, "passkeys");
    phone.navigate("/my/account");
    press(phone, "Sign out");
    sees(phone, "Come in, and close the door");
    look(phone, "in");
    phone.navigate("/my");
    sees(phone, "Come in, and close the door");
    press(phone, "Sign in with my passkey");
    sees(phone, "Welcome");
  }

  @Test
  void by_a_code_without_script_and_every_page_by_night() throws Exception {
    var account = accounts.of(ruth.id());
    var options = browser.options(PHONE, ColorScheme.DARK).setJavaScriptEnabled(false);
    var phone = browser.window(options);
    phone.navigate("/in");
    shot(phone, "portal-in-dark-390");
    phone.getByLabel("E-mail").fill(accounts.emailOf(account));
    press(phone, "E-mail me a code");
    sees(phone, "Look into your mail");
    shot(phone, "portal-code-dark-390");
    mail.waitForIncomingEmail(10_000, 1);
    var letter = mail.getReceivedMessages()[0].getContent().toString();
    phone.getByLabel("Code").fill(letter.replaceAll("(?s).*?(\\d{6}).*", "$1"));
    phone.getByLabel("Your date of birth").fill("1958-03-09");
    press(phone, "Come in");
    sees(phone, "Welcome");
    shot(phone, "portal-home-dark-390");
    var desk = browser.window(DESK, ColorScheme.DARK);
    browser.signIn(desk, account.principal());
    desk.navigate("/my");
    shot(desk, "portal-home-dark-1280");
    desk.navigate("/my/account");
    axe(desk);
    shot(desk, "portal-account-dark-1280");
  }
}
