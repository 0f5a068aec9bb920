package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Map;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/// Case 34: a line end, or a formula, in a place where it would begin something new.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
class LineEndsTest {

  private static final String INJECTED = "\r\nBcc: everybody@evil.example\r\nX-Evil: 1\r\n\r\nHi";

  @Autowired Origin origin;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired GreenMail mail;
  Person owner;

  @BeforeEach
  void aPractice() throws Exception {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Olive Owner", Role.values());
    mail.purgeEmailFromAllMailboxes();
  }

  private static void hasNoOtherHeaders(MimeMessage message) throws Exception {
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getHeader("X-Evil")).isNull();
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getSubject()).doesNotContain("\r", "\n");
  }

  // Case 34
  @Test
  void a_title_with_line_ends_is_one_subject() throws Exception {
    subscribe("ann@readers.example");
    var writer = people.with("Priya Example", Role.CLINICIAN);
    var lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    var title = "News\r\nBcc: everybody\r\nX-Evil: 1\r\n\r\nHi";
    var post = posts.approved(title, "Flu shots on Saturday.", writer, lead);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    var message = mail.getReceivedMessages()[0];
    hasNoOtherHeaders(message);
    assertThat(message.getSubject()).startsWith("News Bcc: everybody");
  }

  private void subscribe(String email) throws Exception {
    var stranger = Caller.stranger(origin);
    stranger.post("/newsletter", Map.of("email", email));
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    var letter = mail.getReceivedMessages()[0].getContent().toString();
    var path = letter.replaceAll("(?s).*(/newsletter/confirmation/[\\w-]+).*", "$1");
    assertThat(stranger.post(path, Map.of()).statusCode()).isEqualTo(200);
    mail.purgeEmailFromAllMailboxes();
  }

  // Case 34
  @Test
  void a_name_with_line_ends_is_one_name_in_a_letter() throws Exception {
    var guest =
        Map.of(
            "name",
            "Sam" + INJECTED,
            "title",
            INJECTED,
            "email",
            "sam@letters.example",
            "roles",
            "STAFF");
    var invited = new Caller(origin, owner).post("/people/invitations", guest);
    assertThat(invited.statusCode()).isEqualTo(200);
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    hasNoOtherHeaders(mail.getReceivedMessages()[0]);
  }

  // Case 34
  @Test
  void an_address_with_a_line_end_or_a_second_address_is_refused() throws Exception {
    for (var email :
        new String[] {
          "sam@a.example\r\nBcc: eve@evil.example",
          "sam@a.example,eve@evil.example",
          "sam@a.example%0aBcc:eve@evil.example"
        }) {
      var guest = Map.of("name", "Sam", "email", email, "roles", "STAFF");
      assertThat(new Caller(origin, owner).post("/people/invitations", guest).statusCode())
          .isEqualTo(422);
      Caller.stranger(origin).post("/newsletter", Map.of("email", email));
    }
    assertThat(mail.waitForIncomingEmail(500, 1)).isFalse();
  }

  // Case 34: whatever asks for a redirect or a language, no answer has a header of the caller's.
  @Test
  void an_address_with_line_ends_makes_no_header() throws Exception {
    var caller = new Caller(origin, owner);
    for (var path :
        new String[] {
          "/me?lang=es%0d%0aX-Evil:1",
          "/me?lang=%E5%98%8A%E5%98%8DX-Evil:1",
          "/calendar?week=%0d%0aX-Evil:%201",
          "/today?%0d%0aX-Evil:1"
        }) {
      for (var who : new Caller[] {caller, Caller.stranger(origin)}) {
        assertThat(who.get(path).headers().firstValue("X-Evil")).as(path).isEmpty();
      }
    }
    var spoken = caller.post("/me/language", Map.of("language", "es\r\nX-Evil: 1"));
    assertThat(spoken.headers().firstValue("X-Evil")).isEmpty();
    assertThat(spoken.headers().firstValue("Location")).get().asString().endsWith("lang=en");
  }

  // Case 45: links and redirects come from the configured origin, not from the request.
  @Test
  void a_hostile_host_is_not_repeated_in_any_answer() throws Exception {
    var caller = new Caller(origin, owner);
    for (var path : new String[] {"/me", "/", "/newsletter", "/feed.xml", "/sitemap.xml"}) {
      for (var cookies : new String[] {"", "Cookie: " + caller.cookies() + "\r\n"}) {
        var answer =
            caller.raw(
                "GET %s HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n%sConnection: close\r\n\r\n"
                    .formatted(path, cookies));
        assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
      }
    }
  }

  // Case 34: the ledger is no table for a spreadsheet, and no line of it begins a formula.
  @Test
  void the_export_holds_no_formula_and_nobodys_words() throws Exception {
    var eve = people.with("=HYPERLINK(\"https://evil.example\")", Role.CLINICIAN);
    posts.asked("=1+1", "@SUM(A1) -1+1", eve);
    var caller = new Caller(origin, owner);
    caller.post(
        "/people/invitations",
        Map.of("name", "+cmd|' /C calc'!A0", "email", "=x@letters.example", "roles", "STAFF"));
    var export = caller.get("/audit/export");
    assertThat(export.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    assertThat(export.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment; "));
    assertThat(export.body()).doesNotContain("HYPERLINK", "=1+1", "@SUM", "cmd|");
    assertThat(Arrays.stream(export.body().split("[\n\t]", -1)))
        .hasSizeGreaterThan(20)
        .noneMatch(cell -> cell.matches("[=+@-].*"));
  }
}
