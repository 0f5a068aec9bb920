package org.bedside.channels.carrying;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.gate.Answer.Reason;
import org.bedside.publishing.Publishing;
import org.bedside.today.Today;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the gate holds because its yes is not enough any more goes back to people, as long as it is
/// out nowhere. Once it stands somewhere its words stay as they are, and a person decides about the
/// rest.
@Component
class Handback {

  private static final Set<Reason> GIVEN_BACK =
      EnumSet.of(
          Reason.RULES_CHANGED, Reason.RULES_FORBID, Reason.MORE_NEEDED, Reason.APPROVER_LEFT);

  private static final Set<DeliveryState> NOWHERE =
      EnumSet.of(
          DeliveryState.HELD,
          DeliveryState.REJECTED,
          DeliveryState.REHEARSED,
          DeliveryState.WITHDRAWN);

  private final Outcomes outcomes;
  private final Deliveries deliveries;
  private final Publishing publishing;
  private final Today today;
  private final Clock clock;

  Handback(
      Outcomes outcomes, Deliveries deliveries, Publishing publishing, Today today, Clock clock) {
    this.outcomes = outcomes;
    this.deliveries = deliveries;
    this.publishing = publishing;
    this.today = today;
    this.clock = clock;
  }

  /// Holds all of the post that has not left, and hands it back where that helps.
  @Transactional
  public void held(Delivery delivery, Reason why) {
    outcomes.stopped(delivery, "gate.held." + why.name());
    if (!GIVEN_BACK.contains(why)) {
      return;
    }
    var all = deliveries.of(delivery.post());
    if (all.stream().allMatch(each -> NOWHERE.contains(each.state()))
        && publishing.bringBack(delivery.post(), why)) {
      all.forEach(each -> today.settle(each.subject(), "delivery", null));
      deliveries.withdraw(delivery.post(), clock.instant());
    }
  }
}
