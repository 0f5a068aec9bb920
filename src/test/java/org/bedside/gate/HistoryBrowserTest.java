package org.bedside.gate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody calls a mark a false alarm, and the privacy officer finds it in the gate's history.
@WholeHouse
@Tag("browser")
class HistoryBrowserTest {

  private static final Occasion WHEN = Occasion.on(LocalDate.of(2026, 10, 13));

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired Gate gate;
  Person writer;
  Person officer;
  Person lead;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    writer = people.with("Priya Raman", Role.CLINICIAN);
    lead = people.with("Joy Castellano", Role.CLINICAL_LEAD);
    officer = people.with("Ada Officer", Role.PRIVACY_OFFICER);
  }

  private void aWeekOfPosts() {
    var ad = "Guaranteed pain-free knees! Our treatment cures arthritis for good.";
    var words = new Words(Audience.PUBLIC, Network.BLUESKY, "", ad, List.of());
    gate.asked("post:" + UUID.randomUUID(), List.of(words), WHEN, writer);
    for (var why : List.of("We quote the ad and warn of it.", "Our column on quack ads.")) {
      var said = words.with(Declared.nothing().with(Map.of("CLM-02", why, "CLM-01", why)));
      gate.asked("post:" + UUID.randomUUID(), List.of(said), WHEN, writer);
    }
    var best = "We are the best heart team in the state.";
    gate.asked(
        "post:" + UUID.randomUUID(),
        List.of(new Words(Audience.PUBLIC, Network.WEBSITE, "", best, List.of())),
        WHEN,
        writer);
  }

  private static void look(Page page, String name) {
    axe(page);
    shot(page, name + "-" + page.viewportSize().width);
  }

  @Test
  void a_false_alarm_is_said_beside_the_post_and_stands_in_the_history() {
    aWeekOfPosts();
    var post = posts.asked("Cake", "Thanks to @ruthk for the cake.", lead);
    var page = browser.window(DESK);
    browser.signIn(page, officer.id().toString());
    page.navigate("/posts/" + post.value());
    assertThat(page.locator("#alarms")).hasCount(0);

    browser.signIn(page, lead.id().toString());
    page.navigate("/posts/" + post.value());
    page.getByLabel("What it is").selectOption("OWN_STAFF");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Say that it is a false alarm"))
        .click();
    assertThat(page.locator("#alarms li"))
        .hasText("An account of somebody else: One of our own staff");
    look(page, "alarm");

    browser.signIn(page, officer.id().toString());
    page.navigate("/gate/history");
    assertThat(page.getByText("were called false alarms.").first()).isVisible();
    look(page, "history");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("An account of somebody else"))
        .first()
        .click();
    assertThat(page.getByText("One of our own staff").first()).isVisible();
    look(page, "history-of");
  }

  @Test
  void it_can_be_read_on_a_phone_and_in_the_dark() {
    aWeekOfPosts();
    var page = browser.window(browser.options(PHONE, ColorScheme.DARK));
    browser.signIn(page, officer.id().toString());
    page.navigate("/gate/history");
    look(page, "history-dark");
    page.locator(".tally a").first().click();
    look(page, "history-of-dark");
  }
}
