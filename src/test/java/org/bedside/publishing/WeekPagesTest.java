package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.gate.TestStages;
import org.bedside.gate.Who;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A week of posts on one page, and one yes to many.
@WholeHouse
class WeekPagesTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 14);

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestPosts test;
  @Autowired TestStages stages;
  @Autowired TestChannels channels;
  @Autowired Posts posts;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person lead;

  @BeforeEach
  void aTuesdayMorning() {
    db.sql("delete from post").update();
    clock.set(Instant.parse("2026-10-13T15:00:00Z"));
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void nothingSet() {
    stages.set();
    clock.reset();
  }

  private PostId asked(String title, String text, int days) {
    return test.asked(title, text, WEDNESDAY.plusDays(days).atTime(7, 30), writer);
  }

  private String value(PostId post) {
    return post.value() + ":" + posts.find(post).orElseThrow().version();
  }

  private State state(PostId post) {
    return posts.find(post).orElseThrow().state();
  }

  private String week(Person who, String query) {
    var answer = pages.get().uri("/approvals/week" + query).with(people.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private MvcTestResult yes(Person who, String... values) {
    return pages
        .post()
        .uri("/approvals/week")
        .with(people.as(who))
        .with(csrf())
        .param("from", "2026-10-12")
        .param("yes", values)
        .exchange();
  }

  private static String body(MvcTestResult answer) {
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void it_shows_the_exact_words_of_each_channel_and_nothing_is_ticked() {
    asked("Bring your cuff", "We check it in two minutes.", 0);
    asked("Cake", "Thanks to @ruthk for the cake.", 1);
    asked("In another week", "We are open.", 7);
    var page = week(lead, "");
    assertThat(page)
        .contains("2 posts wait for your yes", "We check it in two minutes.", "The guard marked 1")
        .doesNotContain("In another week", "checked");
    assertThat(page.split("type=\"checkbox\"", -1)).as("one box, for the clean one").hasSize(2);
    assertThat(page.split("We check it in two minutes", -1)).as("once for each channel").hasSize(3);
    assertThat(week(lead, "?from=2026-10-21")).contains("In another week");
    assertThat(week(lead, "?from=nonsense")).contains("Bring your cuff");
  }

  @Test
  void it_shows_nobody_what_does_not_wait_for_them() {
    asked("Bring your cuff", "We check it in two minutes.", 0);
    assertThat(week(writer, "")).doesNotContain("Bring your cuff");
    stages.set(Who.OWNER);
    assertThat(week(lead, "")).doesNotContain("Bring your cuff");
  }

  @Test
  void one_yes_counts_for_all_that_were_ticked() {
    var one = asked("One", "We are open on Monday.", 0);
    var two = asked("Two", "We are open on Tuesday.", 1);
    var three = asked("Three", "We are open on Wednesday.", 2);
    assertThat(yes(lead, value(one), value(three)))
        .hasStatusOk()
        .bodyText()
        .contains("Your yes to 2 posts counts.");
    assertThat(Arrays.asList(state(one), state(two), state(three)))
        .containsExactly(State.APPROVED, State.WAITING, State.APPROVED);
    assertThat(yes(lead, value(two))).bodyText().contains("Your yes to 1 post counts.");
  }

  @Test
  void what_changed_since_the_page_was_opened_is_refused_and_the_others_are_approved() {
    var one = asked("One", "We are open on Monday.", 0);
    var two = asked("Two", "We are open on Tuesday.", 1);
    var seen = value(one);
    test.again(one, "We are closed on Monday.", writer);
    assertThat(yes(lead, seen, value(two)))
        .bodyText()
        .contains("It was changed since you opened it", "Your yes to 1 post counts.");
    assertThat(state(one)).isEqualTo(State.WAITING);
    assertThat(state(two)).isEqualTo(State.APPROVED);
  }

  @Test
  void marked_words_are_never_approved_by_the_dozen_even_by_who_just_showed_their_passkey() {
    var cake = asked("Cake", "Thanks to @ruthk for the cake.", 0);
    assertThat(yes(lead, value(cake)))
        .bodyText()
        .contains("The guard marks something in it. Open it and say yes to it alone.");
    assertThat(state(cake)).isEqualTo(State.WAITING);
  }

  @Test
  void what_came_too_late_expires_instead_of_going_out() {
    var one = asked("One", "We are open on Monday.", 0);
    var seen = value(one);
    clock.forward(Duration.ofDays(2));
    assertThat(yes(lead, seen)).bodyText().contains("Its time has passed");
    assertThat(state(one)).isEqualTo(State.EXPIRED);
  }

  // Case 40
  @Test
  void a_writers_own_box_or_an_invented_one_counts_for_nothing() {
    var one = asked("One", "We are open on Monday.", 0);
    yes(writer, value(one));
    yes(lead, "x", "", value(one) + "9999999999", PostId.random().value() + ":1");
    assertThat(state(one)).isEqualTo(State.WAITING);
  }

  // Case 44
  @Test
  void who_lost_the_role_since_the_page_was_opened_approves_none_of_them() {
    var one = asked("One", "We are open on Monday.", 0);
    week(lead, "");
    people.setRoles(lead, Role.STAFF);
    assertThat(yes(lead, value(one))).bodyText().contains("You may not approve posts");
    assertThat(state(one)).isEqualTo(State.WAITING);
  }
}
