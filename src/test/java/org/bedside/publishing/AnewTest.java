package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
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

/// What nobody approved in time is planned anew with one press.
@WholeHouse
class AnewTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestPosts test;
  @Autowired TestChannels channels;
  @Autowired Decisions decisions;
  @Autowired Posts posts;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person lead;
  PostId post = PostId.random();

  @BeforeEach
  void aPostWhoseTimePassed() {
    db.sql("delete from post").update();
    clock.set(Instant.parse("2026-10-13T15:00:00Z"));
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    var at = LocalDate.of(2026, 10, 13).atTime(10, 0);
    post = test.asked("Bring your cuff", "We check it in two minutes.", at, writer);
    clock.forward(Duration.ofHours(4));
    decisions.expireOverdue();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private MvcTestResult anew(Person who, int version) {
    return pages
        .post()
        .uri("/posts/" + post.value() + "/plan")
        .with(people.as(who))
        .with(csrf())
        .param("version", "" + version)
        .exchange();
  }

  private Post now(PostId id) {
    return posts.find(id).orElseThrow();
  }

  @Test
  void its_page_and_today_say_so_and_offer_the_next_open_slot() {
    assertThat(pages.get().uri("/today").with(people.as(writer)))
        .bodyText()
        .contains("It did not go out: Bring your cuff", "/posts/" + post.value() + "\"");
    assertThat(pages.get().uri("/posts/" + post.value()).with(people.as(writer)))
        .bodyText()
        .contains("Its time passed without a yes", "Plan it for Wed 14 Oct, 7:30 am");
    assertThat(pages.get().uri("/posts/" + post.value()).with(people.as(lead)))
        .bodyText()
        .doesNotContain("Plan it for");
  }

  @Test
  void one_press_takes_the_next_slot_and_asks_again() {
    assertThat(anew(writer, now(post).version())).hasRedirectedUrl("/posts/" + post.value());
    assertThat(now(post).state()).isEqualTo(State.WAITING);
    assertThat(now(post).due()).isEqualTo(Instant.parse("2026-10-14T14:30:00Z"));
    assertThat(test.approve(post, lead)).startsWith("Done");
    assertThat(now(post).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void a_second_press_or_an_old_page_plans_nothing() {
    var version = now(post).version();
    anew(writer, version);
    assertThat(anew(writer, version)).bodyText().contains("It was changed since you opened it");
    assertThat(anew(writer, now(post).version()))
        .bodyText()
        .contains("That cannot be done with this post now");
  }
}
