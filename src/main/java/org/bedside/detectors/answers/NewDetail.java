package org.bedside.detectors.answers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// An answer holds a word of health, money or a clinician's name that the review lacks: whoever
/// knows more than was said has looked into the chart. What is offered to all ("we give flu shots")
/// is no detail of one.
final class NewDetail implements Detector {

  private static final Phrases MORE = Phrases.both(NewDetail.class, "new-detail");

  /// Words of one family begin alike: "migraine" and "migraines", "cirugia" and "cirugias".
  private static final int ROOT = 5;

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.NEW_DETAIL);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    boolean answers = draft.form() == Form.REPLY && ToOne.byPractice(draft);
    if (!answers || PreparedAnswer.is(draft)) {
      return;
    }
    var known = roots(material.answered());
    for (var passage : material.said()) {
      var words =
          Stream.of(HealthWords.in(passage), MORE.in(passage), Greeted.in(passage))
              .flatMap(List::stream)
              .toList();
      Pointed.ofOne(passage, words).stream()
          .filter(span -> isNew(passage, span, known))
          .map(span -> passage.sign(Fact.NEW_DETAIL, span))
          .forEach(shows);
    }
  }

  private static boolean isNew(Passage passage, Span span, Set<String> known) {
    return passage.tokens().subList(span.from(), span.to()).stream()
        .filter(token -> token.isWord() && !token.is("dr") && !token.is("dra"))
        .noneMatch(token -> known.contains(root(token.word())));
  }

  private static Set<String> roots(Passage passage) {
    var roots = new HashSet<String>();
    passage.tokens().forEach(token -> roots.add(root(token.word())));
    return roots;
  }

  private static String root(String word) {
    return word.length() > ROOT ? word.substring(0, ROOT) : word;
  }
}
