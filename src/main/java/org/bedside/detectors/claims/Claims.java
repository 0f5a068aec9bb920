package org.bedside.detectors.claims;

import java.util.List;
import org.bedside.detectors.Detector;

/// All detectors of this inner room.
public final class Claims {

  private Claims() {}

  public static List<Detector> all() {
    return List.of(
        new HealthClaims(),
        new Sources(),
        new Absolutes(),
        new Superlatives(),
        new DrugBenefits(),
        new OffLabel(),
        new ReviewBait(),
        new Figures(),
        new Outbreaks(),
        new Borrowings(),
        new MachineWriting());
  }
}
