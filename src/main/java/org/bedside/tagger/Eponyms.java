package org.bedside.tagger;

import java.util.Set;

/// What is called after somebody and names nobody: "Murphy's sign", "Russell-Silver syndrome",
/// "Hashimoto's" in a text of the clinic. After a title it is a person all the same ("Mr Wilson").
final class Eponyms {

  /// More frequent surnames may own something even in a text of the clinic ("Wilson's results").
  private static final int FREQUENT = 1000;

  private static final int FREQUENT_GIVEN = 400;

  private static final int EPONYM = 1;
  private static final int KIND = 2;
  private static final int CLINIC = 4;

  private static final Set<Long> TITLES = keys("mr mrs ms miss dr doctor prof pt patient nurse");

  private final Pieces pieces;
  private final Gazetteer names;
  private final String plain;

  Eponyms(Pieces pieces, Gazetteer names, String plain) {
    this.pieces = pieces;
    this.names = names;
    this.plain = plain;
  }

  private static Set<Long> keys(String words) {
    var keys = new java.util.HashSet<Long>();
    for (var word : words.split(" ")) {
      keys.add(Words.key(word, 0, word.length()));
    }
    return keys;
  }

  /// Whether what stands from piece `from` to piece `to` is one or more eponyms and no person.
  boolean stand(int from, int to) {
    int last = to - 1;
    for (int i = from; i < to; i++) {
      boolean joint = pieces.shape[i + Pieces.MARGIN] == Pieces.MARKS + '-';
      if (!joint && !is(i, EPONYM)) {
        return i > from && i == last && is(i, KIND) && !titled(from);
      }
    }
    if (titled(from)) {
      return false;
    }
    if (to < pieces.size && is(to, KIND)) {
      return true;
    }
    return owns(last) && !frequent(last) && ofTheClinic();
  }

  private boolean is(int piece, int mark) {
    int at = pieces.gazetteer[piece + Pieces.MARGIN];
    return at >= 0 && (names.clinic(at) & mark) != 0;
  }

  private boolean titled(int from) {
    int before = from - 1;
    if (before >= 0 && pieces.shape[before + Pieces.MARGIN] == Pieces.MARKS + '.') {
      before--;
    }
    if (before < 0) {
      return false;
    }
    int at = before + Pieces.MARGIN;
    return TITLES.contains(Words.key(plain, pieces.start[at], pieces.end[at]));
  }

  private boolean owns(int piece) {
    int end = pieces.end[piece + Pieces.MARGIN];
    return end > 2 && plain.charAt(end - 2) == '\'';
  }

  private boolean frequent(int piece) {
    int at = pieces.gazetteer[piece + Pieces.MARGIN];
    if (at < 0) {
      return false;
    }
    int surname = names.surname(at);
    int given = names.given(at);
    return (surname > 0 && surname <= FREQUENT) || (given > 0 && given <= FREQUENT_GIVEN);
  }

  private boolean ofTheClinic() {
    for (int i = 0; i < pieces.size; i++) {
      if (is(i, CLINIC)) {
        return true;
      }
    }
    return false;
  }
}
