package org.bedside.detectors.form;

import java.util.ArrayList;
import java.util.List;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.words.Token;

/// Cuts a passage into units of speech.
final class Speech {

  private Speech() {}

  static List<Span> units(Passage passage) {
    var units = new ArrayList<Span>();
    var open = -1;
    for (var sentence : passage.sentences()) {
      var from = open >= 0 && goesOn(passage, sentence) ? open : sentence.from();
      if (open >= 0 && from != open) {
        cut(passage, new Span(open, sentence.from()), units);
      }
      open = from;
      if (isClosed(passage, sentence)) {
        cut(passage, new Span(open, sentence.to()), units);
        open = -1;
      }
    }
    if (open >= 0) {
      cut(passage, new Span(open, passage.tokens().size()), units);
    }
    return units;
  }

  /// A line that breaks off in the middle of a sentence goes on with a small letter.
  private static boolean goesOn(Passage passage, Span sentence) {
    var first = passage.tokens().get(sentence.from());
    return first.isWord() && !first.capital();
  }

  private static boolean isClosed(Passage passage, Span sentence) {
    var last = sentence.to() - 1;
    if (!passage.tokens().get(last).is("\n")) {
      return true;
    }
    return last == sentence.from() || ".!?:;…".contains(passage.tokens().get(last - 1).word());
  }

  private static void cut(Passage passage, Span span, List<Span> units) {
    var tokens = passage.tokens();
    var from = span.from();
    for (var at = span.from(); at < span.to(); at++) {
      if (divides(tokens, at)) {
        add(units, from, at + 1);
        from = at + 1;
      }
    }
    add(units, from, span.to());
  }

  private static void add(List<Span> units, int from, int to) {
    if (from < to) {
      units.add(new Span(from, to));
    }
  }

  /// A colon in "8:30" or "https:" has no space behind it, a hyphen none before it.
  private static boolean divides(List<Token> tokens, int at) {
    var token = tokens.get(at);
    var isBeforeSpace = at + 1 == tokens.size() || tokens.get(at + 1).spaced();
    return isBeforeSpace && (token.is(":") || token.is(";") || (token.is("-") && token.spaced()));
  }

  /// Where the words of `span` stand, without the marks and breaks around them.
  static Place place(Passage passage, Span span) {
    var tokens = passage.tokens();
    var from = span.from();
    var to = span.to();
    while (from < to - 1 && tokens.get(from).sort() == Token.Sort.MARK) {
      from++;
    }
    while (to > from + 1 && tokens.get(to - 1).is("\n")) {
      to--;
    }
    return new Place(
        passage.plain().rawStart(tokens.get(from).start()),
        passage.plain().rawEnd(tokens.get(to - 1).end()));
  }

  /// In the raw text.
  record Place(int start, int end) {}
}
