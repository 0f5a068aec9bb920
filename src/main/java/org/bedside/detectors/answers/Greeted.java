package org.bedside.detectors.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds names in an answer: of the one who is answered ("Hi Margie", "done, Lou!", "doña Mila")
/// and of clinicians ("Dr. Wren").
final class Greeted {

  private static final Set<String> GREETING =
      WordSet.list(
          """
          hi hello hey dear thanks dr dra doctor doctora nurse miss mr mrs ms dona don senora senor sra sr
          hola querida querido estimada estimado gracias
          """);

  private static final Set<String> NO_NAMES =
      WordSet.list(
          """
          there all everyone everybody friend friends neighbor neighbors folks team again so much you
          reviewer sir madam who google yelp facebook privacy hipaa our we i it this thank thanks please
          if in for call office manager todos todas vecinos amigos
          """);

  private Greeted() {}

  static List<Span> in(Passage passage) {
    var found = new ArrayList<Span>();
    var tokens = passage.tokens();
    for (var at = 1; at < tokens.size(); at++) {
      var token = tokens.get(at);
      boolean name = token.isWord() && token.capital() && !NO_NAMES.contains(token.word());
      if (name && (isGreeted(tokens, at) || isCalled(tokens, at))) {
        found.add(new Span(at, at + 1));
      }
    }
    return found;
  }

  /// "Dr. Wren", "Hi, Tom".
  private static boolean isGreeted(List<Token> tokens, int at) {
    var before = tokens.get(at - 1);
    boolean mark = before.is(".") || before.is(",");
    return GREETING.contains((mark && at > 1 ? tokens.get(at - 2) : before).word())
        && !(before.is(".") && !tokens.get(at - 2).word().startsWith("d"));
  }

  /// "That's wonderful to hear, Lou!".
  private static boolean isCalled(List<Token> tokens, int at) {
    boolean ends = at + 1 == tokens.size() || "!.?,".contains(tokens.get(at + 1).word());
    return ends && tokens.get(at - 1).is(",") && at > 2;
  }
}
