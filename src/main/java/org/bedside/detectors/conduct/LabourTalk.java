package org.bedside.detectors.conduct;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Talk of people who work here about pay, hours, staffing and safety, which the law protects (29
/// U.S.C. 157). An open position that names its pay is no such talk.
final class LabourTalk implements Detector {

  private static final Phrases LABOUR = Lists.of("labour");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.LABOUR_TALK);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (isFree(draft)) {
      Lists.show(LABOUR, material.said(), Fact.LABOUR_TALK, shows);
    }
  }

  private static boolean isFree(Draft draft) {
    return draft.form() != Form.JOB && !draft.author().member();
  }

  /// Shows `fact` where `phrases` stand, but for the sentences that talk of one's own work. What
  /// stands beside these is no more free than elsewhere.
  static void showBeside(Phrases phrases, Material material, Fact fact, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      var found = phrases.in(passage);
      var labour = new BitSet();
      if (!found.isEmpty() && isFree(material.draft())) {
        LABOUR.in(passage).forEach(span -> labour.set(span.from()));
      }
      for (var span : found) {
        var sentence = passage.sentence(span.from());
        var next = labour.nextSetBit(sentence.from());
        if (next < 0 || next >= sentence.to()) {
          shows.accept(passage.sign(fact, span));
        }
      }
    }
  }
}
