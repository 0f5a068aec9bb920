package org.bedside.detectors.patients;

import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.guard.Finding;
import org.bedside.words.Token;

/// Where a finding of the guard stands among the words.
record Place(Passage passage, Span span) {

  private static final int BESIDE = 60;

  static Place of(Passage passage, Finding finding) {
    var tokens = passage.tokens();
    var plain = passage.plain();
    var from = 0;
    var last = tokens.size() - 1;
    while (from < last) {
      var middle = (from + last) >>> 1;
      if (plain.rawEnd(tokens.get(middle).end()) <= finding.start()) {
        from = middle + 1;
      } else {
        last = middle;
      }
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

  /// Whether nothing but `words` stands in it.
  boolean isOnly(Set<String> words) {
    return passage.tokens().subList(span.from(), span.to()).stream()
        .allMatch(token -> words.contains(token.word()));
  }

  /// Whether one of `words` is among the `most` tokens before it, in the same sentence or line.
  boolean isAfter(Set<String> words, int most) {
    return hasBetween(Math.max(0, span.from() - most), span.from(), words);
  }

  boolean isBefore(Set<String> words, int most) {
    return hasBetween(span.to(), Math.min(passage.tokens().size(), span.to() + most), words);
  }

  /// Whether its sentence has one of `words`, not too far away in an endless one.
  boolean isBeside(Set<String> words) {
    var sentence = passage.sentence(span.from());
    return hasBetween(
        Math.max(sentence.from(), span.from() - BESIDE),
        Math.min(sentence.to(), span.to() + BESIDE),
        words);
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
