package org.bedside.detectors.conduct;

import java.util.List;
import org.bedside.detectors.Detector;

/// All detectors of how somebody behaves.
public final class Conduct {

  private Conduct() {}

  public static List<Detector> all() {
    return List.of(
        new Contempt(),
        new PracticeVoice(),
        new OwnView(),
        new Endorsement(),
        new Credentials(),
        new LabourTalk(),
        new Secrets(),
        new Watching(),
        new HiringBias(),
        new PayRange(),
        new Directions(),
        new SelfDisclosure(),
        new Solicitation());
  }
}
