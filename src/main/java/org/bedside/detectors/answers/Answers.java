package org.bedside.detectors.answers;

import java.util.List;
import org.bedside.detectors.Detector;

/// The detectors of answers and of care.
public final class Answers {

  private Answers() {}

  public static List<Detector> all() {
    return List.of(
        new Confirmation(),
        new NewDetail(),
        new PreparedAnswer(),
        new Urgency(),
        new Crisis(),
        new HealthQuestion(),
        new PersonalAdvice(),
        new Befriending(),
        new Notice(),
        new PersonalApp(),
        new BareCare());
  }
}
