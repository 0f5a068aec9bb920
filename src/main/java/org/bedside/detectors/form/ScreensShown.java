package org.bedside.detectors.form;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds pictures in which words about patients may be read: a screen, a board, a label, a
/// wristband; or a picture of a patient's inside.
final class ScreensShown implements Detector {

  private static final Phrases SCREENS = Phrases.both(ScreensShown.class, "screens");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.SCREEN_SHOWN);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Seen.in(material)
        .forEach(seen -> {
          for (var span : seen.of(SCREENS)) {
            shows.accept(seen.sign(Fact.SCREEN_SHOWN, span));
          }
        });
  }
}
