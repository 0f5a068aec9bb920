package org.bedside.words;

import org.jspecify.annotations.Nullable;

/// One pressed word read as people mean it: capitals, underscores and figures part it, and digits
/// and signs between letters are letters.
///
/// @param text the words, with a space between two
/// @param sources for each character of `text`, where it stands in the pressed word
/// @param changes whether that differs from what is written
record Leet(String text, int[] sources, boolean changes) {

  private static final String FIGURES = "0134578@$!|+";
  private static final String MEANT = "oieastbasilt";

  int source(int index) {
    return sources[index];
  }

  /// Reads the word from `from` to `to` (not included); null where its figures are just figures.
  static @Nullable Leet read(String text, int from, int to, boolean tag) {
    var word = new StringBuilder();
    var sources = new int[(to - from) * 2];
    boolean changes = false;
    boolean riddled = isRiddled(text, from, to);
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c == '_') {
        changes |= gap(word, sources, at - from);
        continue;
      }
      int meant = riddled || isMeant(text, at, from, to) ? FIGURES.indexOf(c) : -1;
      if (meant >= 0) {
        changes = true;
        put(word, sources, letter(text, at, from, to, MEANT.charAt(meant)), at - from);
        continue;
      }
      if (at > from && (isHump(text, at, from, to) || (tag && meets(text, at)))) {
        changes |= gap(word, sources, at - from);
      }
      put(word, sources, c, at - from);
    }
    boolean letters = word.chars().anyMatch(Character::isLetter);
    return letters ? new Leet(word.toString(), sources, changes) : null;
  }

  private static void put(StringBuilder word, int[] sources, char c, int source) {
    sources[word.length()] = source;
    word.append(c);
  }

  private static boolean gap(StringBuilder word, int[] sources, int source) {
    if (!word.isEmpty() && word.charAt(word.length() - 1) != ' ') {
      put(word, sources, ' ', source);
      return true;
    }
    return false;
  }

  /// Whether figures stand in several places of a word, as in "4mp4r0": all that may be letters, no
  /// more than two in a row, and letters enough between them.
  private static boolean isRiddled(String text, int from, int to) {
    int rows = 0;
    int row = 0;
    int letters = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      boolean figure = Token.isDigit(c);
      if ((figure && FIGURES.indexOf(c) < 0) || (!figure && !Character.isLetter(c))) {
        return false;
      }
      row = figure ? row + 1 : 0;
      rows += row == 1 ? 1 : 0;
      letters += figure ? 0 : 1;
      if (row > 2) {
        return false;
      }
    }
    return rows > 1 && letters > 2;
  }

  /// Whether a figure is a letter: letters on both sides of its row of figures, or at one end of a
  /// word of letters ("4nna", "jessic4").
  private static boolean isMeant(String text, int at, int from, int to) {
    if (FIGURES.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    int first = at;
    while (first > from && isFigure(text.charAt(first - 1))) {
      first--;
    }
    int last = at + 1;
    while (last < to && isFigure(text.charAt(last))) {
      last++;
    }
    boolean before = first > from && Character.isLetter(text.charAt(first - 1));
    boolean after = last < to && Character.isLetter(text.charAt(last));
    int row = last - first;
    if (before && after) {
      return row <= 2 && lettersFrom(text, last, to) + lettersBefore(text, first, from) >= 3;
    }
    return row == 1
        && (after ? lettersFrom(text, last, to) >= 3 : lettersBefore(text, first, from) >= 3);
  }

  private static boolean isFigure(char c) {
    return Token.isDigit(c) || FIGURES.indexOf(c) >= 0;
  }

  private static int lettersFrom(String text, int at, int to) {
    int end = at;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  private static int lettersBefore(String text, int at, int from) {
    int start = at;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return at - start;
  }

  /// A 1 is an l beside another, after a vowel, and between a consonant that takes an l and a
  /// vowel.
  private static char letter(String text, int at, int from, int to, char meant) {
    char c = text.charAt(at);
    if (c != '1' && c != '|') {
      return meant;
    }
    char before = at > from ? Character.toLowerCase(text.charAt(at - 1)) : ' ';
    char after = at + 1 < to ? Character.toLowerCase(text.charAt(at + 1)) : ' ';
    boolean vowelBefore = isVowel(before);
    boolean vowelAfter = isVowel(after);
    boolean cluster = "bcfgps".indexOf(before) >= 0 && vowelAfter;
    boolean opens = before == ' ' && vowelAfter;
    return c == after || c == before || vowelBefore || cluster || opens ? 'l' : 'i';
  }

  private static boolean isVowel(char c) {
    return "aeiou0348@".indexOf(c) >= 0 && c != '8';
  }

  /// Whether a capital begins a new word at `at`: after a small letter, or as the last of several
  /// before small ones.
  private static boolean isHump(String text, int at, int from, int to) {
    char before = text.charAt(at - 1);
    if (!Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    boolean small = Character.isLowerCase(before) && lettersBefore(text, at, from) >= 2;
    return small
        || (Character.isUpperCase(before)
            && at + 2 < to
            && Character.isLowerCase(text.charAt(at + 1))
            && Character.isLowerCase(text.charAt(at + 2)));
  }

  /// Whether a letter and a digit meet at `at`.
  private static boolean meets(String text, int at) {
    char before = text.charAt(at - 1);
    char c = text.charAt(at);
    return (Token.isDigit(c) && Character.isLetter(before))
        || (Token.isDigit(before) && Character.isLetter(c));
  }
}
