package org.bedside.hours;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Hours in a window.
@WholeHouse
@Tag("browser")
class HoursBrowserTest {

  private static final int NARROW = 320;

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;

  @Test
  void the_pages_of_hours_fit_a_narrow_phone_and_a_desk() {
    var owner = people.with("Olive Owner", Role.OWNER);
    for (var width : new int[] {NARROW, DESK}) {
      var page = browser.window(width);
      browser.signIn(page, owner.id().toString());
      for (var path : new String[] {"/hours", "/hours/edit", "/me/quiet"}) {
        page.navigate(path);
        axe(page);
        shot(page, path.substring(1).replace('/', '-') + "-" + width);
        org.assertj.core.api.Assertions.assertThat(
                page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("%s at %d", path, width)
            .isEqualTo(true);
      }
    }
  }

  @Test
  void quiet_hours_are_found_on_ones_own_page_and_shown_below_ones_name() {
    var nurse = people.with("Nora Nurse", Role.STAFF);
    var page = browser.window(DESK);
    browser.signIn(page, nurse.id().toString());
    page.navigate("/me");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Choose quiet hours")).click();
    page.getByLabel("From").fill("18:00");
    page.getByLabel("To", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
        .fill("07:00");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Keep quiet then")).click();
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName("Quiet from 6:00 pm to 7:00 am")))
        .isVisible();
    assertThat(page.getByText("quiet hours", new com.microsoft.playwright.Page.GetByTextOptions()))
        .not()
        .hasCount(0);
  }
}
