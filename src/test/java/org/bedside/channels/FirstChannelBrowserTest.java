package org.bedside.channels;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
@Tag("browser")
class FirstChannelBrowserTest {

  private static final int NARROW = 320;

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired FirstChannels own;
  private Person owner;

  @BeforeEach
  void a_fresh_practice() {
    people.practice();
    own.open();
    owner = people.with("Vera Lund", Role.OWNER);
  }

  @Test
  void it_is_chosen_and_mended_without_script() {
    var page =
        browser.window(
            browser.options(Browser.PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, owner.id().value().toString());
    page.navigate("/channels/first");
    assertThat(page.locator("#server")).isHidden();
    page.getByLabel("Bluesky too").check();
    page.locator("#server").fill("bluesky");
    page.locator("#identifier").fill("fern.example");
    page.locator("#password").fill("abcd-efgh-ijkl-mnop");
    page.locator("#server").fill("no server");
    begin(page);
    assertThat(page.locator("#server-error")).isVisible();
    assertThat(page.locator("#server")).hasValue("no server");
    assertThat(page.locator("#identifier")).hasValue("fern.example");
    browser.complaints(); // the answer 422, as it should be

    page.getByLabel("Your own site").check();
    begin(page);
    assertThat(page).hasURL(java.util.regex.Pattern.compile("/welcome$"));
  }

  @Test
  void it_is_readable_by_everybody_at_every_width() {
    for (var width : new int[] {NARROW, Browser.PHONE, Browser.DESK}) {
      for (var light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        var page = browser.window(width, light);
        browser.signIn(page, owner.id().value().toString());
        page.navigate("/channels/first");
        look(page, "first-channel-%s-%d".formatted(light.name().toLowerCase(Locale.ROOT), width));
        page.getByLabel("Bluesky too").check();
        page.locator("#server").fill("no server");
        page.locator("#identifier").fill("fern.example");
        begin(page);
        assertThat(page.locator("#server-error")).isVisible();
        look(
            page,
            "first-channel-wrong-%s-%d".formatted(light.name().toLowerCase(Locale.ROOT), width));
        browser.complaints();
      }
    }
  }

  private static void look(Page page, String name) {
    page.waitForLoadState();
    Browser.axe(page);
    Browser.shot(page, name);
  }

  private static void begin(Page page) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Begin with this")).click();
  }
}
