package org.bedside.abuse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.conversations.Reason;
import org.bedside.conversations.TestThreads;
import org.bedside.conversations.ThreadId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Cases 43 and 56 on a telephone that a family shares: a patient reads, writes and signs out.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
@Tag("browser")
class SharedPhoneBrowserTest {

  private static final String WORDS = "Is the rash on my back a reason to come in";

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients list;
  @Autowired Patients patients;
  @Autowired TestThreads threads;
  @Autowired GreenMail mail;
  Account ruth;
  ThreadId thread;
  Page phone;

  @BeforeEach
  void ruthIsIn() throws Exception {
    people.practice(false);
    people.calm();
    mail.purgeEmailFromAllMailboxes();
    people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    var first = "Ruth" + System.nanoTime();
    list.are(TestAccounts.patient(first, "Alvarez", LocalDate.parse("1958-03-09")));
    var patient = patients.search(first, 1).getFirst().id();
    ruth = accounts.of(patient);
    thread = threads.asked(ruth, patient, Reason.SYMPTOM, WORDS);
    mail.purgeEmailFromAllMailboxes();
    phone = browser.window(Browser.PHONE);
    phone.navigate("/in");
    phone.getByLabel("E-mail").fill(accounts.emailOf(ruth));
    press(phone, "E-mail me a code");
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    var letter = mail.getReceivedMessages()[0].getContent().toString();
    phone.getByLabel("Code").fill(letter.replaceAll("(?s).*?(\\d{6}).*", "$1"));
    phone.getByLabel("Your date of birth").fill("1958-03-09");
    press(phone, "Come in");
    phone.waitForURL("**/my");
    phone.navigate("/messages");
    phone.navigate("/messages/" + thread);
    assertThat(phone.locator(".say").getByText(WORDS)).isVisible();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  // Case 43
  @Test
  void signing_out_in_one_window_takes_the_words_off_the_other() {
    var other = phone.context().newPage();
    other.navigate("/my/account");
    press(other, "Sign out");
    assertThat(other.getByLabel("E-mail")).isVisible();
    phone.waitForURL("**/in", new Page.WaitForURLOptions().setTimeout(5_000));
    assertThat(phone.content()).doesNotContain(WORDS);
    browser.complaints();
  }

  // Case 56
  @Test
  void after_signing_out_the_back_button_and_the_device_hold_nothing_not_even_what_waited() {
    Browser.until(phone, "!!navigator.serviceWorker.controller");
    Browser.until(phone, "caches.match('/offline?lang=en').then(found => !!found)");
    phone.context().setOffline(true);
    phone.getByLabel("Write to your care team").fill("And the itch is worse");
    press(phone, "Send privately to your care team");
    assertThat(phone.locator(".waiting > article")).containsText("signing out deletes it");
    phone.route("**/messages/waiting", route -> route.abort());
    phone.context().setOffline(false);
    phone.navigate("/my/account");
    press(phone, "Sign out");
    assertThat(phone.getByLabel("E-mail")).isVisible();
    assertThat(
            phone.evaluate(
                """
                async () => {
                  const kept = [...await caches.keys(), ...Object.keys(localStorage)];
                  for (const { name } of await indexedDB.databases()) {
                    const db = await new Promise(done => {
                      const asked = indexedDB.open(name);
                      asked.onsuccess = () => done(asked.result);
                    });
                    for (const store of db.objectStoreNames) kept.push(...await new Promise(done => {
                      const asked = db.transaction(store).objectStore(store).getAllKeys();
                      asked.onsuccess = () => done(asked.result);
                    }));
                    db.close();
                  }
                  return kept.join();
                }
                """))
        .isEqualTo("");
    for (var i = 0; i < 6; i++) {
      phone.goBack();
      assertThat(phone.content()).doesNotContain(WORDS, "itch", "Alvarez");
    }
    phone.navigate("/messages/" + thread);
    assertThat(phone.getByLabel("E-mail")).isVisible();
    browser.complaints();
  }

  // Case 43: ended from another device.
  @Test
  void a_session_that_is_ended_elsewhere_leads_to_the_door_at_once() {
    var tablet = browser.window(Browser.DESK);
    browser.signIn(tablet, ruth.principal());
    tablet.navigate("/my/account");
    press(tablet, "End");
    phone.waitForURL("**/in", new Page.WaitForURLOptions().setTimeout(5_000));
    assertThat(phone.content()).doesNotContain(WORDS);
    browser.complaints();
  }
}
