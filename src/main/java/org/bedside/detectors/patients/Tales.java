package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds tales of a "he" or "she" whom nobody introduces: one person, care, a time, and the writer
/// beside them.
final class Tales implements Detector {

  private static final Phrases SHE = Phrases.both(Tales.class, "tale-person");
  private static final Phrases CARE = Phrases.both(Tales.class, "tale-care");
  private static final Phrases TIME = Phrases.both(Tales.class, "tale-time");
  private static final Phrases ME = Phrases.both(Tales.class, "tale-writer");
  private static final Phrases COLLEAGUES = Phrases.both(Tales.class, "tale-colleagues");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CASE_STORY);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (draft.author().member() || draft.form() == Form.JOB || draft.form() == Form.REPLY) {
      return;
    }
    if (isIn(material, CARE)
        && isIn(material, TIME)
        && isIn(material, ME)
        && !isIn(material, COLLEAGUES)) {
      material
          .body()
          .forEach(passage ->
              SHE.in(passage).stream()
                  .limit(1)
                  .forEach(span -> shows.accept(passage.sign(Fact.CASE_STORY, span))));
    }
  }

  /// In the title or in the text, which its readers read as one.
  private static boolean isIn(Material material, Phrases phrases) {
    return material.body().anyMatch(phrases::isIn);
  }
}
