package org.bedside.margin;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sentences of a text, to choose one where nothing can be marked by hand.
public final class Sentences {

  private Sentences() {}

  public static List<Span> of(String text, Locale language) {
    var all = new ArrayList<Span>();
    var breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(text);
    var start = breaks.first();
    for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      var sentence = text.substring(start, end).stripTrailing();
      var blank = sentence.length() - sentence.stripLeading().length();
      if (sentence.length() > blank) {
        all.add(new Span(start + blank, start + sentence.length()));
      }
      start = end;
    }
    return all;
  }
}
