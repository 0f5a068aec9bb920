package org.bedside.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Viewer;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.policy.Policy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what the guard and the rules said about words, when, and what became of it, so that
/// a practice can tune both. The words are never kept.
///
/// Whoever may not open the patient list reads here only what such a person was told anyway, or
/// could have been: rows that the list brings about are `inside`. So nothing is read with the eyes
/// of those who may open it because somebody acts who may not, and that one of those tried to agree
/// and was refused is told to nobody else.
@Component
class History {

  /// For a year and the weeks in which it is looked back on.
  static final Duration KEPT = Duration.ofDays(400);

  private static final long DAY = 24 * 60 * 60 * 1_000L;
  private static final String SYSTEM = "system";

  private final HistoryTable table;
  private final Reader reader;
  private final People people;
  private final Policy policy;
  private final Clock clock;

  History(HistoryTable table, Reader reader, People people, Policy policy, Clock clock) {
    this.table = table;
    this.reader = reader;
    this.people = people;
    this.policy = policy;
    this.clock = clock;
  }

  /// What everybody is told about words, and what besides those are who may open the patient list.
  private record Marks(List<Mark> open, List<Mark> inside) {}

  private Marks marks(Words words, Occasion when, Person who) {
    var open = Mark.of(reader.read(words, when, Viewer.OUTSIDE));
    return new Marks(
        open,
        isInside(who)
            ? Mark.onlyIn(Mark.of(reader.read(words, when, Viewer.INSIDE)), open)
            : List.of());
  }

  private static boolean isInside(Person who) {
    return who.may(Right.SEE_PATIENTS);
  }

  /// Somebody asks for a yes, whether or not they may get one like this.
  void asked(String subject, List<Words> all, Occasion when, Person asker) {
    if (!people.guardIsReady()) {
      return;
    }
    for (var words : all) {
      var at = new At(subject, words, Moment.ASKED, asker.id().ledger(), rules());
      var marks = marks(words, when, asker);
      marks.open().forEach(mark -> at.add(mark, mark.before(), false));
      marks.inside().forEach(mark -> at.add(mark, mark.before(), true));
    }
  }

  /// Somebody wanted to say yes.
  void answered(String subject, List<Words> all, Occasion when, Person who, Approval approval) {
    switch (approval) {
      case Approval.Given _, Approval.Counted _ -> agreed(subject, all, when, who);
      case Approval.Refused(var reason) -> {
        switch (reason) {
          case STOPPED, FORBIDDEN, REASON_WANTED -> refused(subject, all, when, who);
          case LOOK_INSIDE -> {
            for (var words : all) {
              new At(subject, words, Moment.AGREED, who.id().ledger(), rules())
                  .add(Mark.of(Answer.Reason.LOOK_INSIDE), Outcome.HELD, false);
            }
          }
          case NO_RIGHT, NOT_YET, OWN_WORDS, UNPROVEN, NOT_READY -> {}
        }
      }
    }
  }

  private void agreed(String subject, List<Words> all, Occasion when, Person who) {
    for (var words : all) {
      var at = new At(subject, words, Moment.AGREED, who.id().ledger(), rules());
      var marks = marks(words, when, who);
      marks.open().forEach(mark -> at.add(mark, Outcome.AGREED, false));
      marks.inside().forEach(mark -> at.add(mark, Outcome.AGREED, true));
    }
  }

  private void refused(String subject, List<Words> all, Occasion when, Person who) {
    var inside = isInside(who) && people.knowsPatients();
    var viewer = isInside(who) ? Viewer.INSIDE : Viewer.OUTSIDE;
    for (var words : all) {
      var at = new At(subject, words, Moment.AGREED, who.id().ledger(), rules());
      Mark.of(reader.read(words, when, viewer)).stream()
          .filter(Mark::blocks)
          .forEach(mark -> at.add(mark, Outcome.STOPPED, inside));
    }
  }

  /// Words did not leave that were approved.
  ///
  /// @param outside what everybody may see of them
  void stopped(String subject, Words words, Review inside, Review outside, String rules) {
    var at = new At(subject, words, Moment.LEFT, SYSTEM, rules);
    var open = Mark.of(outside).stream().filter(Mark::blocks).toList();
    if (open.isEmpty()) {
      at.add(Mark.of(Answer.Reason.LOOK_INSIDE), Outcome.HELD, false);
    }
    open.forEach(mark -> at.add(mark, Outcome.STOPPED, false));
    Mark.onlyIn(Mark.of(inside), open).stream()
        .filter(Mark::blocks)
        .forEach(mark -> at.add(mark, Outcome.STOPPED, true));
  }

