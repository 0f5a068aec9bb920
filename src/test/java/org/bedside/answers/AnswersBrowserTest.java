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
import java.time.Instant;
import java.util.List;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// An unsafe answer to a review is stopped, and it is answered safely.
@WholeHouse
@Tag("browser")
class AnswersBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestAnswers answers;
  @Autowired SettableClock clock;
  Person writer;

  @BeforeEach
  void aPractice() {
    clock.set(Instant.parse("2026-10-14T17:00:00Z"));
    people.practice(false);
    answers.fill();
    writer = people.with("Marcus Bell", Role.COMMUNICATIONS);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
        .first()
        .focus();
    page.keyboard().press("Enter");
  }

  private Page as(Person who) {
    var page = browser.window(DESK);
    browser.outsiders(page);
    browser.signIn(page, who.id().toString());
    return page;
  }

  private static void phone(Page page, String name) {
    page.setViewportSize(PHONE, 844);
    axe(page);
    shot(page, name + "-390-light");
    page.setViewportSize(320, 700);
    axe(page);
    page.setViewportSize(DESK, 900);
  }

  @Test
  void an_unsafe_answer_to_a_review_is_stopped_and_it_is_answered_safely() {
    var page = as(writer);
    page.navigate("/answers");
    axe(page);
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Enter what you found")).click();
    press(page, "Enter it");
    assertThat(page.getByText("Copy their words")).isVisible();
    axe(page);
    browser.complaints(); // the console repeats the 422
    page.locator("#link").fill("https://maps.example/reviews/17");
    page.locator("#words").fill(TestAnswers.REVIEW);
    shot(page, "answer-form-1280-light");
    press(page, "Enter it");
    assertThat(page.getByText("Their words")).isVisible();
    axe(page);

    page.locator("#text").pressSequentially("So sorry about your wait on Monday");
    assertThat(page.locator("#reading")).containsText("Stopped");
    assertThat(page.locator("#rule-PRIV-02")).containsText("Pick a prepared answer");
    assertThat(page.locator("#marks mark.stop").first()).isVisible();
    axe(page);
    axeColours(page);
    shot(page, "answer-stopped-1280-light");
    phone(page, "answer-stopped");
    press(page, "Ask for a yes");
    assertThat(page.getByText("These words are stopped.")).isVisible();
    browser.complaints(); // the console repeats the 422

    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Pick a safe answer")).focus();
    page.keyboard().press("Enter");
    press(page, "Use this: Thank you, and please call us, in English");
    assertThat(page.locator("#cleared"))
        .hasValue(
            "Thank you for taking the time to comment. Privacy rules keep us from discussing any care in public. Our office manager would like to hear from you: (503) 555-0142. About your own health, ask us privately: https://maplestreetfm.example/portal.");
    axe(page);
    axeColours(page);
    shot(page, "answer-ready-1280-light");
    phone(page, "answer-ready");
    press(page, "Copy");
    assertThat(page.locator("#copied")).not().isEmpty();
    press(page, "I posted it");
    assertThat(page.getByText("Forgotten on")).isVisible();
    axe(page);
    page.navigate("/answers");
    axe(page);
    shot(page, "answers-1280-light");
  }

  @Test
  void own_words_leave_after_two_yeses_and_without_script() {
    var lead = people.with("Joy Castellano", Role.CLINICAL_LEAD);
    var officer = people.with("Ellen Voss", Role.PRIVACY_OFFICER);
    var one = answers.entered(TestAnswers.REVIEW, writer);
    var page =
        browser.window(browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, writer.id().toString());
    page.navigate(one.id().link());
    page.locator("#text").fill("Thank you. Our phone line opens at eight.");
    page.getByText("Ask for a yes").click();
    assertThat(page.getByText("It waits for the people")).isVisible();
    for (var who : List.of(lead, officer)) {
      var second = as(who);
      second.navigate("/today");
      second.getByText("Review on Google Business").first().click();
      axe(second);
      shot(second, "answer-approval-1280-light");
      press(second, "Say yes to these words");
      assertThat(second.getByText("Say yes to these words")).hasCount(0);
    }
    page.reload();
    assertThat(page.locator("#cleared"))
        .hasValue(
            "Thank you. Our phone line opens at eight. About your own health, ask us privately:"
                + " https://maplestreetfm.example/portal.");
    page.getByText("I could not post it").click();
    assertThat(page.getByText("Not posted").first()).isVisible();
  }

  @Test
  void words_of_danger_look_like_it_in_both_languages_at_night_and_at_320() {
    var crisis = answers.entered("Ya no quiero vivir, en serio.", writer);
    var urgent =
        answers.entered(
            Kind.COMMENT, Network.FACEBOOK, "My chest hurts and my left arm feels heavy", writer);
    var health =
        answers.entered(Kind.MESSAGE, Network.FACEBOOK, "Is my test result back yet?", writer);
    var page = as(people.with("Joy Castellano", Role.CLINICAL_LEAD));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(PHONE, 844);
    page.navigate(crisis.id().link() + "?lang=es");
    assertThat(page.locator("#crisis")).isVisible();
    assertThat(page.locator("#own-words")).hasCount(0);
    shot(page, "answer-crisis-390-dark");
    for (var path :
        List.of(crisis.id().link(), urgent.id().link(), health.id().link(), "/answers")) {
      page.setViewportSize(PHONE, 844);
      page.navigate(path);
      axe(page);
      axeColours(page);
      page.setViewportSize(320, 700);
      axe(page);
    }
    page.navigate(urgent.id().link() + "?lang=en");
    assertThat(page.locator("#urgent")).containsText("911");
    page.setViewportSize(DESK, 900);
    shot(page, "answer-urgent-1280-dark");
    press(page, "Use this: In an emergency, in English");
    assertThat(page.locator("#cleared")).hasValue(java.util.regex.Pattern.compile(".*911.*"));
  }

  @Test
  void what_is_filled_in_can_be_set_by_keyboard() {
    var page = as(people.with("Ada Example", Role.OWNER));
    page.navigate("/answers/blanks");
    axe(page);
    page.locator("#closes").fill("07:00");
    press(page, "Keep it");
    assertThat(page.getByText("Give both times")).isVisible();
    axe(page);
    browser.complaints(); // the console repeats the 422
    page.locator("#closes").fill("17:00");
    shot(page, "answer-blanks-1280-light");
    press(page, "Keep it");
    assertThat(page.getByText("What was written about us")).isVisible();
  }
}
