package org.bedside.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.notices.Outbox.Notice;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
@Tag("browser")
class NoticesBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired Outbox outbox;

  private void letter(Template template, Sent state) {
    var key = UUID.randomUUID().toString();
    var letter = Notice.of(template, "ruth@home.example", Locale.ENGLISH, key, "localhost");
    outbox.claim(letter);
    outbox.settle(letter.id(), state);
  }

  @Test
  void the_keeper_of_the_machines_finds_the_letters_and_settles_them_one_by_one() {
    people.practice();
    letter(Template.INVITATION, Sent.NOT_SENT);
    letter(Template.NEW_DEVICE, Sent.UNCONFIRMED);
    letter(Template.NEWSLETTER_CONFIRMATION, Sent.NOT_SENT);
    var keeper = people.with("Theo Lind", Role.IT_ADMIN);
    for (var width : new int[] {PHONE, DESK}) {
      var page = browser.window(width);
      browser.signIn(page, keeper.id().toString());
      page.navigate("/notices");
      axe(page);
      shot(page, "notices-" + width);
    }
    var page = browser.window(DESK);
    browser.signIn(page, keeper.id().toString());
    page.navigate("/today");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Letters")).click();
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send again")).click();
    var settle = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Settled"));
    assertThat(settle).hasCount(2);
    settle.first().click();
    assertThat(settle).hasCount(1);
    settle.first().click();
    assertThat(page.getByText("Every letter left")).isVisible();
    axe(page);
    shot(page, "notices-none-1280");
  }
}
