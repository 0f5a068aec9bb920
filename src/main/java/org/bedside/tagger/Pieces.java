package org.bedside.tagger;

import java.util.Arrays;
import java.util.List;
import org.bedside.words.Token;

/// The text in the pieces that the model labels: the tokens, with #HashTags taken apart into their
/// words, each link and each @handle one piece. The columns are what [Features] asks about a piece;
/// two empty pieces stand before the first and after the last.
final class Pieces {

  /// How far around a piece the features look.
  static final int MARGIN = 2;

  private static final int FREQUENT = 150;

  static final int LOWER = 1;
  static final int CAPITAL = 2;
  static final int UPPER = 3;
  static final int LETTER = 4;
  static final int MIXED = 5;
  static final int DIGIT = 6;
  static final int DIGITS = 7;
  static final int LINK = 8;
  static final int HANDLE = 9;
  static final int LOGIN = 10;
  static final int MARKS = 16;

  int size;
  int[] token;
  int[] start;
  int[] end;
  int[] shape;
  int[] word;
  int[] lexicon;
  int[] gazetteer;
  boolean[] tagged;
  boolean[] spaced;
  private final Lexicon words;
  private final Gazetteer names;
  private final Splitter splitter;

  Pieces(Lexicon words, Gazetteer names, int room) {
    this.words = words;
    this.names = names;
    splitter = new Splitter(names);
    token = new int[room];
    start = new int[room];
    end = new int[room];
    shape = new int[room];
    word = new int[room];
    lexicon = new int[room];
    gazetteer = new int[room];
    tagged = new boolean[room];
    spaced = new boolean[room];
  }

  /// Reads tokens from `from` on, until `until` or until `most` pieces or the end of a line are
  /// there; answers the token to go on with.
  int read(String plain, List<Token> tokens, int from, int most) {
    size = MARGIN;
    fillMargin(0);
    int at = from;
    while (at < tokens.size() && size < most + MARGIN) {
      int next = step(plain, tokens, at);
      if (next < 0) {
        at++;
        break;
      }
      at = next;
    }
    ensure(size + MARGIN);
    fillMargin(size);
    size -= MARGIN;
    return at;
  }

  private int step(String plain, List<Token> tokens, int at) {
    var token = tokens.get(at);
    if (token.isWord()) {
      int end = linkEnd(tokens, at);
      if (end > at) {
        put(at, token.start(), tokens.get(end - 1).end(), LINK, 0, token.spaced());
        return end;
      }
      int login = loginEnd(tokens, at);
      if (login > at) {
        put(at, token.start(), tokens.get(login - 1).end(), LOGIN, 0, token.spaced());
        return login;
      }
      putWord(plain, at, token.start(), token.end(), token.spaced(), false);
      return at + 1;
    }
    if (token.isNumber()) {
      int length = token.length();
      int shape = length == 1 ? DIGIT : DIGITS + (Math.min(length, 5) << 8);
      put(at, token.start(), token.end(), shape, 0, token.spaced());
      return at + 1;
    }
    char mark = plain.charAt(token.start());
    if (mark == '\n') {
      return -1;
    }
    if (mark == '@' && follows(tokens, at)) {
      return handle(tokens, at);
    }
    if (mark == '#' && follows(tokens, at)) {
      return hashtag(plain, tokens, at);
    }
    put(at, token.start(), token.end(), MARKS + sort(mark), 0, token.spaced());
    return at + 1;
  }

