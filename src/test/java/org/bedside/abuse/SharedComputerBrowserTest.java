package org.bedside.abuse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Case 56: the next person at the same computer.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
@Tag("browser")
class SharedComputerBrowserTest {

  private static final String WORDS = "The hallway lamp is mended on Tuesday";

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  Page page;

  @BeforeEach
  void danaReadAndWent() {
    people.calm();
    people.practice(false);
    channels.openOwnGround();
    var dana = people.with("Dana Whitfield", Role.COMMUNICATIONS);
    var post = posts.asked("About the lamp", WORDS, people.with("Priya", Role.CLINICIAN));
    var secret = people.password(dana);
    clock.forward(Duration.ofMinutes(1));
    page = browser.window(Browser.DESK);
    page.navigate("/sign-in");
    page.getByLabel("E-mail").fill(people.emailOf(dana));
    page.getByLabel("Password").fill(TestPeople.PASSWORD);
    page.getByLabel("Code").fill(people.code(secret));
    press("Sign in with my password");
    page.waitForURL("**/today");
    page.navigate("/posts/" + post.value());
    assertThat(page.getByText(WORDS).first()).isVisible();
    page.navigate("/posts/" + post.value() + "/edit");
    page.navigate("/calendar");
    page.navigate("/me");
    press("Sign out");
    assertThat(page.getByLabel("E-mail")).isVisible();
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  // Case 56
  @Test
  void the_back_button_leads_to_the_door() {
    for (var i = 0; i < 5; i++) {
      page.goBack();
      assertThat(page.content()).doesNotContain(WORDS, "Dana", "About the lamp");
    }
    page.goForward();
    assertThat(page.content()).doesNotContain(WORDS, "Dana", "About the lamp");
    browser.complaints();
  }

  // Case 56
  @Test
  void the_browser_has_kept_nothing() {
    for (var path : List.of("/today", "/calendar", "/me")) {
      assertThat(
              page.evaluate(
                  """
                  path => fetch(path, {cache: 'only-if-cached', mode: 'same-origin'})
                    .then(r => r.ok && !r.redirected ? r.text() : 'nothing', () => 'nothing')
                  """,
                  path))
          .as(path)
          .isEqualTo("nothing");
    }
    assertThat(
            page.evaluate(
                """
                async () => {
                  const kept = [];
                  for (const name of await caches.keys()) {
                    for (const request of await (await caches.open(name)).keys()) {
                      kept.push(new URL(request.url).pathname);
                    }
                  }
                  return [...kept, ...Object.values(localStorage), ...Object.values(sessionStorage)]
                    .filter(kept => /^.(today|posts|calendar|people|me$)|lamp|Dana/.test(kept)).join();
                }
                """))
        .isEqualTo("");
    assertThat(page.context().cookies().stream().map(cookie -> cookie.name).toList())
        .allMatch(name -> name.startsWith("bedside"));
    browser.complaints();
  }
}
