package org.bedside.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.detectors.Blank;
import org.bedside.detectors.Prepared;
import org.bedside.gate.Answer;
import org.bedside.gate.Approval;
import org.bedside.gate.Cleared;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.gate.Review;
import org.bedside.gate.Who;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Proven;
import org.bedside.publishing.Publishing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From what somebody wrote to what became of the answer. Own words are in [OwnWords].
@Service
class Answering {

  private final AnswerTable replies;
  private final PrivateWay way;
  private final Gate gate;
  private final Publishing publishing;
  private final People people;
  private final AnswersToday waiting;
  private final Audit audit;
  private final Clock clock;

  Answering(
      AnswerTable replies,
      PrivateWay way,
      Gate gate,
      Publishing publishing,
      People people,
      AnswersToday waiting,
      Audit audit,
      Clock clock) {
    this.replies = replies;
    this.way = way;
    this.gate = gate;
    this.publishing = publishing;
    this.people = people;
    this.waiting = waiting;
    this.audit = audit;
    this.clock = clock;
  }

  Occasion occasion() {
    return publishing.occasion(clock.instant());
  }

  /// What is in the words that are answered.
  Seen seen(Reply one) {
    return one.heard().words().isEmpty()
        ? new Seen(false, false, false)
        : Seen.in(gate.material(one.words(""), occasion()).signs());
  }

  /// Who may say something for the practice with a prepared answer.
  static boolean maySpeak(Person person) {
    return Who.ANSWERER.is(person);
  }

  /// The same id again changes nothing.
  @Transactional
  Reply enter(AnswerId id, Heard heard, PersonId by) {
    var found = replies.lock(id);
    if (found.isPresent()) {
      return found.get();
    }
    var entered = Reply.entered(id, heard, by, now());
    replies.put(entered);
    var seen = seen(entered);
    waiting.entered(entered, seen);
    audit.record(
        Entry.of(by.ledger(), "answer.entered", id.subject())
            .with("kind", heard.kind().name())
            .with("place", heard.network() == null ? "other" : heard.network().name())
            .with("seen", seen.crisis() ? "crisis" : seen.urgent() ? "urgent" : "nothing"));
    return entered;
  }

  /// The prepared answer of this name with all filled in; empty where something is missing.
  String filled(Prepared prepared) {
    var practice = people.practice();
    return way.blanks().fill(prepared, practice, clock.instant().atZone(practice.zone()));
  }

  /// Own words with the way to private messages below them; empty words stay empty.
  String leadingOn(String words, String language) {
    return words.isBlank() ? words : way.blanks().leadingOn(words.strip(), language);
  }

  /// The link in `blanks` (`portal` or `policy`) because of which an answer would not pass by
  /// itself: the guard knows the practice's own pages and those of public bodies. Read with the
  /// eyes of `asker`.
  Optional<String> strangeLink(Blanks blanks, Person asker) {
    var practice = people.practice();
    var now = clock.instant().atZone(practice.zone());
    var heard = new Heard(Kind.REVIEW, null, "", "", "", "en");
    var any = Reply.entered(AnswerId.random(), heard, asker.id(), clock.instant());
    return Prepared.in(Locale.ENGLISH).stream()
        .filter(one -> one.blanks().contains(Blank.LINK))
        .filter(one -> {
          var text = blanks.fill(one, practice, now);
          return !text.isEmpty()
              && !(gate.review(any.words(text), occasion(), asker) instanceof Review.Clear);
        })
        .findFirst()
        .map(one -> one.name().equals("policy") ? "policy" : "portal");
  }

  /// Takes a prepared answer. The words are made here from its name, never from what a page sent.
  @Transactional
  Outcome use(AnswerId id, int version, String name, String language, Proven by) {
    return at(
        id,
        version,
        one -> one.state().isWritable(),
        one -> {
          var text =
              Prepared.all().stream()
                  .filter(each -> each.name().equals(name) && each.language().equals(language))
                  .findFirst()
                  .map(this::filled)
                  .orElse("");
          if (text.isEmpty()) {
            return new Outcome.Refused(one, Outcome.Reason.BLANK);
          }
          gate.withdraw(id.subject());
          return switch (gate.approvePrepared(id.subject(), one.words(text), occasion(), by)) {
            case Approval.Refused(var reason) -> new Outcome.Stopped(one, reason);
            case Approval.Counted _ -> throw new IllegalStateException("One yes is all it needs");
            case Approval.Given(var yes, _) -> {
              waiting.settle(one, by.person());
              yield kept(one.chosen(name, text, yes));
            }
          };
        });
  }

