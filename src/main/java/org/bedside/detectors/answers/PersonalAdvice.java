package org.bedside.detectors.answers;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Tells one person in public what they have or should do about it: a dose, a drug to stop, a
/// diagnosis, a test they need not have. In an answer, "you" is one person. In a post it is
/// everybody, unless the sentence or the one before calls somebody by name or quotes a letter.
final class PersonalAdvice implements Detector {

  private static final Phrases ADVICE = Phrases.both(PersonalAdvice.class, "advice");

  private static final Phrases REDIRECT = Phrases.read(PersonalAdvice.class, "redirect.txt");

  private static final Phrases LETTERS = Phrases.read(PersonalAdvice.class, "letters.txt");

  private static final Set<String> ONESELF =
      WordSet.list("i i'm i've im ive me my mine we yo me mi mis");

  private static final int NEAR = 4;

  /// A letter that is quoted tells of its writer; a question that anybody may have does not.
  private static final Set<String> LETTER_WRITER =
      WordSet.list("my i'm i've mi mis tengo tomo signed firma");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.PERSONAL_ADVICE);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (!ToOne.isOpen(draft.audience()) || PreparedAnswer.is(draft)) {
      return;
    }
    boolean toOne = ToOne.inPublic(draft);
    boolean member = draft.author().member();
    for (var passage : material.body().toList()) {
      var sentences = new Sentences(passage);
      boolean told = toOne || isLetter(draft, passage);
      ADVICE.in(passage).stream()
          .filter(span -> told || isCalled(passage, sentences.of(span)))
          .filter(span -> !member || !isOwn(passage, span, sentences.of(span).from()))
          .map(span -> passage.sign(Fact.PERSONAL_ADVICE, span))
          .forEach(shows);
      if (ToOne.byPractice(draft) && HealthQuestion.isAsked(material)) {
        treating(passage, sentences).forEach(shows);
      }
    }
  }

  /// Words of health in an answer to a question of health, but where it sends them to somebody or
  /// speaks of all.
  private static List<Sign> treating(Passage passage, Sentences sentences) {
    var redirects = sentences.with(REDIRECT.in(passage));
    return Pointed.ofOne(passage, HealthWords.in(passage)).stream()
        .filter(span -> !redirects.get(sentences.number(span)))
        .map(span -> passage.sign(Fact.PERSONAL_ADVICE, span))
        .toList();
  }

  /// "I stopped taking it": what a member tells of themselves directs nobody.
  private static boolean isOwn(Passage passage, Span span, int start) {
    return passage.tokens().subList(Math.max(start, span.from() - NEAR), span.from()).stream()
        .map(Token::word)
        .anyMatch(ONESELF::contains);
  }

  private static boolean isLetter(Draft draft, Passage passage) {
    boolean own = passage.tokens().stream().map(Token::word).anyMatch(LETTER_WRITER::contains);
    return draft.form() == Form.POST && own && LETTERS.isIn(passage);
  }

  /// "@maria_k stop the pill".
  private static boolean isCalled(Passage passage, Span sentence) {
    return passage.tokens().get(sentence.from()).is("@");
  }
}
