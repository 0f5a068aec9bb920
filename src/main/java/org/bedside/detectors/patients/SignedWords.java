package org.bedside.detectors.patients;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;

/// What a patient signed, sentence by sentence. Capitals, spaces and marks do not make other words.
final class SignedWords {

  /// Fewer words may mean anything inside another sentence.
  private static final int FEWEST_INSIDE = 4;

  private final Map<String, List<List<String>>> byFirstWord;

  private SignedWords(Map<String, List<List<String>>> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  static SignedWords of(String words) {
    var passage = Passage.of(Sign.Part.TEXT, -1, words);
    return new SignedWords(
        passage.sentences().stream()
            .map(span -> said(passage, span))
            .filter(sentence -> !sentence.isEmpty())
            .distinct()
            .collect(Collectors.groupingBy(List::getFirst)));
  }

  private static List<String> said(Passage passage, Span span) {
    return passage.tokens().subList(span.from(), span.to()).stream()
        .filter(SignedWords::isSaid)
        .map(Token::word)
        .toList();
  }

  private static boolean isSaid(Token token) {
    return token.isWord() || token.isNumber();
  }

  /// The words of a passage that stand in no whole sentence of these.
  BitSet uncovered(Passage passage) {
    var places = new ArrayList<Integer>();
    var said = new ArrayList<String>();
    var bare = new BitSet();
    for (var at = 0; at < passage.tokens().size(); at++) {
      if (isSaid(passage.tokens().get(at))) {
        places.add(at);
        said.add(passage.tokens().get(at).word());
        bare.set(at);
      }
    }
    for (var at = 0; at < said.size(); at++) {
      for (var sentence : byFirstWord.getOrDefault(said.get(at), List.of())) {
        var to = at + sentence.size();
        if (to <= said.size()
            && said.subList(at, to).equals(sentence)
            && (sentence.size() >= FEWEST_INSIDE
                || said(passage, passage.sentence(places.get(at))).equals(sentence))) {
          places.subList(at, to).forEach(bare::clear);
        }
      }
    }
    return bare;
  }
}
