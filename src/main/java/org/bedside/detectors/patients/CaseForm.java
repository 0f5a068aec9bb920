package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Knows that what the case form composed is the story of one person's care, however plain its
/// words are: the form takes names and days away, and not the person.
final class CaseForm implements Detector {

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CASE_STORY);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    if (material.draft().form() == Form.CASE) {
      shows.accept(Sign.whole(Fact.CASE_STORY));
    }
  }
}
