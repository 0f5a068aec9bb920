package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.regex.Pattern;
import org.bedside.WholeHouse;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Case 36: a name that is shown to others pretends to be somebody, or hides something.
@WholeHouse
class SpoofedNamesTest {

  private static final String TAKEN = "This looks like the name of somebody who works here";

  @Autowired MockMvcTester pages;
  @Autowired TestPeople test;
  @Autowired People people;
  Person owner;
  Person writer;

  @BeforeEach
  void aPractice() {
    test.practice(false);
    owner = test.with("Wilhelmina Ostrander-Pike", Role.OWNER);
    writer = test.with("Marcus Example", Role.COMMUNICATIONS);
  }

  private MvcTestResult invite(String name, String title) {
    return pages
        .post()
        .uri("/people/invitations")
        .with(test.as(owner))
        .with(csrf())
        .param("name", name)
        .param("title", title)
        .param("email", UUID.randomUUID() + "@staff.example")
        .param("roles", "STAFF")
        .exchange();
  }

  /// The sentence beside a field; empty without one.
  private static String error(MvcTestResult answer, String field) throws Exception {
    var found =
        Pattern.compile("id=\"" + field + "-error\".*?<span>(.*?)</span>", Pattern.DOTALL)
            .matcher(answer.getResponse().getContentAsString());
    return found.find() ? found.group(1) : "";
  }

  @ParameterizedTest
  @CsvSource({
    "Wilhelm\u0456na Ostrander-Pike, Letters of different alphabets",
    "Wilhelmina\u200B Ostrander-Pike, marks that nobody sees",
    "\u202Eekip-rednartsO animlehliW, marks that nobody sees",
    "Wilhelmina Ostrander-Pike \u2714, look like a badge",
    "\u2066\u2069, marks that nobody sees",
    "\u3164, marks that nobody sees",
    "007, shows no letter",
    "WiIheImina Ostrander-Pike, This looks like the name of somebody who works here",
    "wilhelmina ostrander pike, This looks like the name of somebody who works here",
    "\uFF37ilhelmina Ostrander-Pike, This looks like the name of somebody who works here",
  })
  void nobody_is_invited_under_a_name_that_pretends(String name, String sentence) throws Exception {
    var before = people.all().size();
    var answer = invite(name, "RN");

    assertThat(answer).hasStatus(422);
    assertThat(error(answer, "name")).contains(sentence);
    assertThat(answer)
        .bodyText()
        .contains("aria-describedby=\"name-error\"", "value=\"" + name + "\"", "value=\"RN\"");
    assertThat(people.all()).hasSize(before);
  }

  @Test
  void a_double_of_somebody_who_is_only_invited_is_refused_too() throws Exception {
    assertThat(invite("Leopoldine Quartermaine", "")).hasStatusOk();
    var second = invite("Leopoldine Quarterrnaine", "");

    assertThat(second).hasStatus(422);
    assertThat(error(second, "name")).contains(TAKEN);
    assertThat(invite("Leopoldine B. Quartermaine", "")).hasStatusOk();
  }

  @Test
  void a_title_hides_nothing_and_wears_no_badge() throws Exception {
    for (var title : new String[] {"RN \u2705", "RN\u202E", "\u200B"}) {
      var answer = invite("Honoria Blackthistle", title);

      assertThat(answer).hasStatus(422);
      assertThat(error(answer, "title")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"Анна Каренина", "Nguyễn Thị Ánh", "محمد العلي", "山田ひろ子"})
  void people_of_all_alphabets_are_welcome(String name) {
    assertThat(invite(name, "")).hasStatusOk();
  }

  @Test
  void a_doctor_in_the_name_is_no_doctor_in_the_house() {
    var named = test.with("Dr. Owner Verified, MD (Privacy Officer)", Role.STAFF);
    var plain = test.with("Sam Example", Role.STAFF);

    for (var right : Right.values()) {
      assertThat(named.may(right)).as(right.name()).isEqualTo(plain.may(right));
    }
    assertThat(named.title()).isEmpty();
    assertThat(people.find(named.id()).orElseThrow().roles()).containsExactly(Role.STAFF);
  }

  private MvcTestResult story(String whose, String representative) {
    return pages
        .post()
        .uri("/stories/" + UUID.randomUUID())
        .with(test.as(writer))
        .with(csrf())
        .param("called", "Knee")
        .param("whose", whose)
        .param("authority", representative.isEmpty() ? "" : "PARENT")
        .param("representative", representative)
        .param("words", "I walk again.")
        .param("networks", "WEBSITE")
        .param("purpose", "To encourage others")
        .param("expires", "2099-01-01")
        .exchange();
  }

  @Test
  void whose_story_it_is_stands_there_as_it_is_read() throws Exception {
    assertThat(error(story("Ro\u200Bsa Delgado", ""), "whose")).contains("marks that nobody sees");
    assertThat(error(story("R\u043Esa Delgado", ""), "whose"))
        .contains("Letters of different alphabets");
    assertThat(error(story("Rosa Delgado", "\u202EopleD"), "representative"))
        .contains("marks that nobody sees");
  }

  @Test
  void a_patient_may_have_a_colleagues_name_but_not_in_borrowed_letters() throws Exception {
    test.with("Cecca Popper", Role.STAFF);

    assertThat(error(story("Cecca Popper", ""), "whose")).isEmpty();
    assertThat(error(story("Wilhelmina Ostrander-Pike", ""), "whose")).isEmpty();
    assertThat(error(story("Сесса Роррег", ""), "whose")).contains(TAKEN);
  }
}
