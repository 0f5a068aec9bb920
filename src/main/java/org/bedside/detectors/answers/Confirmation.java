package org.bedside.detectors.answers;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.guard.Kind;

/// An answer in public says, or denies, that somebody is a patient: friendly, angry, sorry, or by
/// the way (45 CFR 164.502(a); whether somebody is a patient is health information too). The
/// guard's own findings count, what it would only have checked as well: in an answer there is
/// nobody else whom it could mean.
final class Confirmation implements Detector {

  private static final Phrases PHRASES = Phrases.both(Confirmation.class, "confirmation");

  private static final Phrases TO_ALL = Phrases.both(Confirmation.class, "to-all");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CONFIRMS_PATIENT);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (!ToOne.byPractice(draft) || PreparedAnswer.is(draft) || isToAll(material)) {
      return;
    }
    for (var passage : material.said()) {
      readings.in(passage).stream()
          .filter(finding -> finding.kind() == Kind.CONFIRMS_PATIENT)
          .map(finding -> passage.sign(Fact.CONFIRMS_PATIENT, finding))
          .forEach(shows);
      Stream.of(
              PHRASES.in(passage),
              Retold.in(passage),
              RetoldInSpanish.in(passage),
              SaidToYou.in(passage),
              Pointed.in(passage))
          .flatMap(List::stream)
          .map(span -> passage.sign(Fact.CONFIRMS_PATIENT, span))
          .forEach(shows);
    }
  }

  /// The house rules of a group, or what it will talk about: no answer to anybody.
  private static boolean isToAll(Material material) {
    return material.draft().form() == Form.MESSAGE
        && material.answered().tokens().isEmpty()
        && material.body().anyMatch(TO_ALL::isIn);
  }
}
