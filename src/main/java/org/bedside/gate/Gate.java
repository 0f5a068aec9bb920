package org.bedside.gate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.gate.Concern.Part;
import org.bedside.guard.Guard;
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
@Service
public class Gate {

  private final People people;
  private final Approvals approvals;
  private final Audit audit;
  private final Clock clock;

  Gate(People people, Approvals approvals, Audit audit, Clock clock) {
    this.people = people;
    this.approvals = approvals;
    this.audit = audit;
    this.clock = clock;
  }

  /// What could identify somebody in these words. Pure, quick enough for every pause in typing.
  public Review review(Words words) {
    return Review.of(concerns(people.guard(), words));
  }

  /// Somebody says yes to exactly these words of `subject` (such as `post:…`), one entry for each
  /// channel. Rights are asked anew here, because they may have changed since the page was opened,
  /// and stay as they are until the yes is written. Where the guard marks something, a session left
  /// open is not enough: the person must have shown lately who they are.
  @Transactional
  public Approval approve(String subject, List<Words> all, PersonId author, Proven yes) {
    var approver = yes.person();
    var person = people.hold(approver).filter(Person::active).filter(this::mayApprove);
    if (person.isEmpty()) {
      return new Approval.Refused(Approval.Reason.NO_RIGHT);
    }
    var bySelf = author.equals(approver);
    if (bySelf && !people.practice().selfApproval()) {
      return new Approval.Refused(Approval.Reason.OWN_WORDS);
    }
    var seen = new HashSet<String>();
    for (var words : all) {
      var review = review(words);
      if (review instanceof Review.Stopped) {
        return new Approval.Refused(Approval.Reason.STOPPED);
      }
      seen.addAll(fingerprints(review.concerns()));
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

  /// Takes an approval back; every later [#clear] with it answers [Answer.Held].
  @Transactional
  public void withdraw(ApprovalId id) {
    approvals.withdraw(id, clock.instant());
  }

  /// Asked by whoever sends, inside the sending transaction, with the stored words: hash, approval,
  /// approver and guard are checked anew.
  public Answer clear(Words words, ApprovalId id) {
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
    return switch (review(words)) {
      case Review.Stopped stopped -> new Answer.Stopped(stopped);
      case Review.Look(var concerns) when !approval.seen().containsAll(fingerprints(concerns)) ->
          new Answer.Held(Answer.Reason.NEW_CONCERN);
      case Review.Look _, Review.Clear _ ->
          new Answer.Leave(new Cleared(words, hash, id, approval.approver()));
    };
  }

  private boolean mayApprove(Person person) {
    return person.may(Right.APPROVE_POSTS);
  }

  private static List<Concern> concerns(Guard guard, Words words) {
    var concerns = new ArrayList<Concern>();
    var audience = words.audience();
    for (var finding : guard.read(words.title(), audience).findings()) {
      concerns.add(new Concern(Part.TITLE, -1, finding));
    }
    for (var finding : guard.read(words.text(), audience).findings()) {
      concerns.add(new Concern(Part.TEXT, -1, finding));
    }
    for (var i = 0; i < words.pictures().size(); i++) {
      for (var finding : guard.read(words.pictures().get(i).alt(), audience).findings()) {
        concerns.add(new Concern(Part.ALT, i, finding));
      }
    }
    return concerns;
  }

  /// What was seen, without the words: enough to notice a concern that the approver was not shown.
  private static Set<String> fingerprints(List<Concern> concerns) {
    return concerns.stream()
        .map(concern ->
            "%s %d %s %d-%d"
                .formatted(
                    concern.part(),
                    concern.picture(),
                    concern.finding().kind(),
                    concern.finding().start(),
                    concern.finding().end()))
        .collect(Collectors.toSet());
  }
}
