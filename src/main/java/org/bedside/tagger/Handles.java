package org.bedside.tagger;

import java.util.ArrayList;
import java.util.List;
import org.bedside.words.Token;

/// Finds a given name and a surname side by side in an @handle ("@maria_delgado81", "@johnsmith").
/// No model decides here: a handle has no words around it.
final class Handles {

  private static final double FREQUENT_NAMES = 0.6;
  private static final double RARE_NAMES = 0.3;

  private final Gazetteer names;
  private final Splitter splitter;
  private final String plain;
  private final List<Token> tokens;

  Handles(Gazetteer names, String plain, List<Token> tokens) {
    this.names = names;
    this.plain = plain;
    this.tokens = tokens;
    splitter = new Splitter(names);
  }

  List<Named> read() {
    var found = new ArrayList<Named>();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).is("@")) {
        int end = Pieces.runEnd(tokens, at + 1);
        double score = score(at + 1, end);
        if (score > 0) {
          found.add(new Named(at, end, score));
        }
        at = Math.max(at, end - 1);
      }
    }
    return found;
  }

  private double score(int from, int to) {
    double best = 0;
    int before = -1;
    for (int i = from; i < to; i++) {
      var token = tokens.get(i);
      if (token.isWord()) {
        int count = splitter.split(plain, token.start(), token.end());
        for (int word = 0; word < count; word++) {
          int now = names.at(plain, splitter.start(word), splitter.end(word));
          best = Math.max(best, together(before, now));
          before = now;
        }
      }
    }
    return best;
  }

  private double together(int given, int surname) {
    if (given < 0 || surname < 0 || names.surname(surname) == 0) {
      return 0;
    }
    int rank = names.given(given);
    if ((rank == 0 && !names.nickname(given)) || (names.common(given) && names.common(surname))) {
      return 0;
    }
    return rank > 0 && rank <= 1500 && names.surname(surname) <= 5000 ? FREQUENT_NAMES : RARE_NAMES;
  }
}
