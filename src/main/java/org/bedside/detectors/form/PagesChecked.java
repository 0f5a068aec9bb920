package org.bedside.detectors.form;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds that somebody read a page over, and that it is not yet due again.
final class PagesChecked implements Detector {

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.PAGE_CHECKED);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var checked = material.draft().checked();
    var day = material.draft().day();
    if (checked != null
        && !checked.by().isBlank()
        && !checked.on().isAfter(day)
        && !checked.next().isBefore(day)) {
      shows.accept(Sign.whole(Fact.PAGE_CHECKED));
    }
  }
}
