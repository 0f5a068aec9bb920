package org.bedside.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.policy.Laid.Whole;
import org.bedside.policy.Outcome.Reason;
import org.bedside.rules.Loosening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts who agrees to a version, and lets it come into force on its day once all have.
@Service
class Agreeing {

  private final VersionTable versions;
  private final YesTable yeses;
  private final TrialTable trials;
  private final InForce inForce;
  private final RuleDrafts drafts;
  private final ToAgree toAgree;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Agreeing(
      VersionTable versions,
      YesTable yeses,
      TrialTable trials,
      InForce inForce,
      RuleDrafts drafts,
      ToAgree toAgree,
      People people,
      Audit audit,
      Clock clock) {
    this.versions = versions;
    this.yeses = yeses;
    this.trials = trials;
    this.inForce = inForce;
    this.drafts = drafts;
    this.toAgree = toAgree;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  List<Yes> yeses(VersionId id) {
    return yeses.of(id);
  }

  Quorum quorum(Version version) {
    return new Quorum(
        version.writers(), people.all(), loosens(version), people.practice().selfApproval());
  }

  /// Whether something that was forbidden may be so no longer: before what is in force, or before
  /// the pack.
  private boolean loosens(Version version) {
    if (!(laid(version) instanceof Whole whole)) {
      return false;
    }
    var current = inForce.rules().pack();
    var base = inForce.base(version.base());
    return whole.loosenings().stream().anyMatch(Loosening::needsTwo)
        || Difference.of(base, whole.pack()).mayLoosenForbidden(base)
        || Difference.of(current, whole.pack()).mayLoosenForbidden(current);
  }

  /// Asks everybody whose yes would do something for a version that was tried.
  @Transactional
  public void ask(VersionId id) {
    var version = versions.find(id).filter(one -> one.state() == State.TESTED);
    version.ifPresent(one -> toAgree.put(one, quorum(one), agreed(id)));
  }

  Laid laid(Version version) {
    return Laid.of(inForce.base(version.base()), version.overlay());
  }

  /// Chooses the day from which it shall hold; none is as soon as all have agreed. Whoever agreed
  /// to another day has not agreed to this one.
  @Transactional
  public Outcome chooseDay(VersionId id, @Nullable LocalDate day, Person by) {
    var version = versions.lock(id);
    if (version.isEmpty()) {
      return Outcome.refused(Reason.UNKNOWN);
    }
    if (!drafts.mayDraft(by)) {
      return Outcome.refused(Reason.NOT_YOURS);
    }
    if (!version.get().isOpen()) {
      return Outcome.refused(Reason.NOT_NOW);
    }
    if (day != null && day.isBefore(today())) {
      return Outcome.refused(Reason.PAST_DAY);
    }
    if (!Objects.equals(day, version.get().from())) {
      versions.setDay(id, day);
      yeses.forget(id);
      audit.record(
          Entry.of(by.id().ledger(), "rules.day-chosen", id.ledger())
              .with("day", day == null ? "at-once" : day.toString()));
      ask(id);
    }
    return new Outcome.Done(versions.find(id).orElseThrow());
  }

  /// Somebody says yes to exactly what was tried. Rights are asked anew and stay as they are until
  /// the yes is written; a session left open is not enough. The last yes that is needed lets the
  /// version come into force, on its day.
  ///
  /// @param digest of what they saw
  @Transactional
  public Outcome agree(VersionId id, String digest, Proven yes) {
    versions.lockAll();
    var person = people.hold(yes.person()).filter(who -> who.may(Right.AGREE_TO_RULES));
    var found = versions.lock(id);
    if (found.isEmpty()) {
      return Outcome.refused(Reason.UNKNOWN);
    }
    if (person.isEmpty()) {
      return Outcome.refused(Reason.NOT_YOURS);
    }
    return objection(found.get(), digest, person.get(), yes.lately())
        .map(Outcome::refused)
        .orElseGet(() -> count(found.get(), person.get()));
  }

  private Optional<Reason> objection(
      Version version, String digest, Person person, boolean lately) {
    if (version.state() != State.TESTED) {
      return Optional.of(Reason.NOT_NOW);
    }
    if (!digest.equals(version.digest())) {
      return Optional.of(Reason.CHANGED);
    }
    if (agreed(version.id()).contains(person.id())) {
      return Optional.of(Reason.ALREADY);
    }
    if (!quorum(version).mayAgree(person)) {
      return Optional.of(Reason.OWN_DRAFT);
    }
    var trial = trials.find(version.id());
    if (trial.isEmpty() || !trial.get().against().equals(inForce.rules().digest())) {
      return Optional.of(Reason.OUTDATED);
    }
    if (!versions.planned(clock.instant()).isEmpty()) {
      return Optional.of(Reason.ANOTHER_PLANNED);
    }
    if (version.from() != null && version.from().isBefore(today())) {
      return Optional.of(Reason.PAST_DAY);
    }
    return lately ? Optional.empty() : Optional.of(Reason.UNPROVEN);
  }

  private Outcome count(Version version, Person person) {
    var isOwn = version.writers().contains(person.id());
    var digest = Objects.requireNonNull(version.digest());
    yeses.add(version.id(), new Yes(person.id(), person.roles(), isOwn, digest, now()));
    var agreed = agreed(version.id());
    var quorum = quorum(version);
    var entry =
        entry("rules.agreed", version, person)
            .with("bySelf", String.valueOf(isOwn))
            .with("roles", names(person.roles()));
    audit.record(entry);
    if (quorum.missing(agreed).isEmpty()) {
      approve(version, quorum.isBySelf(agreed), agreed, person);
    } else {
      ask(version.id());
    }
    return new Outcome.Done(versions.find(version.id()).orElseThrow());
  }

  private void approve(Version version, boolean bySelf, Set<PersonId> agreed, Person last) {
    var now = now();
    var day = version.from() == null ? today() : version.from();
    var begins = day.isAfter(today()) ? day.atStartOfDay(zone()).toInstant() : now;
    versions.approved(version.id(), day, begins, bySelf, now);
    toAgree.settle(version.id(), last.id());
    // What was tried against other rules has to be tried again first.
    versions.all().stream()
        .filter(other -> other.state() == State.TESTED)
        .forEach(other -> toAgree.settle(other.id(), null));
    audit.record(
        entry(bySelf ? "rules.self-approved" : "rules.approved", version, last)
            .with("day", day.toString())
            .with("zone", zone().getId())
            .with(
                "yeses",
                agreed.stream().map(PersonId::ledger).sorted().collect(Collectors.joining(","))));
  }

  private Set<PersonId> agreed(VersionId id) {
    return yeses.of(id).stream().map(Yes::person).collect(Collectors.toCollection(HashSet::new));
  }

  private static Entry entry(String action, Version version, Person by) {
    return Entry.of(by.id().ledger(), action, version.id().ledger())
        .with("number", String.valueOf(version.number()))
        .with("digest", Objects.requireNonNull(version.digest()));
  }

  private static String names(Set<Role> roles) {
    return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return people.practice().zone();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
