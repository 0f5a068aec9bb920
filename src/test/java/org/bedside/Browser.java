package org.bedside;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// A person at a window: one Chromium for the run, a fresh profile for every [#window].
///
/// ```java
/// @WholeHouse
/// @Tag("browser")
/// class SignInBrowserTest {
///   @RegisterExtension Browser browser = new Browser();
/// ```
///
/// Everything that the console complains about, also a breach of the content policy, fails the
/// test.
public final class Browser
    implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {

  /// The widths that the design is drawn for.
  public static final int PHONE = 390;

  public static final int DESK = 1280;

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// The only rules of axe that look at colours.
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /// How long a page may take to show what a test looks for: two programs share the machine.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration CLOSING = Duration.ofSeconds(30);

  private static com.microsoft.playwright.@Nullable Browser chromium;

  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private String origin = "";

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null || !chromium.isConnected()) {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      chromium =
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(
                          Path.of(System.getProperty("test.chromium", "/usr/bin/chromium")))
                      .setArgs(ARGUMENTS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }
    return chromium;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    origin =
        SpringExtension.getApplicationContext(test)
            .getEnvironment()
            .getRequiredProperty("bedside.origin");
  }

  /// Before the test itself puts back its clock or its people, which an open page would hear of.
  @Override
  public void afterTestExecution(ExtensionContext test) {
    close();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    close();
    if (test.getExecutionException().isEmpty()) {
      assertThat(complaints).as("what the console complained about").isEmpty();
    }
  }

  /// Chromium now and then does not answer when it shall close a window, and Playwright would wait
  /// for it until the run is ended from outside. It is ended here; the next test starts another.
  private void close() {
    var closed = new CountDownLatch(1);
    var watch =
        Thread.ofVirtual()
            .start(() -> {
              if (!isOver(closed)) {
                System.err.println("Chromium does not close a window, so it is ended");
                programs().forEach(ProcessHandle::destroyForcibly);
              }
            });
    try {
      windows.forEach(BrowserContext::close);
    } catch (PlaywrightException e) {
      if (watch.isAlive()) {
        throw e;
      }
    } finally {
      closed.countDown();
      windows.clear();
    }
  }

  private static boolean isOver(CountDownLatch closed) {
    try {
      return closed.await(CLOSING.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /// The programs of the browser that this run has started.
  private static List<ProcessHandle> programs() {
    return ProcessHandle.current()
        .descendants()
        .filter(one -> one.info().command().filter(name -> name.contains("chrom")).isPresent())
        .toList();
  }

  /// A new window, as wide as a phone or a desk, by day or by night. Paths are enough as addresses.
  public Page window(int width, ColorScheme light) {
    return window(options(width, light));
  }

  /// A new window by day.
  public Page window(int width) {
    return window(width, ColorScheme.LIGHT);
  }

  /// A new window whose options the test sets by itself, beginning with [#options].
  public Page window(com.microsoft.playwright.Browser.NewContextOptions options) {
    var context = chromium().newContext(options);
    context.setDefaultTimeout(10_000);
    windows.add(context);
    var page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return page;
  }

  public com.microsoft.playwright.Browser.NewContextOptions options(int width, ColorScheme light) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setBaseURL(origin)
        .setLocale("en-US")
        .setColorScheme(light)
        .setViewportSize(width, width == PHONE ? 844 : 900);
  }

  /// Makes the window that of `principal`, past the sign-in page.
  public void signIn(Page page, String principal) {
    page.context()
        .addCookies(List.of(new Cookie(SignedInByCookie.COOKIE, principal).setUrl(origin)));
  }

  /// Gives the window a finger and something that knows it, both played by Chromium: passkeys can
  /// be made and used.
  public static void finger(Page page) {
    var cdp = page.context().newCDPSession(page);
    cdp.send("WebAuthn.enable");
    var options =
        JsonParser.parseString(
                """
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true,
                 "automaticPresenceSimulation": true}}
                """)
            .getAsJsonObject();
    cdp.send("WebAuthn.addVirtualAuthenticator", options);
  }

  /// From now on, a request of this window to any other host fails the test.
  public void outsiders(Page page) {
    page.onRequest(request -> {
      if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
        complaints.add("asked another host: " + request.url());
      }
    });
  }

  /// Takes back what the console said so far, for a test that provoked it.
  public List<String> complaints() {
    var said = List.copyOf(complaints);
    complaints.clear();
    return said;
  }

  /// Asserts that axe finds nothing against WCAG 2.2 A and AA and best practice, and that the page
  /// fits its width, once every colour has arrived.
  public static void axe(Page page) {
    page.evaluate(COLOURS_ARRIVED);
    findsNothing(page, new AxeBuilder(page).withTags(STANDARDS));
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no sideways scrolling at " + page.url())
        .isEqualTo(true);
  }

  /// One colour that has arrived may send the next one off, so it asks until nothing moves. A
  /// window that draws no frames waits a moment instead.
  private static final String COLOURS_ARRIVED =
      """
      async () => {
        const frame = () => Promise.race([
          new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
          new Promise(done => setTimeout(done, 500))]);
        for (let turn = 0; turn < 20; turn++) {
          await frame();
          const moving = document.getAnimations().filter(one => one instanceof CSSTransition);
          if (moving.length === 0) return;
          await Promise.allSettled(moving.map(one => one.finished));
        }
      }
      """;

  /// Asserts that all words can be read on what lies behind them, once every colour has arrived.
  public static void axeColours(Page page) {
    page.evaluate(COLOURS_ARRIVED);
    findsNothing(page, new AxeBuilder(page).withRules(COLOURS));
  }

  /// In the mode for pages without frames, which ours are: else axe opens a second browser profile
  /// for each page, to gather what it found.
  private static void findsNothing(Page page, AxeBuilder axe) {
    var found = axe.setLegacyMode(true).analyze().getViolations();
    assertThat(found.stream().map(v -> v.getId() + ": " + v.getNodes()).toList())
        .as("axe at " + page.url())
        .isEmpty();
  }

  /// Keeps a picture of the whole page as `target/shots/NAME.png`.
  public static void shot(Page page, String name) {
    page.screenshot(
        new ScreenshotOptions().setPath(Path.of("target/shots", name + ".png")).setFullPage(true));
  }

  /// Makes the window as high as its page, so that what sticks to an edge stands where the page
  /// ends.
  public static void unfold(Page page) {
    var width = page.viewportSize().width;
    var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(width, Math.max(height, page.viewportSize().height));
  }

  /// Back to the height of a screen.
  public static void fold(Page page) {
    var width = page.viewportSize().width;
    page.setViewportSize(width, width == PHONE ? 844 : 900);
  }

  /// Waits until `script` is true in the page. Playwright's own `waitForFunction` evaluates text in
  /// the page, which the content policy forbids.
  public static void until(Page page, String script) {
    for (var tries = 0; tries < 100; tries++) {
      if (Boolean.TRUE.equals(page.evaluate(script))) {
        return;
      }
      page.waitForTimeout(100);
    }
    throw new AssertionError("It never came true: " + script);
  }
}
