package org.bedside.detectors.form;

import java.util.Comparator;
import java.util.List;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Readability;
import org.bedside.detectors.Readability.Language;
import org.bedside.detectors.Readability.Stretch;

/// Measures how hard words are to read.
public final class PlainLanguage {

  /// Flesch and Kincaid measured passages of a hundred words and more. In thirty, one more word of
  /// four syllables moves the grade by one, which is less than the formula's own error; in fewer,
  /// by more.
  static final int FEWEST_WORDS = 30;

  static final int FEWEST_SENTENCES = 1;
  private static final int FEWEST_SENTENCES_FOR_SMOG = 30;
  private static final int MOST_STRETCHES = 5;

  /// Nobody needs to shorten what is shorter than this (plainlanguage.gov asks for 15 to 20).
  private static final int LONG = 15;

  private PlainLanguage() {}

  public static Readability read(List<Passage> passages) {
    var language = Tongue.of(passages);
    var units = Unit.of(passages, language);
    var words = units.stream().mapToInt(Unit::words).sum();
    var sentences = units.size();
    var longest =
        units.stream()
            .filter(unit -> unit.words() > LONG)
            .sorted(Comparator.comparingInt(Unit::words).reversed())
            .limit(MOST_STRETCHES)
            .map(unit -> new Stretch(unit.part(), unit.start(), unit.end(), unit.words()))
            .toList();
    return new Readability(
        language,
        words,
        sentences,
        grade(language, units, words),
        smog(language, units),
        longest,
        Substitutes.of(language).in(passages));
  }

  private static double grade(Language language, List<Unit> units, int words) {
    if (words < FEWEST_WORDS) {
      return 0;
    }
    var syllables = units.stream().mapToInt(Unit::syllables).sum() / (double) words;
    var length = words / (double) units.size();
    return language == Language.ENGLISH
        ? Formulas.fleschKincaid(length, syllables)
        : Formulas.inflesz(length, syllables);
  }

  private static double smog(Language language, List<Unit> units) {
    return language == Language.ENGLISH && units.size() >= FEWEST_SENTENCES_FOR_SMOG
        ? Formulas.smog(units.size(), units.stream().mapToInt(Unit::longWords).sum())
        : 0;
  }
}
