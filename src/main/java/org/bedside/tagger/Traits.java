package org.bedside.tagger;

/// What is known of each piece by itself, in columns: what [Features] are made of.
final class Traits {

  static final int WORD = 0;
  static final int SHAPE = 1;
  static final int CLUSTER6 = 2;
  static final int CLUSTER8 = 3;
  static final int CLUSTER = 4;
  static final int GROUP = 5;
  static final int FIRST = 6;
  static final int LAST = 7;
  static final int OTHERS = 8;
  static final int GIVEN = 9;
  static final int SURNAME = 10;
  static final int KNOWN = 11;
  static final int ALONE = 12;
  static final int KIN = 13;
  static final int CLINIC = 14;
  static final int COLUMNS = 15;

  private final Lexicon words;
  private final Gazetteer names;
  private final Pieces pieces;
  private int[] values = new int[0];
  private String plain = "";

  /// How the text writes: 0 as usual, 1 without capitals, 2 mostly with, 3 in upper case.
  int style;

  /// How many words of the clinic the text has, up to 3.
  int clinic;

  Traits(Lexicon words, Gazetteer names, Pieces pieces) {
    this.words = words;
    this.names = names;
    this.pieces = pieces;
  }

  /// Looks at the pieces as they are now.
  void look(String plain) {
    this.plain = plain;
    int rows = pieces.size + 2 * Pieces.MARGIN;
    if (values.length < rows * COLUMNS) {
      values = new int[rows * COLUMNS];
    }
    int lower = 0;
    int upper = 0;
    int capital = 0;
    clinic = 0;
    for (int i = 0; i < rows; i++) {
      look(i);
      clinic += (v(i * COLUMNS, CLINIC) >> 2) & 1;
      switch (pieces.shape[i]) {
        case Pieces.LOWER -> lower++;
        case Pieces.UPPER -> upper++;
        case Pieces.CAPITAL -> capital++;
        default -> {}
      }
    }
    clinic = Math.min(clinic, 3);
    style = upper > lower + capital ? 3 : capital + upper == 0 ? 1 : capital > lower ? 2 : 0;
  }

  private void look(int i) {
    int at = i * COLUMNS;
    int shape = pieces.shape[i];
    boolean isWord = shape > 0 && shape <= Pieces.MIXED;
    values[at + WORD] = isWord ? pieces.word[i] : shape;
    values[at + SHAPE] = shape;
    int word = pieces.lexicon[i];
    if (word >= 0) {
      values[at + CLUSTER6] = words.path(word, 6);
      values[at + CLUSTER8] = words.path(word, 8);
      values[at + CLUSTER] = words.cluster(word);
      values[at + GROUP] = words.group(word, shape != Pieces.LOWER);
      values[at + KIN] = words.kin(values[at + GROUP]);
      int in = words.names(word);
      values[at + FIRST] = (in >> 12) & 7;
      values[at + LAST] = (in >> 9) & 7;
      values[at + OTHERS] = (in >> 3) & 63;
      values[at + ALONE] = in & 7;
    } else {
      int none = isWord ? -1 : -2 - (shape >= Pieces.MARKS ? shape : Math.min(shape & 0xFF, 15));
      values[at + ALONE] = 0;
      values[at + KIN] = none;
      for (int column = CLUSTER6; column <= OTHERS; column++) {
        values[at + column] = column < FIRST ? none : 0;
      }
    }
    known(at, pieces.gazetteer[i]);
    values[at + CLINIC] =
        (pieces.gazetteer[i] < 0 ? 0 : names.clinic(pieces.gazetteer[i]))
            + (isWord && owning(pieces.start[i], pieces.end[i]) ? 8 : 0);
  }

  private void known(int at, int name) {
    if (name < 0) {
      values[at + GIVEN] = 0;
      values[at + SURNAME] = 0;
      values[at + KNOWN] = 0;
      return;
    }
    int given = step(names.given(name), 100, 400, 1500);
    int surname = step(names.surname(name), 300, 2000, 12_000);
    values[at + GIVEN] = given == 0 && names.nickname(name) ? 5 : given;
    values[at + SURNAME] = surname;
    values[at + KNOWN] =
        1
            + step(names.spoken(name), 400, 3000, 12_000) * 8
            + (names.common(name) ? 1 : 0)
            + (names.capital(name) ? 2 : 0)
            + (names.town(name) ? 4 : 0);
  }

  private boolean owning(int from, int to) {
    return to - from > 2 && plain.charAt(to - 2) == '\'' && lower(plain.charAt(to - 1)) == 's';
  }

  static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  }

  /// A column of the piece whose row begins at `at`.
  int v(int at, int column) {
    return values[at + column];
  }

  private static int step(int rank, int high, int middle, int low) {
    return rank == 0 ? 0 : rank <= high ? 1 : rank <= middle ? 2 : rank <= low ? 3 : 4;
  }
}
