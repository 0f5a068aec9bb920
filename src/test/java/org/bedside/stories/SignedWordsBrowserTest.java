package org.bedside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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

/// Somebody tells a patient's story and says more than was signed.
@WholeHouse
@Tag("browser")
class SignedWordsBrowserTest {

  private static final String BEYOND = "Sentence 4 was not signed by the patient.";

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired TestStories test;
  Person writer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    writer = people.with("Priya Raman", Role.CLINICIAN);
    people.with("Joy Castellano", Role.CLINICAL_LEAD);
    people.with("Ellen Voss", Role.PRIVACY_OFFICER);
  }

  private Page at(int width) {
    var page = browser.window(width);
    browser.outsiders(page);
    browser.signIn(page, writer.id().value().toString());
    return page;
  }

  @Test
  void the_composer_names_the_sentence_that_was_not_signed_until_it_is_gone() {
    var permission = test.signedFor(writer, Network.WEBSITE, Network.NEWSLETTER);
    var page = at(DESK);
    var signed = "Our knee class is open to all. " + TestStories.WORDS;
    page.navigate("/posts/new");
    page.locator("#title").fill("New knees");
    page.locator("#text").fill(signed + " She never gave up.");
    page.locator("#declared summary").click();
    page.getByLabel("A patient’s signature")
        .selectOption(new SelectOption().setValue(permission.toString()));
    assertThat(page.locator("#rules")).containsText(BEYOND);
    assertThat(page.locator("#rule-PRIV-04 mark")).containsText("She never gave up.");
    assertThat(page.locator("#saved")).containsText("Your draft is saved.");
    axe(page);
    shot(page, "signed-words-" + DESK);
    var phone = at(PHONE);
    phone.navigate(
        String.valueOf(page.locator("#composer").getAttribute("action"))
            .replace("/draft", "/edit"));
    assertThat(phone.locator("#rules")).containsText(BEYOND);
    axe(phone);
    shot(phone, "signed-words-" + PHONE);

    page.locator("#text").fill(signed);
    assertThat(page.locator("#rules")).not().containsText("was not signed");
    page.locator("#text").fill("It was not easy. " + TestStories.WORDS);
    assertThat(page.locator("#rules")).not().containsText("was not signed");
  }
}
