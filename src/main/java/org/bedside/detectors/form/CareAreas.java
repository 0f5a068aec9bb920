package org.bedside.detectors.form;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds pictures from where patients are cared for, and that somebody filmed there. An empty room
/// shows nobody.
final class CareAreas implements Detector {

  private static final Phrases AREAS = Phrases.both(CareAreas.class, "care-areas");
  private static final Phrases RECORDING = Phrases.both(CareAreas.class, "recording");
  private static final Phrases PEOPLE =
      Phrases.read(
          CareAreas.class, "persons.en.txt", "persons.es.txt", "staff.en.txt", "staff.es.txt");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CARE_AREA_SHOWN, Fact.RECORDS_CARE);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Seen.in(material)
        .filter(seen -> seen.shown().people() || seen.has(PEOPLE))
        .forEach(seen -> {
          for (var span : seen.of(AREAS)) {
            shows.accept(seen.sign(Fact.CARE_AREA_SHOWN, span));
            if (seen.isFilm()) {
              shows.accept(seen.sign(Fact.RECORDS_CARE, span));
            }
          }
        });
    material
        .said()
        .forEach(passage ->
            RECORDING
                .in(passage)
                .forEach(span -> shows.accept(passage.sign(Fact.RECORDS_CARE, span))));
  }
}
