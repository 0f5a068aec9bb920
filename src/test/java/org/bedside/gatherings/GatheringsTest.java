package org.bedside.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.gate.Answer;
import org.bedside.gate.Approval;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A gathering from the first word to its page and to its end, on a real database.
@WholeHouse
class GatheringsTest {

  private static final ZoneId OREGON = ZoneId.of("America/Los_Angeles");
  private static final Details MORNING =
      new Details(
          "Flu shot morning",
          "Walk in, no appointment. Bring a sleeve that rolls up.",
          "Maple Street Family Medicine",
          "214 Maple Street",
          "Room for 40 people",
          "(503) 555-0142",
          LocalDateTime.parse("2026-10-24T09:00"),
          LocalDateTime.parse("2026-10-24T12:00"),
          OREGON);

  @Autowired Making making;
  @Autowired Gatherings gatherings;
  @Autowired Drafts drafts;
  @Autowired Board board;
  @Autowired Gate gate;
  @Autowired Audit audit;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person approver;

  @BeforeEach
  void twoPeople() {
    clock.set(Instant.parse("2026-10-13T14:34:00Z"));
    db.sql("delete from gathering_page").update();
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Raman", Role.CLINICIAN);
    approver = people.with("Joy Castellano", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  static Details with(Details one, String words, LocalDateTime starts) {
    return new Details(
        one.title(),
        words,
        one.place(),
        one.address(),
        one.room(),
        one.call(),
        starts,
        starts.plusHours(3),
        one.zone());
  }

  private Gathering saved(Details details) {
    return done(making.save(GatheringId.random(), 0, details, writer.id()));
  }

  private Gathering out(Details details) {
    var asked = done(making.ask(saved(details).id(), 1, writer.id()));
    return done(making.approve(asked.id(), asked.version(), yes(approver)));
  }

  private static Proven yes(Person who) {
    return new Proven(who.id(), true);
  }

  private static Gathering done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).gathering();
  }

  @Test
  void a_second_persons_yes_puts_up_the_page_and_each_step_is_in_the_ledger() {
    var begun = saved(MORNING);
    assertThat(board.find(begun.id())).isEmpty();
    var asked = done(making.ask(begun.id(), begun.version(), writer.id()));
    assertThat(board.find(begun.id())).isEmpty();
    var out = done(making.approve(asked.id(), asked.version(), yes(approver)));
    assertThat(out.state()).isEqualTo(State.OUT);
    assertThat(board.find(out.id()))
        .hasValueSatisfying(shown -> {
          assertThat(shown.details()).isEqualTo(MORNING);
          assertThat(shown.slug()).isEqualTo("flu-shot-morning-2026-10-24");
          assertThat(shown.sequence()).isZero();
        });
    assertThat(audit.about(out.id().subject()).stream().map(Line::action))
        .contains("gathering.begun", "gathering.submitted", "post.approved", "gathering.shown");
  }

  @Test
  void nobody_says_yes_to_their_own_words() {
    var lead = people.with("Ada Example", Role.CLINICIAN, Role.CLINICAL_LEAD);
    var begun = done(making.save(GatheringId.random(), 0, MORNING, lead.id()));
    making.ask(begun.id(), begun.version(), lead.id());
    assertThat(making.approve(begun.id(), begun.version() + 1, yes(lead)))
        .isInstanceOfSatisfying(
            Outcome.Stopped.class,
            stopped -> assertThat(stopped.reason()).isEqualTo(Approval.Reason.OWN_WORDS));
    assertThat(board.find(begun.id())).isEmpty();
  }

  @Test
  void words_that_name_somebody_cannot_even_be_asked_for() {
    var leak = with(MORNING, "Denise, MRN 4471902, will be there.", MORNING.starts());
    var begun = saved(leak);
    assertThat(making.ask(begun.id(), begun.version(), writer.id()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Outcome.Reason.GUARD));
  }

