package org.bedside.detectors.form;

import java.util.List;
import org.bedside.detectors.Detector;

/// All detectors of this room.
public final class Forms {

  private Forms() {}

  public static List<Detector> all() {
    return List.of(
        new Pictures(),
        new PagesChecked(),
        new PersonsShown(),
        new ScreensShown(),
        new CareAreas(),
        new Trackers());
  }
}
