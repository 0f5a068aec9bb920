package org.bedside.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.jspecify.annotations.Nullable;

/// One text on its way through the readers: its tokens, its sentences, what is claimed as harmless
/// and what was found. Lives for one reading, in one thread.
final class Page {

  private static final Set<String> SHORT_FORMS =
      Set.of("dr", "mr", "mrs", "ms", "st", "no", "rm", "apt", "tel", "ext", "vs", "prof", "jr");

  final Plain plain;
  final List<Token> tokens;
  final Safe safe;
  final Statement said;
  private final int[] sentenceEnds;
  private final int[] sentenceStarts;
  private final Map<Integer, Cues> cues = new HashMap<>();
  private final BitSet claimed = new BitSet();
  private final BitSet found = new BitSet();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Integer k;

  Page(Plain plain, Safe safe, Statement said) {
    this.plain = plain;
    this.tokens = Token.of(plain.text());
    this.safe = safe;
    this.said = said;
    this.sentenceStarts = new int[tokens.size()];
    this.sentenceEnds = new int[tokens.size()];
    markSentences();
  }

  private void markSentences() {
    int start = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (endsSentence(at) || at == tokens.size() - 1) {
        Arrays.fill(sentenceStarts, start, at + 1, start);
        Arrays.fill(sentenceEnds, start, at + 1, at + 1);
        start = at + 1;
      }
    }
  }

  private boolean endsSentence(int at) {
    var token = tokens.get(at);
    return switch (token.word()) {
      case "\n" -> true;
      case "!", "?" -> at + 1 == tokens.size() || tokens.get(at + 1).spaced();
      case "." ->
          at + 1 == tokens.size()
              || (tokens.get(at + 1).spaced()
                  && tokens.get(at + 1).sort() != Token.Sort.MARK
                  && !tokens.get(at + 1).word().equals("m")
                  && (at == 0 || !SHORT_FORMS.contains(tokens.get(at - 1).word())));
      default -> false;
    };
  }

  /// The tokens of the sentence around the token at `index`.
  List<Token> sentence(int index) {
    return tokens.subList(sentenceStarts[index], sentenceEnds[index]);
  }

  /// What the sentence around the token at `index` is about; read once for each sentence.
  Cues cues(int index) {
    return cues.computeIfAbsent(sentenceStarts[index], _ -> Cues.of(sentence(index)));
  }

  int sentenceStart(int index) {
    return sentenceStarts[index];
  }

  int sentenceEnd(int index) {
    return sentenceEnds[index];
  }

  boolean has(int index) {
    return index >= 0 && index < tokens.size();
  }

  /// The word at `index`, or "" beyond the text.
  String word(int index) {
    return has(index) ? tokens.get(index).word() : "";
  }

  /// Says that the tokens `from` to `to` (not included) are harmless.
  void claim(int from, int to) {
    claimed.set(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  boolean isClaimed(int from, int to) {
    int end = tokens.get(to - 1).end();
    return claimed.nextClearBit(tokens.get(from).start()) >= end;
  }

  boolean isFound(int from, int to) {
    int hit = found.nextSetBit(tokens.get(from).start());
    return hit >= 0 && hit < tokens.get(to - 1).end();
  }

  /// Begins a finding over the tokens `from` to `to` (not included).
  Found find(Kind kind, int from, int to) {
    return new Found(this, kind, from, to);
  }

  void add(Finding finding, int from, int to) {
    if (!isClaimed(from, to) && !isFound(from, to)) {
      found.set(tokens.get(from).start(), tokens.get(to - 1).end());
      findings.add(finding);
    }
  }

  /// Adds a finding whatever else was claimed or found there.
  void force(Finding finding) {
    findings.add(finding);
  }

  /// Says that a person is described whom so many patients fit; the smallest number counts.
  void describe(int fitting) {
    k = k == null ? Integer.valueOf(fitting) : Integer.valueOf(Math.min(k, fitting));
  }

  /// How many patients fit the person described best; null where nobody is described or counted.
  @Nullable Integer k() {
    return k;
  }

  List<Finding> findings() {
    return findings;
  }
}
