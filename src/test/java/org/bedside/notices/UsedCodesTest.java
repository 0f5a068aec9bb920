package org.bedside.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.util.Arrays;
import org.bedside.EmptyHouse;
import org.bedside.WholeHouse;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// From a code on paper to the letter boxes: the person and the other owners hear of it.
@WholeHouse
@ExtendWith(EmptyHouse.class)
class UsedCodesTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired GreenMail mail;
  Person vera;
  Person other;
  Person staff;
  String code = "";

  @BeforeEach
  void twoOwnersAndANurse() throws Exception {
    people.practice();
    people.calm();
    vera = people.with("Vera Lund", Role.OWNER);
    other = people.with("Olive Other", Role.OWNER);
    staff = people.with("Dana Whitfield", Role.STAFF);
    code =
        pages
            .post()
            .uri("/me/recovery-codes")
            .with(people.as(vera))
            .with(csrf())
            .exchange()
            .getResponse()
            .getContentAsString()
            .replaceAll("(?s).*<code>([A-Z0-9-]{14})</code>.*", "$1");
  }

  @Test
  void the_person_and_the_other_owners_are_told() throws Exception {
    assertThat(
            pages
                .post()
                .uri("/sign-in/recovery")
                .with(csrf())
                .param("email", people.emailOf(vera))
                .param("code", code))
        .hasStatus3xxRedirection();
    assertThat(letters())
        .contains("Vera Lund", "/people/" + vera.id())
        .doesNotContain("To: " + people.emailOf(staff), code);
  }

  @Test
  void they_are_told_as_well_when_a_code_stood_in_for_the_six_digits() throws Exception {
    people.password(vera);
    assertThat(
            pages
                .post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", people.emailOf(vera))
                .param("password", TestPeople.PASSWORD)
                .param("code", code))
        .hasStatus3xxRedirection();
    assertThat(letters())
        .contains("/people/" + vera.id())
        .doesNotContain("To: " + people.emailOf(staff), code);
  }

  /// All letters, as soon as there is one to each owner.
  private String letters() throws Exception {
    var end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
    while (true) {
      var all =
          Arrays.stream(mail.getReceivedMessages())
              .map(GreenMailUtil::getWholeMessage)
              .reduce("", String::concat);
      var arrived =
          all.contains("To: " + people.emailOf(vera))
              && all.contains("To: " + people.emailOf(other));
      if (arrived || System.nanoTime() > end) {
        assertThat(arrived).as("a letter to each").isTrue();
        return all;
      }
      Thread.sleep(50);
    }
  }
}
