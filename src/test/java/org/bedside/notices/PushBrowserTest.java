package org.bedside.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.axe;

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

/// Allowing a device to be woken, in a window. The push service of the browser's maker is not asked
/// in tests: a stand-in gives what it would give, and the rest is the page's.
@WholeHouse
@Tag("browser")
class PushBrowserTest {

  private static final String MAKER =
      """
      Notification.requestPermission = async () => "granted";
      PushManager.prototype.getSubscription = async () => null;
      PushManager.prototype.subscribe = async options => {
        window.asked = options;
        const pair = await crypto.subtle.generateKey({name: "ECDH", namedCurve: "P-256"}, true, ["deriveBits"]);
        const point = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
        const text = bytes => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
        const keys = {p256dh: text(point), auth: text(crypto.getRandomValues(new Uint8Array(16)))};
        return {toJSON: () => ({endpoint: "https://push.example/" + crypto.randomUUID(), keys})};
      };
      """;

  @RegisterExtension Browser browser = new Browser();

  @Autowired TestPeople people;
  @Autowired Pushes pushes;

  @Test
  void a_device_is_allowed_to_be_woken_by_a_button_and_no_more_by_another() {
    var nurse = people.with("Nora Nurse", Role.STAFF);
    var page = browser.window(DESK);
    browser.signIn(page, nurse.id().toString());
    page.addInitScript(MAKER);
    page.navigate("/me");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Wake this device")).click();
    assertThat(page.getByText("This device is woken when something waits")).isVisible();
    axe(page);
    org.assertj.core.api.Assertions.assertThat(page.evaluate("asked.applicationServerKey"))
        .isEqualTo(pushes.key());
    org.assertj.core.api.Assertions.assertThat(pushes.browsers(nurse.id().ledger())).isEqualTo(1);
    page.reload();
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Wake none of them")).click();
    assertThat(page.getByText("No device of yours is woken.")).isVisible();
  }

  @Test
  void who_does_not_allow_it_is_told_so_and_nothing_is_kept() {
    var nurse = people.with("Nora Nurse", Role.STAFF);
    var page = browser.window(DESK);
    browser.signIn(page, nurse.id().toString());
    page.addInitScript("Notification.requestPermission = async () => 'denied'");
    page.navigate("/me");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Wake this device")).click();
    assertThat(page.getByText("Your browser does not allow notices")).isVisible();
    org.assertj.core.api.Assertions.assertThat(pushes.browsers(nurse.id().ledger())).isZero();
  }
}
