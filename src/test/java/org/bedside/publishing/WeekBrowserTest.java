package org.bedside.publishing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.gate.TestStages;
import org.bedside.gate.Who;
import org.bedside.margin.Margin;
import org.bedside.margin.Quote;
import org.bedside.margin.Span;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages on which somebody says yes, as people see them: wide and narrow, by day and by night,
/// in both languages; and what a mouse and a keyboard do there.
@WholeHouse
@Tag("browser")
class WeekBrowserTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 13);
  private static final String CUFF =
      "Bring the cuff you use at home. We check it against ours in two minutes. No appointment.";

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestStages stages;
  @Autowired TestChannels channels;
  @Autowired Outlets outlets;
  @Autowired Margin margin;
  @Autowired Posts all;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person lead;

  @BeforeEach
  void aTuesdayMorning() {
    db.sql("delete from post").update();
    clock.set(Instant.parse("2026-10-13T15:00:00Z"));
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    writer = people.with("Priya Raman", Role.CLINICIAN);
    lead = people.with("Joy Castellano", Role.OWNER, Role.CLINICAL_LEAD);
  }

  @AfterEach
  void nothingSet() {
    stages.set();
  }

  private Page window(int width, ColorScheme light, Person who) {
    var page = browser.window(width, light);
    browser.signIn(page, who.id().toString());
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first().click();
  }

  private void remark(PostId post, String words, String said) {
    var outlet = outlets.open().getFirst().id();
    var at = CUFF.indexOf(words);
    var quote = Quote.of(CUFF, new Span(at, at + words.length()));
    var subject = post.subject();
    margin.say(UUID.randomUUID(), subject, Copies.part(outlet), quote, lead.id(), said);
  }

  private void look(String path, String name) {
    for (var one :
        Map.of(DESK, ColorScheme.LIGHT, PHONE, ColorScheme.DARK, 320, ColorScheme.LIGHT)
            .entrySet()) {
      var page = window(one.getKey(), one.getValue(), lead);
      page.navigate(path);
      axe(page);
      Browser.unfold(page);
      shot(page, name + "-" + one.getKey());
    }
    var spanish = window(DESK, ColorScheme.LIGHT, lead);
    spanish.navigate(path + (path.contains("?") ? "&" : "?") + "lang=es");
    org.assertj.core.api.Assertions.assertThat(spanish.content()).doesNotContain("??");
    shot(spanish, name + "-es");
    spanish.navigate(path + (path.contains("?") ? "&" : "?") + "lang=en");
  }

  @Test
  void a_week_and_a_post_with_remarks_and_stages_are_readable_everywhere() {
    stages.set(Who.CLINICIAN, Who.APPROVER);
    var other = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    people.away(lead, people.with("Marcus Webb", Role.COMMUNICATIONS), 4);
    var cuff = posts.asked("Bring your cuff", CUFF, TUESDAY.plusDays(1).atTime(7, 30), writer);
    posts.asked("Cake", "Thanks to @ruthk for it.", TUESDAY.plusDays(2).atTime(7, 30), writer);
    remark(cuff, "in two minutes", "Three, honestly.");
    remark(cuff, "No appointment", "Say where.");
    posts.again(cuff, CUFF.replace("in two minutes", "while you wait"), writer);
    posts.approve(cuff, other);
    look("/approvals/week", "approvals-week");
    look("/posts/" + cuff.value(), "post-remarks");
    look("/approvals/stages", "stages");
    look("/me/deputy", "deputy");
  }

  @Test
  void words_marked_by_hand_become_a_remark_beside_them() {
    var cuff = posts.asked("Bring your cuff", CUFF, TUESDAY.plusDays(1).atTime(7, 30), writer);
    var page = window(DESK, ColorScheme.LIGHT, lead);
    page.navigate("/posts/" + cuff.value());
    page.locator("summary").getByText("Say something about these words").first().click();
    page.evaluate(
        """
        () => {
          const text = document.querySelector("[data-markable]").firstChild;
          const at = text.data.indexOf("two minutes");
          getSelection().setBaseAndExtent(text, at, text, at + "two minutes".length);
        }
        """);
    assertThat(page.locator("select[name=span] option").first()).hasText("“two minutes”");
    page.getByLabel("What you want to say").first().fill("Three, honestly.");
    page.locator("form[action$='/remarks'] button").first().click();
    assertThat(page.locator(".noted").first()).hasText("two minutes");
    assertThat(page.locator(".remark").first()).containsText("Three, honestly.");
    page.locator(".preview .noted-at").first().focus();
    page.keyboard().press("Enter");
    org.assertj.core.api.Assertions.assertThat(page.url()).endsWith("#remark-1");
    press(page, "Settled: remark 1");
    assertThat(page.locator(".noted")).hasCount(0);
    assertThat(page.getByText("Settled by Joy Castellano.")).isVisible();
  }

  @Test
  void without_script_a_sentence_is_chosen_and_the_week_is_ticked_with_a_form() {
    var cuff = posts.asked("Bring your cuff", CUFF, TUESDAY.plusDays(1).atTime(7, 30), writer);
    var page =
        browser.window(browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, lead.id().toString());
    page.navigate("/posts/" + cuff.value());
    page.locator("summary").getByText("Say something about these words").first().click();
    page.locator("select[name=span]")
        .first()
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    page.getByLabel("What you want to say").first().fill("Three, honestly.");
    page.locator("form[action$='/remarks'] button").first().click();
    assertThat(page.locator(".noted").first()).hasText("We check it against ours in two minutes.");
    page.navigate("/approvals/week");
    page.getByLabel("Good as it is").first().check();
    press(page, "Say yes to those ticked");
    assertThat(page.getByText("Your yes to 1 post counts.")).isVisible();
    org.assertj.core.api.Assertions.assertThat(all.find(cuff).orElseThrow().state())
        .isEqualTo(State.APPROVED);
  }
}
