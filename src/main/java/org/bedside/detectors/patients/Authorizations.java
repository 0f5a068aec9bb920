package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Sign;
import org.bedside.guard.Reading;

/// Finds that a patient has signed for this draft, on this network, and that it still holds on this day
/// (45 CFR 164.508(c)).
final class Authorizations implements Detector {

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.AUTHORIZED);
  }

  @Override
  public void read(Material material, Reading reading, Consumer<Sign> shows) {
    var draft = material.draft();
    var permission = draft.permission();
    if (permission != null && permission.covers(draft.network(), draft.day())) {
      shows.accept(Sign.whole(Fact.AUTHORIZED));
    }
  }
}
