package org.bedside.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.bedside.Browser.DESK;
import static org.bedside.Browser.PHONE;
import static org.bedside.Browser.axe;
import static org.bedside.Browser.axeColours;
import static org.bedside.Browser.shot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import javax.imageio.ImageIO;
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
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// A photo from a phone to a desk, and a paper back.
@WholeHouse
@Tag("browser")
class AttachmentBrowserTest {

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
  ThreadId thread;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    clock.set(Instant.parse("2026-10-13T17:00:00Z"));
    people.practice(false);
    people.calm();
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    ruth =
        known.search("Ruth", 50).stream()
            .filter(one -> !one.former())
            .findFirst()
            .orElseThrow()
            .id();
    herself = accounts.of(ruth);
    thread = threads.asked(herself, ruth, Reason.SYMPTOM, "Both my ankles are a bit puffy.");
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

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static void look(Page page, String name) {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var width : new int[] {PHONE, 320, DESK}) {
        page.setViewportSize(width, width == DESK ? 900 : 844);
        axe(page);
        axeColours(page);
        shot(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static FilePayload photo(String name) throws IOException {
    var image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0xcbb8a8), 1200, 900, new Color(0xb98a6b)));
    pen.fillRect(0, 0, 1200, 900);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return new FilePayload(name, "image/jpeg", bytes.toByteArray());
  }

  private static boolean isDrawn(Locator picture) {
    return (boolean) picture.evaluate("one => one.complete && one.naturalWidth > 0");
  }

  @Test
  void a_photo_goes_from_the_phone_to_the_desk_and_a_paper_back() throws Exception {
    var desk = at(DESK, hannah.id().toString(), thread.link());
    var phone = at(PHONE, herself.principal(), thread.patientsLink());

    phone.locator("#files").setInputFiles(photo("left.jpg"));
    assertThat(phone.locator(".attach-list li")).hasCount(1);
    assertThat(phone.getByText("left.jpg", new Page.GetByTextOptions().setExact(true))).isVisible();
    phone.getByLabel("What left.jpg shows (if you like)").fill("Left ankle, this evening");
    phone
        .locator("#files")
        .setInputFiles(new FilePayload("song.mp3", "audio/mpeg", new byte[] {'I', 'D', '3'}));
    assertThat(phone.getByText("This kind of file is not taken")).isVisible();
    browser.complaints(); // the console repeats the 422
    look(phone, "attach-waiting");
    phone.setViewportSize(PHONE, 844);
    assertThat(phone.getByLabel("What left.jpg shows (if you like)"))
        .hasValue("Left ankle, this evening");
    button(phone, "Send privately to your care team").click();
    var mine = phone.locator(".say.mine img");
    assertThat(mine).hasCount(1);
    assertThat(mine).hasAttribute("alt", "Photo 1 from you, 13 October: Left ankle, this evening");

    var theirs = desk.locator(".say img");
    assertThat(theirs).hasCount(1);
    desk.waitForCondition(() -> isDrawn(theirs.first()));
    look(desk, "attach-desk");
    desk.setViewportSize(DESK, 900);
    theirs.first().click();
    var large = desk.locator(".photo-page img");
    desk.waitForCondition(() -> isDrawn(large));
    look(desk, "attach-photo");
    desk.setViewportSize(DESK, 900);
    desk.getByText("Back to the messages").click();

    desk.locator("#files")
        .setInputFiles(
            new FilePayload(
                "Ankle exercises.pdf", "application/pdf", TestFiles.pdf("Lift your heels.")));
    assertThat(desk.locator(".attach-list li")).hasCount(1);
    desk.getByLabel("Answer Ruth").fill("Thank you for the clear photo.");
    button(desk, "Send to Ruth only").click();
    assertThat(desk.getByText("Open each one and look whose it is")).isVisible();
    browser.complaints();
    look(desk, "attach-question");
    desk.setViewportSize(DESK, 900);
    button(desk, "Yes, send to Ruth only").click();
    assertThat(desk.locator(".paper")).hasCount(1);
    assertThat(phone.locator(".paper")).containsText("Ankle exercises.pdf");
    look(phone, "attach-thread");
  }

  @Test
  void a_file_is_brought_and_taken_back_by_keyboard() throws Exception {
    var desk = at(DESK, herself.principal(), thread.patientsLink());
    desk.getByLabel("Write to your care team").focus();
    desk.keyboard().press("Tab");
    desk.keyboard().press("Tab");
    assertThat(desk.locator("#files")).isFocused();
    desk.locator("#files").setInputFiles(photo("left.jpg"));
    var remove = button(desk, "Take left.jpg back");
    remove.focus();
    desk.keyboard().press("Enter");
    assertThat(desk.locator(".attach-list")).hasCount(0);
  }

  @Test
  void without_script_a_photo_is_chosen_and_sent_with_one_button() throws Exception {
    var phone =
        browser.window(browser.options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    browser.signIn(phone, herself.principal());
    phone.navigate(thread.patientsLink());
    assertThat(phone.locator("#files")).isVisible();
    phone.locator("#files").setInputFiles(photo("left.jpg"));
    phone.locator("#words").fill("See here.");
    shot(phone, "attach-without-script");
    button(phone, "Send privately to your care team").click();
    assertThat(phone.locator(".say.mine img")).hasCount(1);
  }
}
