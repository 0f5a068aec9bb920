package org.bedside.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.axeColours;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.SignedInByCookie;
import org.bedside.WholeHouse;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A phone whose connection comes and goes.
@WholeHouse
@Tag("browser")
class OfflineBrowserTest {

  private static final String WORDS = "May I take the blue pill with grapefruit";

  /// All that the device keeps, as text: every database, every cache, both stores of the page.
  private static final String KEPT =
      """
      async () => {
        const text = [JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage})];
        for (const { name } of await indexedDB.databases()) {
          const db = await new Promise(done => {
            const asked = indexedDB.open(name);
            asked.onsuccess = () => done(asked.result);
          });
          for (const store of db.objectStoreNames) {
            const rows = await new Promise(done => {
              const asked = db.transaction(store).objectStore(store).getAll();
              asked.onsuccess = () => done(asked.result);
            });
            for (const row of rows) for (const [part, value] of Object.entries(row))
              text.push(part + ": " + (value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                ? new TextDecoder("latin1").decode(value) : value instanceof CryptoKey ? "A KEY" : value));
          }
          db.close();
        }
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            const path = new URL(request.url).pathname;
            text.push("cached " + path);
            if (!path.startsWith("/assets/")) text.push(await (await cache.match(request)).text());
          }
        }
        return text.join("\\n");
      }
      """;

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired TestThreads threads;
  @Autowired Patients known;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  PatientId ruth;
  Account herself;
  ThreadId thread;

