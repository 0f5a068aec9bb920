package org.bedside.gate;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Viewer;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room.
///
/// Until the practice's rules arrive, the gate lets pass what the guard does not stop and a second
/// person approved, in the very words that person saw.
///
/// What is decided here is decided by the reading of somebody who may open the patient list. What
/// is *shown* depends on who asks: nobody else learns from an answer, a refusal or a delay whether
/// a name is on the list. How that is kept stands in SECURITY.md.
@Service
public class Gate {

  private final People people;
  private final Reader reader;
  private final Approvals approvals;
  private final Audit audit;
  private final Clock clock;

  Gate(People people, Reader reader, Approvals approvals, Audit audit, Clock clock) {
    this.people = people;
    this.reader = reader;
    this.approvals = approvals;
    this.audit = audit;
    this.clock = clock;
  }

  /// What could identify somebody in these words, as `asker` may see it. Quick enough for every
  /// pause in typing.
  public Review review(Words words, Occasion when, Person asker) {
    return reader.read(words, when, viewer(asker));
  }

  /// Whether the guard knows the patients. Until then nothing is clear and nothing leaves.
  public boolean isReady() {
    return people.guardIsReady();
  }

  /// Somebody says yes to exactly these words of `subject` (such as `post:…`), one entry for each
  /// channel. Rights are asked anew here, because they may have changed since the page was opened,
  /// and stay as they are until the yes is written. Where the guard marks something, a session left
  /// open is not enough: the person must have shown lately who they are.
  @Transactional
  public Approval approve(
      String subject, List<Words> all, Occasion when, PersonId author, Proven yes) {
    var approver = yes.person();
    var person = people.hold(approver).filter(Person::active).filter(this::mayApprove);
    if (person.isEmpty()) {
      return new Approval.Refused(Approval.Reason.NO_RIGHT);
    }
    var bySelf = author.equals(approver);
    if (bySelf && !people.practice().selfApproval()) {
      return new Approval.Refused(Approval.Reason.OWN_WORDS);
    }
    if (!isReady()) {
      return new Approval.Refused(Approval.Reason.NOT_READY);
    }
    var seen = new HashSet<String>();
    for (var words : all) {
      var refused = refusal(words, when, author, viewer(person.get()));
      if (refused.isPresent()) {
        return new Approval.Refused(refused.get());
      }
      seen.addAll(Reader.fingerprints(reader.read(words, when, Viewer.INSIDE)));
    }
    if (!seen.isEmpty() && !yes.lately()) {
      return new Approval.Refused(Approval.Reason.UNPROVEN);
    }
    var id = ApprovalId.random();
    var hashes = all.stream().map(Words::hash).collect(Collectors.toSet());
    approvals.add(
        new Approvals.Row(id, subject, hashes, seen, author, approver, clock.instant(), false));
    audit.record(
        Entry.of(
                "person:" + approver.value(),
                bySelf ? "post.self-approved" : "post.approved",
                subject)
            .with("approval", id.value().toString())
            .with("concerns", String.valueOf(seen.size()))
            .with("words", String.join(",", hashes.stream().sorted().toList())));
    return new Approval.Given(id, bySelf);
  }

  /// Somebody who may not open the patient list gets the same refusal for every text that might
  /// concern a patient, whether or not it does, and in the same time: the list is asked only where
  /// nothing in the text might. A name that looks like none is marked for nobody but those who may
  /// open the list, so one of them must have written or must approve, whatever the words are.
  private Optional<Approval.Reason> refusal(
      Words words, Occasion when, PersonId author, Viewer viewer) {
    var shown = reader.read(words, when, viewer);
    if (shown instanceof Review.Stopped) {
      return Optional.of(Approval.Reason.STOPPED);
    }
    if (viewer == Viewer.INSIDE || !people.knowsPatients()) {
      return Optional.empty();
    }
    var noInsider = people.find(author).filter(who -> viewer(who) == Viewer.INSIDE).isEmpty();
    return noInsider || Reader.mayConcernPatients(shown) || showsMore(words, when, shown)
        ? Optional.of(Approval.Reason.LOOK_INSIDE)
        : Optional.empty();
  }

  /// Whether those who may open the list see more in these words.
  private boolean showsMore(Words words, Occasion when, Review outside) {
    var inside = reader.read(words, when, Viewer.INSIDE);
    return inside instanceof Review.Stopped
        || !Reader.fingerprints(outside).containsAll(Reader.fingerprints(inside));
  }

  /// Takes an approval back; every later [#clear] with it answers [Answer.Held].
  @Transactional
  public void withdraw(ApprovalId id) {
    approvals.withdraw(id, clock.instant());
  }

  /// Asked by whoever sends, inside the sending transaction, with the stored words: hash, approval,
  /// approver and guard are checked anew, with the eyes of those who may open the patient list.
  public Answer clear(Words words, Occasion when, ApprovalId id) {
    var found = approvals.find(id).filter(row -> !row.withdrawn());
    if (found.isEmpty()) {
      return new Answer.Held(Answer.Reason.NOT_APPROVED);
    }
    var approval = found.get();
    var hash = words.hash();
    if (!approval.hashes().contains(hash)) {
      return new Answer.Held(Answer.Reason.CHANGED);
    }
    if (people
        .find(approval.approver())
        .filter(Person::active)
        .filter(this::mayApprove)
        .isEmpty()) {
      return new Answer.Held(Answer.Reason.APPROVER_LEFT);
    }
    if (!isReady()) {
      return new Answer.Held(Answer.Reason.NOT_READY);
    }
    return switch (reader.read(words, when, Viewer.INSIDE)) {
      case Review.Stopped stopped
          when reader.read(words, when, Viewer.OUTSIDE) instanceof Review.Stopped ->
          new Answer.Stopped(stopped);
      case Review.Stopped _ -> new Answer.Held(Answer.Reason.LOOK_INSIDE);
      case Review.Look look when !approval.seen().containsAll(Reader.fingerprints(look)) ->
          new Answer.Held(Answer.Reason.LOOK_INSIDE);
      case Review.Look _, Review.Clear _ ->
          new Answer.Leave(new Cleared(words, hash, id, approval.approver()));
    };
  }

  private boolean mayApprove(Person person) {
    return person.may(Right.APPROVE_POSTS);
  }

  private static Viewer viewer(Person person) {
    return person.may(Right.SEE_PATIENTS) ? Viewer.INSIDE : Viewer.OUTSIDE;
  }
}
