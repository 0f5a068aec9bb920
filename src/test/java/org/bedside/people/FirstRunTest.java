package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bedside.EmptyHouse;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
@ExtendWith(EmptyHouse.class)
class FirstRunTest {

  private static final Map<String, String> PRACTICE =
      Map.of(
          "name", "Fern Hill Clinic",
          "place", "Fern Hill, OR 97002",
          "zone", "America/Los_Angeles",
          "phone", "(503) 555-0177",
          "address", "1 Fern Lane",
          "email", "hello@fernhill.example",
          "ownerName", "Dr. Vera Lund",
          "ownerEmail", "vera@fernhill.example");

  @Autowired MockMvcTester pages;
  @Autowired StartWord word;
  @Autowired TestPeople test;
  @Autowired People people;
  @Autowired Inviting inviting;

  @BeforeEach
  void calm() {
    test.calm();
  }

  private MvcTestResult post(String path, Map<String, String> form, Cookie... cookies) {
    var request = pages.post().uri(path).with(csrf());
    form.forEach(request::param);
    return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
  }

  private Cookie proven() {
    var answer = post("/start/word", Map.of("word", word.word().toUpperCase(Locale.ROOT)));
    assertThat(answer).hasRedirectedUrl("/start");
    return Objects.requireNonNull(answer.getResponse().getCookie("bedside"));
  }

  @Test
  void without_a_practice_every_door_leads_to_the_word() {
    assertThat(pages.get().uri("/sign-in")).hasRedirectedUrl("/start");
    assertThat(pages.get().uri("/me")).hasRedirectedUrl("/start");
    assertThat(pages.get().uri("/start")).hasStatusOk().bodyText().contains("The word");
    assertThat(post("/start/demo", Map.of())).hasStatus(403);
    assertThat(post("/start/practice", PRACTICE)).hasStatus(403);
  }

  @Test
  void the_word_cannot_be_guessed_in_a_hurry() {
    for (var i = 0; i < 5; i++) {
      assertThat(post("/start/word", Map.of("word", "aaaa-bbbb-cccc"))).hasStatus(422);
    }
    assertThat(post("/start/word", Map.of("word", word.word())))
        .hasStatus(422)
        .bodyText()
        .contains("Too many tries");
  }

  @Test
  void every_error_stands_beside_its_field_and_nothing_is_lost() {
    var form = new java.util.HashMap<>(PRACTICE);
    form.put("phone", "503 555 017");
    form.put("ownerEmail", "vera at fernhill");
    assertThat(post("/start/practice", form, proven()))
        .hasStatus(422)
        .bodyText()
        .contains("One digit is missing. We need ten.", "phone-error", "ownerEmail-error")
        .contains("Fern Hill Clinic", "1 Fern Lane", "vera at fernhill", "Dr. Vera Lund");
    assertThat(people.isSetUp()).isFalse();
  }

  // Case 36
  @Test
  void the_first_owner_hides_nothing_in_their_name() {
    var form = new java.util.HashMap<>(PRACTICE);
    form.put("ownerName", "Dr. V\u0435ra Lund");
    form.put("ownerTitle", "MD \u2714");
    assertThat(post("/start/practice", form, proven()))
        .hasStatus(422)
        .bodyText()
        .contains("ownerName-error", "Letters of different alphabets", "ownerTitle-error")
        .contains("look like a badge");
    assertThat(people.all()).isEmpty();
  }

  @Test
  void a_first_run_that_was_broken_off_is_taken_up_again_and_ends_when_the_owner_is_in() {
    var session = proven();
    var first = post("/start/practice", PRACTICE, session);
    assertThat(first.getResponse().getRedirectedUrl()).contains("/invitation/");
    assertThat(people.isSetUp()).isFalse();
    assertThat(pages.get().uri("/start/practice").cookie(session))
        .bodyText()
        .contains("Fern Hill Clinic", "vera@fernhill.example");

    var form = new java.util.HashMap<>(PRACTICE);
    form.put("name", "Fern Hill Family Clinic");
    var again = post("/start/practice", form, session).getResponse().getRedirectedUrl();
    var token = Objects.requireNonNull(again).replaceAll(".*/", "");
    var secret = Totp.secret();
    inviting.acceptByPassword(token, TestPeople.PASSWORD, secret, test.code(secret));

    assertThat(people.practice().name()).isEqualTo("Fern Hill Family Clinic");
    assertThat(people.withRight(Right.MANAGE_PEOPLE))
        .singleElement()
        .extracting(Person::name)
        .isEqualTo("Dr. Vera Lund");
    assertThat(pages.get().uri("/start")).hasStatus(404);
    assertThat(post("/start/word", Map.of("word", word.word()))).hasStatus(404);
    assertThat(post("/start/practice", PRACTICE, session)).hasStatus(404);
    assertThat(pages.get().uri("/demo")).hasStatus(404);
  }

  @Test
  void the_second_door_opens_on_invented_people_only_for_this_machine() {
    assertThat(post("/start/demo", Map.of(), proven())).hasRedirectedUrl("/demo");
    assertThat(people.all()).hasSize(8).extracting(Person::shortName).contains("Dr. Okafor");
    assertThat(pages.get().uri("/demo")).hasStatusOk().bodyText().contains("Be Dana");
    assertThat(pages.get().uri("/demo").remoteAddress("192.0.2.7")).hasStatus(404);
    var dana =
        people.all().stream().filter(p -> p.name().startsWith("Dana")).findFirst().orElseThrow();
    assertThat(pages.post().uri("/demo/" + dana.id()).with(csrf()).remoteAddress("192.0.2.7"))
        .hasStatus(404);
    assertThat(post("/demo/" + dana.id(), Map.of())).hasRedirectedUrl("/today");
    assertThat(people.practice().demo()).isTrue();
  }
}
