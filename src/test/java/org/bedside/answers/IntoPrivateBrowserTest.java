package org.bedside.answers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.axeColours;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.Locale;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.networks.Network;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A question on a network is answered in public with the way that everybody gets, and carried on
/// in private with the one who asked it.
@WholeHouse
@Tag("browser")
class IntoPrivateBrowserTest {

  private static final String QUESTION = "Is my A1c back yet? Nobody calls me.";

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestAnswers answers;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  Person hannah;
  Person marcus;
  Account ruth;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    people.practice(false);
    people.calm();
    answers.fill();
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    marcus = people.with("Marcus Bell", Role.COMMUNICATIONS);
    patients.are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    ruth =
        accounts.of(
            known.search("Ruth", 50).stream()
                .filter(one -> !one.former())
                .findFirst()
                .orElseThrow()
                .id());
  }

  private Page at(int width, String principal, String path) {
    var page = browser.window(width);
    browser.signIn(page, principal);
    page.navigate(path);
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void look(Page page, String name) {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var width : new int[] {PHONE, 320, DESK}) {
        page.setViewportSize(width, width == DESK ? 900 : 844);
        axe(page);
        axeColours(page);
        shot(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(DESK, 900);
  }

  @Test
  void a_public_question_goes_on_in_private_and_nobody_outside_sees_it() {
    var one = answers.entered(Kind.COMMENT, Network.FACEBOOK, QUESTION, marcus);
    var desk = at(DESK, hannah.id().toString(), one.id().link());
    desk.getByText("Write to them in private").click();
    desk.getByLabel("Who wrote it").fill("alvarez");
    press(desk, "Find");
    look(desk, "into-private");
    desk.getByText("Ruth Alvarez").click();
    assertThat(desk.getByLabel("Answer Ruth"))
        .hasValue(java.util.regex.Pattern.compile("others can read it"));
    look(desk, "begin-from-public");
    press(desk, "Send to Ruth only");
    assertThat(desk.getByText("because of something that stands in public")).isVisible();

    var phone = at(PHONE, ruth.principal(), "/messages");
    phone.getByText("You wrote to us where others can read it").click();
    assertThat(phone.getByText("What can we do for you?")).isVisible();
    assertThat(phone.locator("body")).not().containsText("A1c");

    var outside = at(DESK, marcus.id().toString(), one.id().link());
    assertThat(outside.getByText(QUESTION)).isVisible();
    assertThat(outside.locator("#in-private")).hasCount(0);
    assertThat(outside.locator(".offer").first())
        .containsText("https://maplestreetfm.example/portal");
  }

  @Test
  void ready_words_are_a_beginning_that_is_read_before_it_leaves() {
    var desk = at(DESK, hannah.id().toString(), "/conversations/ready");
    var begin = desk.getByText("Begin with these");
    if (begin.count() > 0) {
      begin.click();
    }
    assertThat(desk.getByText("Please come in").first()).isVisible();
    look(desk, "ready-words");
  }

  @Test
  void the_way_to_private_is_on_the_public_page() {
    var visitor = browser.window(DESK);
    visitor.navigate("/ask");
    assertThat(visitor.getByText("Write to us in private")).isVisible();
    look(visitor, "ask");
  }
}
