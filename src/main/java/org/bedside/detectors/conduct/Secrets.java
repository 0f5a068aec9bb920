package org.bedside.detectors.conduct;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// What must stay inside: what was agreed with insurers and not yet announced, codes and weak
/// places of the house, lawsuits, incidents, peer review. Pay, hours and staffing are none of it:
/// the list is narrow so that nobody is kept from talking of their work (29 U.S.C. 157).
final class Secrets implements Detector {

  private static final Phrases SECRETS = Lists.of("secrets");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CONFIDENTIAL);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    LabourTalk.showBeside(SECRETS, material, Fact.CONFIDENTIAL, shows);
  }
}
