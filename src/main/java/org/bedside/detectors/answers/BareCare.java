package org.bedside.detectors.answers;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.guard.Audience;

/// Finds care by message that says itself what is missing: nobody has met, the form comes later, it
/// stays out of the chart (ACP and FSMB, Online Medical Professionalism, 2013, position 3). What
/// the words do not say, only the house knows.
final class BareCare implements Detector {

  private static final Map<Fact, Phrases> MISSING =
      Map.of(
          Fact.NO_RELATIONSHIP, Phrases.both(BareCare.class, "no-relationship"),
          Fact.NO_CONSENT, Phrases.both(BareCare.class, "no-consent"),
          Fact.CHART_PENDING, Phrases.both(BareCare.class, "off-chart"));

  /// "We have not met yet, I am your new nurse" is a greeting.
  private static final Phrases TREATS = Phrases.read(BareCare.class, "treats.txt");

  @Override
  public Set<Fact> facts() {
    return MISSING.keySet();
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (draft.audience() == Audience.PATIENT
        && draft.form() == Form.MESSAGE
        && !draft.author().member()) {
      material.body().filter(TREATS::isIn).forEach(passage -> passage(passage, shows));
    }
  }

  private static void passage(Passage passage, Consumer<Sign> shows) {
    MISSING.forEach((fact, phrases) ->
        phrases.in(passage).forEach(span -> shows.accept(passage.sign(fact, span))));
  }
}
