package org.bedside.gate;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Viewer;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.policy.Policy;
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
  private final PreparedAnswers prepared;
  private final Clearing clearing;
  private final Policy policy;
  private final History history;
  private final Audit audit;
  private final Clock clock;

  Gate(
      People people,
      Reader reader,
      Voices voices,
      Agreements agreements,
      Approvals approvals,
      PreparedAnswers prepared,
      Clearing clearing,
      Policy policy,
      History history,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.reader = reader;
    this.voices = voices;
    this.agreements = agreements;
    this.approvals = approvals;
    this.prepared = prepared;
    this.clearing = clearing;
    this.policy = policy;
    this.history = history;
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

  /// All that rules ask about these words, as those see it who may open the patient list, so that
  /// other rules can be tried on them.
  public Material material(Words words, Occasion when) {
    return reader.material(words, when);
  }

  /// Whose yes these words of `subject` by `writers` need, and who has said it: what the practice
  /// set, and whom its rules ask for.
  public Standing standing(String subject, List<Words> all, Occasion when, Set<PersonId> writers) {
    return standing(all, when, writers, voices.said(subject, all));
  }

  /// As soon as somebody agreed who may open the patient list, the rules are asked with their eyes:
  /// a name that looks like a patient's is known to be none by then, or they could not have agreed.
  private Standing standing(
      List<Words> all, Occasion when, Set<PersonId> writers, List<Yes> yeses) {
    var looked = yeses.stream().map(Yes::person).anyMatch(this::isInside);
    var wanted = reader.wanted(all, when, looked ? Viewer.INSIDE : Viewer.OUTSIDE);
    return voices.standing(all, yeses, wanted, writers);
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

  /// What somebody says yes to: words of `subject`, one entry for each channel, by `writers`.
  private record Matter(String subject, List<Words> all, Occasion when, Set<PersonId> writers) {}

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
    var answer = answer(new Matter(subject, all, when, writers), person.get(), yes.lately());
    history.answered(subject, all, when, person.get(), answer);
    return answer;
  }

  private Approval answer(Matter matter, Person person, boolean lately) {
    var writers = matter.writers();
    var standing = standing(matter.subject(), matter.all(), matter.when(), writers);
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
    if (!isReady()) {
      return new Approval.Refused(Approval.Reason.NOT_READY);
    }
    var yeses = standing.with(voice.get()).yeses();
    var after = standing(matter.all(), matter.when(), writers, yeses);
    return agree(matter, after, viewer(person), lately);
  }

  /// Somebody uses an answer that the practice has ready; nobody else's yes is waited for.
  ///
  /// @param words every one of them chosen by the house: an asker who could fill in a name would
  ///   learn from the refusal whether it is on the patient list
  @Transactional
  public Approval approvePrepared(String subject, Words words, Occasion when, Proven yes) {
    return prepared.approve(subject, words, when, yes);
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
    var hashes = matter.all().stream().map(Words::hash).collect(Collectors.toSet());
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
    var hashes = matter.all().stream().map(Words::hash).distinct().sorted().toList();
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

  private static Viewer viewer(Person person) {
    return person.may(Right.SEE_PATIENTS) ? Viewer.INSIDE : Viewer.OUTSIDE;
  }
}
