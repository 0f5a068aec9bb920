package org.bedside.detectors.conduct;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Mockery or contempt of patients, or of groups of people (AMA Code of Medical Ethics 2.3.2; GMC
/// 2024). A text about such words ("stigma", "words matter") may quote them.
final class Contempt implements Detector {

  private static final Phrases CONTEMPT = Lists.of("contempt");
  private static final Phrases DISCUSSED = Lists.of("contempt-discussed");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CONTEMPT);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    if (!Lists.anyIn(DISCUSSED, material.said())) {
      LabourTalk.showBeside(CONTEMPT, material, Fact.CONTEMPT, shows);
    }
  }
}
