package org.bedside.channels.wordpress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
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
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
@Tag("browser")
class WordPressBrowserTest {

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  private Person owner;

  @BeforeEach
  void a_fresh_practice() {
    people.practice();
    channels.openOwnGround();
    owner = people.with("Vera Lund", Role.OWNER);
  }

  @Test
  void the_form_is_reached_from_the_channels_and_mended_without_script() {
    var page =
        browser.window(
            browser.options(Browser.PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, owner.id().value().toString());
    page.navigate("/channels");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Connect WordPress")).click();
    fillIn(page);
    assertThat(page.locator("#site-error")).isVisible();
    assertThat(page.locator("#site")).hasValue("no site");
    assertThat(page.locator("#user")).hasValue("bedside");
    assertThat(page.locator("#password")).hasValue("");
    browser.complaints(); // the answer 422, as it should be
  }

  @Test
  void it_is_readable_by_everybody_at_every_width() {
    for (var width : new int[] {320, Browser.PHONE, Browser.DESK}) {
      for (var light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        var page = browser.window(width, light);
        browser.signIn(page, owner.id().value().toString());
        page.navigate("/channels/wordpress");
        look(page, "wordpress-" + light + "-" + width);
        fillIn(page);
        assertThat(page.locator("#site-error")).isVisible();
        look(page, "wordpress-wrong-" + light + "-" + width);
        browser.complaints();
      }
    }
  }

  private static void fillIn(Page page) {
    page.locator("#site").fill("no site");
    page.locator("#user").fill("bedside");
    page.locator("#password").fill("abcd efgh ijkl mnop");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Connect").setExact(true))
        .click();
  }

  private static void look(Page page, String name) {
    page.waitForLoadState();
    Browser.axe(page);
    Browser.shot(page, name.toLowerCase(java.util.Locale.ROOT));
  }
}