  /// They wait because of what nobody who agreed was shown. What that is follows from what the
  /// patient list brought about when they agreed.
  ///
  /// @param seen fingerprints of what they were shown
  void held(
      String subject,
      Words words,
      Review review,
      Set<String> seen,
      Answer.Reason why,
      String rules) {
    var at = new At(subject, words, Moment.LEFT, SYSTEM, rules);
    var inside = people.knowsPatients();
    if (inside || why == Answer.Reason.RULES_CHANGED) {
      at.add(Mark.of(why), Outcome.HELD, false);
    }
    Mark.of(review).stream()
        .filter(mark -> mark.isUnseen(seen))
        .forEach(mark -> at.add(mark, Outcome.HELD, inside));
  }

  /// They wait, and why is no secret.
  void waits(String subject, Words words, Answer.Reason why, String rules) {
    new At(subject, words, Moment.LEFT, SYSTEM, rules).add(Mark.of(why), Outcome.HELD, false);
  }

  /// Who could have said yes asks for other words instead.
  void sentBack(String subject, List<Words> all, PersonId by) {
    var hashes = all.stream().map(Words::hash).toList();
    table.refuse(subject, hashes, by.ledger(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /// Kinds of marks in these words that `who` sees and that do not stop them: those of which
  /// somebody can say that they are nobody in our care.
  private Set<Kind> doubtful(List<Words> all, Occasion when, Person who) {
    var viewer = isInside(who) ? Viewer.INSIDE : Viewer.OUTSIDE;
    var kinds = EnumSet.noneOf(Kind.class);
    var stopped = EnumSet.noneOf(Kind.class);
    for (var words : all) {
      for (var concern : reader.read(words, when, viewer).concerns()) {
        var finding = concern.finding();
        (finding.level() == Level.STOP ? stopped : kinds).add(finding.kind());
      }
    }
    kinds.removeAll(stopped);
    return kinds;
  }

  /// What was said of the guard's marks in these words; the last of several.
  Map<Kind, FalseAlarm> alarms(List<Words> all, Person who) {
    var said = new EnumMap<Kind, FalseAlarm>(Kind.class);
    var hashes = all.stream().map(Words::hash).toList();
    for (var row : table.alarms(hashes, isInside(who))) {
      var kind = row.source().substring(Mark.GUARD.length());
      said.put(Kind.valueOf(kind), FalseAlarm.valueOf(row.reason()));
    }
    return said;
  }

  /// False if there is no such mark for this person.
  boolean alarm(
      String subject, List<Words> all, Occasion when, Kind kind, FalseAlarm alarm, Person by) {
    if (!doubtful(all, when, by).contains(kind)) {
      return false;
    }
    // That somebody who may open the list has to doubt a mark tells what the list says.
    var inside = isInside(by) && people.knowsPatients() && Reader.mayConcernPatients(kind);
    var viewer = isInside(by) ? Viewer.INSIDE : Viewer.OUTSIDE;
    for (var words : all) {
      var at = new At(subject, words, Moment.ASKED, by.id().ledger(), rules());
      Mark.of(reader.read(words, when, viewer)).stream()
          .filter(mark -> mark.source().equals(Mark.source(kind)))
          .forEach(mark -> at.add(mark, Outcome.ALARM, inside, alarm.name()));
    }
    return true;
  }

  @Scheduled(initialDelay = 60_000, fixedDelay = DAY)
  @Transactional
  void forgetOld() {
    table.forget(clock.instant().minus(KEPT));
  }

  private String rules() {
    return policy.inForce().digest();
  }

  /// One moment of some words.
  private final class At {

    private final String subject;
    private final Words words;
    private final String hash;
    private final Moment moment;
    private final String who;
    private final String rules;

    At(String subject, Words words, Moment moment, String who, String rules) {
      this.subject = subject;
      this.words = words;
      this.hash = words.hash();
      this.moment = moment;
      this.who = who;
      this.rules = rules;
    }

    void add(Mark mark, Outcome outcome, boolean inside) {
      add(mark, outcome, inside, mark.reason());
    }

    void add(Mark mark, Outcome outcome, boolean inside, String reason) {
      table.add(
          new HistoryTable.Row(
              UUID.randomUUID(),
              clock.instant().truncatedTo(ChronoUnit.MICROS),
              subject,
              hash,
              words.audience(),
              words.network(),
              moment,
              mark.source(),
              mark.verdict(),
              outcome,
              who,
              rules,
              inside,
              reason));
    }
  }
}
