package org.bedside.redflags;

import java.util.List;

/// A message as its words, without marks: what stands between two words is the break before the
/// second.
///
/// @param words as the lists spell them: small, plain, without apostrophes, "can not" as "cant"
/// @param breaks what stands before each word
/// @param starts where each begins in the raw text
/// @param ends where each ends in the raw text, not included
record Text(List<String> words, Break[] breaks, int[] starts, int[] ends) {

  /// What divides two words, the weakest first.
  enum Break {
    NONE,
    COMMA,
    /// A colon, an equals sign or a dash that stands alone: what follows may be an answer.
    ANSWER,
    SENTENCE;

    Break or(Break other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  int size() {
    return words.size();
  }

  String word(int at) {
    return words.get(at);
  }

  boolean begins(int at, Break least) {
    return breaks[at].compareTo(least) >= 0;
  }

  /// For each word, where its sentence ends.
  int[] sentenceEnds() {
    var all = new int[size()];
    var end = size();
    for (var at = size() - 1; at >= 0; at--) {
      all[at] = end;
      if (begins(at, Break.SENTENCE)) {
        end = at;
      }
    }
    return all;
  }
}
