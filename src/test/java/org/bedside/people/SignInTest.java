package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class SignInTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired Throttle throttle;
  @Autowired RecoveryCodes recovery;
  @Autowired Audit audit;
  @Autowired JdbcClient db;

  private Person dana = new Person(PersonId.random(), "", "", java.util.Set.of(), false);
  private byte[] secret = {};

  @BeforeEach
  void dana_works_here() {
    people.calm();
    clock.forward(Duration.ofMinutes(2)); // a code opens once
    dana = people.with("Dana Whitfield", Role.STAFF);
    secret = people.password(dana);
  }

  private MvcTestResult signIn(String email, String password, String code, Cookie... cookies) {
    var request =
        pages
            .post()
            .uri("/sign-in")
            .with(csrf())
            .param("email", email)
            .param("password", password)
            .param("code", code);
    return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
  }

  private MvcTestResult signInRightly() {
    return signIn(people.emailOf(dana), TestPeople.PASSWORD, people.code(secret));
  }

  private static Cookie session(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getCookie("bedside"));
  }

  @Test
  void password_and_code_together_open_the_door() {
    var answer = signInRightly();

    assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/today");
    assertThat(pages.get().uri("/me").cookie(session(answer)))
        .hasStatusOk()
        .bodyText()
        .contains("Dana Whitfield");
    assertThat(audit.about(dana.id().ledger()).toString()).contains("person.signed-in");
  }

  @Test
  void one_of_the_two_is_not_enough_and_the_answer_does_not_say_which() {
    var answers =
        List.of(
            signIn(people.emailOf(dana), TestPeople.PASSWORD, "000000"),
            signIn(people.emailOf(dana), "something else entirely", people.code(secret)),
            signIn("nobody@staff.example", TestPeople.PASSWORD, people.code(secret)));
    var bodies =
        answers.stream()
            .map(answer -> answer.getResponse())
            .map(SignInTest::withoutWhatChanges)
            .distinct()
            .toList();
    assertThat(bodies).hasSize(1).first().asString().contains("all three");
    assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(422));
  }

  private static String withoutWhatChanges(
      org.springframework.mock.web.MockHttpServletResponse response) {
    try {
      return response
          .getContentAsString()
          .replaceAll("(content|value)=\"[^\"]*\"", "")
          .replaceAll("[\\w-]+@staff.example", "");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("long")
  void an_unknown_e_mail_takes_as_long_as_a_known_one() {
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (var i = 0; i < 8; i++) {
      people.calm();
      known.add(nanos(people.emailOf(dana)));
      unknown.add(nanos("nobody" + i + "@staff.example"));
    }
    var slower = (double) median(known) / median(unknown);
    System.out.printf(
        "sign-in refused: known e-mail %.1f ms, unknown %.1f ms%n",
        median(known) / 1e6, median(unknown) / 1e6);
    assertThat(slower).isBetween(0.6, 1.7);
  }

  private long nanos(String email) {
    var before = System.nanoTime();
    signIn(email, "something else entirely", "000000");
    return System.nanoTime() - before;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void a_code_opens_once() {
    var code = people.code(secret);
    assertThat(signIn(people.emailOf(dana), TestPeople.PASSWORD, code)).hasStatus3xxRedirection();
    assertThat(signIn(people.emailOf(dana), TestPeople.PASSWORD, code)).hasStatus(422);
  }

  @Test
  void a_code_on_paper_stands_in_once() {
    var code = recovery.renew(dana.id()).getFirst();
    assertThat(signIn(people.emailOf(dana), TestPeople.PASSWORD, code.toLowerCase(Locale.ROOT)))
        .hasStatus3xxRedirection();
    assertThat(signIn(people.emailOf(dana), TestPeople.PASSWORD, code)).hasStatus(422);
    assertThat(recovery.left(dana.id())).isEqualTo(9);
  }

  @Test
  void the_session_gets_a_new_id_when_somebody_comes_in() {
    var before = session(pages.post().uri("/sign-in/passkey/options").with(csrf()).exchange());
    var answer = signIn(people.emailOf(dana), TestPeople.PASSWORD, people.code(secret), before);

    assertThat(session(answer).getValue()).isNotEqualTo(before.getValue());
    assertThat(pages.get().uri("/me").cookie(before)).hasRedirectedUrl("/sign-in");
  }

  @Test
  @Tag("long")
  void guessing_grows_slow_and_a_quarter_of_an_hour_forgets() {
    for (var i = 0; i < 6; i++) {
      signIn(people.emailOf(dana), "something else entirely", "000000");
      clock.forward(Duration.ofSeconds(i < 5 ? 0 : 2));
    }
    signIn(people.emailOf(dana), "something else entirely", "000000");
    assertThat(signInRightly()).hasStatus(422).bodyText().contains("Too many tries");
    clock.forward(Duration.ofMinutes(16));
    assertThat(signInRightly()).hasStatus3xxRedirection();
  }

  @Test
  @Tag("long")
  void a_stranger_who_hammers_on_an_account_does_not_keep_its_owner_out() {
    var first = signInRightly();
    var browser = Objects.requireNonNull(first.getResponse().getCookie("bedside-browser"));
    clock.forward(Duration.ofMinutes(1));
    for (var i = 0; i < 9; i++) {
      signIn(people.emailOf(dana), "something else entirely", "000000");
      clock.forward(Duration.ofSeconds(40));
    }
    signIn(people.emailOf(dana), "something else entirely", "000000");
    assertThat(signInRightly()).hasStatus(422);
    assertThat(signIn(people.emailOf(dana), TestPeople.PASSWORD, people.code(secret), browser))
        .hasStatus3xxRedirection();
  }

  @Test
  void whoever_goes_is_gone_and_leaves_nothing_in_the_browser() {
    var session = session(signInRightly());
    assertThat(pages.get().uri("/me").cookie(session))
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    assertThat(pages.post().uri("/sign-out").with(csrf()).cookie(session))
        .hasRedirectedUrl("/sign-in")
        .headers()
        .hasValue("Clear-Site-Data", "\"cache\", \"storage\"");
    assertThat(pages.get().uri("/me").cookie(session)).hasRedirectedUrl("/sign-in");
  }

  @Test
  void no_form_works_without_its_token() {
    for (var form : Arrays.asList("/sign-in", "/sign-out", "/start/word", "/me/language")) {
      assertThat(pages.post().uri(form)).as(form).hasStatus(403);
    }
  }

  @Test
  void after_a_quarter_of_an_hour_the_door_is_closed_and_leads_back() {
    var session = session(signInRightly());
    assertThat(pages.get().uri("/me").cookie(session)).hasStatusOk();
    clock.forward(Duration.ofMinutes(14));
    assertThat(pages.get().uri("/me").header("Bedside-Background", "live").cookie(session))
        .hasStatusOk();
    clock.forward(Duration.ofMinutes(2));
    assertThat(pages.get().uri("/me").cookie(session)).hasRedirectedUrl("/sign-in");
    assertThat(signIn(people.emailOf(dana), TestPeople.PASSWORD, people.code(secret), session))
        .hasRedirectedUrl("/me");
  }

  @Test
  void what_matters_asks_again_after_ten_minutes_and_leads_back() {
    var session = session(signInRightly());
    assertThat(pages.get().uri("/me/password").cookie(session)).hasStatusOk();
    clock.forward(Duration.ofMinutes(11));
    assertThat(pages.get().uri("/me/password").cookie(session)).hasRedirectedUrl("/step-up");
    var again =
        pages
            .post()
            .uri("/step-up")
            .with(csrf())
            .param("password", TestPeople.PASSWORD)
            .param("code", people.code(secret))
            .cookie(session)
            .exchange();
    assertThat(again).hasRedirectedUrl("/me/password");
    assertThat(session(again).getValue()).isNotEqualTo(session.getValue());
    assertThat(pages.get().uri("/me/password").cookie(session(again))).hasStatusOk();
  }

  @Test
  void a_code_without_the_password_does_not_show_again_who_somebody_is() {
    var session = session(signInRightly());
    clock.forward(Duration.ofMinutes(11));
    var again = pages.post().uri("/step-up").with(csrf()).param("code", people.code(secret));
    assertThat(again.cookie(session)).hasStatus(422);
    assertThat(pages.get().uri("/me/password").cookie(session)).hasRedirectedUrl("/step-up");
  }

  @Test
  void nothing_that_opens_a_door_is_stored_in_plain_text() {
    var row = db.sql("select * from credential").query().listOfRows().toString();
    assertThat(row).contains("{pbkdf2-sha512-").doesNotContain(TestPeople.PASSWORD);
    assertThat(
            db.sql(
                    "select count(*) from person where position(:name in encode(name, 'escape')) >"
                        + " 0")
                .param("name", "Dana")
                .query(Integer.class)
                .single())
        .isZero();
  }
}
