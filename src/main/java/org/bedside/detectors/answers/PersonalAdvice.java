package org.bedside.detectors.answers;

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
import org.bedside.detectors.Sign;
import org.bedside.guard.Reading;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Tells one person in public what they have or should do about it: a dose, a drug to stop, a
/// diagnosis, a test they need not have. In an answer, "you" is one person. In a post it is
/// everybody, unless the sentence or the one before calls somebody by name or quotes a letter.
final class PersonalAdvice implements Detector {

  private static final Phrases ADVICE =
      Phrases.read(PersonalAdvice.class, "advice.en.txt", "advice.es.txt");

  private static final Phrases LETTERS =
      Phrases.read(PersonalAdvice.class, "letters.txt");

  /// A letter that is quoted tells of its writer; a question that anybody may have does not.
  private static final Set<String> LETTER_WRITER =
      WordSet.list("my i'm i've mi mis tengo tomo signed firma");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.PERSONAL_ADVICE);
  }

  @Override
  public void read(Material material, Reading reading, Consumer<Sign> shows) {
    var draft = material.draft();
    if (!ToOne.isOpen(draft.audience()) || PreparedAnswer.is(draft)) {
      return;
    }
    boolean toOne = ToOne.inPublic(draft);
    material.body().forEach(passage -> read(passage, toOne || isLetter(draft, passage), shows));
  }

  private static boolean isLetter(Draft draft, Passage passage) {
    boolean own = passage.tokens().stream().map(Token::word).anyMatch(LETTER_WRITER::contains);
    return draft.form() == Form.POST && own && LETTERS.isIn(passage);
  }

  private static void read(Passage passage, boolean toOne, Consumer<Sign> shows) {
    for (var span : ADVICE.in(passage)) {
      if (toOne || isCalled(passage, passage.sentence(span.from()))) {
        shows.accept(passage.sign(Fact.PERSONAL_ADVICE, span));
      }
    }
  }

  /// "@maria_k stop the pill".
  private static boolean isCalled(Passage passage, Span sentence) {
    return passage.tokens().get(sentence.from()).is("@");
  }
}
