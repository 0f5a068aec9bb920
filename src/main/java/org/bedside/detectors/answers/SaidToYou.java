package org.bedside.detectors.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds where an answer says something of the one it answers. In an answer "you" and "your" mean
/// one person, so the few ways to say them that tell nothing are listed ("thank you", "you can
/// call", "your comment"), and all others are found.
final class SaidToYou {

  private static final Set<String> YOU =
      WordSet.list("you you're you've you'll you'd your yours youre youve");

  private static final Set<String> BEFORE =
      WordSet.list(
          """
          thank thanking from if help helping assist welcome invite let do does are would will can could
          should what whatever where wherever how which that bring join ask asking wish with show tell
          give send get offer wherever when whenever before of while unless encourage hear remind
          urge appreciate hope everyone all please so or and give
          """);

  private static final Set<String> AFTER =
      WordSet.list(
          """
          can may could will would might should like want wish need find call write wrote shared
          mentioned described raised posted commented asked suggested enjoy enjoyed liked noted all for
          too so there know welcome say said feel prefer folks guys both
          """);

  private static final Set<String> OF_COMMENTS =
      WordSet.list(
          """
          comment comments review reviews feedback thoughts words time concern concerns question
          questions message input support interest note post suggestion suggestions opinion perspective
          understanding attention call calls idea ideas privacy local community neighborhood neighbors
          calendar calendars phone browser device area own email friends friend town county school
          card camera questions tip tips recipe garden holiday holidays weekend week day
          morning kindness patience inquiry interest space home
          comentario comentarios opinion opiniones palabras mensaje mensajes pregunta preguntas tiempo
          resena resenas sugerencia sugerencias apoyo interes inquietud inquietudes llamada comprension
          privacidad amabilidad paciencia
          """);

  private static final Set<String> ADJECTIVES =
      WordSet.list(
          """
          kind recent honest thoughtful lovely generous wonderful public online candid sweet nice great
          good amables lindas bonitas valioso valiosa amable sincero sinceras
          """);

  private SaidToYou() {}

  static List<Span> in(Passage passage) {
    var found = new ArrayList<Span>();
    var tokens = passage.tokens();
    for (var sentence : passage.sentences()) {
      for (var at = sentence.from(); at < sentence.to(); at++) {
        var word = tokens.get(at).word();
        boolean tells =
            word.startsWith("your")
                ? !isComment(tokens, at, sentence.to())
                : YOU.contains(word) && !isFree(tokens, at, sentence);
        if (tells) {
          found.add(new Span(at, Math.min(sentence.to(), at + 2)));
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isFree(List<Token> tokens, int at, Span sentence) {
    var you = tokens.get(at).word();
    if (you.endsWith("'ll") || you.endsWith("'d")) {
      return true;
    }
    boolean before = at > sentence.from() && BEFORE.contains(tokens.get(at - 1).word());
    boolean after = at + 1 < sentence.to() && AFTER.contains(tokens.get(at + 1).word());
    return before || after || isQuestion(tokens, sentence);
  }

  private static boolean isQuestion(List<Token> tokens, Span sentence) {
    return tokens.get(sentence.to() - 1).is("?");
  }

  /// "your kind comment".
  private static boolean isComment(List<Token> tokens, int at, int to) {
    var next = at + 1;
    while (next < to && ADJECTIVES.contains(tokens.get(next).word())) {
      next++;
    }
    return next < to && OF_COMMENTS.contains(tokens.get(next).word());
  }
}
