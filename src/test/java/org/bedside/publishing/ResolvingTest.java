package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PlannedPost.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rules of the zone change after a post was planned (case 8): the wall clock stays.
@WholeHouse
class ResolvingTest {

  private static final LocalDateTime NINE = LocalDateTime.parse("2026-11-03T09:00");

  @Autowired Resolving resolving;
  @Autowired PlannedPosts planned;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person approver;

  @BeforeEach
  void anAutumn() {
    people.practice(false);
    channels.openOwnGround();
    clock.hold(Instant.parse("2026-10-12T16:00:00Z"));
    writer = people.with("Priya Example", Role.CLINICIAN);
    approver = people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  /// As if it had been planned under rules by which the clocks never went back.
  private void plannedByOldRules(PostId post) {
    db.sql("update post set due_at = due_at - interval '1 hour' where id = :id")
        .param("id", post.value())
        .update();
  }

  private PlannedPost look(PostId post) {
    return planned.find(post, writer).orElseThrow();
  }

  @Test
  void nine_o_clock_is_still_nine_o_clock_for_what_nobody_approved_yet() {
    var post = posts.asked("Flu shots", "Walk in from 9 to noon.", NINE, writer);
    plannedByOldRules(post);
    resolving.look();
    assertThat(look(post).due()).isEqualTo("2026-11-03T17:00:00Z");
    assertThat(look(post).look()).isEqualTo(Look.ASK);
  }

  @Test
  void a_yes_to_another_moment_is_void_and_the_author_is_told() {
    var post = posts.planned("Flu", "Walk in from 9 to noon today.", NINE, writer, approver);
    plannedByOldRules(post);
    resolving.look();
    assertThat(look(post).look()).isEqualTo(Look.DRAFT);
    assertThat(look(post).due()).isEqualTo("2026-11-03T17:00:00Z");
    assertThat(
            db.sql("select count(*) from today_item where subject = :subject and kind = 'changes'")
                .param("subject", post.subject())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void what_is_as_it_should_be_is_left_alone() {
    var post = posts.planned("Flu", "Walk in, no appointment needed.", NINE, writer, approver);
    var version = look(post).version();
    resolving.look();
    assertThat(look(post).look()).isEqualTo(Look.YES);
    assertThat(look(post).version()).isEqualTo(version);
  }
}
