package org.bedside.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Coming in as a patient, and showing once more who one is before ways in are changed.
@WholeHouse
class AgainTest {

  private static final LocalDate BORN = LocalDate.parse("1958-03-09");

  @Autowired TestAccounts accounts;
  @Autowired TestPeople people;
  @Autowired MockMvcTester pages;
  @Autowired SettableClock clock;
  @Autowired GreenMail mail;
  @Autowired Audit audit;
  Account ruth;

  @BeforeEach
  void anAccount() throws Exception {
    people.practice(false);
    people.calm();
    mail.purgeEmailFromAllMailboxes();
    ruth = accounts.named("Ruth Alvarez", BORN);
  }

  @AfterEach
  void theTimeOfNow() {
    clock.reset();
  }

  private static Cookie session(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getCookie("bedside"));
  }

  /// The code of the newest of so many letters to this account.
  private String code(Account who, int letters) throws Exception {
    for (var tries = 0; tries < 500; tries++) {
      var theirs = new ArrayList<String>();
      for (var letter : mail.getReceivedMessages()) {
        if (letter.getAllRecipients()[0].toString().equals(accounts.emailOf(who))) {
          theirs.add(letter.getContent().toString().replaceAll("(?s).*?(\\d{6}).*", "$1"));
        }
      }
      if (theirs.size() == letters) {
        return theirs.getLast();
      }
      Thread.sleep(20);
    }
    throw new AssertionError("No letter came");
  }

  private MvcTestResult post(String path, Cookie session, String... fields) {
    var request = pages.post().uri(path).with(csrf()).cookie(session);
    for (var i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult get(String path, Cookie session) {
    return pages.get().uri(path).cookie(session).exchange();
  }

  private Cookie comeIn() throws Exception {
    var asked =
        pages.post().uri("/in").with(csrf()).param("email", accounts.emailOf(ruth)).exchange();
    var before = session(asked);
    var in = post("/in/code", before, "code", code(ruth, 1), "born", "1958-03-09");
    assertThat(in).hasStatus(302).redirectedUrl().isEqualTo("/my");
    assertThat(session(in).getValue()).as("case 42").isNotEqualTo(before.getValue());
    assertThat(get("/my", before)).as("the planted session").hasStatus(302);
    return session(in);
  }

  // Case 42
  @Test
  void ways_in_are_changed_only_within_five_minutes_of_a_proof() throws Exception {
    var session = comeIn();
    assertThat(get("/my/account/passkeys", session)).hasStatusOk();
    clock.forward(Duration.ofMinutes(5).plusSeconds(1));
    assertThat(get("/my/account", session)).hasStatusOk();
    for (var path : new String[] {"/my/account/passkeys", "/my/account/passkeys/options"}) {
      assertThat(post(path, session))
          .as(path)
          .hasStatus(302)
          .redirectedUrl()
          .isEqualTo("/in/again");
    }
    assertThat(post("/my/account/passkeys/x/removal", session))
        .redirectedUrl()
        .isEqualTo("/in/again");
    assertThat(get("/my/account/passkeys", session)).redirectedUrl().isEqualTo("/in/again");

    assertThat(get("/in/again", session)).bodyText().contains("Show once more that it is you");
    assertThat(post("/in/again", session)).redirectedUrl().isEqualTo("/in/again");
    var code = code(ruth, 2);
    assertThat(post("/in/again/code", session, "code", code, "born", "1958-03-10")).hasStatus(422);
    assertThat(get("/my/account/passkeys", session)).redirectedUrl().isEqualTo("/in/again");
    var shown = post("/in/again/code", session, "code", code, "born", "1958-03-09");
    assertThat(shown).redirectedUrl().isEqualTo("/my/account/passkeys");
    assertThat(session(shown).getValue()).isNotEqualTo(session.getValue());
    assertThat(get("/my/account/passkeys", session)).as("the old id").hasStatus(302);
    assertThat(get("/my/account/passkeys", session(shown))).hasStatusOk();
    assertThat(audit.about(ruth.principal()))
        .anyMatch(line -> line.action().equals("account.shown-again"));
  }

  @Test
  void a_code_of_somebody_else_shows_nothing() throws Exception {
    var session = comeIn();
    clock.forward(Duration.ofMinutes(6));
    var other = accounts.named("Somebody Else", BORN);
    var asked =
        pages.post().uri("/in").with(csrf()).param("email", accounts.emailOf(other)).exchange();
    var theirs = code(other, 1);
    assertThat(post("/in/again", session)).hasStatus(302);
    assertThat(post("/in/again/code", session, "code", theirs, "born", "1958-03-09"))
        .hasStatus(422);
    assertThat(session(asked).getValue()).isNotEqualTo(session.getValue());
    assertThat(get("/my/account/passkeys", session)).redirectedUrl().isEqualTo("/in/again");
  }

  @Test
  void guessing_there_is_slowed_down_and_coming_in_anew_is_not() throws Exception {
    var session = comeIn();
    clock.forward(Duration.ofMinutes(6));
    assertThat(post("/in/again", session)).hasStatus(302);
    for (var i = 0; i < 5; i++) {
      assertThat(post("/in/again/code", session, "code", "00000" + i, "born", "1958-03-09"))
          .hasStatus(422);
    }
    assertThat(post("/in/again/code", session, "code", code(ruth, 2), "born", "1958-03-09"))
        .hasStatus(422);
    people.calm();
    mail.purgeEmailFromAllMailboxes();
    assertThat(comeIn()).isNotNull();
  }
}
