package org.bedside.channels.mastodon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.bedside.Browser;
import org.bedside.OpenPorts;
import org.bedside.WholeHouse;
import org.bedside.channels.carrying.ChannelsSettings;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.peers.LostAnswerProxy.Fault;
import org.bedside.publishing.PostId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A person and a Mastodon account: connecting it, and saying what became of a post whose answer
/// got lost.
@WholeHouse
@Tag("browser")
class MastodonBrowserTest extends OnMastodon {

  private static final String WORDS = "Flu shots on Saturday, 9 to noon. No appointment needed.";

  @RegisterExtension Browser browser = new Browser();
  @Autowired ChannelsSettings settings;

  @Test
  void an_account_is_connected_at_its_own_server_without_script() {
    var page =
        browser.window(
            browser.options(Browser.PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(page, owner.id().value().toString());
    page.navigate("/channels/mastodon");
    page.locator("#instance").fill("no server");
    press(page, "Ask this server");
    assertThat(page.locator("#instance-error")).isVisible();
    assertThat(page.locator("#instance")).hasValue("no server");
    browser.complaints(); // the answer 422, as it should be

    connect(page);
    assertThat(page.getByText(ours().name())).isVisible();
    browser.complaints(); // the other server has no picture for the tab
  }

  @Test
  void it_can_be_the_channel_that_a_practice_begins_with() {
    var page = browser.window(Browser.PHONE);
    browser.signIn(page, owner.id().value().toString());
    page.navigate("/channels/first");
    page.getByLabel("Mastodon too").check();
    press(page, "Begin with this");
    assertThat(page).hasURL(Pattern.compile("/channels/mastodon$"));
    signUp(page);
    assertThat(page).hasURL(Pattern.compile("/welcome$"));
    browser.complaints(); // the other server has no picture for the tab
  }

  @Test
  void its_pages_are_readable_by_everybody_at_every_width() {
    for (var width : new int[] {320, Browser.PHONE, Browser.DESK}) {
      for (var light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        var page = browser.window(width, light);
        browser.signIn(page, owner.id().value().toString());
        page.navigate("/channels/mastodon");
        look(page, "mastodon", light, width);
        page.locator("#instance").fill(OpenPorts.WEATHER.origin().toString());
        press(page, "Ask this server");
        look(page, "mastodon-next", light, width);
      }
    }
  }

  @Test
  void an_unknown_outcome_is_settled_by_a_person_who_sees_both() {
    var post = inDoubt();
    var page = browser.window(Browser.DESK);
    browser.signIn(page, owner.id().value().toString());
    page.navigate("/today");
    page.locator("main a[href='/posts/" + post.value() + "']").first().click();
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Compare and decide")).click();
    assertThat(page.getByText("the same words")).isVisible();
    assertThat(page.getByText(WORDS)).hasCount(2);
    for (var width : new int[] {320, Browser.PHONE, Browser.DESK}) {
      page.setViewportSize(width, 900);
      look(page, "doubt", ColorScheme.LIGHT, width);
    }
    press(page, "I looked: it is out");
    assertThat(page).hasURL(Pattern.compile("/posts/" + post.value()));
    until(() -> isSent(post));
    assertThat(server.calls("POST /api/v1/statuses")).isEqualTo(1);
    assertThat(texts()).containsExactly(WORDS);
    page.navigate("/today");
    assertThat(page.getByText("could not be settled")).hasCount(0);
  }

  @Test
  void a_dead_token_holds_the_post_and_connecting_again_lets_it_go_once() {
    connected();
    server.signIn.revoke(maple);
    var post = posts.approved("Flu shots", WORDS, writer, owner);
    until(() -> state(post) == DeliveryState.HELD);
    var page = browser.window(Browser.PHONE);
    browser.signIn(page, owner.id().value().toString());
    page.navigate("/posts/" + post.value());
    var held = "The network ended the connection. Connect the account again.";
    assertThat(page.getByText(held)).isVisible();
    look(page, "dead-token", ColorScheme.LIGHT, Browser.PHONE);
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Connect Mastodon again")).click();
    connect(page);

    page.navigate("/posts/" + post.value());
    press(page, "Send it");
    until(() -> isSent(post));
    assertThat(texts()).containsExactly(WORDS);
    browser.complaints(); // the other server has no picture for the tab
  }

  @Test
  void both_are_seen_without_script_too_and_a_silent_network_is_said() {
    var post = inDoubt();
    var page =
        browser.window(
            browser.options(Browser.PHONE, ColorScheme.DARK).setJavaScriptEnabled(false));
    browser.signIn(page, owner.id().value().toString());
    page.navigate("/deliveries/" + delivery(post).id());
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Look there now")).click();
    assertThat(page.getByText("the same words")).isVisible();
    weather.otherwise(_ -> new Fault.AnswerReplaced(502));
    page.reload();
    assertThat(page.getByText("The network does not answer now.")).isVisible();
    Browser.shot(page, "doubt-silent"); // axe is a script
  }

  /// Its answer got lost, and looking back did not tell; by now the network answers again.
  private PostId inDoubt() {
    server.ignoringKeys();
    connected();
    var looks = new AtomicBoolean();
    weather.otherwise(path ->
        path.contains("/accounts/")
            ? looks.get() ? new Fault.None() : new Fault.AnswerReplaced(502)
            : new Fault.LostAnswer());
    var post = posts.approved("Flu shots", WORDS, writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    var asked = weather.received();
    clock.forward(settings.patience().minusSeconds(10));
    until(() -> weather.received() > asked);
    clock.forward(Duration.ofSeconds(20)); // before the next look
    until(() -> delivery(post).needsPerson());
    looks.set(true);
    return post;
  }

  /// From the form to the other server and back.
  private static void connect(Page page) {
    signUp(page);
    assertThat(page).hasURL(Pattern.compile("/channels$"));
  }

  private static void signUp(Page page) {
    page.locator("#instance").fill(OpenPorts.WEATHER.origin().toString());
    press(page, "Ask this server");
    var goOn = new GetByRoleOptions().setName(Pattern.compile("^Go on at"));
    page.getByRole(AriaRole.LINK, goOn).click();
    press(page, "Authorize");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
  }

  private static void look(Page page, String name, ColorScheme light, int width) {
    page.waitForLoadState();
    Browser.axe(page);
    Browser.shot(page, "%s-%s-%d".formatted(name, light.name().toLowerCase(Locale.ROOT), width));
  }
}
