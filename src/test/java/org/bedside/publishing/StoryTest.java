package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A story stands in front of the site for a day.
@WholeHouse
class StoryTest {

  private static final Instant MONDAY = Instant.parse("2026-10-12T16:00:00Z");

  @Autowired Agenda agenda;
  @Autowired Decisions decisions;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  @Autowired MockMvcTester pages;
  Person writer;
  Person approver;

  @BeforeEach
  void aMonday() {
    people.practice(false);
    channels.openOwnGround();
    clock.set(MONDAY);
    writer = people.with("Priya Example", Role.CLINICIAN);
    approver = people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private String front() throws Exception {
    return pages.get().uri("/").exchange().getResponse().getContentAsString();
  }

  @Test
  void it_leaves_the_front_a_day_after_it_is_out_and_keeps_its_address() throws Exception {
    var story =
        posts.draft(
            "Parking lot painted",
            "Please use the lot behind the library.",
            LocalDateTime.parse("2026-10-12T09:05"),
            writer);
    assertThat(agenda.story(story, true, writer.id())).isTrue();
    decisions.ask(story, 1, writer.id());
    posts.approve(story, approver);
    clock.set(MONDAY.plus(Duration.ofMinutes(6)));
    assertThat(channels.arrived(story)).contains("SENT");
    assertThat(front()).contains("Parking lot painted");
    var before =
        Objects.requireNonNull(
            pages.get().uri("/").exchange().getResponse().getHeader("Last-Modified"));
    clock.set(MONDAY.plus(Duration.ofHours(25)));
    assertThat(front()).doesNotContain("Parking lot painted");
    assertThat(pages.get().uri("/feed.xml").header("If-Modified-Since", before).exchange())
        .bodyText()
        .doesNotContain("Parking lot painted");
    assertThat(pages.get().uri("/").header("If-Modified-Since", before)).hasStatus(200);
    assertThat(pages.get().uri("/news/parking-lot-painted")).hasStatusOk();
  }

  @Test
  void nobody_makes_a_story_of_what_somebody_was_asked_about() {
    var asked = posts.asked("Flu shots", "Walk in from 9 to noon.", writer);
    assertThat(agenda.story(asked, true, writer.id())).isFalse();
    assertThat(agenda.isStory(asked)).isFalse();
  }
}
