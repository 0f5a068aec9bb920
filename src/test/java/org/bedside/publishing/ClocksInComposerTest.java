package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.UUID;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The composer in the nights in which the clocks change (case 8).
@WholeHouse
class ClocksInComposerTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Posts posts;
  @Autowired SettableClock clock;
  Person writer;

  @BeforeEach
  void anAutumn() {
    people.practice(false);
    channels.openOwnGround();
    clock.hold(Instant.parse("2026-10-12T16:00:00Z"));
    writer = people.with("Priya Example", Role.CLINICIAN);
    people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private MvcTestResult send(PostId id, String act, String date, String time, String second) {
    var version = posts.find(id).map(Post::version).orElse(0);
    return pages
        .post()
        .uri("/posts/" + id.value() + "/" + act)
        .with(people.as(writer))
        .with(csrf())
        .param("page", UUID.randomUUID().toString())
        .param("version", Integer.toString(version))
        .param("audience", "PUBLIC")
        .param("title", "Flu shots")
        .param("text", "Walk in from 9 to noon.")
        .param("when", "at")
        .param("date", date)
        .param("time", time)
        .param("second", second)
        .exchange();
  }

  @Test
  void of_a_time_that_comes_twice_it_asks_which_and_keeps_the_answer() throws Exception {
    var id = PostId.random();
    send(id, "draft", "2026-11-01", "01:30", "");
    assertThat(posts.find(id).orElseThrow().due()).isEqualTo("2026-11-01T08:30:00Z");
    assertThat(pages.get().uri("/posts/" + id.value() + "/edit").with(people.as(writer)))
        .bodyText()
        .contains("1:30 am comes twice that night. Which one?");
    send(id, "draft", "2026-11-01", "01:30", "true");
    assertThat(posts.find(id).orElseThrow().due()).isEqualTo("2026-11-01T09:30:00Z");
    send(id, "draft", "2026-11-02", "01:30", "true");
    assertThat(posts.find(id).orElseThrow().plan())
        .isEqualTo(
            new Plan.At(
                java.time.LocalDateTime.parse("2026-11-02T01:30"), people.practice().zone()));
    assertThat(pages.get().uri("/posts/" + id.value() + "/edit").with(people.as(writer)))
        .bodyText()
        .doesNotContain("comes twice");
  }

  @Test
  void nobody_is_asked_for_a_yes_to_a_time_that_no_clock_shows() {
    var id = PostId.random();
    assertThat(send(id, "submission", "2027-03-14", "02:30", ""))
        .hasStatusOk()
        .bodyText()
        .contains("skip the chosen time");
    assertThat(posts.find(id).orElseThrow().state()).isEqualTo(State.DRAFT);
  }
}
