package org.bedside.detectors.patients;

import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.guard.Finding;
import org.bedside.words.Token;

/// Where a finding of the guard stands among the words.
record Place(Passage passage, Span span) {

  static Place of(Passage passage, Finding finding) {
    var tokens = passage.tokens();
    var plain = passage.plain();
    var from = 0;
    while (from < tokens.size() - 1 && plain.rawEnd(tokens.get(from).end()) <= finding.start()) {
      from++;
    }
    var to = from + 1;
    while (to < tokens.size() && plain.rawStart(tokens.get(to).start()) < finding.end()) {
      to++;
    }
    return new Place(passage, new Span(from, to));
  }

  /// Whether one of `words` stands in it.
  boolean has(Set<String> words) {
    return hasBetween(span.from(), span.to(), words);
  }

  /// Whether one of `words` is among the `most` tokens before it, in the same sentence or line.
  boolean isAfter(Set<String> words, int most) {
    return hasBetween(Math.max(0, span.from() - most), span.from(), words);
  }

  boolean isBefore(Set<String> words, int most) {
    return hasBetween(span.to(), Math.min(passage.tokens().size(), span.to() + most), words);
  }

  /// Whether its sentence has one of `words`.
  boolean isBeside(Set<String> words) {
    var sentence = passage.sentence(span.from());
    return hasBetween(sentence.from(), sentence.to(), words);
  }

  boolean hasNumber() {
    return passage.tokens().subList(span.from(), span.to()).stream().anyMatch(Token::isNumber);
  }

  private boolean hasBetween(int from, int to, Set<String> words) {
    for (var token : passage.tokens().subList(from, to)) {
      if (words.contains(token.word())) {
        return true;
      }
    }
    return false;
  }
}
