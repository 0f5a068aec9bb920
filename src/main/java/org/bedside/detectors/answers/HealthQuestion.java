package org.bedside.detectors.answers;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Somebody writes to us, where others can read it, about their own health or the care of one of
/// theirs: "is my bloodwork back", "day 4 on the new pills". Such a question belongs on the portal.
final class HealthQuestion implements Detector {

  private static final Phrases SERVICE = Phrases.both(HealthQuestion.class, "question");

  private static final Phrases OFFER = Phrases.read(HealthQuestion.class, "offer.txt");

  private static final Set<String> OWN =
      WordSet.list(
          """
          i my me mine i'm i've i'd i'll im ive we our he his she her him son daughter kid baby husband
          wife mom dad mother father
          mi mis me yo tengo tome tomo estoy siento mio mia hijo hija mama papa esposo esposa nino
          nina bebe abuela abuelo se nos
          """);

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.ASKED_ABOUT_HEALTH);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var asked = material.answered();
    if (!isAnswer(material.draft()) || asked.tokens().isEmpty()) {
      return;
    }
    ToOne.signs(Fact.ASKED_ABOUT_HEALTH, SERVICE, asked).forEach(shows);
    if (isOwn(asked) || isQuestion(asked)) {
      ToOne.signs(Fact.ASKED_ABOUT_HEALTH, HealthWords.PHRASES, asked).forEach(shows);
    }
  }

  /// Whether what is answered asks so.
  static boolean isAsked(Material material) {
    var asked = material.answered();
    return SERVICE.isIn(asked)
        || ((isOwn(asked) || isQuestion(asked)) && HealthWords.PHRASES.isIn(asked));
  }

  private static boolean isAnswer(Draft draft) {
    return ToOne.isOpen(draft.audience()) && draft.form() != Form.PAGE;
  }

  /// "Has anyone waited ten days for a report?"; not "Do you give flu shots?".
  private static boolean isQuestion(Passage asked) {
    boolean asks = asked.tokens().stream().anyMatch(token -> token.is("?"));
    return asks && !OFFER.isIn(asked);
  }

  private static boolean isOwn(Passage asked) {
    return asked.tokens().stream().map(Token::word).anyMatch(OWN::contains);
  }
}
