package org.bedside.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.answers.TestAnswers.done;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.detectors.Prepared;
import org.bedside.gate.Answer;
import org.bedside.gate.Approval;
import org.bedside.gate.Declared;
import org.bedside.gate.Gate;
import org.bedside.gate.Who;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Prepared answers pass by themselves, and nothing else does.
@WholeHouse
class PreparedTest {

  /// A Wednesday at ten in Oregon.
  private static final Instant IN_HOURS = Instant.parse("2026-10-14T17:00:00Z");

  private static final String CHEST = "My chest hurts and my left arm feels heavy, what do I do?";

  @Autowired Answering answering;
  @Autowired TestAnswers answers;
  @Autowired Gate gate;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  Person talker;

  @BeforeEach
  void aPractice() {
    clock.set(IN_HOURS);
    people.practice(false);
    answers.fill();
    talker = people.with("Marcus Bell", Role.COMMUNICATIONS);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  static List<Prepared> all() {
    return Prepared.all();
  }

  private static String asked(Prepared prepared) {
    return switch (prepared.sort()) {
      case CRISIS -> TestAnswers.HOPELESS;
      case EMERGENCY -> CHEST;
      case REPLY -> TestAnswers.REVIEW;
    };
  }

  private Outcome use(Reply one, Prepared prepared, Person who) {
    return answering.use(one.id(), one.version(), prepared.name(), prepared.language(), yes(who));
  }

  private static Proven yes(Person who) {
    return new Proven(who.id(), false);
  }

  private static Prepared prepared(String name, String language) {
    return all().stream()
        .filter(one -> one.name().equals(name) && one.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void there_are_six_in_each_language() {
    assertThat(all()).hasSize(12);
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_passes_with_one_press_and_no_second_person(Prepared prepared) {
    var one = answers.entered(asked(prepared), talker);
    var ready = done(use(one, prepared, talker));
    assertThat(ready.state()).isEqualTo(State.READY);
    assertThat(answering.clear(ready))
        .isInstanceOfSatisfying(
            Answer.Leave.class,
            leave -> {
              assertThat(leave.cleared().words().text()).isEqualTo(ready.text());
              assertThat(leave.cleared().yeses())
                  .singleElement()
                  .satisfies(one1 -> assertThat(one1.who()).isEqualTo(Who.ANSWERER));
            });
    assertThat(ready.text()).doesNotContain("{", "}");
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothing_may_be_put_before_or_behind_one(Prepared prepared) {
    var one = answers.entered(asked(prepared), talker);
    var text = answering.filled(prepared);
    for (var more :
        Stream.of(
                text + " Get well soon!",
                "Dear Carla, " + text,
                text + " We are sorry about Monday.",
                text.replaceFirst("\\. ", ". We looked into it. "),
                text + "\n\nJoy, office manager")
            .filter(changed -> !changed.equals(text))
            .toList()) {
      assertThat(
              gate.approvePrepared(
                  one.id().subject(), one.words(more), answering.occasion(), yes(talker)))
          .as(more)
          .isEqualTo(new Approval.Refused(Approval.Reason.NOT_PREPARED));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FACEBOOK", "X", "BLUESKY", "MASTODON", "INSTAGRAM", "YOUTUBE"})
  void they_pass_on_every_network(Network network) {
    var one = answers.entered(Kind.COMMENT, network, TestAnswers.REVIEW, talker);
    assertThat(done(use(one, prepared("comment", "en"), talker)).state()).isEqualTo(State.READY);
  }

  @Test
  void a_post_is_no_answer_though_it_has_the_same_words() {
    var one = answers.entered(TestAnswers.REVIEW, talker);
    var words = one.words(answering.filled(prepared("praise", "en")));
    var post = words.with(Declared.nothing());
    assertThat(gate.approvePrepared(one.id().subject(), post, answering.occasion(), yes(talker)))
        .isEqualTo(new Approval.Refused(Approval.Reason.NOT_PREPARED));
    var given =
        (Approval.Given)
            gate.approvePrepared(one.id().subject(), words, answering.occasion(), yes(talker));
    assertThat(gate.clear(post, answering.occasion(), given.id()))
        .isEqualTo(new Answer.Held(Answer.Reason.CHANGED));
  }

  @Test
  void words_of_danger_take_the_answer_for_danger_and_no_other() {
    var hurt = answers.entered(CHEST, talker);
    assertThat(use(hurt, prepared("comment", "en"), talker))
        .isInstanceOfSatisfying(
            Outcome.Stopped.class,
            stopped -> assertThat(stopped.reason()).isEqualTo(Approval.Reason.NOT_PREPARED));
    var lost = answers.entered(TestAnswers.HOPELESS, talker);
    assertThat(use(lost, prepared("emergency", "en"), talker)).isInstanceOf(Outcome.Stopped.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"STAFF", "CLINICIAN", "COMMUNICATIONS", "CLINICAL_LEAD", "PRIVACY_OFFICER", "OWNER"})
  void whoever_writes_or_approves_may_use_one(Role role) {
    var who = people.with("Test " + role, role);
    var one = answers.entered(TestAnswers.REVIEW, talker);
    assertThat(done(use(one, prepared("comment", "es"), who)).state()).isEqualTo(State.READY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"MODERATOR", "IT_ADMIN"})
  void nobody_else_may(Role role) {
    var who = people.with("Test " + role, role);
    var one = answers.entered(TestAnswers.REVIEW, talker);
    assertThat(use(one, prepared("comment", "en"), who))
        .isInstanceOfSatisfying(
            Outcome.Stopped.class,
            stopped -> assertThat(stopped.reason()).isEqualTo(Approval.Reason.NO_RIGHT));
  }

  @Test
  void it_is_held_once_the_one_who_used_it_may_answer_no_more() {
    var one =
        done(use(answers.entered(TestAnswers.REVIEW, talker), prepared("comment", "en"), talker));
    people.setRoles(talker, Role.MODERATOR);
    assertThat(answering.clear(one)).isEqualTo(new Answer.Held(Answer.Reason.APPROVER_LEFT));
  }

  @Test
  void in_a_crisis_the_hour_is_said_while_somebody_is_there_and_never_else() {
    assertThat(answering.filled(prepared("crisis", "en")))
        .endsWith("reading this page until 5:30 pm.");
    assertThat(answering.filled(prepared("crisis", "es"))).endsWith("hasta las 5:30 pm.");
    clock.set(Instant.parse("2026-10-17T17:00:00Z"));
    for (var language : List.of("en", "es")) {
      var saturday = answering.filled(prepared("crisis", language));
      assertThat(saturday).contains("988").doesNotContain("5:30");
      var one = answers.entered(TestAnswers.HOPELESS, talker);
      assertThat(done(use(one, prepared("crisis", language), talker)).text()).isEqualTo(saturday);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "PRAISE", "comment "})
  void a_name_that_is_none_of_theirs_chooses_nothing(String name) {
    var one = answers.entered(TestAnswers.REVIEW, talker);
    assertThat(answering.use(one.id(), one.version(), name, "en", yes(talker)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(answering.use(new AnswerId(UUID.randomUUID()), 1, "praise", "en", yes(talker)))
        .isInstanceOf(Outcome.Unknown.class);
  }
}
