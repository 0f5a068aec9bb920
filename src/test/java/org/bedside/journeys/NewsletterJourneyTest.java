package org.bedside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.bedside.Browser;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Somebody in town, without an account and without script: joins, reads, leaves.
@WholeHouse
@Tag("browser")
class NewsletterJourneyTest {

  private static final String TEXT = "This Saturday from 9 to noon. No appointment needed.";

  @RegisterExtension Browser browser = new Browser();
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired TestPosts posts;
  @Autowired GreenMail mail;

  @Value("${bedside.origin}")
  String origin;

  final HttpClient http = HttpClient.newHttpClient();
  Person writer;
  Person approver;

  @BeforeEach
  void aPracticeOfTwo() throws Exception {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Raman", Role.CLINICIAN);
    approver = people.with("Joy Castellano", Role.CLINICAL_LEAD);
    mail.purgeEmailFromAllMailboxes();
  }

  @Test
  void a_reader_joins_by_two_clicks_gets_what_was_approved_and_leaves_by_one() throws Exception {
    var others = channels.readers();
    var page = withoutScript();
    page.navigate("/newsletter");
    page.getByLabel("Your e-mail address").fill("ann@readers.example");
    press(page, "Send me the news");
    assertThat(page.getByRole(AriaRole.HEADING, named("Look into your mail"))).isVisible();
    var link = link(letterTo("ann@readers.example", "is this address yours"));

    page.navigate(link);
    assertThat(page.getByRole(AriaRole.HEADING, named("One more click"))).isVisible();
    assertThat(channels.readers()).as("opening the link changes nothing").isEqualTo(others);
    press(page, "Yes, send me the news");
    assertThat(page.getByRole(AriaRole.HEADING, named("You will get our news"))).isVisible();
    assertThat(channels.readers()).isEqualTo(others + 1);

    channels.arrived(posts.approved("Flu shots on Saturday", TEXT, writer, approver));
    var issue = letterTo("ann@readers.example", "Flu shots on Saturday");
    assertThat(issue.getContent().toString()).contains(TEXT);
    assertThat(issue.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    var leave = issue.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
    page.navigate(leave);
    assertThat(channels.readers()).as("opening the link changes nothing").isEqualTo(others + 1);

    var left = post(leave, "List-Unsubscribe=One-Click");
    assertThat(left.statusCode()).isEqualTo(200);
    assertThat(left.headers().map()).doesNotContainKey("set-cookie");
    assertThat(channels.readers()).isEqualTo(others);
    assertThat(page.context().cookies()).isEmpty();

    channels.arrived(posts.approved("After one reader left", TEXT, writer, approver));
    assertThat(lettersTo("ann@readers.example", "After one reader left")).isEmpty();
  }

  @Test
  void nobody_learns_from_the_answer_who_reads_it() throws Exception {
    ask("known@readers.example");
    var link = link(letterTo("known@readers.example", "is this address yours"));
    assertThat(post(link, "").body()).contains("You will get our news");
    var known = ask("known@readers.example");
    var unknown = ask("unknown@readers.example");
    assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
    assertThat(known.body()).isEqualTo(unknown.body());
    assertThat(known.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    letterTo("unknown@readers.example", "is this address yours");
    assertThat(lettersTo("known@readers.example", "is this address yours")).hasSize(1);
  }

  private Page withoutScript() {
    return browser.window(
        browser.options(Browser.PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private HttpResponse<String> ask(String email) throws Exception {
    return post(origin + "/newsletter", "email=" + email.replace("@", "%40"));
  }

  private HttpResponse<String> post(String address, String form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private MimeMessage letterTo(String address, String subject) throws Exception {
    until(() -> lettersTo(address, subject).isEmpty(), false);
    return lettersTo(address, subject).getFirst();
  }

  private List<MimeMessage> lettersTo(String address, String subject) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(letter -> {
          try {
            return letter.getAllRecipients()[0].toString().equals(address)
                && letter.getSubject().contains(subject);
          } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
          }
        })
        .toList();
  }

  private static String link(MimeMessage letter) throws Exception {
    var found = Pattern.compile("https?://\\S+").matcher(letter.getContent().toString());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static void until(BooleanSupplier condition, boolean wanted) {
    var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (condition.getAsBoolean() != wanted) {
      assertThat(System.nanoTime()).as("it never came true").isLessThan(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
