package org.bedside.detectors.conduct;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Traits that no position may ask for (Title VII, ADEA, ADA), and looking candidates up on
/// networks. Only where the text is about hiring: elsewhere "young and energetic" may be a dog.
final class HiringBias implements Detector {

  private static final Phrases HIRING = Lists.of("hiring");
  private static final Phrases BIAS = Lists.of("hiring-bias");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.HIRING_BIAS);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (!draft.author().member()
        && (draft.form() == Form.JOB || Lists.anyIn(HIRING, material.said()))) {
      Lists.show(BIAS, material.said(), Fact.HIRING_BIAS, shows);
    }
  }
}
