package org.bedside.detectors;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.bedside.detectors.answers.Answers;
import org.bedside.detectors.claims.Claims;
import org.bedside.detectors.conduct.Conduct;
import org.bedside.detectors.form.Forms;
import org.bedside.detectors.form.PlainLanguage;
import org.bedside.detectors.patients.AboutPatients;

/// The door of this room.
public final class Detectors {

  private final List<Detector> all;

  private Detectors(List<Detector> all) {
    this.all = List.copyOf(all);
  }

  /// All that this room knows.
  public static Detectors all() {
    return of(
        Stream.of(Answers.all(), Conduct.all(), Claims.all(), AboutPatients.all(), Forms.all())
            .flatMap(List::stream)
            .toList());
  }

  static Detectors of(List<Detector> all) {
    return new Detectors(all);
  }

  /// How hard a text is to read that is still being written.
  public static Readability readability(String text) {
    return PlainLanguage.read(List.of(Passage.of(Sign.Part.TEXT, -1, text)));
  }

  /// What speaks against `draft` and what for it. A detector that fails makes its facts unread and
  /// leaves the others alone. What it saw before stays seen.
  ///
  /// @param readings of the guard, over each part of the draft
  public Signs read(Draft draft, Readings readings) {
    var material = Material.of(draft);
    var signs = new ArrayList<Sign>();
    var unread = EnumSet.noneOf(Fact.class);
    for (var detector : all) {
      try {
        detector.read(material, readings, signs::add);
      } catch (RuntimeException | StackOverflowError e) {
        unread.addAll(detector.facts());
      }
    }
    draft.circumstances().facts().forEach(fact -> signs.add(Sign.whole(fact)));
    return new Signs(signs, grade(material), unread);
  }

  /// Of title and text.
  private static double grade(Material material) {
    try {
      return PlainLanguage.read(material.body().toList()).grade();
    } catch (RuntimeException | StackOverflowError e) {
      return Signs.UNREAD_GRADE;
    }
  }
}
