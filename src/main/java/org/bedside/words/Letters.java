package org.bedside.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words whose letters are written apart ("J o h n"), with digits for letters ("j0hn"), or pressed
/// together (#JohnSmith, @john_smith, JohnSmith).
final class Letters {

  private static final int LEAST_APART = 3;
  private static final int LONGEST_APART = 200;
  private static final int LONGEST_WORD = 40;

  /// What a surname may begin with: "McBurney" is one word.
  private static final Set<String> PREFIXES = Set.of("mc", "de", "di", "du", "la", "le", "fitz");

  private final String text;
  private final List<Token> tokens;

  Letters(Plain plain, List<Token> tokens) {
    this.text = plain.text();
    this.tokens = tokens;
  }

  /// The token after a word in disguise that begins at `at`, once it is revealed; else -1.
  int read(int at, Revealing to) {
    var token = tokens.get(at);
    boolean opens = at == 0 || token.spaced() || !isPart(tokens.get(at - 1));
    if (!opens) {
      return -1;
    }
    int end = isSingle(token) ? apart(at, to) : -1;
    end = end > 0 ? end : broken(at, to);
    return end > 0 ? end : word(at, to);
  }

  private static boolean isPart(Token token) {
    return token.sort() != Token.Sort.MARK || token.is("_") || token.is("@") || token.is("#");
  }

  // --- letters apart

  /// Single letters and digits with the same gap between each two.
  private int apart(int at, Revealing to) {
    int end = at + 1;
    int letters = tokens.get(at).isWord() ? 1 : 0;
    while (end < tokens.size() && end < at + LONGEST_APART && joins(at, end)) {
      letters += tokens.get(end).isWord() ? 1 : 0;
      end++;
      if (letters == 0 && end > at + LONGEST_WORD) {
        return -1;
      }
    }
    while (end > at && !isSingle(tokens.get(end - 1))) {
      end--;
    }
    if (letters < LEAST_APART) {
      return -1;
    }
    to.copyTo(tokens.get(at).start());
    writeApart(at, end, to);
    to.skipTo(tokens.get(end - 1).end());
    return end;
  }

  private static boolean isSingle(Token token) {
    return token.length() == 1 && token.sort() != Token.Sort.MARK;
  }

  /// Whether the token at `at` goes on with letters that began at `first`: one sign, spaced as all,
  /// or a mark between two of them.
  private boolean joins(int first, int at) {
    var token = tokens.get(at);
    if (token.length() != 1) {
      return false;
    }
    if (token.sort() == Token.Sort.MARK) {
      return "._-*@~|+".contains(token.word());
    }
    var before = tokens.get(at - 1);
    boolean spaced = first + 1 < tokens.size() && tokens.get(first + 1).spaced();
    return before.sort() == Token.Sort.MARK ? spaced == token.spaced() || isWordGap(at) : spaced;
  }

  /// A wider gap than the others begins a new word: two spaces, or one among dots.
  private boolean isWordGap(int at) {
    return tokens.get(at).spaced();
  }

  private void writeApart(int from, int to, Revealing revealing) {
    boolean dotted = from + 1 < to && !tokens.get(from + 1).spaced();
    for (int at = from; at < to; at++) {
      var token = tokens.get(at);
      if (at > from && isNewWord(at, dotted)) {
        revealing.reveal(' ', tokens.get(at - 1).start(), tokens.get(at - 1).end());
      }
      boolean letter = token.sort() != Token.Sort.MARK;
      if (letter || (!dotted && !token.is("*") && !token.is("|"))) {
        revealing.reveal(text.charAt(token.start()), token.start(), token.end());
      }
    }
  }

  private boolean isNewWord(int at, boolean dotted) {
    int gap = tokens.get(at).start() - tokens.get(at - 1).end();
    boolean capital =
        tokens.get(at).capital() && tokens.get(at - 1).isWord() && !tokens.get(at - 1).capital();
    return dotted ? gap > 0 : gap > 1 || capital;
  }

