package org.bedside.publishing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The practice's rules beside the words, while somebody writes and when somebody agrees.
@WholeHouse
@Tag("browser")
class RulesBrowserTest {

  private static final String BOLD =
      "Guaranteed: our flu shot is a miracle cure. Studies show that it cuts your risk by half.";
  private static final String REASON = "We show what a bad ad looks like";

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  Person priya;
  Person ada;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    channels.openOwnGround();
    priya = people.with("Priya Raman", Role.CLINICIAN);
    ada = people.with("Ada Osei", Role.CLINICAL_LEAD, Role.PRIVACY_OFFICER);
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void a_false_alarm_is_said_decided_by_the_privacy_officer_and_goes_out(int width) {
    var page = window(width, ColorScheme.LIGHT, priya);
    page.navigate("/posts/new");
    page.locator("#title").fill("Ads that lie");
    page.locator("#text").fill(BOLD);
    assertThat(page.locator("#rule-CLM-02")).containsText("Forbidden");
    assertThat(page.locator("#rule-CLM-01")).containsText("Inappropriate");
    look(page, "05-rules-" + width);
    page.locator("#reason-CLM-02-label").click();
    page.locator("#reason-CLM-02").pressSequentially(REASON);
    assertThat(page.locator("#rule-CLM-02")).containsText("The privacy officer");
    assertThat(page.locator("#reason-CLM-02")).hasValue(REASON);
    page.locator("#rule-CLM-01 a[href='#source']").click();
    page.locator("#source").fill("MedlinePlus, 2026");
    assertThat(page.locator("#rule-CLM-01")).hasCount(0);
    look(page, "05-rules-answered-" + width);
    page.locator(".composer-foot .btn--say").click();
    assertThat(page.getByText("Waits for a yes.")).isVisible();
    var address = page.url();

    var hers = window(width, ColorScheme.DARK, ada);
    hers.navigate(address);
    assertThat(hers.locator("#rule-CLM-02")).containsText(REASON);
    assertThat(hers.locator("#declared")).containsText("MedlinePlus, 2026");
    look(hers, "05-rules-decided-" + width);
    hers.locator("#decide .btn--say").click();
    assertThat(hers.getByText("Approved.")).isVisible();
  }

  @Test
  void what_is_being_typed_beside_a_rule_stays_with_its_caret() {
    var page = window(DESK, ColorScheme.LIGHT, priya);
    page.navigate("/posts/new");
    page.locator("#title").fill("Ads that lie");
    page.locator("#text").fill(BOLD);
    var field = page.locator("#reason-CLM-02");
    page.locator("#reason-CLM-02-label").click();
    field.click();
    for (var letter : "We quote it".split("")) {
      page.keyboard().type(letter);
      page.waitForTimeout(150); // answers come between the letters
    }
    assertThat(page.locator("#ruling-CLM-02")).containsText("The privacy officer");
    assertThat(field).isFocused();
    assertThat(field).hasValue("We quote it");
  }

  private Page window(int width, ColorScheme light, Person person) {
    var page = browser.window(width, light);
    browser.signIn(page, person.id().value().toString());
    return page;
  }

  private static void look(Page page, String name) {
    axe(page);
    Browser.unfold(page);
    Browser.shot(page, name);
    Browser.fold(page);
  }
}