  private static boolean follows(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size() || tokens.get(at + 1).spaced()) {
      return false;
    }
    var next = tokens.get(at + 1);
    return next.isWord() || next.isNumber() || next.is("_");
  }

  private int handle(List<Token> tokens, int at) {
    var token = tokens.get(at);
    int end = runEnd(tokens, at + 1);
    put(at, token.start(), tokens.get(end - 1).end(), HANDLE, 0, token.spaced());
    return end;
  }

  /// Where the words, numbers and _ end that stand without a space from here on.
  static int runEnd(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size()
        && !tokens.get(end).spaced()
        && (tokens.get(end).isWord() || tokens.get(end).isNumber() || tokens.get(end).is("_"))) {
      end++;
    }
    return end;
  }

  private int hashtag(String plain, List<Token> tokens, int at) {
    int end = runEnd(tokens, at + 1);
    boolean first = true;
    for (int i = at + 1; i < end; i++) {
      var token = tokens.get(i);
      if (token.isWord()) {
        int cuts = splitter.split(plain, token.start(), token.end());
        for (int c = 0; c < cuts; c++) {
          putWord(plain, i, splitter.start(c), splitter.end(c), first, true);
          first = false;
        }
      }
    }
    return end;
  }

  /// Where a login without its @ that begins at this word ends (words and numbers that _ joins, or
  /// words and numbers in turn); `at` if none does.
  private static int loginEnd(List<Token> tokens, int at) {
    int end = runEnd(tokens, at + 1);
    if (end == at + 1 || (end == at + 2 && !tokens.get(at + 1).isNumber())) {
      return at;
    }
    return end;
  }

  /// Where a link that begins at this word ends; `at` if none does.
  private static int linkEnd(List<Token> tokens, int at) {
    if (at + 2 >= tokens.size() || tokens.get(at + 1).spaced()) {
      return at;
    }
    var first = tokens.get(at);
    var mark = tokens.get(at + 1);
    boolean link = (first.is("http") || first.is("https")) && mark.is(":");
    link |= first.is("www") && mark.is(".");
    link |=
        mark.is(".")
            && joined(tokens, at + 2)
            && joined(tokens, at + 3)
            && tokens.get(at + 3).is("/");
    if (!link) {
      return at;
    }
    int end = at + 1;
    while (joined(tokens, end)) {
      end++;
    }
    return end;
  }

  private static boolean joined(List<Token> tokens, int at) {
    return at < tokens.size() && !tokens.get(at).spaced() && !tokens.get(at).is("\n");
  }

  private void putWord(String plain, int at, int from, int to, boolean spaced, boolean tagged) {
    long key = Words.key(plain, from, to);
    put(at, from, to, shape(plain, from, to), (int) key, spaced);
    lexicon[size - 1] = words.at(key);
    gazetteer[size - 1] = names.at(key);
    this.tagged[size - 1] = tagged;
  }

  private void put(int at, int from, int to, int shape, int word, boolean spaced) {
    ensure(size + 1);
    token[size] = at;
    start[size] = from;
    end[size] = to;
    this.shape[size] = shape;
    this.word[size] = word;
    this.spaced[size] = spaced;
    lexicon[size] = -1;
    gazetteer[size] = -1;
    tagged[size] = false;
    size++;
  }

  private void fillMargin(int from) {
    for (int i = from; i < from + MARGIN; i++) {
      token[i] = -1;
      shape[i] = 0;
      word[i] = 0;
      lexicon[i] = -1;
      gazetteer[i] = -1;
      tagged[i] = false;
      spaced[i] = true;
    }
  }

  private void ensure(int room) {
    if (room + MARGIN <= token.length) {
      return;
    }
    int more = token.length * 2;
    token = Arrays.copyOf(token, more);
    start = Arrays.copyOf(start, more);
    end = Arrays.copyOf(end, more);
    shape = Arrays.copyOf(shape, more);
    word = Arrays.copyOf(word, more);
    lexicon = Arrays.copyOf(lexicon, more);
    gazetteer = Arrays.copyOf(gazetteer, more);
    tagged = Arrays.copyOf(tagged, more);
    spaced = Arrays.copyOf(spaced, more);
  }

  /// Whether the piece (counted without the margin) is never part of a name, so that nothing needs
  /// to be weighed: links, numbers, most marks, and ordinary words in lower case that are no names
  /// or very frequent.
  boolean still(int piece) {
    int i = piece + MARGIN;
    int shape = this.shape[i];
    if (shape > MIXED) {
      return shape != LOGIN
          && shape != MARKS + '.'
          && shape != MARKS + '-'
          && shape != MARKS + '\'';
    }
    int at = gazetteer[i];
    if (shape != LOWER || at < 0 || tagged[i] || names.given(at) > 0 || names.nickname(at)) {
      return false;
    }
    return names.common(at) && (names.surname(at) == 0 || names.spoken(at) <= FREQUENT);
  }

  private static int shape(String plain, int from, int to) {
    int upper = 0;
    int lower = 0;
    for (int i = from; i < to; i++) {
      char c = plain.charAt(i);
      if (c == '\'' && to - i == 2) {
        break;
      }
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    if (upper == 0) {
      return LOWER;
    }
    if (lower == 0) {
      return upper == 1 ? LETTER : UPPER;
    }
    return upper == 1 && Character.isUpperCase(plain.charAt(from)) ? CAPITAL : MIXED;
  }

  private static int sort(char mark) {
    return mark < 0x80 ? mark : Character.isSurrogate(mark) || mark > 0x2600 ? 1 : 2;
  }

  /// Whether a sentence begins with this piece.
  boolean opens(int at) {
    int before = shape[at - 1];
    return at == MARGIN
        || before == MARKS + '.'
        || before == MARKS + '!'
        || before == MARKS + '?'
        || before == MARKS + ':';
  }
}
