package org.bedside.publishing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.roster.Patient;
import org.bedside.roster.Sex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// How many patients fit, in the composer: for those who may open the patient list, with every cure
/// counted anew, and for nobody else.
@WholeHouse
@Tag("browser")
class FitsBrowserTest {

  private static final String STORY =
      "One of our patients, a 34-year-old teacher from Fernridge, walked her first 5K.";

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestPatients patients;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  Person priya;
  Person marcus;

  @BeforeEach
  void fourTeachersOfThirtyFourAndSixtyOthers() throws InterruptedException {
    people.practice(false);
    channels.openOwnGround();
    priya = people.with("Priya Raman", Role.CLINICIAN);
    marcus = people.with("Marcus Bell", Role.COMMUNICATIONS);
    people.with("Joy Castellano", Role.CLINICAL_LEAD);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var all = new ArrayList<Patient>();
    for (var i = 0; i < 64; i++) {
      all.add(teacher(i, today.minusYears(i < 4 ? 34 : 36).minusDays(100)));
    }
    patients.are(all.toArray(Patient[]::new));
  }

  @AfterEach
  void nobody() {
    patients.forget(priya);
  }

  private static Patient teacher(int number, LocalDate born) {
    return new Patient(
        "",
        "t" + number,
        "Ida",
        "",
        "Yarrow" + (char) ('a' + number % 26),
        "",
        Sex.F,
        born,
        "Fernridge",
        "97003",
        "",
        "",
        "",
        "",
        "teacher",
        List.of(),
        List.of());
  }

  @Test
  void words_typed_before_the_script_has_come_are_read_as_well() {
    var page = browser.window(Browser.DESK);
    browser.signIn(page, marcus.id().value().toString());
    var held = new ArrayList<Route>();
    page.route("**/htmx*.js*", held::add);
    page.navigate("/posts/new", new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.locator("#text").fill(STORY);
    assertThat(page.locator("#foot")).isVisible();
    assertThat(page.locator("#reading .finding")).hasCount(0);
    assertThat(held).hasSize(1);
    held.getFirst().resume();
    assertThat(page.locator("#reading .finding").first()).isVisible();
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESK})
  void those_who_may_know_see_how_many_fit_before_and_after_each_cure(int width) {
    var page = browser.window(width);
    browser.signIn(page, priya.id().value().toString());
    page.navigate("/posts/new");
    type(page);
    assertThat(page.locator("#fits")).hasText("Four of our patients fit this.");
    assertThat(soonest(page)).as("milliseconds").isLessThan(300);
    var cure = page.locator(".fix .btn").filter(hasText("thirties")).first();
    assertThat(cure).containsText("fits 64");
    var town = page.locator(".finding").filter(hasText("from Fernridge")).locator(".fix .btn");
    assertThat(town.first()).hasText(Pattern.compile("teacher in her thirties from our area"));
    assertThat(town.first()).containsText("fits 64");
    assertThat(page.locator(".fix small").filter(hasText("fits 4"))).hasCount(0);
    Browser.axe(page);
    shot(page, "03-fits-" + width);
    cure.click();
    assertThat(page.locator("#fits")).hasText("64 of our patients fit this.");
    assertThat(page.locator("#text")).hasValue(Pattern.compile("thirties"));
    Browser.axe(page);
    shot(page, "03-fits-cured-" + width);
  }

  @Test
  void whichever_first_cure_is_taken_nothing_stops_any_more() {
    var page = browser.window(Browser.DESK);
    browser.signIn(page, priya.id().value().toString());
    for (var mark = 0; mark < 2; mark++) {
      page.navigate("/posts/new");
      type(page);
      page.locator(".finding").nth(mark).locator(".fix .btn").first().click();
      assertThat(page.locator("#fits")).hasText("64 of our patients fit this.");
      assertThat(page.locator(".finding")).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESK})
  void nobody_else_sees_a_number(int width) {
    var page = browser.window(width);
    browser.signIn(page, marcus.id().value().toString());
    page.navigate("/posts/new");
    type(page);
    assertThat(page.locator(".finding").first()).isVisible();
    assertThat(page.locator("#fits")).hasCount(0);
    assertThat(page.locator(".fix small")).hasCount(0);
    shot(page, "03-no-fits-" + width);
  }

  private static void type(Page page) {
    page.locator("#title").fill("A first 5K");
    answer(page, STORY);
  }

  private static Response answer(Page page, String words) {
    return page.waitForResponse(
        answer ->
            answer.url().endsWith("/draft")
                && String.valueOf(answer.request().postData()).contains("Fernridge"),
        () -> page.locator("#text").fill(words));
  }

  /// The quickest of some answers while somebody types: what the machine does beside it is not
  /// ours.
  private static double soonest(Page page) {
    double least = Double.MAX_VALUE;
    for (var words : List.of(STORY + " A", STORY + " Al", STORY + " All", STORY + " Al", STORY)) {
      least = Math.min(least, answer(page, words).request().timing().responseEnd);
    }
    return least;
  }

  private static com.microsoft.playwright.Locator.FilterOptions hasText(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static void shot(Page page, String name) {
    Browser.unfold(page);
    Browser.shot(page, name);
    Browser.fold(page);
  }
}
