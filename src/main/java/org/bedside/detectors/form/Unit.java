package org.bedside.detectors.form;

import java.util.ArrayList;
import java.util.List;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Readability.Language;
import org.bedside.detectors.Sign;

/// "Each full unit of speech that is marked off by a period, colon, semicolon, dash, question mark,
/// or exclamation point" (Flesch, How to Write Plain English, 1979, chapter 2), with what counts in
/// it.
///
/// @param start in the raw text of the part
/// @param longWords with three syllables or more
record Unit(Sign.Part part, int start, int end, int words, int syllables, int longWords) {

  private static final int LONG_WORD = 3;

  /// Those in which a word counts.
  static List<Unit> of(List<Passage> passages, Language language) {
    var units = new ArrayList<Unit>();
    for (var passage : passages) {
      var counting = new Counting(passage);
      for (var span : Speech.units(passage)) {
        var words = counting.words(span);
        if (!words.isEmpty()) {
          units.add(of(passage, span, words, language));
        }
      }
    }
    return units;
  }

  private static Unit of(
      Passage passage, Passage.Span span, List<String> words, Language language) {
    var syllables = 0;
    var longWords = 0;
    for (var word : words) {
      var own = Syllables.in(word, language);
      syllables += own;
      longWords += own >= LONG_WORD ? 1 : 0;
    }
    var place = Speech.place(passage, span);
    return new Unit(passage.part(), place.start(), place.end(), words.size(), syllables, longWords);
  }
}
