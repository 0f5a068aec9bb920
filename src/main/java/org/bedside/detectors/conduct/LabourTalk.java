package org.bedside.detectors.conduct;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Talk of people who work here about pay, hours, staffing and safety, which the law protects (29
/// U.S.C. 157). An open position that names its pay is no such talk.
final class LabourTalk implements Detector {

  private static final Phrases LABOUR = Lists.of("labour");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.LABOUR_TALK);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (draft.form() != Form.JOB && !draft.author().member()) {
      Lists.show(LABOUR, material.said(), Fact.LABOUR_TALK, shows);
    }
  }
}
