package org.bedside.guard.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Where the sentences of a text begin and end: `starts` and `ends` hold for each token the first
/// of its sentence and the one after its last.
record Sentences(int[] starts, int[] ends) {

  private static final Set<String> SHORT_FORMS =
      WordSet.list(
          """
          dr mr mrs ms st no rm apt tel ext vs prof jr acct lic ste med rec soc sec num nr ph ave rd
          blvd ln acc approx dept reg ser ins req ref inv cert mar jan feb apr jun jul aug sep sept
          oct nov dec d o b pt rt hwy mt ft sr dx hx rx fig vol
          """);

  /// What runs on without an end is parted here, so that looking around stays cheap.
  private static final int LONGEST = 160;

  static Sentences of(List<Token> tokens) {
    var starts = new int[tokens.size()];
    var ends = new int[tokens.size()];
    int start = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (isEnd(tokens, at) || at == tokens.size() - 1 || at - start >= LONGEST) {
        Arrays.fill(starts, start, at + 1, start);
        Arrays.fill(ends, start, at + 1, at + 1);
        start = at + 1;
      }
    }
    return new Sentences(starts, ends);
  }

  private static boolean isEnd(List<Token> tokens, int at) {
    return switch (tokens.get(at).word()) {
      case "\n" -> true;
      case "!", "?" -> at + 1 == tokens.size() || tokens.get(at + 1).spaced();
      case "." ->
          at + 1 == tokens.size()
              || (tokens.get(at + 1).spaced()
                  && tokens.get(at + 1).sort() != Token.Sort.MARK
                  && !trailsOff(tokens, at)
                  && !tokens.get(at + 1).word().equals("m")
                  && (at == 0 || !isShort(tokens.get(at - 1))));
      default -> false;
    };
  }

  /// Three dots before a small letter: the same sentence after a pause.
  private static boolean trailsOff(List<Token> tokens, int at) {
    return at > 1
        && tokens.get(at - 1).is(".")
        && tokens.get(at - 2).is(".")
        && tokens.get(at + 1).isWord()
        && !tokens.get(at + 1).capital();
  }

  /// What a dot shortens: "St.", "J.".
  private static boolean isShort(Token token) {
    boolean initial = token.isWord() && token.length() == 1 && token.capital() && !token.is("i");
    return initial || SHORT_FORMS.contains(token.word());
  }
}
