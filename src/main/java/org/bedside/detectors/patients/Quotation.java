package org.bedside.detectors.patients;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.words.Token;

/// Words in quotation marks, with the marks, and those around them that tell whose they are.
record Quotation(Passage passage, Span span) {

  private static final int AROUND = 14;
  private static final int LONGEST = 250;

  static List<Quotation> in(Passage passage) {
    var tokens = passage.tokens();
    var found = new ArrayList<Quotation>();
    for (var open = 0; open < tokens.size(); open++) {
      var closing = closing(tokens.get(open));
      if (!closing.isEmpty()) {
        var close = open + 1;
        var last = Math.min(tokens.size(), open + LONGEST);
        while (close < last && !tokens.get(close).is(closing)) {
          close++;
        }
        if (close < last) {
          found.add(new Quotation(passage, new Span(open, close + 1)));
        }
        open = close;
      }
    }
    return found;
  }

  /// What closes a quotation that `token` opens; empty for none.
  private static String closing(Token token) {
    return switch (token.word()) {
      case "\"" -> "\"";
      case "«" -> "»";
      default -> "";
    };
  }

  long words() {
    return passage.tokens().subList(span.from(), span.to()).stream().filter(Token::isWord).count();
  }

  boolean has(BitSet marked) {
    return isMarked(marked, span.from(), span.to());
  }

  boolean isAmid(BitSet marked) {
    return isMarked(marked, Math.max(0, span.from() - AROUND), span.from())
        || isMarked(marked, span.to(), span.to() + AROUND);
  }

  private static boolean isMarked(BitSet marked, int from, int to) {
    var next = marked.nextSetBit(from);
    return next >= 0 && next < to;
  }

  /// Where `phrases` begin in the passage, so that each is looked for once, however many quotations
  /// there are.
  static BitSet marks(Phrases phrases, Passage passage) {
    var marked = new BitSet();
    phrases.in(passage).forEach(found -> marked.set(found.from()));
    return marked;
  }

  /// "- Maria R.", or a line with a name and no more than that: "Darlene M., Tolliver".
  boolean isSigned() {
    var tokens = passage.tokens();
    var at = span.to();
    while (at < tokens.size() && tokens.get(at).is("\n")) {
      at++;
    }
    var isLine = at > span.to();
    var isDashed = at < tokens.size() && (tokens.get(at).is("-") || tokens.get(at).is("~"));
    var name = isDashed ? at + 1 : at;
    return name < tokens.size()
        && (isDashed || isLine)
        && tokens.get(name).isWord()
        && (tokens.get(name).capital() || tokens.get(name).is("a"))
        && (isDashed || isShortLine(name));
  }

  private boolean isShortLine(int from) {
    var tokens = passage.tokens();
    var to = from;
    while (to < tokens.size() && !tokens.get(to).is("\n")) {
      to++;
    }
    return to - from <= 6
        && tokens.subList(from, to).stream().allMatch(token -> !token.isWord() || token.capital());
  }
}
