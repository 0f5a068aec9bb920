package org.bedside.channels;

import java.time.Clock;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.channels.carrying.Bell;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.carrying.Recalls;
import org.bedside.publishing.PostApproved;
import org.bedside.publishing.PostRecalled;
import org.bedside.publishing.PostWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what becomes of posts and plans, withdraws and recalls their deliveries.
@Component
class Planning {

  private final Deliveries deliveries;
  private final Recalls recalls;
  private final Bell bell;
  private final Audit audit;
  private final Clock clock;

  Planning(Deliveries deliveries, Recalls recalls, Bell bell, Audit audit, Clock clock) {
    this.deliveries = deliveries;
    this.recalls = recalls;
    this.bell = bell;
    this.audit = audit;
    this.clock = clock;
  }

  /// The id of a delivery is made of approval and account, so that the same announcement heard
  /// twice plans one delivery.
  @ApplicationModuleListener
  void on(PostApproved approved) {
    for (var outlet : approved.outlets()) {
      var name = "delivery:" + approved.approval() + ":" + outlet;
      deliveries.plan(
          UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
          approved.post(),
          outlet,
          approved.approval(),
          approved.due(),
          clock.instant());
    }
    audit.record(Entry.of("system", "delivery.planned", approved.post().subject()));
    bell.ring();
  }

  @ApplicationModuleListener
  void on(PostWithdrawn withdrawn) {
    deliveries.withdraw(withdrawn.post(), clock.instant());
  }

  @ApplicationModuleListener
  void on(PostRecalled recalled) {
    deliveries.withdraw(recalled.post(), clock.instant());
    recalls.wantBack(recalled.post(), clock.instant());
  }
}
