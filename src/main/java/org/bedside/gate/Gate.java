package org.bedside.gate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bedside.guard.Reading;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Proven;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room.
///
/// It lets pass what neither the guard nor a rule of the practice stops, and what everybody
/// approved whose yes the practice or a rule asks for, in the very words they saw. Rules are asked
/// three times: while somebody types ([#review]), when somebody agrees ([#approve]) and in the
/// transaction that sends ([#clear]).
///
/// What is decided here is decided by the reading of somebody who may open the patient list. What
/// is *shown* depends on who asks: nobody else learns from an answer, a refusal or a delay whether
/// a name is on the list. How that is kept stands in SECURITY.md.
@Service
public class Gate {

  private final People people;
  private final Reader reader;
  private final Voices voices;
  private final Agreements agreements;
  private final Approvals approvals;
  private final Approving approving;
  private final PreparedAnswers prepared;
  private final Clearing clearing;
  private final Recipients recipients;
  private final Reopening reopening;
  private final History history;
  private final Clock clock;

  Gate(
      People people,
      Reader reader,
      Voices voices,
      Agreements agreements,
      Approvals approvals,
      Approving approving,
      PreparedAnswers prepared,
      Clearing clearing,
      Recipients recipients,
      Reopening reopening,
      History history,
      Clock clock) {
    this.people = people;
    this.reader = reader;
    this.voices = voices;
    this.agreements = agreements;
    this.approvals = approvals;
    this.approving = approving;
    this.prepared = prepared;
    this.clearing = clearing;
    this.recipients = recipients;
    this.reopening = reopening;
    this.history = history;
    this.clock = clock;
  }

  /// What could identify somebody in these words, as `asker` may see it. Quick enough for every
  /// pause in typing.
  public Review review(Words words, Occasion when, Person asker) {
    return reader.read(words, when, Approving.viewer(asker));
  }

  /// Whether the guard knows the patients. Until then nothing is clear and nothing leaves.
  public boolean isReady() {
    return people.guardIsReady();
  }

  /// All that rules ask about these words, as those see it who may open the patient list, so that
  /// other rules can be tried on them.
  public Material material(Words words, Occasion when) {
    return reader.material(words, when);
  }

  /// Whose yes these words of `subject` by `writers` need, and who has said it: what the practice
  /// set, and whom its rules ask for.
  public Standing standing(String subject, List<Words> all, Occasion when, Set<PersonId> writers) {
    return approving.standing(new Matter(subject, all, when, writers));
  }

  /// Whether nobody else is missing once this is said.
  public boolean completes(Standing standing, Yes yes, Set<PersonId> writers) {
    return voices.with(standing, yes, writers).next().isEmpty();
  }

  /// The yes that `person` could say next, for themselves or for somebody who is away; empty if
  /// nobody waits for them.
  public Optional<Yes> yesOf(Standing standing, Person person, Set<PersonId> writers) {
    var isOwn = writers.contains(person.id()) && !people.practice().selfApproval();
    return standing.has(person.id()) || isOwn
        ? Optional.empty()
        : voices.find(standing, person, writers);
  }

  /// Somebody asks for a yes to these words of `subject`, whether or not they may: what stands in
  /// the way goes into the history.
  @Transactional
  public void asked(String subject, List<Words> all, Occasion when, Person asker) {
    history.asked(subject, all, when, asker);
  }

  /// Who could say yes to these words asks for others.
  @Transactional
  public void sentBack(String subject, List<Words> all, PersonId by) {
    history.sentBack(subject, all, by);
  }

  /// Somebody says yes to exactly these words of `subject` (such as `post:…`), one entry for each
  /// channel. Rights are asked anew here, because they may have changed since the page was opened,
  /// and stay as they are until the yes is written. Where the guard marks something, a session left
  /// open is not enough: the person must have shown lately who they are. Only the last of all the
  /// yeses that these words need makes an approval.
  @Transactional
  public Approval approve(
      String subject, List<Words> all, Occasion when, Set<PersonId> writers, Proven yes) {
    var person = people.hold(yes.person()).filter(Person::active);
    if (person.isEmpty()) {
      return new Approval.Refused(Approval.Reason.NO_RIGHT);
    }
    var matter = new Matter(subject, all, when, writers);
    var answer = approving.answer(matter, person.get(), yes.lately());
    history.answered(subject, all, when, person.get(), answer);
    return answer;
  }

  /// Somebody uses an answer that the practice has ready; nobody else's yes is waited for.
  ///
  /// @param words every one of them chosen by the house: an asker who could fill in a name would
  ///   learn from the refusal whether it is on the patient list
  @Transactional
  public Approval approvePrepared(String subject, Words words, Occasion when, Proven yes) {
    return prepared.approve(subject, words, when, yes);
  }

  /// Takes an approval back; every later [#clear] with it answers [Answer.Held].
  @Transactional
  public void withdraw(ApprovalId id) {
    approvals.withdraw(id, clock.instant());
  }

  /// Takes back every yes that was said to `subject`, also those that wait for others. True if
  /// there was any.
  @Transactional
  public boolean withdraw(String subject) {
    var waited = agreements.forget(subject);
    return approvals.withdraw(subject, clock.instant()) || waited;
  }

  /// Takes an approval back that is not enough by now, because the practice asks for more. Who said
  /// yes need not say it again, unless the rules say something new for which it is theirs to
  /// answer.
  @Transactional
  public void reopen(ApprovalId id, List<Words> all, Occasion when) {
    reopening.reopen(id, all, when);
  }

  /// Asked by whoever sends, inside the sending transaction, with the stored words: hash, approval,
  /// all who said yes, the practice's stages and the guard are checked anew, with the eyes of those
  /// who may open the patient list.
  public Answer clear(Words words, Occasion when, ApprovalId id) {
    return clear(List.of(new Departure(words, when, id))).getFirst();
  }

  /// The same for many at once: one answer for each, in their order.
  public List<Answer> clear(List<Departure> all) {
    return clearing.clear(all);
  }

  /// What in words for one patient looks like somebody else's, as `author` may see it: for a page
  /// on which they are typed.
  public Reading review(PrivateWords words, Person author) {
    return recipients.reading(words, author);
  }

  /// Asked by whoever hands words to one patient, in the transaction that does: are they for this
  /// person, and do all who read it now belong to them?
  ///
  /// @param confirmed the seal of an earlier [PrivateAnswer.Confirm] to which the author said yes;
  ///   else blank
  @Transactional
  public PrivateAnswer toPatient(PrivateWords words, Person author, String confirmed) {
    return recipients.answer(words, author, confirmed);
  }
}
