package org.bedside.tagger;

/// What the model sees at a piece: numbers, each for one thing that holds there ("the word before
/// is 'dr' and this one has a capital"). Training and reading share this class, so a change here
/// asks for a new model.
final class Features {

  /// More than there are for one piece.
  static final int ROOM = 112;

  private static final int WORD = 0;
  private static final int SHAPE = 1;
  private static final int CLUSTER6 = 2;
  private static final int CLUSTER8 = 3;
  private static final int CLUSTER = 4;
  private static final int GROUP = 5;
  private static final int FIRST = 6;
  private static final int LAST = 7;
  private static final int OTHERS = 8;
  private static final int GIVEN = 9;
  private static final int SURNAME = 10;
  private static final int KNOWN = 11;
  private static final int ALONE = 12;
  private static final int KIN = 13;
  private static final int CLINIC = 14;
  private static final int COLUMNS = 15;

  private final Lexicon words;
  private final Gazetteer names;
  private int[] values = new int[0];
  private String plain = "";
  private Pieces pieces;
  private int style;
  private int clinic;
  private long[] out = new long[0];
  private int count;
  private int template;
  private int lexical;

  Features(Lexicon words, Gazetteer names, Pieces pieces) {
    this.words = words;
    this.names = names;
    this.pieces = pieces;
  }

