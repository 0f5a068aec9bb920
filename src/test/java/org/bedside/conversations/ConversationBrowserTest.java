package org.bedside.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
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
import org.bedside.WholeHouse;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.Relation;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A patient and her daughter on two phones, and a clinician at a desk, all at once.
@WholeHouse
@Tag("browser")
class ConversationBrowserTest {

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired TestThreads threads;
  @Autowired Patients known;
  @Autowired SettableClock clock;
  Person hannah;
  PatientId ruth;
  Account herself;
  Account ana;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    clock.set(Instant.parse("2026-10-13T17:00:00Z"));
    people.practice(false);
    people.calm();
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(
        TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)),
        TestAccounts.patient("Walter", "Brennan", LocalDate.of(1951, 7, 3)));
    ruth =
        known.search("Ruth", 50).stream()
            .filter(one -> !one.former())
            .findFirst()
            .orElseThrow()
            .id();
    herself = accounts.of(ruth);
    ana = accounts.proxyOf(ruth, Relation.Kind.CARER, "Ana Alvarez");
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private Page at(int width, String principal, String path) {
    var page = browser.window(width);
    browser.signIn(page, principal);
    page.navigate(path);
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  /// On a phone, a small phone and a desk, in light and dark.
  private static void look(Page page, String name) {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var width : new int[] {PHONE, 320, DESK}) {
        page.setViewportSize(width, width == DESK ? 900 : 844);
        axe(page);
        axeColours(page);
        shot(page, name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  @Test
  void a_question_is_asked_answered_and_read_on_two_phones_and_a_desk_at_once() {
    var desk = at(DESK, hannah.id().toString(), "/conversations");
    var phone = at(PHONE, herself.principal(), "/messages/new");
    var daughters = at(PHONE, ana.principal(), "/messages");

    phone.getByText("A symptom or how you feel").click();
    phone
        .getByLabel("Your question")
        .fill("Both my ankles are a bit puffy by evening. Is it normal?");
    press(phone, "Send privately to your care team");
    assertThat(phone.getByText("Delivered")).isVisible();

    assertThat(desk.getByText("Both my ankles are a bit puffy")).isVisible();
    assertThat(daughters.getByText("Both my ankles are a bit puffy")).isVisible();
    desk.getByText("Both my ankles are a bit puffy").click();
    assertThat(phone.getByText("Being looked at")).isVisible();

    desk.getByLabel("Answer Ruth").fill("It is common with this pill. Take half a tablet.");
    press(desk, "Send to Ruth only");
    assertThat(desk.getByText("Would read this for the first time: Ana Alvarez")).isVisible();
    press(desk, "Yes, send to Ruth only");
    browser.complaints(); // the console repeats the 422
    assertThat(phone.locator(".say").getByText("Take half a tablet.")).isVisible();
    assertThat(phone.getByText("Answered")).isVisible();
    daughters.getByText("It is common with this pill").click();
    assertThat(daughters.locator(".say").getByText("Take half a tablet.")).isVisible();
    assertThat(desk.locator(".receipt").getByText("Read")).isVisible();
    look(phone, "thread-patient");
    look(desk, "thread-staff");
  }

  @Test
  void a_red_flag_interrupts_on_the_phone_and_stands_at_the_desk_when_it_is_sent_anyway() {
    var desk = at(DESK, hannah.id().toString(), "/today");
    var phone = at(PHONE, herself.principal(), "/messages/new");
    phone.getByText("A symptom or how you feel").click();
    phone.getByLabel("Your question").fill("I have crushing chest pain and my left arm is numb");
    press(phone, "Send privately to your care team");
    assertThat(phone.getByText("Please do not wait for an answer")).isVisible();
    assertThat(phone.locator("#interrupt a[href='tel:911']").first()).isVisible();
    browser.complaints(); // the console repeats the 422
    look(phone, "red-flag");
    phone.setViewportSize(PHONE, 844);
    press(phone, "Send it anyway");
    assertThat(desk.getByText("Red flag: Ruth Alvarez")).isVisible();
  }

  @Test
  void an_answer_to_the_wrong_person_is_noticed_while_it_is_typed_and_asked_about_once() {
    var id = threads.asked(herself, ruth, Reason.RESULTS, "Are my results in?");
    var desk = at(DESK, hannah.id().toString(), id.link());
    desk.getByLabel("Answer Ruth").pressSequentially("Dear Walter Brennan, your sugar is fine.");
    assertThat(desk.locator("#guard-line")).containsText("another patient");
    press(desk, "Send to Ruth only");
    assertThat(desk.getByText("Is this for Ruth?")).isVisible();
    browser.complaints(); // the console repeats the 422
    look(desk, "wrong-person");
    desk.setViewportSize(DESK, 900);
    desk.getByLabel("Answer Ruth").fill("Dear Ruth, your sugar is fine.");
    press(desk, "Yes, send to Ruth only");
    assertThat(desk.getByText("Would read this for the first time: Ana Alvarez")).isVisible();
    browser.complaints();
    press(desk, "Yes, send to Ruth only");
    assertThat(desk.locator(".say").getByText("Dear Ruth, your sugar is fine.")).isVisible();
  }

  @Test
  void lists_and_forms_hold_at_every_width() {
    threads.asked(herself, ruth, Reason.RESULTS, "Are my results in?");
    look(at(PHONE, herself.principal(), "/messages"), "messages");
    look(at(PHONE, herself.principal(), "/messages/new"), "question");
    look(at(DESK, hannah.id().toString(), "/conversations"), "conversations");
    look(at(DESK, hannah.id().toString(), "/conversations/new?patient=" + ruth.value()), "begin");
  }
}
