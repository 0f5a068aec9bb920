package org.bedside.detectors.patients;

import java.util.List;
import org.bedside.detectors.Detector;

/// All detectors of this room.
public final class AboutPatients {

  private AboutPatients() {}

  public static List<Detector> all() {
    return List.of(
        new Identifiers(),
        new Births(),
        new CaseForm(),
        new Addressed(),
        new Tales(),
        new Sketches(),
        new Encounters(),
        new Testimonials(),
        new RareIllness(),
        new NewsEvents(),
        new SensitiveTopics(),
        new Minors(),
        new Authorizations(),
        new BeyondSigned());
  }
}