  /// The words that may be posted now, asked of the gate at this moment.
  Answer clear(Reply one) {
    var yes = one.approval();
    return one.state() != State.READY || yes == null
        ? new Answer.Held(Answer.Reason.NOT_APPROVED)
        : gate.clear(one.toWords(), occasion(), yes);
  }

  /// What was chosen is taken back, and something else can be.
  @Transactional
  Outcome again(AnswerId id, int version, Person by) {
    return at(
        id,
        version,
        one -> isOneOf(one, State.READY, State.WAITING),
        one -> {
          if (!maySpeak(by)) {
            return new Outcome.Refused(one, Outcome.Reason.NO_RIGHT);
          }
          gate.withdraw(id.subject());
          waiting.settle(one, by.id());
          waiting.answer(one, seen(one), by.id());
          record(by.id(), "answer.withdrawn", one);
          return kept(one.anew());
        });
  }

  /// It is not answered: only its category is told to the place on which it stands. Words of danger
  /// are never passed over in this way.
  @Transactional
  Outcome report(AnswerId id, int version, Category category, Person by) {
    return at(
        id,
        version,
        one -> one.state().isWritable(),
        one -> {
          if (!maySpeak(by)) {
            return new Outcome.Refused(one, Outcome.Reason.NO_RIGHT);
          }
          if (seen(one).isNow()) {
            return new Outcome.Refused(one, Outcome.Reason.DANGER);
          }
          gate.withdraw(id.subject());
          waiting.settle(one, by.id());
          audit.record(
              Entry.of(by.id().ledger(), "answer.reported", id.subject())
                  .with("category", category.name()));
          return kept(one.done(State.REPORTED, category, now()));
        });
  }

  /// Somebody says what became of the answer. That it was posted is true also where the gate would
  /// hold it by now, and the ledger says both.
  @Transactional
  Outcome close(AnswerId id, int version, boolean posted, Person by) {
    return at(
        id,
        version,
        one -> one.state() == State.READY,
        one -> {
          if (!maySpeak(by)) {
            return new Outcome.Refused(one, Outcome.Reason.NO_RIGHT);
          }
          var cleared = clear(one) instanceof Answer.Leave;
          waiting.settle(one, by.id());
          audit.record(
              Entry.of(
                      by.id().ledger(),
                      posted ? "answer.posted" : "answer.not-posted",
                      id.subject())
                  .with("words", one.toWords().hash())
                  .with("cleared", "" + cleared));
          return kept(one.done(posted ? State.POSTED : State.NOT_POSTED, null, now()));
        });
  }

  /// Somebody who looks after people in danger has taken it up.
  @Transactional
  Outcome safeguard(AnswerId id, Person by) {
    var found = replies.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var one = found.get();
    for (var who : AnswersToday.Safeguard.values()) {
      if (by.roles().contains(waiting.asked(who))) {
        waiting.safeguarded(one, who, by.id());
        audit.record(
            Entry.of(by.id().ledger(), "answer.safeguarded", id.subject()).with("as", who.name()));
      }
    }
    return new Outcome.Done(one);
  }

  /// Whether `person` is one of those.
  boolean looksAfterDanger(Person person) {
    return List.of(AnswersToday.Safeguard.values()).stream()
        .anyMatch(who -> person.roles().contains(waiting.asked(who)));
  }

  /// What may be shown to be copied.
  Optional<Cleared> cleared(Reply one) {
    return clear(one) instanceof Answer.Leave(var cleared)
        ? Optional.of(cleared)
        : Optional.empty();
  }

  private Outcome at(
      AnswerId id, int version, Function<Reply, Boolean> isTime, Function<Reply, Outcome> act) {
    var found = replies.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var one = found.get();
    if (!isTime.apply(one)) {
      return new Outcome.Refused(one, Outcome.Reason.NOT_NOW);
    }
    return one.version() == version
        ? act.apply(one)
        : new Outcome.Refused(one, Outcome.Reason.CHANGED);
  }

  private Outcome kept(Reply one) {
    replies.put(one);
    return new Outcome.Done(one);
  }

  private static boolean isOneOf(Reply one, State... states) {
    return List.of(states).contains(one.state());
  }

  private void record(PersonId by, String action, Reply one) {
    audit.record(Entry.of(by.ledger(), action, one.id().subject()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
