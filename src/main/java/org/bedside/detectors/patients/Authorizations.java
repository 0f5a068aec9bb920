package org.bedside.detectors.patients;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Permission.Use;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Sign;

/// Finds that a patient has signed for this draft, on this network, for the pictures in it, and
/// that it still holds on this day (45 CFR 164.508(c)). Who signed for a picture signed for the
/// words below it; who signed for words signed for no picture.
final class Authorizations implements Detector {

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.AUTHORIZED);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    var permission = draft.permission();
    if (permission != null
        && permission.covers(draft.network(), draft.day())
        && permission.uses().containsAll(uses(draft))) {
      shows.accept(Sign.whole(Fact.AUTHORIZED));
    }
  }

  private static Set<Use> uses(Draft draft) {
    var uses = EnumSet.noneOf(Use.class);
    for (var shown : draft.shown()) {
      if (shown.people()) {
        uses.add(shown.sort() == Shown.Sort.FILM ? Use.FILM : Use.PHOTO);
      }
    }
    return uses.isEmpty() ? EnumSet.of(Use.WORDS) : uses;
  }
}
