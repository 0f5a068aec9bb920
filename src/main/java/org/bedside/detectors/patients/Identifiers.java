package org.bedside.detectors.patients;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

/// Says in facts what the guard found. What the guard stops is an identifier; what it only marks is
/// one where the words around it leave a person who is meant. Title, text and the words of pictures
/// are one: a name above a story is the name of whom it tells.
final class Identifiers implements Detector {

  private static final Phrases ONE = Phrases.both(Identifiers.class, "one-person");
  private static final Phrases CARE = Phrases.both(Identifiers.class, "care");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.IDENTIFIER, Fact.POSSIBLE_IDENTIFIER, Fact.CASE_STORY);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var mentions = Mention.in(material, readings).toList();
    if (!mentions.isEmpty()) {
      all(material, mentions, shows);
    }
    if (!material.said().stream().allMatch(readings::isRead)) {
      throw new IllegalStateException("The guard could not read all of it");
    }
  }

  private static void all(Material material, List<Mention> mentions, Consumer<Sign> shows) {
    var cared = cared(material, mentions);
    var tellsStory =
        material.draft().form() != Form.JOB && tellsStory(material, mentions, !cared.isEmpty());
    var meansSomebody = tellsStory || mentions.stream().anyMatch(Mention::isSomebody);
    for (var mention : mentions) {
      switch (mention.kind()) {
        case CONFIRMS_PATIENT, ILLEGIBLE -> {
          // for those who read answers; and for a person, since it was not read
        }
        case QUASI -> show(tellsStory, Fact.CASE_STORY, mention, shows);
        case DATE, LOCATION, ADDRESS, ZIP ->
            show(meansSomebody || mention.isStopped(), fact(mention), mention, shows);
        case PERSON -> {
          var isMeant = isMeant(mention, cared, tellsStory);
          show(true, isMeant ? Fact.IDENTIFIER : fact(mention), mention, shows);
        }
        default -> show(true, fact(mention), mention, shows);
      }
    }
  }

  /// The passages that speak of care, and the tokens there that do. A picture in whose words the
  /// guard finds nothing says nothing about anybody.
  private static Map<Passage, BitSet> cared(Material material, List<Mention> mentions) {
    var cared = new IdentityHashMap<Passage, BitSet>();
    passages(material, mentions)
        .forEach(passage -> {
          var marked = new BitSet();
          CARE.in(passage).forEach(span -> marked.set(span.from()));
          if (!marked.isEmpty()) {
            cared.put(passage, marked);
          }
        });
    return cared;
  }

  private static List<Passage> passages(Material material, List<Mention> mentions) {
    return material.said().stream()
        .filter(passage ->
            passage.part() != Sign.Part.ALT
                || mentions.stream().anyMatch(mention -> mention.isIn(passage)))
        .toList();
  }

  /// Two traits of one person, or one and their care.
  private static boolean tellsStory(Material material, List<Mention> mentions, boolean ofCare) {
    var traits = mentions.stream().filter(mention -> mention.kind() == Kind.QUASI).toList();
    return !traits.isEmpty()
        && (traits.size() > 1 || ofCare)
        && (traits.stream().anyMatch(trait -> trait.place().hasNumber())
            || mentions.stream().anyMatch(Mention::isSomebody)
            || passages(material, mentions).stream().anyMatch(ONE::isIn));
  }

  /// A name that nobody on the list bears is still somebody's if it has a title, stands in one
  /// sentence with care, or above a story.
  private static boolean isMeant(Mention mention, Map<Passage, BitSet> cared, boolean tellsStory) {
    if (mention.hasTitle() || (tellsStory && !mention.isIn(Sign.Part.TEXT))) {
      return true;
    }
    var marked = cared.get(mention.passage());
    if (marked == null) {
      return false;
    }
    var sentence = mention.passage().sentence(mention.place().span().from());
    var next = marked.nextSetBit(sentence.from());
    return next >= 0 && next < sentence.to();
  }

  private static Fact fact(Mention mention) {
    return mention.isStopped() || mention.kind() == Kind.URL
        ? Fact.IDENTIFIER
        : Fact.POSSIBLE_IDENTIFIER;
  }

  private static void show(boolean holds, Fact fact, Mention mention, Consumer<Sign> shows) {
    if (holds) {
      shows.accept(mention.sign(fact));
    }
  }
}
