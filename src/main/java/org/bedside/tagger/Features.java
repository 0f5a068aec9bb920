package org.bedside.tagger;

import static org.bedside.tagger.Traits.ALONE;
import static org.bedside.tagger.Traits.CLINIC;
import static org.bedside.tagger.Traits.CLUSTER;
import static org.bedside.tagger.Traits.CLUSTER6;
import static org.bedside.tagger.Traits.CLUSTER8;
import static org.bedside.tagger.Traits.COLUMNS;
import static org.bedside.tagger.Traits.FIRST;
import static org.bedside.tagger.Traits.GIVEN;
import static org.bedside.tagger.Traits.GROUP;
import static org.bedside.tagger.Traits.KIN;
import static org.bedside.tagger.Traits.KNOWN;
import static org.bedside.tagger.Traits.LAST;
import static org.bedside.tagger.Traits.OTHERS;
import static org.bedside.tagger.Traits.SHAPE;
import static org.bedside.tagger.Traits.SURNAME;
import static org.bedside.tagger.Traits.WORD;

/// What the model sees at a piece: numbers, each for one thing that holds there ("the word before
/// is 'dr' and this one has a capital"). Training and reading share this class, so a change here
/// asks for a new model.
final class Features {

  /// More than there are for one piece.
  static final int ROOM = 112;

  private final Traits traits;
  private final Pieces pieces;
  private String plain = "";
  private long[] out = new long[0];
  private int count;
  private int template;
  private int lexical;

  Features(Lexicon words, Gazetteer names, Pieces pieces) {
    this.pieces = pieces;
    traits = new Traits(words, names, pieces);
  }

  /// Looks at the pieces as they are now.
  void look(String plain) {
    this.plain = plain;
    traits.look(plain);
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
    return traits.v(at, column);
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
    three(shape, traits.style, place);
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
    int clinic = traits.clinic;
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
      head = head * 31 + Traits.lower(plain.charAt(from + n - 1));
      tail = tail * 31 + Traits.lower(plain.charAt(to - n));
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