  @Test
  void a_private_home_is_stopped_and_the_practices_own_address_is_not() {
    var home =
        new Details(
            "Walking group",
            "Easy pace.",
            "At a neighbor's",
            "480 Birch Street",
            "",
            "",
            MORNING.starts(),
            MORNING.ends(),
            OREGON);
    var begun = saved(home);
    assertThat(making.ask(begun.id(), begun.version(), writer.id()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(making.review(MORNING, writer).concerns()).isEmpty();
  }

  @Test
  void a_page_takes_only_the_very_words_that_were_cleared() {
    var words = MORNING.toWords();
    var today = Occasion.on(MORNING.starts().toLocalDate());
    var given =
        (Approval.Given)
            gate.approve(
                "gathering:test",
                java.util.List.of(words),
                today,
                java.util.Set.of(writer.id()),
                yes(approver));
    var cleared = ((Answer.Leave) gate.clear(words, today, given.id())).cleared();
    var later = with(MORNING, MORNING.words(), MORNING.starts().plusDays(1));
    assertThatThrownBy(() -> board.show(GatheringId.random(), later, cleared, clock.instant()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_change_voids_the_yes_and_the_page_says_that_it_is_about_to_change() {
    var out = out(MORNING);
    var moved = with(MORNING, MORNING.words(), LocalDateTime.parse("2026-10-31T09:00"));
    var changed = done(making.save(out.id(), out.version(), moved, writer.id()));
    assertThat(changed.state()).isEqualTo(State.DRAFT);
    assertThat(changed.approval()).isNull();
    assertThat(board.find(out.id()))
        .hasValueSatisfying(shown -> {
          assertThat(shown.changing()).isTrue();
          assertThat(shown.details().starts()).isEqualTo(MORNING.starts());
        });
    var asked = done(making.ask(out.id(), changed.version(), writer.id()));
    done(making.approve(out.id(), asked.version(), yes(approver)));
    assertThat(board.find(out.id()))
        .hasValueSatisfying(shown -> {
          assertThat(shown.changing()).isFalse();
          assertThat(shown.movedFrom()).isEqualTo(MORNING.startsAt());
          assertThat(shown.details().starts()).isEqualTo(moved.starts());
          assertThat(shown.slug()).isEqualTo("flu-shot-morning-2026-10-24");
          assertThat(shown.sequence()).isEqualTo(2);
        });
  }

  @Test
  void a_cancelled_one_keeps_its_page_and_cannot_be_changed_any_more() {
    var out = out(MORNING);
    done(making.cancel(out.id(), writer.id()));
    assertThat(board.find(out.id()))
        .hasValueSatisfying(shown -> assertThat(shown.cancelled()).isTrue());
    var other = with(MORNING, "Other words.", MORNING.starts());
    assertThat(making.save(out.id(), out.version() + 1, other, writer.id()))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_page_that_is_taken_down_is_gone_and_leaves_the_change_to_be_seen() {
    var out = out(MORNING);
    var before = gatherings.changedAt();
    clock.forward(Duration.ofMinutes(1));
    done(making.takeDown(out.id(), approver.id()));
    assertThat(board.find(out.id())).isEmpty();
    assertThat(gatherings.changedAt()).isAfter(before);
  }

  @Test
  void a_yes_after_it_began_comes_too_late_and_it_goes_back_to_its_author() {
    var asked = done(making.ask(saved(MORNING).id(), 1, writer.id()));
    clock.set(Instant.parse("2026-10-24T17:00:00Z"));
    assertThat(making.approve(asked.id(), asked.version(), yes(approver)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Outcome.Reason.TOO_LATE));
    making.passOver();
    assertThat(drafts.find(asked.id()))
        .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(State.DRAFT));
  }

  @Test
  void two_people_at_once_overwrite_nothing() {
    var begun = saved(MORNING);
    done(making.save(begun.id(), 1, with(MORNING, "Theirs.", MORNING.starts()), approver.id()));
    assertThat(making.save(begun.id(), 1, with(MORNING, "Mine.", MORNING.starts()), writer.id()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Outcome.Reason.CHANGED));
  }

  @Test
  void the_same_form_twice_makes_one() {
    var id = GatheringId.random();
    done(making.save(id, 0, MORNING, writer.id()));
    assertThat(done(making.save(id, 0, MORNING, writer.id())).version()).isOne();
  }

  @Test
  void words_lie_sealed_until_they_are_public() {
    var id = saved(with(MORNING, "Canary words nobody may read.", MORNING.starts())).id();
    var found =
        db.sql(
                """
                select count(*) from gathering
                where id = :id and position('Canary' in encode(details, 'escape')) > 0
                """)
            .param("id", id.value())
            .query(Integer.class)
            .single();
    assertThat(found).isZero();
  }
}
