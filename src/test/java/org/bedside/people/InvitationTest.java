package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.people.Inviting.Accepted;
import org.bedside.people.Inviting.Invited;
import org.bedside.web.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class InvitationTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired Inviting inviting;
  @Autowired Persons persons;
  @Autowired SettableClock clock;
  @Autowired Audit audit;
  @Autowired Origin origin;
  @Autowired JdbcClient db;

  private Invited.Ready invite(String email) {
    people.practice();
    return (Invited.Ready)
        inviting.invite("system", "Priya Raman", "NP", email, Set.of(Role.CLINICIAN));
  }

  private static String token(Invited.Ready invited) {
    return invited.link().substring(invited.link().lastIndexOf('/') + 1);
  }

  private Accepted accept(String token, byte[] secret) {
    return inviting.acceptByPassword(token, TestPeople.PASSWORD, secret, people.code(secret));
  }

  @Test
  void of_fifty_who_use_one_link_at_once_exactly_one_comes_in() throws Exception {
    var token = token(invite("fifty@staff.example"));
    var secret = Totp.secret();
    var tries = new ArrayList<Callable<Accepted>>();
    for (var i = 0; i < 50; i++) {
      tries.add(() -> accept(token, secret));
    }
    var in = 0;
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : many.invokeAll(tries)) {
        in += one.get() instanceof Accepted.In ? 1 : 0;
      }
    }
    assertThat(in).isEqualTo(1);
  }

  @Test
  void a_link_comes_from_the_configured_origin_whatever_the_request_says() {
    assertThat(invite("origin@staff.example").link()).startsWith(origin + "/invitation/");
    var owner = people.with("Olive Owner", Role.OWNER);
    assertThat(
            pages
                .post()
                .uri("/people/invitations")
                .header("Host", "evil.example")
                .with(people.as(owner))
                .with(csrf())
                .param("name", "Marcus Bell")
                .param("email", "host@staff.example")
                .param("roles", "COMMUNICATIONS"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("evil.example");
  }

  @Test
  void a_link_is_stored_nowhere_and_ends_after_seven_days() {
    var token = token(invite("week@staff.example"));
    assertThat(db.sql("select * from invitation").query().listOfRows().toString())
        .doesNotContain(token);
    assertThat(pages.get().uri("/invitation/" + token)).hasStatusOk();
    clock.forward(Duration.ofDays(7).plusSeconds(1));
    assertThat(pages.get().uri("/invitation/" + token)).hasStatus(410);
  }

  @Test
  void a_slip_of_the_finger_does_not_cost_the_link_and_keeps_the_square() {
    var token = token(invite("slip@staff.example"));
    var page = pages.get().uri("/invitation/" + token).exchange();
    var sealed = hidden(page, "secret");
    var wrong =
        pages
            .post()
            .uri("/invitation/" + token)
            .with(csrf())
            .param("password", "password1234")
            .param("code", "1")
            .param("secret", sealed)
            .exchange();
    assertThat(wrong).hasStatus(422).bodyText().contains("easy to guess", typed(page));
    assertThat(pages.get().uri("/invitation/" + token)).hasStatusOk();
  }

  private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hidden(
      org.springframework.test.web.servlet.assertj.MvcTestResult page, String name) {
    return body(page).replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
  }

  private static String typed(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
    return body(page).replaceAll("(?s).*class=\"secret\">([A-Z2-7 ]+)<.*", "$1");
  }

  @Test
  void weak_passwords_are_refused_with_the_reason() {
    var invited = invite("weak@staff.example");
    var guest = persons.find(invited.person()).orElseThrow();
    assertThat(inviting.weakness(guest, "short")).contains(Passwords.Weakness.TOO_SHORT);
    assertThat(inviting.weakness(guest, "Password2026!")).contains(Passwords.Weakness.COMMON);
    assertThat(inviting.weakness(guest, "aaaaabbbbbcccc")).contains(Passwords.Weakness.COMMON);
    assertThat(inviting.weakness(guest, "priya likes tea a lot"))
        .contains(Passwords.Weakness.NAMES_SOMEBODY);
    assertThat(inviting.weakness(guest, "the maple in autumn"))
        .contains(Passwords.Weakness.NAMES_SOMEBODY);
    assertThat(inviting.weakness(guest, TestPeople.PASSWORD)).isEmpty();
  }

  @Test
  void a_new_link_ends_the_old_ways_in_once_it_is_used() {
    var dana = people.with("Dana Whitfield", Role.STAFF);
    people.password(dana);
    var first = (Invited.Ready) inviting.inviteAgain("system", dana.id());
    var second = (Invited.Ready) inviting.inviteAgain("system", dana.id());
    var secret = Totp.secret();
    assertThat(accept(token(first), secret)).isInstanceOf(Accepted.LinkGone.class);
    assertThat(accept(token(second), secret))
        .isInstanceOfSatisfying(Accepted.In.class, in -> assertThat(in.codes()).hasSize(10));
    assertThat(audit.about(dana.id().ledger()).toString())
        .contains("person.invited-again", "person.accepted")
        .doesNotContain("Dana");
  }

  @Test
  void one_e_mail_is_one_person_however_it_is_written() {
    invite("twice@staff.example");
    assertThat(inviting.invite("system", "Other", "", " TWICE@staff.example ", Set.of(Role.STAFF)))
        .isInstanceOf(Invited.AlreadyHere.class);
  }
}
