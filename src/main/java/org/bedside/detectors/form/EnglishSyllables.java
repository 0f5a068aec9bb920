package org.bedside.detectors.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.detectors.Lines;
import org.bedside.words.WordSet;

/// English has no rule for its syllables, only habits. A run of vowels is one syllable unless
/// [EnglishVowels] divides it; an e at the end is silent; a list keeps what has no habit.
final class EnglishSyllables {

  private static final Map<String, Integer> KNOWN = known();

  /// First halves whose e stays silent before a second half.
  private static final Set<String> HALVES =
      WordSet.list(
          "some home life fire base time care there where fore note safe side wide more voice rice"
              + " space face smoke pace cheese make take trade stone whole wave ware lake bake like");

  private static final Set<String> ENDS =
      WordSet.list("ly ness ment ments ful fully less lessly fulness ty");

  private static final List<String> HISSED =
      List.of("s", "x", "z", "ch", "sh", "se", "ce", "ge", "ze");

  private EnglishSyllables() {}

  /// "word number".
  private static Map<String, Integer> known() {
    var numbers = new HashMap<String, Integer>();
    for (var line : Lines.of(EnglishSyllables.class, "syllables.en.txt")) {
      var space = line.indexOf(' ');
      numbers.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
    }
    return Map.copyOf(numbers);
  }

  static int in(String written) {
    var word = written.replace('’', '\'');
    var apostrophe = word.indexOf('\'');
    return apostrophe < 0
        ? plain(word)
        : plain(word.substring(0, apostrophe)) + after(word, apostrophe);
  }

  /// What hangs on with an apostrophe: "didn't" has one more, "don't" and "we're" none.
  private static int after(String word, int apostrophe) {
    var end = word.substring(apostrophe + 1);
    var last = apostrophe > 0 ? word.charAt(apostrophe - 1) : 'a';
    if (end.equals("t")) {
      var before = apostrophe > 1 ? word.charAt(apostrophe - 2) : 'a';
      return last == 'n' && "ds".indexOf(before) >= 0 ? 1 : 0;
    }
    if (end.equals("s")) {
      return isHissed(word.substring(0, apostrophe)) ? 1 : 0;
    }
    return "ll ve d".contains(end) && "td".indexOf(last) >= 0 ? 1 : 0;
  }

  private static boolean isHissed(String word) {
    for (var end : HISSED) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static int plain(String word) {
    var known = KNOWN.get(word);
    if (known == null && word.endsWith("s")) {
      known = KNOWN.get(word.substring(0, word.length() - 1));
    }
    return known != null
        ? known
        : Math.max(1, EnglishVowels.count(word) - silent(word) + extra(word));
  }

  /// "autism", "rhythm".
  private static int extra(String word) {
    var stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return stem.endsWith("sm") || stem.endsWith("thm") ? 1 : 0;
  }

  private static int silent(String word) {
    if (EnglishVowels.count(word) < 2) {
      return 0;
    }
    return silentEnd(word) + (silentInside(word) ? 1 : 0);
  }

  private static int silentEnd(String word) {
    var length = word.length();
    if (word.endsWith("gue")
        || word.endsWith("que")
        || word.endsWith("gues")
        || word.endsWith("ques")) {
      return 1;
    }
    if (word.endsWith("e")) {
      return isConsonant(word, length - 2) && !isHeardL(word, length - 2) ? 1 : 0;
    }
    if (word.endsWith("es")) {
      return isConsonant(word, length - 3)
              && !isHissed(word, length - 3)
              && !isHeardL(word, length - 3)
          ? 1
          : 0;
    }
    return word.endsWith("ed")
            && isConsonant(word, length - 3)
            && "td".indexOf(word.charAt(length - 3)) < 0
            && !isHeardL(word, length - 3)
        ? 1
        : 0;
  }

  /// The l of "table": a consonant before it, and not another l.
  private static boolean isHeardL(String word, int at) {
    return word.charAt(at) == 'l' && isConsonant(word, at - 1) && word.charAt(at - 1) != 'l';
  }

  /// What keeps the e of "-es" heard: "uses", "places", "ages", "washes"; but not "headaches".
  private static boolean isHissed(String word, int at) {
    var c = word.charAt(at);
    var isAche = word.endsWith("aches") && !(at > 2 && !isConsonant(word, at - 3));
    return !isAche
        && ("sxzcg".indexOf(c) >= 0
            || (c == 'h' && at > 0 && "cs".indexOf(word.charAt(at - 1)) >= 0));
  }

  /// "safe-ly", "home-work".
  private static boolean silentInside(String word) {
    for (var at = 2; at < word.length() - 2; at++) {
      if (word.charAt(at) == 'e'
          && isConsonant(word, at - 1)
          && isConsonant(word, at + 1)
          && !isHeardL(word, at - 1)
          && ((HALVES.contains(word.substring(0, at + 1)) && word.length() > at + 3)
              || (ENDS.contains(word.substring(at + 1))
                  && hasVowel(word, at - 1)
                  && !isLement(word, at)))) {
        return true;
      }
    }
    return false;
  }

  /// The e of "supplement" is heard, that of "movement" is not.
  private static boolean isLement(String word, int at) {
    return word.charAt(at - 1) == 'l' && word.startsWith("ment", at + 1);
  }

  private static boolean hasVowel(String word, int end) {
    for (var at = 0; at < end; at++) {
      if ("aeiouy".indexOf(word.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConsonant(String word, int at) {
    return at >= 0 && "aeiouy".indexOf(word.charAt(at)) < 0;
  }
}
