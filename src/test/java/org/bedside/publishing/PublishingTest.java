package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.gate.Approval;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A post from the first word to the yes, on a real database.
@WholeHouse
class PublishingTest {

  private static final ZoneId OREGON = ZoneId.of("America/Los_Angeles");
  private static final String CLEAN = "Flu shots on Saturday, 9 to noon. No appointment needed.";

  @Autowired Writing writing;
  @Autowired Decisions decisions;
  @Autowired Publishing publishing;
  @Autowired Outlets outlets;
  @Autowired Posts posts;
  @Autowired Audit audit;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  @Autowired org.bedside.channels.TestChannels channels;
  Person writer;
  Person approver;

  @BeforeEach
  void twoPeopleAndAWebsite() {
    clock.reset();
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    approver = people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @Test
  void a_post_is_written_asked_for_and_approved_and_each_step_is_in_the_ledger() {
    var post = asked(draft("Flu shots", CLEAN, new Plan.Now()));
    assertThat(post.state()).isEqualTo(State.WAITING);
    var approved =
        done(decisions.approve(post.id(), post.version(), new Proven(approver.id(), true)));
    assertThat(approved.state()).isEqualTo(State.APPROVED);
    var website = outlets.open().getFirst();
    assertThat(publishing.parcel(post.id(), website.id()))
        .hasValueSatisfying(parcel -> assertThat(parcel.words().text()).isEqualTo(CLEAN));
    assertThat(audit.about(post.id().subject()).stream().map(Line::action))
        .contains("post.begun", "post.submitted", "post.approved");
  }

  @Test
  void before_the_yes_there_is_nothing_to_carry() {
    var post = asked(draft("Flu shots", CLEAN, new Plan.Now()));
    assertThat(publishing.parcel(post.id(), outlets.open().getFirst().id())).isEmpty();
  }

  @Test
  void any_edit_voids_the_yes() {
    var post = asked(draft("Flu shots", CLEAN, at(Duration.ofDays(1))));
    var approved =
        done(decisions.approve(post.id(), post.version(), new Proven(approver.id(), true)));
    var saved = writing.save(Draft.of(approved, page()).withText(CLEAN + " Bring a card."), id());
    assertThat(saved)
        .isInstanceOfSatisfying(
            Saved.Kept.class,
            kept -> {
              assertThat(kept.post().state()).isEqualTo(State.DRAFT);
              assertThat(kept.post().approval()).isNull();
            });
    assertThat(publishing.parcel(post.id(), outlets.open().getFirst().id())).isEmpty();
    assertThat(audit.about(post.id().subject()).stream().map(Line::action))
        .contains("post.approval-voided");
  }

  @Test
  void saving_the_same_words_again_voids_nothing() {
    var post = asked(draft("Flu shots", CLEAN, at(Duration.ofDays(1))));
    var approved =
        done(decisions.approve(post.id(), post.version(), new Proven(approver.id(), true)));
    writing.save(Draft.of(approved, page()), writer.id());
    assertThat(posts.find(post.id()).orElseThrow().state()).isEqualTo(State.APPROVED);
  }

  @Test
  void who_changed_a_word_cannot_say_yes() {
    var draft = draft("Flu shots", CLEAN, new Plan.Now());
    var kept =
        kept(writing.save(Draft.of(draft, page()).withText(CLEAN + " Come."), approver.id()));
    var post = asked(kept);
    assertThat(decisions.approve(post.id(), post.version(), new Proven(approver.id(), true)))
        .isInstanceOfSatisfying(
            Decision.Stopped.class,
            stopped -> assertThat(stopped.reason()).isEqualTo(Approval.Reason.OWN_WORDS));
  }

  @Test
  void a_yes_after_its_time_expires_the_post_instead_of_sending_it_late() {
    var post = asked(draft("Flu shots", CLEAN, at(Duration.ofHours(2))));
    clock.forward(Duration.ofHours(3));
    assertThat(decisions.approve(post.id(), post.version(), new Proven(approver.id(), true)))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Decision.Reason.EXPIRED));
    assertThat(posts.find(post.id()).orElseThrow().state()).isEqualTo(State.EXPIRED);
    assertThat(publishing.parcel(post.id(), outlets.open().getFirst().id())).isEmpty();
  }

  @Test
  void the_sweeper_expires_what_nobody_approved_in_time() {
    var post = asked(draft("Flu shots", CLEAN, at(Duration.ofHours(2))));
    clock.forward(Duration.ofHours(3));
    decisions.expireOverdue();
    assertThat(posts.find(post.id()).orElseThrow().state()).isEqualTo(State.EXPIRED);
  }

  @Test
  void a_draft_with_faults_cannot_be_asked_for_and_says_what_is_missing() {
    var leak = draft("", "Denise, MRN 4471902, had her knee surgery with us.", new Plan.Now());
    assertThat(decisions.ask(leak.id(), leak.version(), writer.id()))
        .isInstanceOfSatisfying(
            Decision.Unready.class,
            unready ->
                assertThat(unready.obstacles().stream().map(Obstacle::kind))
                    .contains(Obstacle.Kind.GUARD, Obstacle.Kind.NO_TITLE));
    var late = draft("Flu shots", CLEAN, at(Duration.ofHours(-2)));
    assertThat(decisions.ask(late.id(), late.version(), writer.id()))
        .isInstanceOfSatisfying(
            Decision.Unready.class,
            unready ->
                assertThat(unready.obstacles())
                    .containsExactly(Obstacle.of(Obstacle.Kind.TIME_PASSED)));
  }

  @Test
  void two_people_at_once_overwrite_nothing() {
    var draft = draft("Flu shots", CLEAN, new Plan.Now());
    kept(writing.save(Draft.of(draft, page()).withText("Theirs"), approver.id()));
    var mine = writing.save(Draft.of(draft, page()).withText("Mine"), writer.id());
    assertThat(mine)
        .isInstanceOfSatisfying(
            Saved.Conflict.class,
            conflict -> {
              assertThat(conflict.mine().text()).isEqualTo("Mine");
              assertThat(conflict.theirs().text()).isEqualTo("Theirs");
            });
    assertThat(posts.find(draft.id()).orElseThrow().text()).isEqualTo("Theirs");
  }

  @Test
  void a_page_whose_answer_got_lost_is_no_conflict_with_itself() {
    var page = page();
    var draft = draft("Flu shots", CLEAN, new Plan.Now());
    kept(writing.save(Draft.of(draft, page).withText("One"), writer.id()));
    var again = writing.save(Draft.of(draft, page).withText("One and two"), writer.id());
    assertThat(kept(again).text()).isEqualTo("One and two");
  }

  @Test
  void a_change_that_was_asked_for_sends_the_post_back_to_its_author() {
    var post = asked(draft("Flu shots", CLEAN, new Plan.Now()));
    var back = done(decisions.note(UUID.randomUUID(), post.id(), approver, "Say the age.", true));
    assertThat(back.state()).isEqualTo(State.CHANGES);
    assertThat(decisions.approve(post.id(), back.version(), new Proven(approver.id(), true)))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void words_lie_sealed_in_the_database_until_they_are_public() {
    var secret = "Canary words nobody may read";
    draft(secret, secret, new Plan.Now());
    var found =
        db.sql("select count(*) from post where position(:words in encode(body, 'escape')) > 0")
            .param("words", secret)
            .query(Integer.class)
            .single();
    assertThat(found).isZero();
  }

  @Test
  void a_repeated_request_makes_one_post() {
    var id = PostId.random();
    var draft = new Draft(id, 0, page(), Audience.PUBLIC, "Flu", CLEAN, new Plan.Now(), List.of());
    kept(writing.save(draft, writer.id()));
    kept(writing.save(draft, writer.id()));
    var count =
        db.sql("select count(*) from post where id = :id")
            .param("id", id.value())
            .query(Integer.class)
            .single();
    assertThat(count).isOne();
  }

  private Post draft(String title, String text, Plan plan) {
    var draft =
        new Draft(PostId.random(), 0, page(), Audience.PUBLIC, title, text, plan, List.of());
    return kept(writing.save(draft, writer.id()));
  }

  private Plan at(Duration fromNow) {
    var time = clock.instant().plus(fromNow).truncatedTo(ChronoUnit.MINUTES);
    return new Plan.At(LocalDateTime.ofInstant(time, OREGON), OREGON);
  }

  private Post asked(Post draft) {
    return done(decisions.ask(draft.id(), draft.version(), writer.id()));
  }

  private org.bedside.people.PersonId id() {
    return writer.id();
  }

  private static UUID page() {
    return UUID.randomUUID();
  }

  private static Post kept(Saved saved) {
    return ((Saved.Kept) saved).post();
  }

  private static Post done(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    return ((Decision.Done) decision).post();
  }
}
