package org.bedside.detectors;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
  /// leaves the others alone. What it saw before stays seen. In a disguise that nobody sees through
  /// all facts are unread.
  ///
  /// @param readings of the guard, over each part of the draft
  public Signs read(Draft draft, Readings readings) {
    var material = Material.of(draft);
    var signs = new ArrayList<Sign>();
    var unread = EnumSet.noneOf(Fact.class);
    read(material, readings, signs::add, unread);
    if (!lookThrough(material, readings, signs, unread)) {
      all.forEach(detector -> unread.addAll(detector.facts()));
    }
    draft.circumstances().facts().forEach(fact -> signs.add(Sign.whole(fact)));
    return new Signs(signs, grade(material), unread);
  }

  private void read(Material material, Readings readings, Consumer<Sign> shows, Set<Fact> unread) {
    for (var detector : all) {
      try {
        detector.read(material, readings, shows);
      } catch (RuntimeException | StackOverflowError e) {
        unread.addAll(detector.facts());
      }
    }
  }

  /// Reads once more what stands in a disguise; false where nobody sees through it.
  private boolean lookThrough(
      Material material, Readings readings, List<Sign> signs, Set<Fact> unread) {
    try {
      var seen = Set.copyOf(signs);
      material
          .revealed()
          .ifPresent(open -> read(open, readings, sign -> addHidden(sign, seen, signs), unread));
      return !material.isDisguised();
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  /// What a disguise hid may speak against a draft. What speaks for one stands there plainly.
  private static void addHidden(Sign sign, Set<Sign> seen, List<Sign> signs) {
    if (!sign.fact().isEvidence() && !seen.contains(sign)) {
      signs.add(sign);
    }
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
