package org.bedside.gate;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Viewer;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.policy.Policy;
import org.springframework.stereotype.Component;

/// How words come to an approval: whose yes they need, what somebody's yes is worth, and what is
/// written down of it.
@Component
class Approving {

  private final People people;
  private final Reader reader;
  private final Voices voices;
  private final Agreements agreements;
  private final Approvals approvals;
  private final Policy policy;
  private final Audit audit;
  private final Clock clock;

  Approving(
      People people,
      Reader reader,
      Voices voices,
      Agreements agreements,
      Approvals approvals,
      Policy policy,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.reader = reader;
    this.voices = voices;
    this.agreements = agreements;
    this.approvals = approvals;
    this.policy = policy;
    this.audit = audit;
    this.clock = clock;
  }

  Standing standing(Matter matter) {
    return standing(matter, voices.said(matter.subject(), matter.all()));
  }

  /// As soon as somebody agreed who may open the patient list, the rules are asked with their eyes:
  /// a name that looks like a patient's is known to be none by then, or they could not have agreed.
  private Standing standing(Matter matter, List<Yes> yeses) {
    var looked = yeses.stream().map(Yes::person).anyMatch(this::isInside);
    var wanted =
        reader.wanted(matter.all(), matter.when(), looked ? Viewer.INSIDE : Viewer.OUTSIDE);
    return voices.standing(matter.all(), yeses, wanted, matter.writers());
  }

  /// What the yes of `person` is worth.
  Approval answer(Matter matter, Person person, boolean lately) {
    var writers = matter.writers();
    var standing = standing(matter);
    if (standing.has(person.id())) {
      return new Approval.Counted(standing);
    }
    var voice = voices.find(standing, person, writers);
    if (voice.isEmpty()) {
      return new Approval.Refused(
          voices.comesLater(standing, person) ? Approval.Reason.NOT_YET : Approval.Reason.NO_RIGHT);
    }
    if (writers.contains(person.id()) && !people.practice().selfApproval()) {
      return new Approval.Refused(Approval.Reason.OWN_WORDS);
    }
    if (!people.guardIsReady()) {
      return new Approval.Refused(Approval.Reason.NOT_READY);
    }
    var yeses = standing.with(voice.get()).yeses();
    return agree(matter, standing(matter, yeses), viewer(person), lately);
  }

  /// Reads the words with the eyes of whoever agrees, and counts their yes.
  private Approval agree(Matter matter, Standing after, Viewer viewer, boolean lately) {
    var seen = new HashSet<String>();
    for (var words : matter.all()) {
      var shown = reader.read(words, matter.when(), viewer);
      if (shown instanceof Review.Stopped) {
        return new Approval.Refused(
            shown.isStoppedByGuard() ? Approval.Reason.STOPPED : Approval.Reason.FORBIDDEN);
      }
      if (!shown.unanswered().isEmpty()) {
        return new Approval.Refused(Approval.Reason.REASON_WANTED);
      }
      if (after.next().filter(stage -> !stage.byRule()).isEmpty()
          && nobodyLooked(words, matter, after, shown)) {
        return new Approval.Refused(Approval.Reason.LOOK_INSIDE);
      }
      seen.addAll(Reader.fingerprints(shown));
      if (!people.knowsPatients()) {
        seen.addAll(Reader.fingerprints(reader.read(words, matter.when(), Viewer.INSIDE)));
      }
    }
    return seen.isEmpty() || lately
        ? count(matter, after, seen)
        : new Approval.Refused(Approval.Reason.UNPROVEN);
  }

  /// Writes the last yes of `standing` down; with it the approval, if no other is missing.
  private Approval count(Matter matter, Standing standing, Set<String> seen) {
    var now = clock.instant();
    var yes = standing.yeses().getLast();
    var bySelf = matter.writers().contains(yes.person());
    var hashes = matter.hashes();
    if (standing.next().isPresent()) {
      agreements.add(matter.subject(), hashes, yes, seen, now);
      audit.record(entry("post.agreed", matter, yes, seen).with("bySelf", "" + bySelf));
      return new Approval.Counted(standing);
    }
    var id = ApprovalId.random();
    var rules = policy.inForce().digest();
    var together = new HashSet<>(seen);
    together.addAll(agreements.seen(matter.subject(), hashes));
    approvals.add(
        new Approvals.Row(
            id,
            matter.subject(),
            hashes,
            together,
            matter.writers(),
            standing.yeses(),
            rules,
            now,
            false));
    agreements.forget(matter.subject());
    var everybody = standing.yeses().stream().map(one -> one.person().ledger()).toList();
    audit.record(
        entry(bySelf ? "post.self-approved" : "post.approved", matter, yes, seen)
            .with("approval", id.value().toString())
            .with("rules", rules)
            .with("yeses", String.join(",", everybody)));
    return new Approval.Given(id, bySelf);
  }

  private static Entry entry(String action, Matter matter, Yes yes, Set<String> seen) {
    var hashes = matter.hashes().stream().sorted().toList();
    var entry =
        Entry.of(yes.person().ledger(), action, matter.subject())
            .with("stage", yes.who().name())
            .with("concerns", String.valueOf(seen.size()))
            .with("words", String.join(",", hashes));
    return yes.insteadOf() == null ? entry : entry.with("insteadOf", yes.insteadOf().ledger());
  }

  /// Whether words would leave at which nobody looked who may open the patient list, though
  /// somebody should. Without that person all get the same refusal for every text that might
  /// concern a patient, whether or not it does, and in the same time: the list is asked only where
  /// nothing in the text might. A name that looks like none is marked for nobody but those who may
  /// open the list, so all who wrote must be of them or one of them must agree, whatever the words
  /// are.
  private boolean nobodyLooked(Words words, Matter matter, Standing after, Review shown) {
    if (!people.knowsPatients()
        || after.yeses().stream().map(Yes::person).anyMatch(this::isInside)) {
      return false;
    }
    return !matter.writers().stream().allMatch(this::isInside)
        || Reader.mayConcernPatients(shown)
        || showsMore(words, matter.when(), shown);
  }

  private boolean isInside(PersonId id) {
    return people.find(id).filter(who -> viewer(who) == Viewer.INSIDE).isPresent();
  }

  /// Whether those who may open the list see more in these words.
  private boolean showsMore(Words words, Occasion when, Review outside) {
    var inside = reader.read(words, when, Viewer.INSIDE);
    return inside instanceof Review.Stopped
        || !Reader.fingerprints(outside).containsAll(Reader.fingerprints(inside));
  }

  static Viewer viewer(Person person) {
    return person.may(Right.SEE_PATIENTS) ? Viewer.INSIDE : Viewer.OUTSIDE;
  }
}
