package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import org.bedside.EmptyHouse;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Cases 46 to 48: guessing who is here and how they come in. That an owner is not kept out by a
/// stranger's guesses is tried in the room people.
@WholeHouse
@ExtendWith(EmptyHouse.class)
@Tag("long")
class GuessingTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;

  @BeforeEach
  @AfterEach
  void calm() {
    people.calm();
  }

  private MvcTestResult signIn(String from, String email, String password, String code) {
    return pages
        .post()
        .uri("/sign-in")
        .with(csrf())
        .remoteAddress(from)
        .param("email", email)
        .param("password", password)
        .param("code", code)
        .exchange();
  }

  // Case 47: one password tried on everybody.
  @Test
  void a_network_that_tries_everybody_grows_slow_and_others_do_not() {
    var dana = people.with("Dana Whitfield", Role.STAFF);
    var secret = people.password(dana);
    for (var i = 0; i < 31; i++) {
      signIn("198.51.100.7", "nobody" + i + "@staff.example", "summer in the city", "000000");
    }
    assertThat(signIn("198.51.100.7", "other@staff.example", "summer in the city", "000000"))
        .hasStatus(422)
        .bodyText()
        .contains("Too many tries");
    assertThat(
            signIn("203.0.113.9", people.emailOf(dana), TestPeople.PASSWORD, people.code(secret)))
        .hasStatus3xxRedirection();
  }

  // Case 47: six digits, tried one after another by somebody who has the session already.
  @Test
  void the_code_that_is_asked_for_again_cannot_be_tried_out() {
    var dana = people.with("Dana Whitfield", Role.STAFF);
    var secret = people.password(dana);
    for (var i = 0; i < 6; i++) {
      assertThat(again(dana, "%06d".formatted(i))).hasStatus(422);
    }
    clock.forward(Duration.ofMillis(1));
    assertThat(again(dana, people.code(secret)))
        .hasStatus(422)
        .bodyText()
        .contains("Too many tries");
    clock.forward(Duration.ofMinutes(2));
    assertThat(again(dana, people.code(secret))).hasStatus3xxRedirection();
  }

  private MvcTestResult again(org.bedside.people.Person person, String code) {
    return pages
        .post()
        .uri("/step-up")
        .with(csrf())
        .with(people.as(person))
        .param("password", TestPeople.PASSWORD)
        .param("code", code)
        .exchange();
  }

  // Case 48
  @Test
  void a_new_house_has_no_account_and_no_password_that_opens_it() {
    for (var table : List.of("person", "credential", "practice")) {
      assertThat(db.sql("select count(*) from " + table).query(Long.class).single()).isZero();
    }
    for (var name : List.of("admin", "root", "bedside", "owner", "admin@example.org", "")) {
      for (var password : List.of("admin", "password", "bedside", "changeme", "")) {
        people.calm();
        assertThat(signIn("127.0.0.1", name, password, "000000")).hasStatus(422);
      }
    }
    assertThat(pages.get().uri("/sign-in")).hasRedirectedUrl("/start");
    assertThat(pages.get().uri("/people")).hasRedirectedUrl("/start");
  }

  // Case 48
  @Test
  void a_short_or_known_password_is_refused_with_the_reason() {
    var dana = people.with("Dana Whitfield", Role.STAFF);
    var page = body(pages.get().uri("/me/password").with(people.as(dana)).exchange());
    var secret = page.replaceAll("(?s).*name=\"secret\" value=\"([^\"]+)\".*", "$1");
    for (var weak :
        List.of("short", "password1234", "Password2026!", "aaaaaaaaaaaaaaa", "dana whitfield 7")) {
      assertThat(
              pages
                  .post()
                  .uri("/me/password")
                  .with(csrf())
                  .with(people.as(dana))
                  .param("secret", secret)
                  .param("password", weak)
                  .param("code", "000000"))
          .as(weak)
          .hasStatus(422)
          .bodyText()
          .contains("password-error");
    }
    assertThat(db.sql("select count(*) from credential").query(Long.class).single()).isZero();
  }

  // Case 46
  @Test
  void asking_for_the_newsletter_and_a_link_tells_nobody_who_is_known() {
    people.practice();
    var first = body(join("ann@readers.example"));
    assertThat(body(join("ann@readers.example"))).isEqualTo(first);
    assertThat(body(join("bob@readers.example"))).isEqualTo(first);
    var gone = body(pages.get().uri("/invitation/" + "A".repeat(43)).exchange());
    assertThat(body(pages.get().uri("/invitation/x").exchange())).isEqualTo(gone);
  }

  private MvcTestResult join(String email) {
    return pages.post().uri("/newsletter").param("email", email).exchange();
  }

  private static String body(MvcTestResult answer) {
    try {
      return answer
          .getResponse()
          .getContentAsString()
          .replaceAll("(name=\"_csrf\"|name=\"csrf\")[^>]*", "");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
