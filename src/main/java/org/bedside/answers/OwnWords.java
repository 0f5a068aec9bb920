package org.bedside.answers;

import java.util.List;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.gate.Answer;
import org.bedside.gate.Approval;
import org.bedside.gate.ApprovalId;
import org.bedside.gate.Gate;
import org.bedside.gate.Review;
import org.bedside.gate.Standing;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Proven;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An answer in words of one's own: written, read by the guard and the rules, and agreed to by
/// those whom the practice and its rules ask for. No reason can be given here why words may stand
/// that a rule holds: a safe answer is always ready.
@Service
class OwnWords {

  private final AnswerTable replies;
  private final Answering answering;
  private final AnswersToday waiting;
  private final Gate gate;
  private final Audit audit;

  OwnWords(AnswerTable replies, Answering answering, AnswersToday waiting, Gate gate, Audit audit) {
    this.replies = replies;
    this.answering = answering;
    this.waiting = waiting;
    this.gate = gate;
    this.audit = audit;
  }

  /// What the gate would say of them now.
  Review review(Reply one, Person asker) {
    return gate.review(one.toWords(), answering.occasion(), asker);
  }

  /// Keeps what was typed. The same again changes nothing; anything else makes a yes void.
  @Transactional
  Outcome save(AnswerId id, int version, String text, PersonId writer) {
    var found = replies.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var one = found.get();
    if (one.prepared().isEmpty() && one.text().equals(text)) {
      return new Outcome.Done(one);
    }
    if (one.version() != version && !isTheirs(one, writer)) {
      return new Outcome.Refused(one, Outcome.Reason.CHANGED);
    }
    if (!one.state().isWritable()) {
      return new Outcome.Refused(one, Outcome.Reason.NOT_NOW);
    }
    if (gate.withdraw(id.subject())) {
      record(writer, "answer.approval-voided", id);
    }
    if (one.state() != State.OPEN) {
      waiting.settle(one, writer);
      waiting.answer(one, answering.seen(one), writer);
    }
    return kept(one.written(text, writer));
  }

  /// Nobody else has written and nothing was decided, so what came between was their own page,
  /// whose answer is still on its way.
  private static boolean isTheirs(Reply one, PersonId writer) {
    return one.state() == State.OPEN
        && one.prepared().isEmpty()
        && one.writers().equals(Set.of(writer));
  }

  /// Asks for the yeses that these words need, with the way to private messages below them. What is
  /// stopped cannot even be asked for.
  @Transactional
  Outcome ask(AnswerId id, int version, Person asker) {
    var found = replies.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var one = found.get();
    if (one.version() != version) {
      return new Outcome.Refused(one, Outcome.Reason.CHANGED);
    }
    if (one.state() != State.OPEN) {
      return new Outcome.Refused(one, Outcome.Reason.NOT_NOW);
    }
    if (one.text().isBlank()) {
      return new Outcome.Refused(one, Outcome.Reason.EMPTY);
    }
    var whole = one.saying(answering.leadingOn(one.text(), one.heard().language()));
    var review = review(whole, asker);
    if (review instanceof Review.Stopped || !review.unanswered().isEmpty()) {
      return new Outcome.Refused(one, Outcome.Reason.UNSAFE);
    }
    var asked = whole.with(State.WAITING, null);
    waiting.settle(one, asker.id());
    waiting.approval(asked, standing(asked), asker.id());
    record(asker.id(), "answer.submitted", id);
    return kept(asked);
  }

  Standing standing(Reply one) {
    return gate.standing(
        one.id().subject(), List.of(one.toWords()), answering.occasion(), one.writers());
  }

  /// Whether `person` may give the yes that it waits for.
  boolean mayApprove(Reply one, Person person) {
    return one.state() == State.WAITING
        && gate.yesOf(standing(one), person, one.writers()).isPresent();
  }

  /// Says yes to exactly what was read.
  @Transactional
  Outcome approve(AnswerId id, int version, Proven yes) {
    var found = replies.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var one = found.get();
    if (one.version() != version) {
      return new Outcome.Refused(one, Outcome.Reason.CHANGED);
    }
    if (one.state() != State.WAITING) {
      return new Outcome.Refused(one, Outcome.Reason.NOT_NOW);
    }
    var words = List.of(one.toWords());
    var approval =
        gate.approve(id.subject(), words, answering.occasion(), Set.copyOf(one.writers()), yes);
    return switch (approval) {
      case Approval.Refused(var reason) -> new Outcome.Stopped(one, reason);
      case Approval.Counted _ -> {
        waiting.settle(one, yes.person());
        waiting.approval(one, standing(one), yes.person());
        yield new Outcome.Done(one);
      }
      case Approval.Given(var given, _) -> ready(one, given, yes.person());
    };
  }

  private Outcome ready(Reply one, ApprovalId yes, PersonId by) {
    var ready = one.with(State.READY, yes);
    if (!(answering.clear(ready) instanceof Answer.Leave)) {
      gate.withdraw(yes);
      return new Outcome.Refused(one, Outcome.Reason.HELD);
    }
    waiting.settle(one, by);
    waiting.post(ready, by);
    return kept(ready);
  }

  /// Sends it back to who wrote it with a word of why. Whoever may say yes may do this.
  @Transactional
  Outcome sendBack(AnswerId id, String why, Person by) {
    var found = replies.lock(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var one = found.get();
    if (!mayApprove(one, by)) {
      return new Outcome.Refused(one, Outcome.Reason.NOT_NOW);
    }
    gate.withdraw(id.subject());
    waiting.settle(one, by.id());
    waiting.changes(one, by.id());
    record(by.id(), "answer.changes-requested", id);
    return kept(one.sentBack(why));
  }

  private Outcome kept(Reply one) {
    replies.put(one);
    return new Outcome.Done(one);
  }

  private void record(PersonId by, String action, AnswerId id) {
    audit.record(Entry.of(by.ledger(), action, id.subject()));
  }
}
