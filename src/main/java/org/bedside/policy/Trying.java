package org.bedside.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.policy.Laid.Whole;
import org.bedside.policy.Outcome.Reason;
import org.bedside.rules.ExampleCheck;
import org.bedside.rules.ExampleCheck.Failure;
import org.bedside.rules.Pack;
import org.bedside.rules.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries a draft: on its own examples, and then on all that the practice said in the last months or
/// has approved for the next, in the background. Nothing is held or sent by it. Only what was tried
/// can be agreed to.
@Service
class Trying {

  private static final Logger log = LoggerFactory.getLogger(Trying.class);

  /// So many back, and so many ahead.
  private static final int DAYS = 90;

  private static final Duration BEAT = Duration.ofMillis(400);

  private final VersionTable versions;
  private final TrialTable trials;
  private final YesTable yeses;
  private final InForce inForce;
  private final RuleDrafts drafts;
  private final Agreeing agreeing;
  private final ToAgree toAgree;
  private final ExampleReading examples;
  private final ObjectProvider<PastDrafts> past;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Trying(
      VersionTable versions,
      TrialTable trials,
      YesTable yeses,
      InForce inForce,
      RuleDrafts drafts,
      Agreeing agreeing,
      ToAgree toAgree,
      ExampleReading examples,
      ObjectProvider<PastDrafts> past,
      People people,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.versions = versions;
    this.trials = trials;
    this.yeses = yeses;
    this.inForce = inForce;
    this.drafts = drafts;
    this.agreeing = agreeing;
    this.toAgree = toAgree;
    this.examples = examples;
    this.past = past;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Begins; the outcome of the trial is found with [#of].
  Outcome begin(VersionId id, Person by) {
    var found = versions.find(id);
    if (found.isEmpty()) {
      return Outcome.refused(Reason.UNKNOWN);
    }
    var version = found.get();
    if (!drafts.mayDraft(by)) {
      return Outcome.refused(Reason.NOT_YOURS);
    }
    if (!version.isOpen() || isRunning(id)) {
      return Outcome.refused(Reason.NOT_NOW);
    }
    if (!people.guardIsReady()) {
      return Outcome.refused(Reason.NOT_READY);
    }
    return switch (Laid.of(inForce.base(version.base()), version.overlay())) {
      case Laid.Faulty(var faults) -> new Outcome.Faulty(faults);
      case Whole whole -> tried(version, whole, by);
    };
  }

  private Outcome tried(Version version, Whole whole, Person by) {
    var current = inForce.rules();
    if (saysTheSame(version, whole, current)) {
      return Outcome.refused(Reason.SAME);
    }
    var base = inForce.base(version.base());
    var failures =
        ExampleCheck.failures(whole.rules(), examples.reads()::example).stream()
            .filter(failure -> !isWanted(failure, base))
            .toList();
    if (!failures.isEmpty()) {
      return new Outcome.Failing(failures);
    }
    var today = LocalDate.ofInstant(clock.instant(), people.practice().zone());
    var first = today.minusDays(DAYS);
    var last = today.plusDays(DAYS);
    var total = past.stream().mapToInt(each -> each.count(first, last)).sum();
    var now = now();
    var trial =
        new Trial(
            version.id(),
            version.edition(),
            Trial.State.RUNNING,
            current.digest(),
            whole.rules().digest(),
            first,
            last,
            total,
            0,
            now,
            now);
    transaction.executeWithoutResult(_ -> {
      trials.begin(trial);
      yeses.forget(version.id());
      versions.untested(version.id());
      toAgree.settle(version.id(), null);
    });
    var comparison = new Comparison(current, whole.rules());
    Thread.ofPlatform().name("trial").daemon().start(() -> work(trial, comparison, whole, by));
    return new Outcome.Done(version);
  }

  /// Whether an example of the pack is judged otherwise just because the practice chose another
  /// verdict for those whom it speaks to: a rule that was made stricter may forbid what is another
  /// rule's good example. A rule that does not see its own example is wrong all the same.
  private static boolean isWanted(Failure failure, Pack base) {
    var audience =
        (failure.isBad() ? failure.rule().bad() : failure.rule().good())
            .get(failure.index())
            .draft()
            .audience();
    var before = Difference.find(base, failure.by().id()).map(rule -> rule.verdict().get(audience));
    return failure.reason() != ExampleCheck.Reason.SILENT
        && failure.reason() != ExampleCheck.Reason.UNREAD
        && Difference.find(base, failure.rule().id()).isPresent()
        && Difference.find(base, failure.by().id()).isPresent()
        && !before.equals(Optional.ofNullable(failure.by().verdict().get(audience)));
  }

  /// A newer pack with the same rules is worth a version all the same.
  private boolean saysTheSame(Version version, Whole whole, Rules current) {
    return whole.pack().rules().equals(current.pack().rules())
        && inForce.version().filter(now -> now.base().equals(version.base())).isPresent();
  }

  Optional<Trial> of(VersionId id) {
    return trials.find(id);
  }

  /// On this node or another.
  boolean isRunning(VersionId id) {
    return trials.find(id).filter(trial -> trial.isRunning(clock.instant())).isPresent();
  }

  Trial.Result result(VersionId id) {
    return trials.result(id);
  }

  /// What a post is called, if it is still there.
  Optional<String> called(String subject) {
    return past.stream().flatMap(each -> each.called(subject).stream()).findFirst();
  }

  private void work(Trial trial, Comparison comparison, Whole whole, Person by) {
    try {
      var told = new Instant[] {trial.startedAt()};
      past.stream()
          .forEach(each ->
              each.each(
                  trial.first(),
                  trial.last(),
                  draft -> {
                    comparison.add(draft);
                    tell(trial, comparison.read(), told);
                  }));
      transaction.executeWithoutResult(_ -> finish(trial, comparison, whole, by));
    } catch (RuntimeException e) {
      log.error("A trial of rules broke off: {}", e.getClass().getName());
      trials.beat(trial, Trial.State.FAILED, comparison.read(), now());
    }
  }

  private void tell(Trial trial, int done, Instant[] told) {
    var now = now();
    if (Duration.between(told[0], now).abs().compareTo(BEAT) > 0) {
      told[0] = now;
      trials.beat(trial, Trial.State.RUNNING, done, now);
    }
  }

  /// What was changed while it ran stays a draft.
  private void finish(Trial trial, Comparison comparison, Whole whole, Person by) {
    var result = comparison.result();
    if (!trials.beat(trial, Trial.State.DONE, comparison.read(), now())
        || !versions.tested(trial.version(), trial.edition(), whole.pack())) {
      return;
    }
    trials.keep(trial.version(), result);
    audit.record(
        Entry.of(by.id().ledger(), "rules.tested", trial.version().ledger())
            .with("digest", trial.digest())
            .with("against", trial.against())
            .with("read", String.valueOf(comparison.read()))
            .with("different", String.valueOf(result.posts().size())));
    agreeing.ask(trial.version());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
