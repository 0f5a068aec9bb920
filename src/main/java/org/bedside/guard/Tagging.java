package org.bedside.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bedside.tagger.Gazetteer;
import org.bedside.tagger.Named;
import org.bedside.words.Token;

/// Finds names by the gazetteer alone: a given name, and what follows it with a capital.
final class Tagging {

  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  private static final int FREQUENT = 700;

  private static final Set<String> NEVER =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "i",
          "the",
          "and",
          "who",
          "dr",
          "he",
          "she",
          "we",
          "they");

  private Tagging() {}

  static List<Named> names(List<Token> tokens) {
    var names = new ArrayList<Named>();
    for (int at = 0; at < tokens.size(); at++) {
      var name = name(tokens, at);
      if (name != null) {
        names.add(name);
        at = name.to() - 1;
      }
    }
    return names;
  }

  private static @org.jspecify.annotations.Nullable Named name(List<Token> tokens, int at) {
    var token = tokens.get(at);
    if (!token.isWord() || glued(tokens, at) || !GAZETTEER.given(token.stem())) {
      return null;
    }
    boolean word = GAZETTEER.common(token.stem());
    int end = end(tokens, at);
    boolean full = end > at + 1;
    if (!token.capital()) {
      return null;
    }
    if (full) {
      boolean known = GAZETTEER.surname(tokens.get(end - 1).stem());
      double score = word ? (known ? 0.6 : 0.3) : known ? 0.95 : 0.8;
      return score > 0.4 ? new Named(at, end, score) : null;
    }
    boolean frequent =
        GAZETTEER.givenRank(token.stem()) > 0 && GAZETTEER.givenRank(token.stem()) < FREQUENT;
    return word || NEVER.contains(token.stem()) ? null : new Named(at, end, frequent ? 0.75 : 0.5);
  }

  private static boolean glued(List<Token> tokens, int at) {
    boolean left = at > 0 && !tokens.get(at).spaced() && "@/_.".contains(tokens.get(at - 1).word());
    boolean right =
        at + 1 < tokens.size()
            && !tokens.get(at + 1).spaced()
            && "@_/".contains(tokens.get(at + 1).word());
    return left || right;
  }

  private static int end(List<Token> tokens, int at) {
    int end = at + 1;
    if (tokens.get(at).word().endsWith("'s")) {
      return end;
    }
    if (end + 1 < tokens.size()
        && tokens.get(end).length() == 1
        && tokens.get(end).isWord()
        && tokens.get(end + 1).is(".")) {
      end += 2;
    }
    while (end < Math.min(at + 5, tokens.size()) && follows(tokens, end)) {
      end++;
      if (tokens.get(end - 1).word().endsWith("'s")) {
        return end;
      }
    }
    return end;
  }

  private static boolean follows(List<Token> tokens, int at) {
    var token = tokens.get(at);
    return token.isWord()
        && token.capital()
        && token.spaced()
        && !NEVER.contains(token.word())
        && (!GAZETTEER.common(token.stem()) || GAZETTEER.surname(token.stem()));
  }
}
