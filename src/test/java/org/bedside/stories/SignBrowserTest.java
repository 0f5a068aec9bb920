package org.bedside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.axeColours;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// The page to sign, for every width, both languages, by night, and without a mouse.
@WholeHouse
@Tag("browser")
class SignBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired TestStories test;
  Person writer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    test.calm();
    channels.openOwnGround();
    writer = people.with("Priya Raman", Role.CLINICIAN);
  }

  private static void look(Page page, String name) {
    axe(page);
    shot(page, name + "-" + page.viewportSize().width);
  }

  @Test
  void the_page_to_sign_is_for_everybody() {
    var terms = test.terms(Authority.PARENT, test.today().plusYears(1), Network.WEBSITE);
    var asked = test.asked(writer, terms);
    for (var width : new int[] {320, PHONE, DESK}) {
      var page = browser.window(width);
      browser.outsiders(page);
      page.navigate("/sign/" + asked.token() + "?lang=es");
      assertThat(page.locator("html")).hasAttribute("lang", "es");
      assertThat(page.getByText("¿Podemos contar esto?")).isVisible();
      look(page, "sign-es");
      page.getByText("English").click();
      assertThat(page.getByText("May we tell this?")).isVisible();
      assertThat(page.getByText("You are Luz Delgado and sign for Rosa Delgado.")).isVisible();
      look(page, "sign-en");
      axeColours(page);
    }
    var night = browser.window(PHONE, ColorScheme.DARK);
    night.navigate("/sign/" + asked.token());
    axeColours(night);
    shot(night, "sign-en-390-dark");
  }

  @Test
  void one_signs_with_the_keyboard_alone() {
    var terms = test.terms(null, test.today().plusYears(1), Network.WEBSITE);
    var asked = test.asked(writer, terms);
    var page = browser.window(DESK);
    page.navigate("/sign/" + asked.token());
    page.getByLabel("I have read all of it, and I agree.").focus();
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().type("Rosa Delgado");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByText("This is your copy")).isVisible();
    look(page, "sign-copy");
  }
}
