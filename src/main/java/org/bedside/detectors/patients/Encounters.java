package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds stories of one patient that name nothing the guard could count: "had a patient today who
/// …". A nickname, a room or a job is enough for those who know them (NCSBN, A Nurse's Guide to the
/// Use of Social Media).
final class Encounters implements Detector {

  private static final Phrases PHRASES = Phrases.both(Encounters.class, "encounters");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CASE_STORY);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Found.showStrangers(Fact.CASE_STORY, PHRASES, material, readings, shows);
  }
}
