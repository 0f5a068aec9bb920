package org.bedside.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.web.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// From the sign-in page to the letter box: whoever came in from a browser they had not used before
/// gets a letter.
@WholeHouse
class NewDeviceTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired GreenMail mail;
  @Autowired Origin origin;
  @Autowired SettableClock clock;
  Person dana;
  byte[] secret = {};

  @BeforeEach
  void danaWorksHere() throws Exception {
    people.practice();
    people.calm();
    clock.set(
        Instant.parse("2027-03-14T18:05:00Z")); // in Oregon an hour of daylight was lost today
    mail.purgeEmailFromAllMailboxes();
    dana = people.with("Dana Whitfield", Role.STAFF);
    secret = people.password(dana);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  /// Comes in and answers what marks the browser.
  private Cookie comesIn(Cookie... browser) {
    clock.forward(Duration.ofMinutes(1)); // a code opens once
    var form =
        pages
            .post()
            .uri("/sign-in")
            .with(csrf())
            .param("email", people.emailOf(dana))
            .param("password", TestPeople.PASSWORD)
            .param("code", people.code(secret));
    var answer = (browser.length == 0 ? form : form.cookie(browser)).exchange();
    assertThat(answer).hasRedirectedUrl("/today");
    return browser.length == 0
        ? Objects.requireNonNull(answer.getResponse().getCookie("bedside-browser"))
        : browser[0];
  }

  @Test
  void a_new_browser_is_told_to_its_person_and_the_first_and_a_known_one_are_not()
      throws Exception {
    var first = comesIn();
    comesIn(first);
    comesIn();
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    var letter = mail.getReceivedMessages()[0];
    assertThat(letter.getAllRecipients()[0]).hasToString(people.emailOf(dana));
    assertThat(letter.getSubject())
        .isEqualTo("Somebody signed in as you at Maple Street Family Medicine");
    assertThat(letter.getContent().toString())
        .contains("On 14 March 2027, 11:08 somebody signed in as you")
        .contains(origin.link("/me"))
        .doesNotContain("Dana");

    comesIn(first);
    comesIn();
    assertThat(mail.waitForIncomingEmail(10_000, 2)).isTrue();
    assertThat(mail.getReceivedMessages()).hasSize(2);
  }
}
