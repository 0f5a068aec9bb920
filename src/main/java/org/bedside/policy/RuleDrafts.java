package org.bedside.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.policy.Outcome.Reason;
import org.bedside.rules.Ruling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins drafts, changes them and takes them back. Nothing here changes what is in force.
@Service
class RuleDrafts {

  /// Ten times the whole pack of a practice is what rules would read; changes are far shorter, and
  /// a form may hold a million.
  static final int LONGEST = 200_000;

  private final FirstRules firstRules;
  private final InForce inForce;
  private final VersionTable versions;
  private final YesTable yeses;
  private final ToAgree toAgree;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  RuleDrafts(
      FirstRules firstRules,
      InForce inForce,
      VersionTable versions,
      YesTable yeses,
      ToAgree toAgree,
      People people,
      Audit audit,
      Clock clock) {
    this.firstRules = firstRules;
    this.inForce = inForce;
    this.versions = versions;
    this.yeses = yeses;
    this.toAgree = toAgree;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// The privacy officer does, and where nobody is that, the owner.
  boolean mayDraft(Person person) {
    return person.may(Right.WRITE_RULES)
        && (person.roles().contains(Role.PRIVACY_OFFICER)
            || people.all().stream()
                .noneMatch(other -> other.roles().contains(Role.PRIVACY_OFFICER)));
  }

  /// A draft like `from`, or like what is in force. The same id again changes nothing.
  @Transactional
  public Outcome begin(VersionId id, Optional<VersionId> from, Person by) {
    if (!mayDraft(by)) {
      return Outcome.refused(Reason.NOT_YOURS);
    }
    var known = versions.find(id);
    if (known.isPresent()) {
      return new Outcome.Done(known.get());
    }
    firstRules.look(inForce.shipped());
    versions.lockAll();
    var like = from.isPresent() ? versions.find(from.get()) : inForce.version();
    if (like.isEmpty()) {
      return Outcome.refused(Reason.UNKNOWN);
    }
    var number = versions.nextNumber();
    var overlay =
        like.get().isPackAlone()
            ? OverlayText.empty(inForce.base(like.get().base()), number)
            : OverlayText.numbered(like.get().overlay(), number);
    var version = versions.add(id, like.get().base(), overlay, Set.of(by.id()), now());
    audit.record(entry("rules.drafted", version, by.id()).with("like", like.get().id().toString()));
    return new Outcome.Done(version);
  }

  /// The draft that somebody would go on with: their own latest.
  Optional<Version> openOf(PersonId person) {
    return versions.all().stream()
        .filter(version -> version.isOpen() && version.writers().contains(person))
        .findFirst();
  }

  /// Keeps what was typed, also with faults. It is a draft again, and who agreed has agreed to
  /// something else.
  @Transactional
  public Outcome save(VersionId id, int edition, String overlay, Person by) {
    if (!mayDraft(by)) {
      return Outcome.refused(Reason.NOT_YOURS);
    }
    if (overlay.length() > LONGEST) {
      return Outcome.refused(Reason.TOO_LONG);
    }
    var version = versions.lock(id);
    if (version.isEmpty()) {
      return Outcome.refused(Reason.UNKNOWN);
    }
    if (!version.get().isOpen()) {
      return Outcome.refused(Reason.NOT_NOW);
    }
    var even = overlay.replace("\r\n", "\n");
    if (even.equals(version.get().overlay())) {
      return new Outcome.Done(version.get());
    }
    var writers = new HashSet<>(version.get().writers());
    writers.add(by.id());
    if (!versions.write(id, edition, even, writers, now())) {
      return Outcome.refused(Reason.CHANGED);
    }
    yeses.forget(id);
    toAgree.settle(id, null);
    var written = versions.find(id).orElseThrow();
    audit.record(
        entry("rules.changed", written, by.id())
            .with("edition", String.valueOf(written.edition())));
    return new Outcome.Done(written);
  }

  /// Writes other verdicts of one rule into a draft.
  @Transactional
  public Outcome change(VersionId id, String rule, Map<Audience, Ruling> verdict, Person by) {
    var version = versions.lock(id);
    if (version.isEmpty()) {
      return Outcome.refused(Reason.UNKNOWN);
    }
    var base = inForce.base(version.get().base());
    var changed = Difference.find(base, rule);
    if (changed.isEmpty()) {
      return Outcome.refused(Reason.BY_HAND);
    }
    var before =
        version.get().isPackAlone()
            ? OverlayText.empty(base, version.get().number())
            : version.get().overlay();
    return OverlayText.with(before, base, changed.get(), verdict)
        .map(text -> save(id, version.get().edition(), text, by))
        .orElseGet(() -> Outcome.refused(Reason.BY_HAND));
  }

  /// Takes back a draft, or what was agreed to before its day.
  @Transactional
  public Outcome withdraw(VersionId id, Person by) {
    var version = versions.lock(id);
    if (version.isEmpty()) {
      return Outcome.refused(Reason.UNKNOWN);
    }
    if (!version.get().isOpen() && !version.get().isPlanned(clock.instant())) {
      return Outcome.refused(Reason.NOT_NOW);
    }
    versions.withdraw(id, now());
    toAgree.settle(id, null);
    audit.record(entry("rules.withdrawn", version.get(), by.id()));
    return new Outcome.Done(versions.find(id).orElseThrow());
  }

  private static Entry entry(String action, Version version, PersonId by) {
    return Entry.of(by.ledger(), action, version.id().ledger())
        .with("number", String.valueOf(version.number()))
        .with("pack", version.base());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
