package org.bedside.detectors.patients;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.detectors.answers.Answers;
import org.bedside.guard.Audience;
import org.bedside.words.WordSet;

/// Finds tales of somebody whom nobody introduces, a "he", a "certain fellow", "our barber": one
/// person, care, and when it was or the writer beside them. Each alone says nothing; clean texts
/// hardly ever have them together, but for those about colleagues. A time and the writer beside a
/// "she" are enough where nobody works or is honored: care has more words than any list.
final class Tales implements Detector {

  private static final Phrases PERSON = Phrases.both(Tales.class, "tale-person");
  private static final Phrases PRONOUN = Phrases.both(Tales.class, "tale-pronoun");
  private static final Phrases SUBJECT = Phrases.both(Tales.class, "tale-subject");
  private static final Phrases CARE = Phrases.both(Tales.class, "tale-care");
  private static final Phrases HEALTH = Phrases.both(Answers.class, "health");
  private static final Phrases TIME = Phrases.both(Tales.class, "tale-time");
  private static final Phrases ME = Phrases.both(Tales.class, "tale-writer");
  private static final Phrases WORK = Phrases.both(Tales.class, "tale-work");
  private static final Phrases COLLEAGUES = Phrases.both(Tales.class, "tale-colleagues");

  /// So far behind a colleague's name, "she" is still that colleague.
  private static final int BEHIND = 70;

  private static final int BEFORE = 4;

  /// Somebody who is described is another one, unless it is at once.
  private static final int NEAR = 8;

  private static final Set<String> PRONOUNS =
      WordSet.list("he she him her his himself herself he's she's he'd she'd he'll she'll ella el");

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
    var isTimed = isIn(material, TIME);
    var isOurs = isIn(material, ME);
    var isPublic = draft.audience() == Audience.PUBLIC;
    if ((isTimed || isOurs) && (isIn(material, CARE) || isIn(material, HEALTH))) {
      show(PERSON, material, readings, shows);
    } else if (!isPublic && isIn(material, CARE)) {
      show(PRONOUN, material, readings, shows);
    } else if (isTimed && isOurs && !isIn(material, WORK)) {
      show(PRONOUN, material, readings, shows);
    } else if ((isIn(material, CARE) || (isOurs && isToldOf(material))) && !isIn(material, WORK)) {
      show(SUBJECT, material, readings, shows);
    }
  }

  /// "He" twice is told of, once may be by the way.
  private static boolean isToldOf(Material material) {
    return material.body().mapToInt(passage -> SUBJECT.in(passage).size()).sum() > 1;
  }

  private static void show(
      Phrases persons, Material material, Readings readings, Consumer<Sign> shows) {
    material
        .body()
        .forEach(passage ->
            strangers(persons, passage, Introduced.in(passage, readings)).stream()
                .limit(1)
                .forEach(span -> shows.accept(passage.sign(Fact.CASE_STORY, span))));
  }

  /// In the title or in the text, which its readers read as one.
  private static boolean isIn(Material material, Phrases phrases) {
    return material.body().anyMatch(phrases::isIn);
  }

  private static List<Span> strangers(Phrases persons, Passage passage, Introduced introduced) {
    var colleagues = new BitSet();
    COLLEAGUES.in(passage).forEach(span -> colleagues.set(span.from()));
    var served = Served.in(passage);
    return persons.in(passage).stream()
        .filter(span -> !isColleague(passage, span, colleagues))
        .filter(span -> !introduced.explains(span))
        .filter(span -> !served.by(span))
        .toList();
  }

  private static boolean isColleague(Passage passage, Span person, BitSet colleagues) {
    var behind = PRONOUNS.contains(passage.tokens().get(person.from()).word()) ? BEHIND : NEAR;
    var next = colleagues.nextSetBit(Math.max(0, person.from() - behind));
    return next >= 0 && next < person.to() + BEFORE;
  }
}
