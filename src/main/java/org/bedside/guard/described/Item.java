package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.bedside.roster.Sex;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds the age with which a note or one part of a list begins: "52, carpenter", "the other 36,
/// gout", "51 male", "F 56 COPD".
///
/// @param to the token after the age and what stands between it and the next word
record Item(Age age, int to) {

  private static final Set<String> BEFORE =
      WordSet.of(":", ";", "other", "second", "first", "*", "•", "|", "—", "\n", "one", "(", "/");

  private static final Set<String> GOES_ON =
      WordSet.of(",", ".", ";", "with", "w", "from", "who", "has", "hx", "in", "on", "", "?", "-");

  private static final int OLDEST = 110;

  /// Whether a part of a list may begin here.
  private static boolean isFirst(Page page, int at) {
    return page.sentenceStart(at) == at || BEFORE.contains(page.word(at - 1));
  }

  private static boolean isAge(Numerals number) {
    return number.isThere() && number.value() > 0 && number.value() <= OLDEST;
  }

  /// An age, if what stands at [#to] says something of the person.
  static @Nullable Item at(Page page, int at) {
    if (!isFirst(page, at)) {
      return null;
    }
    var word = page.word(at);
    boolean letter = (word.equals("f") || word.equals("m")) && page.tokens.get(at).capital();
    int start = letter ? at + 1 : at;
    if (!page.has(start)
        || (letter && !page.tokens.get(start).spaced())
        || (letter && !page.tokens.get(start).isNumber())) {
      return null;
    }
    var number = Numerals.at(page, start);
    if (!isAge(number)) {
      return null;
    }
    if (page.word(at - 1).equals("/")) {
      boolean note = page.word(number.to()).equals("/") && page.tokens.get(at - 2).isWord();
      var age = Age.years(at, number.to(), number.value(), false, null);
      return note ? new Item(age, number.to() + 1) : null;
    }
    if (letter) {
      var sex = word.equals("f") ? Sex.F : Sex.M;
      return new Item(Age.years(at, number.to(), number.value(), true, sex), number.to());
    }
    boolean listed = page.word(number.to()).equals(",") && page.sentenceStart(at) != at;
    return listed
        ? new Item(Age.years(at, number.to(), number.value(), true, null), number.to() + 1)
        : null;
  }

  /// "51 male, accountant".
  static @Nullable Age beforeSex(Page page, int at) {
    boolean first = isFirst(page, at) || page.isOneOf(at - 1, "a", "an", ",");
    var number = first && page.tokens.get(at).isNumber() ? Numerals.at(page, at) : null;
    if (number == null || !isAge(number) || !GOES_ON.contains(page.word(number.to() + 1))) {
      return null;
    }
    return page.isOneOf(number.to(), "male", "female", "man", "woman", "boy", "girl", "gentleman")
        ? Age.years(at, number.to(), number.value(), true, null)
        : null;
  }
}
