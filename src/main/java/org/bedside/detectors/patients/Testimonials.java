package org.bedside.detectors.patients;

import java.util.BitSet;
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
import org.bedside.guard.Kind;

/// Finds patients' own words and stories of how they fared (45 CFR 164.508(a)(3)). Members who tell
/// of themselves may, and an answer repeats nobody's praise.
final class Testimonials implements Detector {

  private static final Phrases STORIES = Phrases.both(Testimonials.class, "testimonials");
  private static final Phrases PRAISE = Phrases.both(Testimonials.class, "thanks");
  private static final Phrases FIRST_PERSON = Phrases.both(Testimonials.class, "first-person");
  private static final Phrases OUTCOMES = Phrases.both(Testimonials.class, "outcomes");
  private static final Phrases STAFF = Phrases.both(Testimonials.class, "colleagues");
  private static final Phrases SAID_BY = Phrases.both(Testimonials.class, "said-by");
  private static final Phrases PATIENTS_SAY = Phrases.both(Testimonials.class, "patients-say");
  private static final Phrases NO_VOICE = Phrases.both(Testimonials.class, "no-voice");

  /// Fewer words are a name, a joke, a label.
  private static final int FEWEST_WORDS = 5;

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.TESTIMONIAL);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (draft.author().member() || draft.form() == Form.REPLY || draft.form() == Form.JOB) {
      return;
    }
    Found.showStrangers(Fact.TESTIMONIAL, STORIES, material, readings, shows);
    var isNamed = material.said().stream().anyMatch(passage -> isNamed(passage, readings));
    material
        .said()
        .forEach(passage -> {
          var voices = new Voices(passage, isNamed);
          for (var quotation : Quotation.in(passage)) {
            if (voices.isPatients(quotation)) {
              shows.accept(passage.sign(Fact.TESTIMONIAL, quotation.span()));
            }
          }
          if (isNamed && !STAFF.isIn(passage)) {
            OUTCOMES
                .in(passage)
                .forEach(span -> shows.accept(passage.sign(Fact.TESTIMONIAL, span)));
          }
        });
  }

  /// Whether somebody is named who does not work here, as far as the guard knows.
  private static boolean isNamed(Passage passage, Readings readings) {
    return readings.in(passage).stream()
        .filter(finding -> finding.kind() == Kind.PERSON)
        .anyMatch(finding -> !Harmless.is(finding, Place.of(passage, finding)));
  }

  /// What tells in one passage who is quoted.
  private record Voices(
      boolean isNamed,
      BitSet firstPerson,
      BitSet praise,
      BitSet saidBy,
      BitSet patients,
      BitSet staff,
      BitSet none) {

    Voices(Passage passage, boolean isNamed) {
      this(
          isNamed,
          Quotation.marks(FIRST_PERSON, passage),
          Quotation.marks(PRAISE, passage),
          Quotation.marks(SAID_BY, passage),
          Quotation.marks(PATIENTS_SAY, passage),
          Quotation.marks(STAFF, passage),
          Quotation.marks(NO_VOICE, passage));
    }

    boolean isPatients(Quotation quotation) {
      if ((quotation.words() < FEWEST_WORDS && !isNamed)
          || !quotation.has(firstPerson)
          || quotation.isAmid(none)
          || (quotation.isAmid(staff) && !isNamed)) {
        return false;
      }
      var isSomebodys = quotation.isAmid(saidBy) || quotation.isSigned();
      var isPraise = quotation.has(praise);
      return quotation.isAmid(patients)
          || (isSomebodys && (isNamed || isPraise))
          || (isNamed && isPraise);
    }
  }
}
