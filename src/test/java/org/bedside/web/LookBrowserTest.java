package org.bedside.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Locale;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.Somebody;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
@Tag("browser")
class LookBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired Live live;
  @Autowired SettableClock clock;

  @Autowired Somebody somebody;

  private String me = "";

  @BeforeEach
  void somebody_is_here() {
    me = somebody.principal();
  }

  private Page language(int width, ColorScheme light) {
    var page = browser.window(width, light);
    browser.signIn(page, me);
    page.navigate("/language");
    return page;
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK", "320, LIGHT", "768, LIGHT"})
  void the_living_page_is_readable_by_everybody(int width, ColorScheme light) {
    var page = language(width, light);
    axe(page);
    shot(page, "language-" + width + "-" + light.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void all_rooms_open_on_a_phone_without_a_script() {
    var page = browser.window(browser.options(PHONE, LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, me);
    page.navigate("/language");
    assertThat(page.locator("#rooms")).isHidden();
    page.locator(".tabbar a[href='#rooms']").click();
    assertThat(page.locator("#rooms")).isVisible();
  }

  @Test
  void an_error_page_is_readable_by_everybody() {
    var page = browser.window(PHONE);
    browser.signIn(page, me);
    page.navigate("/nothing-here");
    assertThat(page.locator("h1")).hasText("There is nothing here.");
    assertThat(browser.complaints()).hasSize(1).first().asString().contains("404");
    axe(page);
    shot(page, "error-404");
  }

  @Test
  void a_page_follows_the_live_stream_until_the_door_closes() {
    var page = language(DESK, LIGHT);
    var drawn = page.locator("#drawn .num");
    var before = drawn.textContent();
    clock.forward(Duration.ofHours(1));
    page.waitForTimeout(300);
    live.tell(me, "something-else");
    live.tell(me, "language");
    assertThat(drawn).not().hasText(before);
    assertThat(page.locator("#door-closed")).isHidden();
    live.close(me);
    assertThat(page.locator("#door-closed")).isVisible();
  }
}
