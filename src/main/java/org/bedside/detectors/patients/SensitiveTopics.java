package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds topics that law or decency protects more than others: substance use, mind, HIV, genes,
/// pregnancy, violence (42 CFR Part 2; 45 CFR 160.103, 164.508(a)(2)). By themselves they are no
/// fault: a page may speak of all of them.
final class SensitiveTopics implements Detector {

  private static final Phrases PHRASES = Phrases.both(SensitiveTopics.class, "sensitive");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.SENSITIVE);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Found.show(Fact.SENSITIVE, PHRASES, material, shows);
  }
}
