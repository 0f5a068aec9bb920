package org.bedside.detectors.answers;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.guard.Audience;

/// Asks for something of care by a private telephone, mailbox or camera, or tells that it was done
/// so. What is said of other things than care ("text me when the fridge comes") is free, but in
/// words to a patient all is care.
final class PersonalApp implements Detector {

  private static final Phrases PHRASES = Phrases.both(PersonalApp.class, "personal-app");

  private static final Phrases CARE = Phrases.read(PersonalApp.class, "of-care.txt");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.PERSONAL_APP);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    if (material.draft().author().member()) {
      return;
    }
    boolean toPatient = material.draft().audience() == Audience.PATIENT;
    material
        .body()
        .filter(passage -> toPatient || CARE.isIn(passage) || HealthWords.PHRASES.isIn(passage))
        .forEach(passage -> ToOne.signs(Fact.PERSONAL_APP, PHRASES, passage).forEach(shows));
  }
}
