package org.bedside.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.People;
import org.bedside.rules.Pack;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down with which rules a practice began. A later program with another pack never brings it
/// into force: it offers it as a draft, with the practice's own changes on it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstRules implements ApplicationRunner {

  private static final String HOUSE = "system";

  private final InForce inForce;
  private final VersionTable versions;
  private final PackTable packs;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  FirstRules(
      InForce inForce,
      VersionTable versions,
      PackTable packs,
      People people,
      Audit audit,
      Clock clock) {
    this.inForce = inForce;
    this.versions = versions;
    this.packs = packs;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    look(inForce.shipped());
  }

  /// Does nothing if this pack is known.
  @Transactional
  public void look(Pack pack) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (packs.add(pack, now)) {
      versions.lockAll();
      var current = versions.inForce(now);
      if (current.isEmpty()) {
        begin(pack, now);
      } else {
        offer(pack, current.get(), now);
      }
    }
  }

  private void begin(Pack pack, Instant now) {
    var version = versions.add(VersionId.random(), pack.digest(), "", Set.of(), now);
    versions.tested(version.id(), version.edition(), pack);
    versions.approved(version.id(), LocalDate.ofInstant(now, zone()), now, false, now);
    audit.record(entry("rules.began", version.id(), pack));
  }

  private void offer(Pack pack, Version current, Instant now) {
    var number = versions.nextNumber();
    // A pack of the practice's own would take the place of the one that is offered.
    var overlay =
        WholePack.is(current.overlay())
            ? OverlayText.empty(pack, number)
            : OverlayText.numbered(current.overlay(), number);
    var version = versions.add(VersionId.random(), pack.digest(), overlay, Set.of(), now);
    audit.record(entry("rules.offered", version.id(), pack));
  }

  private static Entry entry(String action, VersionId version, Pack pack) {
    return Entry.of(HOUSE, action, version.ledger()).with("pack", pack.digest());
  }

  /// Before the first run nobody has said where the practice is.
  private ZoneId zone() {
    return people.isSetUp() ? people.practice().zone() : ZoneOffset.UTC;
  }
}