  @BeforeEach
  void aThread() throws Exception {
    clock.set(Instant.parse("2026-10-13T17:00:00Z"));
    people.practice(false);
    people.calm();
    people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    ruth =
        known.search("Ruth", 50).stream()
            .filter(one -> !one.former())
            .findFirst()
            .orElseThrow()
            .id();
    herself = accounts.of(ruth);
    thread = threads.asked(herself, ruth, Reason.REFILL, "Is my refill ready?");
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private Page at(Account who, String path) {
    var page = browser.window(PHONE);
    browser.signIn(page, who.principal());
    page.navigate(path);
    Browser.until(page, "!document.querySelector('[data-key]')");
    Browser.until(page, "!!navigator.serviceWorker.controller");
    return page;
  }

  private Page atThread() {
    return at(herself, "/messages/" + thread);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private void write(Page page, String words) {
    page.getByLabel("Write to your care team").fill(words);
    press(page, "Send privately to your care team");
  }

  private void goOffline(Page page) {
    page.context().setOffline(true);
  }

  private void goOnline(Page page) {
    page.context().setOffline(false);
    browser.complaints(); // the console says what could not be loaded
  }

  private int messages() {
    return db.sql("select last_number from care_thread where id = :id")
        .param("id", thread.value())
        .query(Integer.class)
        .single();
  }

  private static com.microsoft.playwright.Locator waiting(Page page) {
    return page.locator(".waiting > article");
  }

  @Test
  void what_is_sent_without_a_connection_waits_sealed_and_arrives_once_in_its_order() {
    var phone = atThread();
    goOffline(phone);
    write(phone, WORDS + "?");
    assertThat(waiting(phone)).hasCount(1);
    assertThat(waiting(phone)).containsText("It will be sent when there is a connection");
    assertThat(waiting(phone)).containsText("Nobody has seen this yet");
    assertThat(waiting(phone).locator("a[href='tel:911']")).isVisible();
    assertThat(phone.getByLabel("Write to your care team")).hasValue("");
    write(phone, "And one more thing.");
    assertThat(waiting(phone)).hasCount(2);
    browser.complaints();
    look(phone, "waiting");
    browser.complaints();
    var kept = (String) phone.evaluate(KEPT);
    assertThat(kept)
        .contains(herself.principal())
        .doesNotContain("grapefruit", "one more", "A KEY");
    assertThat(messages()).isEqualTo(1);

    goOnline(phone);
    assertThat(phone.locator(".say").getByText(WORDS)).isVisible();
    assertThat(phone.locator(".say").getByText("And one more thing.")).isVisible();
    assertThat(waiting(phone)).hasCount(0);
    assertThat(messages()).isEqualTo(3);
    assertThat(phone.locator("#words-said .body").allTextContents().get(1)).contains("grapefruit");
    assertThat((String) phone.evaluate(KEPT)).doesNotContain(herself.principal());
    browser.complaints();
  }

  private static void look(Page page, String name) {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var width : new int[] {PHONE, 320}) {
        page.setViewportSize(width, 844);
        axeColours(page); // waits for the colours of the other scheme
        axe(page);
        shot(page, name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(PHONE, 844);
  }

  @Test
  void an_answer_that_got_lost_on_its_way_back_makes_no_second_message() {
    var phone = atThread();
    phone.route(
        "**/messages/waiting",
        route -> {
          route.fetch();
          route.abort();
        });
    write(phone, WORDS + "?");
    for (var tries = 0; tries < 50 && messages() == 1; tries++) {
      phone.waitForTimeout(100);
    }
    assertThat(messages()).as("it did arrive").isEqualTo(2);
    // The worker may have sent it again by now; the page does when it is opened.
    phone.unroute("**/messages/waiting");
    phone.reload();
    assertThat(phone.locator("#words-said").getByText(WORDS)).hasCount(1);
    assertThat(waiting(phone)).hasCount(0);
    assertThat(phone.locator(".say").getByText(WORDS)).hasCount(1);
    Browser.until(phone, "navigator.locks.query().then(all => all.held.length === 0)");
    assertThat(messages()).isEqualTo(2);
    browser.complaints();
  }

  @Test
  void when_the_session_has_ended_it_waits_for_the_same_account_and_nobody_else_sends_or_sees_it()
      throws Exception {
    patients.are(
        TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)),
        TestAccounts.patient("Walter", "Brennan", LocalDate.of(1951, 7, 3)));
    var walter = accounts.of(known.search("Walter", 50).getFirst().id());
    var phone = atThread();
    goOffline(phone);
    write(phone, WORDS + "?");
    assertThat(waiting(phone)).hasCount(1);
    phone.context().clearCookies();
    goOnline(phone);
    assertThat(waiting(phone)).containsText("Please sign in again");
    assertThat(waiting(phone)).containsText("Nobody has seen this yet");
    assertThat(messages()).isEqualTo(1);

    browser.signIn(phone, walter.principal());
    phone.navigate("/messages/new");
    phone.waitForTimeout(500);
    assertThat(waiting(phone)).hasCount(0);
    assertThat(phone.locator("body")).not().containsText("grapefruit");
    assertThat(messages()).isEqualTo(1);

    browser.signIn(phone, herself.principal());
    phone.navigate("/my");
    Browser.until(phone, "self.bedsideWaiting.rows().then(rows => rows.length === 0)");
    assertThat(messages()).isEqualTo(2);
    browser.complaints();
  }

  @Test
  void a_red_flag_that_waited_is_shown_when_the_house_finds_it_and_goes_when_its_author_wants_it() {
    var phone = atThread();
    goOffline(phone);
    write(phone, "I have crushing chest pain and my left arm is numb");
    assertThat(waiting(phone).locator("a[href='tel:911']")).isVisible();
    goOnline(phone);
    assertThat(waiting(phone)).containsText("please do not wait for an answer");
    assertThat(waiting(phone).locator("a[href='tel:911']")).isVisible();
    assertThat(messages()).isEqualTo(1);
    look(phone, "waiting-red-flag");
    phone.navigate("/my");
    assertThat(waiting(phone)).containsText("please do not wait for an answer");
    press(phone, "Send it anyway");
    assertThat(waiting(phone)).hasCount(0);
    assertThat(messages()).isEqualTo(2);
    browser.complaints();
  }

  @Test
  void a_new_question_waits_too_and_can_be_taken_back_into_the_form() {
    var phone = at(herself, "/messages/new");
    goOffline(phone);
    phone.getByText("A bill").click();
    phone.getByLabel("Your question").fill("What does this bill mean?");
    press(phone, "Send privately to your care team");
    assertThat(waiting(phone)).containsText("What does this bill mean?");
    press(phone, "Take it back into the form");
    assertThat(waiting(phone)).hasCount(0);
    assertThat(phone.getByLabel("Your question")).hasValue("What does this bill mean?");
    press(phone, "Send privately to your care team");
    assertThat(waiting(phone)).hasCount(1);
    goOnline(phone);
    phone.waitForURL(java.util.regex.Pattern.compile(".*/messages/(?!new).*"));
    assertThat(phone.locator(".say").getByText("What does this bill mean?")).isVisible();
    browser.complaints();
  }

  @Test
  void without_a_connection_there_is_one_page_in_the_persons_language_and_no_page_with_words() {
    var phone = atThread();
    Browser.until(phone, "caches.match('/offline?lang=en').then(found => !!found)");
    goOffline(phone);
    write(phone, WORDS + "?");
    assertThat(waiting(phone)).hasCount(1);
    phone.navigate("/messages");
    assertThat(phone.getByText("There is no connection").first()).isVisible();
    assertThat(phone.getByText("Messages that wait here to be sent: 1")).isVisible();
    assertThat(phone.locator("a[href='tel:911']")).isVisible();
    assertThat(phone.locator("body")).not().containsText("refill");
    browser.complaints();
    look(phone, "offline");
    assertThat((String) phone.evaluate(KEPT))
        .contains("cached /offline", "cached /assets/")
        .doesNotContain(
            "grapefruit", "cached /messages", "cached /my", "refill", "Alvarez", "csrf");
    goOnline(phone);
    phone.waitForURL("**/messages");
    assertThat(phone.getByText(WORDS)).isVisible();
    phone.navigate("/messages?lang=es");
    Browser.until(phone, "caches.match('/offline?lang=es').then(found => !!found)");
    goOffline(phone);
    phone.navigate("/my");
    assertThat(phone.getByText("No hay conexión").first()).isVisible();
    assertThat(phone.getByText("Llame al 911.")).isVisible();
    browser.complaints();
    goOnline(phone);
  }

  @Test
  void nothing_of_it_is_shown_or_sent_by_a_page_that_is_nobodys() {
    var phone = atThread();
    goOffline(phone);
    write(phone, WORDS + "?");
    assertThat(waiting(phone)).hasCount(1);
    phone.context().clearCookies();
    goOnline(phone);
    phone.navigate("/in");
    phone.waitForTimeout(300);
    assertThat(phone.locator("body")).not().containsText("grapefruit");
    assertThat(phone.context().cookies())
        .noneMatch(cookie -> cookie.name.equals(SignedInByCookie.COOKIE));
    assertThat(messages()).isEqualTo(1);
    browser.complaints();
  }
}
