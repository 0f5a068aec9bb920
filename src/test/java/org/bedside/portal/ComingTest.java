package org.bedside.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.people.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class ComingTest {

  private static final LocalDate BORN = LocalDate.parse("1958-03-09");

  @Autowired Coming coming;
  @Autowired TestAccounts accounts;
  @Autowired TestPeople people;
  @Autowired MockMvcTester pages;
  @Autowired SettableClock clock;
  @Autowired GreenMail mail;
  Account ruth;

  @BeforeEach
  void anAccount() throws Exception {
    people.practice();
    people.calm();
    mail.purgeEmailFromAllMailboxes();
    ruth = accounts.named("Ruth Alvarez", BORN);
  }

  @AfterEach
  void theTimeOfNow() {
    clock.reset();
  }

  private UUID ask() {
    return coming.ask(accounts.emailOf(ruth), false).orElseThrow();
  }

  private String code() throws Exception {
    var body = "";
    for (var tries = 0; tries < 1_000 && body.isEmpty(); tries++) {
      Thread.sleep(10);
      for (var letter : mail.getReceivedMessages()) {
        if (letter.getAllRecipients()[0].toString().equals(accounts.emailOf(ruth))) {
          body = letter.getContent().toString();
        }
      }
    }
    assertThat(body).doesNotContain("Ruth").doesNotContain("Alvarez");
    return body.replaceAll("(?s).*?(\\d{6}).*", "$1");
  }

  private static String other(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  @Test
  void code_and_birthday_together_open_once() throws Exception {
    var asked = ask();
    var code = code();
    assertThat(coming.come(asked, code, BORN.plusDays(1))).as("not the birthday").isEmpty();
    assertThat(coming.come(asked, other(code), BORN)).as("not the code").isEmpty();
    assertThat(coming.come(UUID.randomUUID(), code, BORN)).as("another's").isEmpty();
    assertThat(coming.come(asked, code, BORN)).contains(ruth);
    assertThat(coming.come(asked, code, BORN)).as("a second time").isEmpty();
  }

  @Test
  void used_by_ten_at_once_a_code_opens_for_one() throws Exception {
    var asked = ask();
    var code = code();
    assertThat(atOnce(5, () -> coming.come(asked, code, BORN).isPresent())).containsOnlyOnce(true);
  }

  @Test
  void of_thirty_tries_at_once_five_are_looked_at_and_then_even_the_right_one_is_too_late()
      throws Exception {
    var asked = ask();
    var code = code();
    assertThat(atOnce(30, () -> coming.come(asked, other(code), BORN).isPresent()))
        .doesNotContain(true);
    assertThat(coming.come(asked, code, BORN)).isEmpty();
  }

  @Test
  void a_code_is_over_after_ten_minutes() throws Exception {
    var asked = ask();
    var code = code();
    clock.forward(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(coming.come(asked, code, BORN)).isEmpty();
  }

  @Test
  void the_page_says_the_same_whether_or_not_anybody_has_the_address() throws Exception {
    var bodies = new ArrayList<String>();
    for (var email : new String[] {accounts.emailOf(ruth), UUID.randomUUID() + "@home.example"}) {
      var answer = pages.post().uri("/in").with(csrf()).param("email", email).exchange();
      assertThat(answer).hasStatus(302).redirectedUrl().isEqualTo("/in/code");
      var session = Objects.requireNonNull(answer.getResponse().getCookie("bedside"));
      var page = pages.get().uri("/in/code").cookie(session).exchange();
      bodies.add(
          page.getResponse()
              .getContentAsString()
              .replaceAll("value=\"[^\"]*\"|content=\"[^\"]*\"", ""));
      var wrong =
          pages
              .post()
              .uri("/in/code")
              .cookie(session)
              .with(csrf())
              .param("code", "0")
              .param("born", "1958-03-09")
              .exchange();
      assertThat(wrong).hasStatus(422);
      bodies.add(
          wrong
              .getResponse()
              .getContentAsString()
              .replaceAll("value=\"[^\"]*\"|content=\"[^\"]*\"", ""));
    }
    assertThat(bodies.get(2)).isEqualTo(bodies.get(0));
    assertThat(bodies.get(3)).isEqualTo(bodies.get(1));
  }

  @Test
  void somebody_who_asks_again_and_again_fills_nobodys_mailbox() {
    for (var i = 0; i < PortalCodes.IN_AN_HOUR; i++) {
      ask();
    }
    assertThat(coming.ask(accounts.emailOf(ruth), false)).isEmpty();
    clock.forward(Duration.ofMinutes(61));
    assertThat(coming.ask(accounts.emailOf(ruth), false)).isPresent();
  }

  // Case 47
  @Test
  void strangers_who_use_up_the_codes_of_an_address_do_not_keep_its_owner_out() throws Exception {
    var session = asked(null);
    var in =
        pages
            .post()
            .uri("/in/code")
            .cookie(session)
            .with(csrf())
            .param("code", code())
            .param("born", "1958-03-09")
            .exchange();
    var known = Objects.requireNonNull(in.getResponse().getCookie("bedside-known"));
    assertThat(known.isHttpOnly()).isTrue();
    while (coming.ask(accounts.emailOf(ruth), false).isPresent()) {
      people.calm();
    }
    assertThat(pages.post().uri("/in").with(csrf()).param("email", accounts.emailOf(ruth)))
        .hasStatus(422);
    assertThat(asked(known)).as("her own browser").isNotNull();
    var another = new jakarta.servlet.http.Cookie("bedside-known", known.getValue() + "x");
    assertThat(
            pages
                .post()
                .uri("/in")
                .cookie(another)
                .with(csrf())
                .param("email", accounts.emailOf(ruth)))
        .hasStatus(422);
  }

  private jakarta.servlet.http.Cookie asked(jakarta.servlet.http.@Nullable Cookie known) {
    var request = pages.post().uri("/in").with(csrf()).param("email", accounts.emailOf(ruth));
    var answer = (known == null ? request : request.cookie(known)).exchange();
    assertThat(answer).hasStatus(302).redirectedUrl().isEqualTo("/in/code");
    return Objects.requireNonNull(answer.getResponse().getCookie("bedside"));
  }

  private static java.util.List<Boolean> atOnce(int times, Callable<Boolean> act) throws Exception {
    var acts = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < times; i++) {
      acts.add(act);
    }
    var results = new ArrayList<Boolean>();
    try (var threads = Executors.newFixedThreadPool(times)) {
      for (var done : threads.invokeAll(acts)) {
        results.add(done.get());
      }
    }
    return results;
  }
}