  // --- a picture within a word: "Drum\uD83C\uDF38mond"

  private int broken(int at, Revealing to) {
    int end = at;
    while (end + 2 < tokens.size()
        && end < at + LONGEST_WORD
        && tokens.get(end).isWord()
        && isPicture(end + 1)
        && tokens.get(end + 2).isWord()
        && !tokens.get(end + 2).spaced()) {
      end += 2;
    }
    if (end == at) {
      return -1;
    }
    to.copyTo(tokens.get(at).start());
    for (int part = at; part <= end; part += 2) {
      var token = tokens.get(part);
      for (int index = token.start(); index < token.end(); index++) {
        to.reveal(text.charAt(index), index, index + 1);
      }
    }
    to.skipTo(tokens.get(end).end());
    return end + 1;
  }

  private boolean isPicture(int at) {
    var token = tokens.get(at);
    return token.sort() == Token.Sort.MARK
        && !token.spaced()
        && Character.getType(text.codePointAt(token.start())) == Character.OTHER_SYMBOL;
  }

  // --- digits for letters, and words pressed together

  private int word(int at, Revealing to) {
    int end = at;
    int last = at;
    boolean tag = tokens.get(at).is("#") || tokens.get(at).is("@");
    boolean letters = false;
    boolean others = tag;
    while (last < tokens.size()
        && last < at + LONGEST_WORD
        && (last == at || !tokens.get(last).spaced())) {
      var token = tokens.get(last);
      if (token.sort() == Token.Sort.MARK && !(last == at && tag) && !isSign(last)) {
        break;
      }
      letters |= token.isWord();
      others |= !token.isWord() || hasHump(token);
      last++;
      end = token.sort() == Token.Sort.MARK ? end : last;
    }
    if (!letters || !others || end <= at) {
      return -1;
    }
    return unmask(at, end, tag, to);
  }

  /// A mark that stands for a letter or joins two words, with a letter or a digit behind it.
  private boolean isSign(int at) {
    return "_@$!|+".contains(tokens.get(at).word())
        && !(tokens.get(at).is("@") && isAddress(at))
        && at + 1 < tokens.size()
        && !tokens.get(at + 1).spaced()
        && (tokens.get(at + 1).sort() != Token.Sort.MARK || isSignMark(tokens.get(at + 1)));
  }

  /// Whether a dot follows an @ in the same word: then it is an address of mail and no letter.
  private boolean isAddress(int at) {
    for (int next = at + 1; next < tokens.size() && next < at + LONGEST_WORD; next++) {
      if (tokens.get(next).spaced()) {
        return false;
      }
      if (tokens.get(next).is(".")) {
        return next + 1 < tokens.size() && !tokens.get(next + 1).spaced();
      }
    }
    return false;
  }

  private static boolean isSignMark(Token token) {
    return "$!|@".contains(token.word());
  }

  private boolean hasHump(Token token) {
    for (int at = token.start() + 2; at < token.end() - 1; at++) {
      if (Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1))) {
        if (PREFIXES.contains(text.substring(token.start(), at).toLowerCase(Locale.ROOT))) {
          continue;
        }
        return true;
      }
    }
    return false;
  }

  private int unmask(int at, int end, boolean tag, Revealing to) {
    int from = tokens.get(at).start() + (tag ? 1 : 0);
    int until = tokens.get(end - 1).end();
    var word = Leet.read(text, from, until, tag);
    if (word == null || (!tag && !word.changes())) {
      return -1;
    }
    to.copyTo(tokens.get(at).start());
    for (int index = 0; index < word.text().length(); index++) {
      int source = Math.min(from + word.source(index), until - 1);
      char c = word.text().charAt(index);
      if (c == ' ' || c == text.charAt(source)) {
        to.part(c, source, source + 1);
      } else {
        to.reveal(c, source, source + 1);
      }
    }
    to.skipTo(until);
    return end;
  }
}
