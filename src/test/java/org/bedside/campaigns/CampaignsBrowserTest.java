package org.bedside.campaigns;

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
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
@Tag("browser")
class CampaignsBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired Campaigns campaigns;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired TestPosts posts;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;

  @BeforeEach
  void aWriter() {
    clock.set(Instant.parse("2026-10-13T14:34:00Z"));
    people.practice(false);
    channels.openOwnGround();
    db.sql("delete from campaign").update();
    writer = people.with("Priya Raman", Role.CLINICIAN);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first().focus();
    page.keyboard().press("Enter");
  }

  @Test
  void a_campaign_is_begun_and_a_post_is_given_to_it_from_its_own_page() {
    var post = posts.asked("Flu shots are here", "Come in.", writer);
    var page = browser.window(DESK);
    browser.outsiders(page);
    browser.signIn(page, writer.id().toString());
    page.navigate("/campaigns/new");
    axe(page);
    page.locator("#title").fill("Flu shots 2026");
    page.locator("#purpose").fill("More neighbors with a shot before Thanksgiving");
    page.locator("#count").fill("300");
    page.locator("#link").fill("https://example.org/flu?utm_source=fb");
    press(page, "Save");
    assertThat(page.getByText("These parts follow your readers: utm_source.")).isVisible();
    axe(page);
    shot(page, "campaign-trackers-1280-light");
    browser.complaints(); // the console repeats the 422
    press(page, "Take them off and save");
    assertThat(page.getByText("/go/flu-shots-2026")).isVisible();
    var address = page.url();
    page.navigate("/posts/" + post.value());
    assertThat(page.locator("#campaign-panel")).isVisible();
    axe(page);
    page.locator("#campaign-panel button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#campaign-panel a")).hasText("Flu shots 2026");
    page.navigate(address);
    assertThat(page.getByText("0 out, 0 planned, 1 being written, 0 need you.")).isVisible();
    axe(page);
    shot(page, "campaign-1280-light");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(PHONE, 844);
    axe(page);
    axeColours(page);
    shot(page, "campaign-390-dark");
    page.setViewportSize(320, 700);
    axe(page);
    page.navigate("/campaigns");
    axe(page);
  }

  @Test
  void a_post_is_given_to_a_campaign_while_it_is_written() {
    var form =
        new CampaignForm(
            "Flu shots 2026", "More shots", "", "2026-10-01", "2026-11-30", "https://a.org", false);
    campaigns.save(CampaignId.random(), 0, form, writer.id());
    var page = browser.window(PHONE);
    browser.signIn(page, writer.id().toString());
    page.navigate("/posts/new");
    page.locator("#title").fill("Sleeves up");
    page.locator("#text").fill("Bring a friend.");
    assertThat(page.locator("#saved")).hasText("Your draft is saved.");
    page.locator("#belongs").selectOption("Flu shots 2026");
    assertThat(page.locator("#belongs-link")).containsText("/go/flu-shots-2026");
    axe(page);
    page.setViewportSize(320, 700);
    axe(page);
    page.navigate("/campaigns");
    assertThat(page.getByText("1 post")).isVisible();
  }
}
