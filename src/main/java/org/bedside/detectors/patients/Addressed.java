package org.bedside.detectors.patients;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds answers that call somebody by a name: "Hi Margie", "glad you liked it, Charo!" A name that
/// the other one did not give takes the mask off, and one that they gave confirms it.
final class Addressed implements Detector {

  private static final Set<String> GREETINGS =
      WordSet.list(
          "hi hello hey dear hola querido querida estimado estimada hiya howdy mr mrs ms miss dona don sra");
  private static final Set<String> NO_NAMES =
      WordSet.list(
          """
          there all everyone everybody friend friends neighbor neighbors folks team friend y'all reviewer
          guest and thank thanks we our the this in at on amigo amiga amigos vecino vecinos todos todas
          usted cliente a de gracias que monday tuesday wednesday thursday friday saturday sunday
          """);

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.POSSIBLE_IDENTIFIER);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    if (material.draft().form() == Form.REPLY) {
      material.body().forEach(passage -> passage(passage, shows));
    }
  }

  private static void passage(Passage passage, Consumer<Sign> shows) {
    var tokens = passage.tokens();
    for (var at = 1; at < tokens.size(); at++) {
      if (isName(tokens.get(at)) && (isGreeted(tokens, at) || isCalled(tokens, at))) {
        shows.accept(passage.sign(Fact.POSSIBLE_IDENTIFIER, new Span(at, at + 1)));
      }
    }
  }

  private static boolean isName(Token token) {
    return token.isWord()
        && token.capital()
        && token.length() > 1
        && !NO_NAMES.contains(token.word());
  }

  private static boolean isGreeted(List<Token> tokens, int at) {
    var before = tokens.get(at - 1);
    return GREETINGS.contains(before.word())
        || (before.is(".") && at > 1 && GREETINGS.contains(tokens.get(at - 2).word()));
  }

  /// ", Charo!" A name at the very end is who signs.
  private static boolean isCalled(List<Token> tokens, int at) {
    return tokens.get(at - 1).is(",")
        && at + 2 < tokens.size()
        && (tokens.get(at + 1).is("!") || tokens.get(at + 1).is(".") || tokens.get(at + 1).is("?"));
  }
}
