package org.bedside.channels.restored;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.backup.Restored;
import org.bedside.backup.TestBackups;
import org.bedside.channels.TestChannels;
import org.bedside.channels.bluesky.OnBluesky;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.newsletter.TestReaders;
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

/// A person at a house that was restored from a backup, without script: looks, says, lets it speak.
@WholeHouse
@Tag("browser")
class RestoredBrowserTest {

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired TestBackups backups;
  @Autowired Deliveries deliveries;
  @Autowired TestReaders readers;
  @Autowired Reconciling reconciling;
  @Autowired Restored restored;
  @Autowired SettableClock clock;
  Person owner;

  @BeforeEach
  void yesterdaysBackupInTodaysWorld() throws Exception {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    var writer = people.with("Priya Example", Role.CLINICIAN);
    readers.join("ann@readers.example");
    var at =
        LocalDateTime.ofInstant(
            clock.instant().plus(Duration.ofHours(1)), people.practice().zone());
    var soon = posts.planned("Flu shots", "Flu shots on Saturday, 9 to noon.", at, writer, owner);
    OnBluesky.until(() -> !deliveries.of(soon).isEmpty());
    var backup = backups.take();
    clock.forward(Duration.ofMinutes(70));
    channels.arrived(soon);
    backups.loseEverything();
    backups.restore(backup);
    reconciling.announce();
  }

  @AfterEach
  void letGo() {
    restored.release(owner.id().value(), clock.instant());
    clock.reset();
  }

  @Test
  void the_way_from_today_to_a_house_that_speaks_again() {
    var page =
        browser.window(
            browser.options(Browser.PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, owner.id().toString());
    page.navigate("/today");
    page.locator("main a[href='/channels/restored']").first().click();
    press(page, "Look at the networks now");
    assertThat(page.getByText("We cannot tell").first()).isVisible();
    var out =
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("I looked: it is out"));
    for (var open = out.count(); open > 0; open--) {
      out.first().click();
      assertThat(out).hasCount(open - 1);
    }
    press(page, "Let it go out again");
    assertThat(page).hasURL(Pattern.compile("/channels$"));
    browser.complaints();
  }

  @Test
  void it_is_readable_by_everybody_at_every_width() {
    for (var width : new int[] {320, Browser.PHONE, Browser.DESK}) {
      for (var light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        var page = browser.window(width, light);
        browser.signIn(page, owner.id().toString());
        page.navigate("/channels/restored");
        page.waitForLoadState();
        Browser.axe(page);
        Browser.shot(
            page, "restored-%s-%d".formatted(light.name().toLowerCase(Locale.ROOT), width));
      }
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
  }
}
