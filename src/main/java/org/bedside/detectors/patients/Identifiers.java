package org.bedside.detectors.patients;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Sign;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reading;
import org.bedside.words.WordSet;

/// Says in facts what the guard found. What the guard stops is an identifier; what it only marks is
/// one where the words around it leave a person who is meant.
final class Identifiers implements Detector {

  private static final Phrases ONE = Phrases.both(Identifiers.class, "one-person");
  private static final Set<String> TITLES =
      WordSet.list("mr mrs ms miss mister senor senora senorita sr sra dona don");
  private static final Phrases CARE = Phrases.both(Identifiers.class, "care");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.IDENTIFIER, Fact.POSSIBLE_IDENTIFIER, Fact.CASE_STORY);
  }

  @Override
  public void read(Material material, Reading reading, Consumer<Sign> shows) {
    if (reading.has(Kind.UNREAD)) {
      throw new IllegalStateException("The guard could not read it");
    }
    var text =
        material
            .body()
            .filter(passage -> passage.part() == Sign.Part.TEXT)
            .findFirst()
            .orElse(null);
    if (text == null) {
      return;
    }
    var findings =
        reading.findings().stream()
            .filter(finding -> !Harmless.is(finding, Place.of(text, finding), text.raw()))
            .toList();
    var tellsStory = material.draft().form() != Form.JOB && tellsStory(findings, text);
    var meansSomebody = tellsStory || findings.stream().anyMatch(Identifiers::isSomebody);
    for (var finding : findings) {
      one(finding, text, tellsStory, meansSomebody, shows);
    }
  }

  private static void one(
      Finding finding,
      Passage text,
      boolean tellsStory,
      boolean meansSomebody,
      Consumer<Sign> shows) {
    switch (finding.kind()) {
      case CONFIRMS_PATIENT -> {
        // for those who read answers
      }
      case QUASI -> show(tellsStory, Fact.CASE_STORY, finding, shows);
      case DATE, LOCATION, ADDRESS, ZIP ->
          show(meansSomebody || finding.level() == Level.STOP, fact(finding), finding, shows);
      case PERSON ->
          show(true, isMeant(finding, text) ? Fact.IDENTIFIER : fact(finding), finding, shows);
      default -> show(true, fact(finding), finding, shows);
    }
  }

  /// Two traits of one person, or one and their care.
  private static boolean tellsStory(List<Finding> findings, Passage text) {
    var traits = findings.stream().filter(finding -> finding.kind() == Kind.QUASI).toList();
    var isOne =
        ONE.isIn(text)
            || traits.stream().anyMatch(trait -> Place.of(text, trait).hasNumber())
            || findings.stream().anyMatch(Identifiers::isSomebody);
    return isOne && !traits.isEmpty() && (traits.size() > 1 || CARE.isIn(text));
  }

  /// A name that nobody on the list bears is still somebody's if it has a title or stands in one
  /// sentence with care.
  private static boolean isMeant(Finding finding, Passage text) {
    var place = Place.of(text, finding);
    if (place.has(TITLES) || place.isAfter(TITLES, 2)) {
      return true;
    }
    var sentence = text.sentence(place.span().from());
    return CARE.in(text).stream().anyMatch(sentence::holds);
  }

  private static boolean isSomebody(Finding finding) {
    return switch (finding.kind()) {
      case PERSON, HANDLE, AGE, MRN, SSN, ROOM, HEALTHPLAN, ACCOUNT, OTHER_ID -> true;
      default -> false;
    };
  }

  private static Fact fact(Finding finding) {
    return finding.level() == Level.STOP || finding.kind() == Kind.URL
        ? Fact.IDENTIFIER
        : Fact.POSSIBLE_IDENTIFIER;
  }

  private static void show(boolean holds, Fact fact, Finding finding, Consumer<Sign> shows) {
    if (holds) {
      shows.accept(new Sign(fact, Sign.Part.TEXT, -1, finding.start(), finding.end()));
    }
  }
}
