package org.bedside.detectors.answers;

import java.util.BitSet;
import java.util.List;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;

/// In which sentence each word of a passage stands, told at once however long the passage is.
final class Sentences {

  private final Passage passage;
  private final int[] ofToken;

  Sentences(Passage passage) {
    this.passage = passage;
    this.ofToken = new int[passage.tokens().size()];
    for (var at = 0; at < passage.sentences().size(); at++) {
      var sentence = passage.sentences().get(at);
      for (var token = sentence.from(); token < sentence.to(); token++) {
        ofToken[token] = at;
      }
    }
  }

  /// The number of the sentence in which `span` begins.
  int number(Span span) {
    return ofToken[span.from()];
  }

  Span of(Span span) {
    return passage.sentences().get(number(span));
  }

  /// The numbers of the sentences in which one of `spans` stands.
  BitSet with(List<Span> spans) {
    var numbers = new BitSet();
    spans.forEach(span -> numbers.set(number(span)));
    return numbers;
  }
}
