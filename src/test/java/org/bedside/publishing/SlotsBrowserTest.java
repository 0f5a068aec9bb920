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
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
@Tag("browser")
class SlotsBrowserTest {

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired JdbcClient db;
  Person owner;

  @BeforeEach
  void anOwner() {
    people.practice(false);
    db.sql("delete from slot").update();
    owner = people.with("Hannah Example", Role.OWNER);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void has(Page page, String button, int count) {
    assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)))
        .hasCount(count);
  }

  @Test
  void times_are_added_and_removed_with_the_keyboard_alone() {
    var page = browser.window(DESK);
    browser.signIn(page, owner.id().toString());
    page.navigate("/calendar");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Times of the week")).focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("weekdays at 7:30 in the morning")).isVisible();
    axe(page);
    shot(page, "slots-none-1280");
    page.getByLabel("Tuesday").focus();
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Space"); // Thursday
    for (var i = 0; i < 4; i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().type("0730AM");
    page.keyboard().press("Enter");
    has(page, "Remove Tuesday, 7:30 am", 1);
    has(page, "Remove Thursday, 7:30 am", 1);
    has(page, "Remove", 2);
    axe(page);
    shot(page, "slots-1280");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove Tuesday, 7:30 am"))
        .focus();
    page.keyboard().press("Enter");
    has(page, "Remove", 1);
  }

  @Test
  void times_are_added_and_removed_without_any_script_on_a_phone() {
    var page =
        browser.window(browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, owner.id().toString());
    page.navigate("/calendar/slots");
    press(page, "Add");
    assertThat(page.getByText("Choose at least one day.")).isVisible();
    shot(page, "slots-error-390");
    browser.complaints(); // the console repeats the 422
    for (var day : new String[] {"Monday", "Wednesday", "Saturday"}) {
      page.getByLabel(day).check();
    }
    page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)).fill("17:45");
    press(page, "Add");
    has(page, "Remove Saturday, 5:45 pm", 1);
    shot(page, "slots-390");
    press(page, "Remove Saturday, 5:45 pm");
    has(page, "Remove", 2);
  }

  @Test
  void the_page_reads_well_on_a_phone_and_in_spanish() {
    db.sql("insert into slot values (1, '07:30'), (1, '12:00'), (1, '17:45'), (4, '07:30')")
        .update();
    var page = browser.window(PHONE);
    browser.signIn(page, owner.id().toString());
    page.navigate("/calendar/slots?lang=es");
    axe(page);
    shot(page, "slots-es-390");
    page.navigate("/calendar?lang=en");
    axe(page);
    shot(page, "calendar-with-slots-390");
  }
}
