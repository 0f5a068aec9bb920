package org.bedside.chart.ehrs;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.chart.smart.Trouble;
import org.bedside.people.PersonId;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down how an EHR is, and each change of that in the ledger.
@Component
class EhrHealth {

  /// Names what stands on Today while an EHR is in trouble.
  static final String KIND = "ehr-trouble";

  private final EhrTable table;
  private final Audit audit;
  private final Today today;
  private final Clock clock;

  EhrHealth(EhrTable table, Audit audit, Today today, Clock clock) {
    this.table = table;
    this.audit = audit;
    this.today = today;
    this.clock = clock;
  }

  /// @param link as it was before
  @Transactional
  public void well(Link link, Takes takes, List<String> scopes) {
    table.well(link.ehr().id(), takes, scopes, clock.instant());
    if (link.connectedAt() == null) {
      record("ehr.connected", link);
    } else if (link.trouble() != null) {
      record("ehr.mended", link);
    }
    if (link.connectedAt() != null && !link.ehr().takes().equals(takes)) {
      record("ehr.takes-changed", link);
    }
    settle(link.ehr().id(), null);
  }

  /// @param link as it was before
  @Transactional
  public void troubled(Link link, Trouble why) {
    table.troubled(link.ehr().id(), why, clock.instant());
    if (link.connectedAt() != null && link.trouble() != why) {
      audit.record(Entry.of("system", "ehr.troubled", subject(link)).with("trouble", why.name()));
    }
  }

  /// A person said yes to this address.
  @Transactional
  public void agreed(UUID id, URI door, PersonId by) {
    table.door(id, door);
    audit.record(
        Entry.of(by.ledger(), "ehr.door-agreed", Ehrs.SUBJECT + id).with("host", door.getHost()));
  }

  /// Nobody needs to do anything about it any more.
  void settle(UUID id, @Nullable PersonId by) {
    today.settle(Ehrs.SUBJECT + id, KIND, by);
  }

  private void record(String action, Link link) {
    audit.record(Entry.of("system", action, subject(link)));
  }

  private static String subject(Link link) {
    return Ehrs.SUBJECT + link.ehr().id();
  }
}