  /// Looks at the pieces as they are now.
  void look(String plain) {
    this.plain = plain;
    int rows = pieces.size + 2 * Pieces.MARGIN;
    if (values.length < rows * COLUMNS) {
      values = new int[rows * COLUMNS * 2];
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

  private static int step(int rank, int high, int middle, int low) {
    return rank == 0 ? 0 : rank <= high ? 1 : rank <= middle ? 2 : rank <= low ? 3 : 4;
  }

  /// Puts the features of piece `i` (counted without the margin) into `out`, those that know the
  /// very word last; answers how many there are.
  int at(int i, long[] out) {
    this.out = out;
    count = 0;
    template = 0;
    int here = (i + Pieces.MARGIN) * COLUMNS;
    shapes(i + Pieces.MARGIN, here);
    companies(here);
    lists(here);
    clinic(here);
    around(here);
    letters(i + Pieces.MARGIN, here);
    lexical = count;
    itself(here);
    return count;
  }

  /// How many features of the last piece do not know the very word.
  int lexical() {
    return lexical;
  }

  private int v(int at, int column) {
    return values[at + column];
  }

  private void shapes(int i, int at) {
    int shape = v(at, SHAPE);
    int before = v(at - COLUMNS, SHAPE);
    int after = v(at + COLUMNS, SHAPE);
    one(1);
    one(shape);
    one(before);
    one(after);
    two(before, shape);
    two(shape, after);
    three(before, shape, after);
    three(v(at - 2 * COLUMNS, SHAPE), before, shape);
    three(shape, after, v(at + 2 * COLUMNS, SHAPE));
    int place = (pieces.opens(i) ? 1 : 0) + (pieces.tagged[i] ? 2 : 0) + (pieces.spaced[i] ? 4 : 0);
    two(shape, place);
    three(shape, style, place);
  }

  private void companies(int at) {
    int before = at - COLUMNS;
    int after = at + COLUMNS;
    int shape = v(at, SHAPE);
    one(v(at, CLUSTER6));
    one(v(at, CLUSTER8));
    one(v(at, CLUSTER));
    two(v(at, CLUSTER8), shape);
    two(v(at, CLUSTER), shape);
    one(v(before, CLUSTER6));
    one(v(before, CLUSTER));
    one(v(after, CLUSTER6));
    one(v(after, CLUSTER));
    one(v(before - COLUMNS, CLUSTER));
    one(v(after + COLUMNS, CLUSTER));
    two(v(before, CLUSTER8), v(at, CLUSTER8));
    two(v(at, CLUSTER8), v(after, CLUSTER8));
    two(v(before, CLUSTER8), v(after, CLUSTER8));
    two(v(before, CLUSTER8), shape);
    two(v(after, CLUSTER8), shape);
    int kin = v(at, KIN);
    two(kin, shape);
    two(v(before, KIN), kin);
    two(kin, v(after, KIN));
    one(v(at, GROUP));
    two(v(at, GROUP), shape);
    one(v(before, GROUP));
    one(v(after, GROUP));
    two(v(before, GROUP), shape);
    two(v(after, GROUP), shape);
  }

  private void lists(int at) {
    int before = at - COLUMNS;
    int after = at + COLUMNS;
    int shape = v(at, SHAPE);
    int names = v(at, FIRST) * 8 + v(at, LAST);
    one(names);
    two(names, shape);
    two(names, v(at, OTHERS));
    two(v(at, ALONE), shape);
    three(v(at, ALONE), v(at, OTHERS), v(at, KNOWN));
    two(v(at, OTHERS), shape);
    three(v(at, FIRST), v(after, LAST), shape);
    three(v(before, FIRST), v(at, LAST), shape);
    one(v(before, FIRST) * 8 + v(before, LAST));
    one(v(after, FIRST) * 8 + v(after, LAST));
    int census = v(at, GIVEN) * 8 + v(at, SURNAME);
    one(census);
    three(census, v(at, KNOWN), shape);
    two(v(at, KNOWN), shape);
    three(v(at, GIVEN), v(after, SURNAME), shape * 64 + v(after, SHAPE));
    three(v(before, GIVEN), v(at, SURNAME), shape * 64 + v(before, SHAPE));
    two(v(before, KNOWN), v(before, GIVEN));
    two(v(after, KNOWN), v(after, GIVEN));
    three(census, v(before, CLUSTER8), shape);
    three(census, v(after, CLUSTER8), shape);
  }

  private void clinic(int at) {
    int shape = v(at, SHAPE);
    int here = v(at, CLINIC);
    int after = v(at + COLUMNS, CLINIC);
    two(here, clinic);
    three(here, clinic, shape);
    three(here, after, clinic);
    three(v(at - COLUMNS, CLINIC), here, after);
    three(here, v(at, GIVEN) * 8 + v(at, SURNAME), clinic);
    three(clinic, v(at, KNOWN), shape);
  }

  private void around(int at) {
    int before = v(at - COLUMNS, WORD);
    int after = v(at + COLUMNS, WORD);
    int shape = v(at, SHAPE);
    one(before);
    one(after);
    one(v(at - 2 * COLUMNS, WORD));
    one(v(at + 2 * COLUMNS, WORD));
    two(before, shape);
    two(after, shape);
    two(v(at - 2 * COLUMNS, WORD), before);
    two(after, v(at + 2 * COLUMNS, WORD));
    three(before, v(at, GIVEN), v(at, SURNAME));
    three(after, v(at, GIVEN), v(at, SURNAME));
    beyond(before, at - 2 * COLUMNS, shape);
    beyond(after, at + 2 * COLUMNS, shape);
  }

  /// What stands behind the neighbour, which may be an "and" or a comma in a row of names.
  private void beyond(int neighbour, int at, int shape) {
    three(neighbour, v(at, GIVEN) * 8 + v(at, SURNAME), v(at, SHAPE));
    three(neighbour, v(at, KIN), shape);
  }

  private void letters(int i, int at) {
    int shape = v(at, SHAPE);
    if (shape == 0 || shape > Pieces.MIXED) {
      return;
    }
    int from = pieces.start[i];
    int to = pieces.end[i];
    int head = 0;
    int tail = 0;
    for (int n = 1; n <= 4 && n <= to - from; n++) {
      head = head * 31 + lower(plain.charAt(from + n - 1));
      tail = tail * 31 + lower(plain.charAt(to - n));
      if (n > 1) {
        one(head);
        one(tail);
      } else {
        template += 2;
      }
    }
    template = 200;
    one(Math.min(to - from, 12));
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  }

  private void itself(int at) {
    template = 300;
    int word = v(at, WORD);
    one(word);
    two(word, v(at, SHAPE));
    two(v(at - COLUMNS, WORD), word);
    two(word, v(at + COLUMNS, WORD));
  }

  private void one(int a) {
    out[count++] = mixed(++template * 0x9E3779B97F4A7C15L + a);
  }

  private void two(int a, int b) {
    out[count++] = mixed((++template * 0x9E3779B97F4A7C15L + a) * 0xBF58476D1CE4E5B9L + b);
  }

  private void three(int a, int b, int c) {
    out[count++] =
        mixed(
            ((++template * 0x9E3779B97F4A7C15L + a) * 0xBF58476D1CE4E5B9L + b) * 0x94D049BB133111EBL
                + c);
  }

  private static long mixed(long key) {
    long mixed = (key ^ (key >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }
}
