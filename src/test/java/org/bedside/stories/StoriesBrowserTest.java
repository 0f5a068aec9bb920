package org.bedside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A patient's story from the question to the last place that it left.
@WholeHouse
@Tag("browser")
class StoriesBrowserTest {

  private static final String STORY =
      "“I was afraid of the stairs. Now I walk to the river again.” One of our patients told us so.";

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired TestStories test;
  @Autowired Authorizations table;
  @Autowired Site site;
  Person writer;
  Person lead;
  Person officer;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    people.calm();
    test.calm();
    channels.openOwnGround();
    writer = people.with("Priya Raman", Role.CLINICIAN);
    lead = people.with("Joy Castellano", Role.CLINICAL_LEAD);
    officer = people.with("Ellen Voss", Role.PRIVACY_OFFICER);
  }

  private Page at(int width, Person who) {
    var page = browser.window(width);
    browser.outsiders(page);
    browser.signIn(page, who.id().value().toString());
    return page;
  }

  private Page phoneWithoutScript() {
    return browser.window(browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  private static void look(Page page, String name) {
    axe(page);
    shot(page, name + "-" + page.viewportSize().width);
  }

  /// Both widths of what a colleague sees at the address of `page`.
  private void lookAtBoth(Page page, Person who, String name) {
    look(page, name);
    var phone = at(PHONE, who);
    phone.navigate(page.url());
    look(phone, name);
    phone.context().close();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(25).toNanos();
    while (!condition.getAsBoolean()) {
      Assertions.assertTrue(System.nanoTime() < end, "it never came true");
      Thread.sleep(100);
    }
  }

  @Test
  void a_story_is_signed_on_a_phone_told_taken_back_and_gone() throws Exception {
    var desk = at(DESK, writer);
    var post = aStoryWithoutASignatureGoesNowhere(desk);
    var id = thePatientIsAsked(desk);
    var link = linkOf(desk, id);
    var phone = theySignWithoutScript(link);
    org.assertj.core.api.Assertions.assertThat(browser.complaints())
        .as("two forms came back with what is missing")
        .hasSize(2)
        .allMatch(complaint -> complaint.contains("422"));
    itIsApprovedAndTold(desk, post, id);
    theyTakeItBack(phone, link);
    everyPlaceIsLookedAt(id, post);
    phone.navigate(link);
    assertThat(phone.getByText("It is gone wherever we told it")).isVisible();
    shot(phone, "sign-gone-390");
  }

  private PostId aStoryWithoutASignatureGoesNowhere(Page desk) {
    desk.navigate("/posts/new");
    desk.locator("#title").fill("Back on the trail");
    desk.locator("#text").fill(STORY);
    assertThat(desk.locator("#rules")).containsText("Forbidden");
    assertThat(desk.locator("#foot").getByText("for a yes")).hasCount(0);
    assertThat(desk.locator("#saved")).containsText("Your draft is saved.");
    var action = String.valueOf(desk.locator("#composer").getAttribute("action"));
    shot(desk, "stories-composer-without-1280");
    return new PostId(UUID.fromString(action.split("/")[2]));
  }

  private AuthorizationId thePatientIsAsked(Page desk) {
    desk.navigate("/stories");
    desk.getByText("Ask a patient").click();
    press(desk, "Save, and look at it");
    assertThat(desk.getByText("Choose at least one place.")).isVisible();
    look(desk, "stories-form-faults");
    desk.getByLabel("What you call it among yourselves").fill("Knee, back on the trail");
    desk.getByLabel("Whose story it is").fill("Rosa Delgado");
    desk.getByLabel("Exactly these words may be told").fill(TestStories.WORDS);
    desk.getByLabel("Website").check();
    desk.getByLabel("Newsletter").check();
    desk.getByLabel("What for").fill("To show others that a new knee is worth the trouble");
    press(desk, "Save, and look at it");
    desk.getByLabel("File").setInputFiles(new FilePayload("a.png", "image/png", TestStories.png()));
    desk.getByLabel("What it shows").fill("A woman with a cane on a trail");
    press(desk, "Add the picture");
    assertThat(desk.getByAltText("A woman with a cane on a trail")).isVisible();
    lookAtBoth(desk, writer, "story-draft");
    return new AuthorizationId(UUID.fromString(desk.url().substring(desk.url().length() - 36)));
  }

  private String linkOf(Page desk, AuthorizationId id) {
    press(desk, "Show a link to hand over");
    var link = desk.locator(".told-link code").textContent();
    look(desk, "story-link");
    desk.navigate("/stories/" + id.value());
    assertThat(desk.locator(".told-link")).hasCount(0);
    return link;
  }

  private Page theySignWithoutScript(String link) {
    var phone = phoneWithoutScript();
    phone.navigate(link);
    assertThat(phone.getByText(TestStories.WORDS)).isVisible();
    assertThat(phone.getByAltText("A woman with a cane on a trail")).isVisible();
    shot(phone, "sign-ask-390");
    press(phone, "Yes, I sign");
    assertThat(phone.getByText("Tick this if you agree")).isVisible();
    shot(phone, "sign-faults-390");
    phone.getByLabel("I have read all of it, and I agree.").check();
    phone.getByLabel("Your full name").fill("Rosa Delgado");
    press(phone, "Yes, I sign");
    assertThat(phone.getByText("This is your copy")).isVisible();
    shot(phone, "sign-copy-390");
    return phone;
  }

  private void itIsApprovedAndTold(Page desk, PostId post, AuthorizationId id) throws Exception {
    desk.navigate("/posts/" + post.value() + "/edit");
    desk.locator("#declared summary").click();
    desk.getByLabel("A patient’s signature")
        .selectOption(new SelectOption().setValue(id.value().toString()));
    assertThat(desk.locator("#rules")).not().containsText("Forbidden");
    shot(desk, "stories-composer-with-1280");
    desk.locator("#foot").getByText("for a yes").click();
    desk.waitForURL("**/posts/" + post.value());
    saysYes(lead, post, "Say yes, and pass it on");
    saysYes(officer, post, "Publish to everyone");
    until(() -> site.address(post).isPresent());
    desk.navigate("/stories/" + id.value());
    assertThat(desk.getByText("Back on the trail").last()).isVisible();
    lookAtBoth(desk, writer, "story-signed");
  }

  private void saysYes(Person who, PostId post, String button) {
    var page = at(DESK, who);
    page.navigate("/posts/" + post.value());
    assertThat(page.getByText("See what was signed")).isVisible();
    press(page, button);
    assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))).hasCount(0);
  }

  private void theyTakeItBack(Page phone, String link) {
    phone.navigate(link);
    phone.getByText("Take it back", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(phone.getByText("Take it back?")).isVisible();
    shot(phone, "sign-sure-390");
    press(phone, "Yes, take it back");
    assertThat(phone.getByText("You took it back")).isVisible();
    shot(phone, "sign-back-390");
  }

  private void everyPlaceIsLookedAt(AuthorizationId id, PostId post) throws Exception {
    until(() -> site.address(post).isEmpty());
    var page = at(DESK, officer);
    page.navigate("/today");
    page.getByText("To be gone everywhere: Knee, back on the trail").click();
    until(() -> {
      page.reload();
      return page.getByText("Gone. We looked on").count() == 1
          && page.getByText("A person must do it").count() == 1;
    });
    lookAtBoth(page, officer, "story-takedown");
    page.getByLabel("I have looked at Newsletter. It is done").click();
    assertThat(page.getByText("Ellen Voss has looked")).isVisible();
    assertThat(page.getByText("Gone wherever we can look.")).isVisible();
    look(page, "story-gone");
    page.navigate("/stories");
    lookAtBoth(page, officer, "stories");
    Assertions.assertNotNull(table.find(id).orElseThrow().goneAt());
  }
}
