package org.bedside.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.gate.Answer;
import org.bedside.gate.Approval;
import org.bedside.gate.ApprovalId;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.gate.Review;
import org.bedside.gate.Words;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.publishing.Publishing;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From the first word of an invitation to its page, and to the day on which it has to be taken
/// back.
@Service
class Making {

  private final Drafts drafts;
  private final Board board;
  private final Gate gate;
  private final Publishing publishing;
  private final People people;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Making(
      Drafts drafts,
      Board board,
      Gate gate,
      Publishing publishing,
      People people,
      Today today,
      Audit audit,
      Clock clock) {
    this.drafts = drafts;
    this.board = board;
    this.gate = gate;
    this.publishing = publishing;
    this.people = people;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  /// What the gate would say of these words now.
  Review review(Details details, Person asker) {
    return gate.review(details.toWords(), publishing.occasion(clock.instant()), asker);
  }

  /// Keeps what was typed. The same again changes nothing; anything else makes a yes void, and a
  /// page that is out already says that it is being changed.
  @Transactional
  Outcome save(GatheringId id, int version, Details details, PersonId writer) {
    var found = drafts.lock(id);
    var now = now();
    if (found.isEmpty()) {
      var begun = Gathering.begun(id, writer, details);
      drafts.put(begun, now);
      record(writer, "gathering.begun", id);
      return new Outcome.Done(begun);
    }
    var gathering = found.get();
    if (gathering.details().equals(details)) {
      return new Outcome.Done(gathering);
    }
    if (gathering.version() != version) {
      return new Outcome.Refused(gathering, Outcome.Reason.CHANGED);
    }
    if (gathering.state() == State.CANCELLED) {
      return new Outcome.Refused(gathering, Outcome.Reason.NOT_NOW);
    }
    if (gathering.approval() != null) {
      gate.withdraw(gathering.approval());
      board.changing(id, now);
      record(writer, "gathering.approval-voided", id);
    }
    var changed = gathering.changedTo(details, writer);
    drafts.put(changed, now);
    settleAll(id, writer);
    return new Outcome.Done(changed);
  }

  /// Asks for a second person's yes.
  @Transactional
  Outcome ask(GatheringId id, int version, PersonId asker) {
    var found = drafts.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var gathering = found.get();
    if (gathering.version() != version) {
      return new Outcome.Refused(gathering, Outcome.Reason.CHANGED);
    }
    if (gathering.state() != State.DRAFT) {
      return new Outcome.Refused(gathering, Outcome.Reason.NOT_NOW);
    }
    if (!gathering.details().startsAt().isAfter(clock.instant())) {
      return new Outcome.Refused(gathering, Outcome.Reason.TOO_LATE);
    }
    var person = people.find(asker).orElseThrow();
    gate.asked(id.subject(), gathering.words(), publishing.occasion(clock.instant()), person);
    if (review(gathering.details(), person) instanceof Review.Stopped) {
      return new Outcome.Refused(gathering, Outcome.Reason.GUARD);
    }
    var waiting = gathering.with(State.WAITING, null);
    drafts.put(waiting, now());
    today.put(
        Item.forRight(
                Right.APPROVE_POSTS,
                people.practice().selfApproval() ? null : gathering.author(),
                id.subject(),
                "approval",
                Audience.PUBLIC,
                id.link(),
                2)
            .from(asker)
            .dueBy(gathering.details().startsAt()));
    record(asker, "gathering.submitted", id);
    return new Outcome.Done(waiting);
  }

  /// Says yes to exactly what was read, and puts up the page in the same transaction: the gate is
  /// asked for the yes and then, as by everybody who sends, for a `Cleared`.
  @Transactional
  Outcome approve(GatheringId id, int version, Proven yes) {
    var found = drafts.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var gathering = found.get();
    if (gathering.state() == State.OUT && gathering.version() == version + 1) {
      return new Outcome.Done(gathering);
    }
    if (gathering.version() != version) {
      return new Outcome.Refused(gathering, Outcome.Reason.CHANGED);
    }
    if (gathering.state() != State.WAITING) {
      return new Outcome.Refused(gathering, Outcome.Reason.NOT_NOW);
    }
    if (!gathering.details().startsAt().isAfter(clock.instant())) {
      return new Outcome.Refused(gathering, Outcome.Reason.TOO_LATE);
    }
    var words = gathering.details().toWords();
    var when = publishing.occasion(clock.instant());
    return switch (gate.approve(
        id.subject(), List.of(words), when, Set.copyOf(gathering.writers()), yes)) {
      case Approval.Refused(var reason) -> new Outcome.Stopped(gathering, reason);
      // Others are still missing; the item on Today stays for them.
      case Approval.Counted _ -> new Outcome.Done(gathering);
      case Approval.Given(var approval, _) -> shown(gathering, words, when, approval, yes.person());
    };
  }

  private Outcome shown(
      Gathering gathering, Words words, Occasion when, ApprovalId approval, PersonId by) {
    var id = gathering.id();
    if (!(gate.clear(words, when, approval) instanceof Answer.Leave(var cleared))) {
      gate.withdraw(approval);
      return new Outcome.Refused(gathering, Outcome.Reason.HELD);
    }
    board.show(id, gathering.details(), cleared, now());
    var out = gathering.with(State.OUT, approval);
    drafts.put(out, now());
    today.settle(id.subject(), "approval", by);
    record(by, "gathering.shown", id);
    return new Outcome.Done(out);
  }

  /// Who may give the yes that it waits for.
  boolean mayApprove(Gathering gathering, Person person) {
    return gathering.state() == State.WAITING
        && gate.yesOf(
                gate.standing(
                    gathering.id().subject(),
                    gathering.words(),
                    publishing.occasion(clock.instant()),
                    Set.copyOf(gathering.writers())),
                person,
                Set.copyOf(gathering.writers()))
            .isPresent();
  }

  /// Sends it back to its author with a word of why.
  @Transactional
  Outcome sendBack(GatheringId id, String why, PersonId by) {
    var found = drafts.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var gathering = found.get();
    if (gathering.state() != State.WAITING) {
      return new Outcome.Refused(gathering, Outcome.Reason.NOT_NOW);
    }
    gate.sentBack(id.subject(), gathering.words(), by);
    var back = gathering.sentBack(why);
    drafts.put(back, now());
    today.settle(id.subject(), "approval", by);
    today.put(forAuthor(gathering, "changes", 3).from(by));
    record(by, "gathering.changes-requested", id);
    return new Outcome.Done(back);
  }

  /// It does not take place. The words for that are fixed, so nobody has to be waited for.
  @Transactional
  Outcome cancel(GatheringId id, PersonId by) {
    var found = drafts.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var gathering = found.get();
    if (gathering.state() == State.CANCELLED) {
      return new Outcome.Done(gathering);
    }
    var cancelled = gathering.with(State.CANCELLED, gathering.approval());
    drafts.put(cancelled, now());
    board.cancel(id, now());
    settleAll(id, by);
    record(by, "gathering.cancelled", id);
    return new Outcome.Done(cancelled);
  }

  /// Takes its page off the site, as if it had never been there.
  @Transactional
  Outcome takeDown(GatheringId id, PersonId by) {
    var found = drafts.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var gathering = found.get();
    if (board.find(id).isEmpty()) {
      return new Outcome.Refused(gathering, Outcome.Reason.NOT_NOW);
    }
    if (gathering.approval() != null) {
      gate.withdraw(gathering.approval());
    }
    board.takeDown(id, now());
    var state = gathering.state() == State.CANCELLED ? State.CANCELLED : State.DRAFT;
    var down = gathering.with(state, null);
    drafts.put(down, now());
    settleAll(id, by);
    record(by, "gathering.taken-down", id);
    return new Outcome.Done(down);
  }

  /// Nobody said yes before it began: it goes back to its author.
  @Transactional
  void passOver() {
    for (var id : drafts.overdue(clock.instant())) {
      drafts
          .lock(id)
          .filter(gathering -> gathering.state() == State.WAITING)
          .ifPresent(gathering -> {
            drafts.put(gathering.with(State.DRAFT, null), now());
            today.settle(id.subject(), "approval", null);
            today.put(forAuthor(gathering, "expired", 1).dueBy(gathering.details().startsAt()));
            audit.record(Entry.of("system", "gathering.expired", id.subject()));
          });
    }
  }

  private static Item forAuthor(Gathering gathering, String kind, int minutes) {
    var id = gathering.id();
    return Item.forPerson(
        gathering.author(), id.subject(), kind, Audience.PUBLIC, id.link() + "/edit", minutes);
  }

  private void settleAll(GatheringId id, PersonId by) {
    for (var kind : List.of("approval", "changes", "expired")) {
      today.settle(id.subject(), kind, by);
    }
  }

  private void record(PersonId by, String action, GatheringId id) {
    audit.record(Entry.of(by.ledger(), action, id.subject()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
