package org.bedside.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers in words, as people write a telephone number that they want to hide: "five five five, oh
/// one four two", "six-one-four", "double five", "fifty-five".
final class Spelled {

  /// Fewer digits than this are no number of anybody.
  private static final int LEAST_DIGITS = 4;

  private static final int LEAST_WORDS = 3;

  /// A telephone number without its area.
  private static final int LOCAL_NUMBER = 7;

  /// Before these words the last number counts something and is no part of a longer one.
  private static final Set<String> COUNTED =
      Set.of("times", "days", "weeks", "hours", "minutes", "months", "years", "people", "of");

  private static final Map<String, String> DIGITS = new HashMap<>();
  private static final Map<String, String> JOINTS =
      Map.of("dash", "-", "hyphen", "-", "dot", ".", "point", ".", "slash", "/", "plus", "+");

  static {
    var words =
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen
        """
            .split("\\s+");
    for (int value = 0; value < words.length; value++) {
      DIGITS.put(words[value], Integer.toString(value));
    }
    var tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int value = 0; value < tens.length; value++) {
      DIGITS.put(tens[value], (value + 2) + "0");
    }
    DIGITS.put("oh", "0");
    DIGITS.put("o", "0");
    DIGITS.put("nought", "0");
    DIGITS.put("hundred", "00");
    DIGITS.put("thousand", "000");
  }

  private final List<Token> tokens;

  Spelled(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// The token after a number in words that begins at `at`, once its digits are revealed; else -1.
  int read(int at, Revealing to) {
    var first = tokens.get(at);
    if (!first.isWord() && !first.isNumber()) {
      return -1;
    }
    int end = measure(at);
    if (end < 0) {
      return -1;
    }
    to.copyTo(first.start());
    write(at, end, to);
    to.skipTo(tokens.get(end - 1).end());
    return end;
  }

  private int measure(int at) {
    int words = 0;
    int digits = 0;
    int end = at;
    boolean round = false;
    for (int next = at; next < tokens.size() && next < at + 60; next++) {
      var token = tokens.get(next);
      var value = digitsOf(next);
      if (value != null && (digits > 0 || !token.is("o"))) {
        words += token.isWord() ? 1 : 0;
        round |= isRound(next);
        digits += value.length() * repeat(next);
        end = next + 1;
      } else if (!isJoint(next) || (digits == 0 && !isRepeat(token))) {
        break;
      }
    }
    if (end < tokens.size() && end - at > 1 && COUNTED.contains(tokens.get(end).word())) {
      end--;
    }
    boolean spoken = words >= LEAST_WORDS && digits >= LEAST_DIGITS;
    return spoken || (round && digits >= LOCAL_NUMBER) ? end : -1;
  }

  /// An O within digits: "555 O1O6".
  private boolean isRound(int at) {
    boolean after = at + 1 < tokens.size() && !tokens.get(at + 1).spaced();
    boolean before = at > 0 && !tokens.get(at).spaced() && tokens.get(at - 1).isNumber();
    return tokens.get(at).is("o") && (before || (after && tokens.get(at + 1).isNumber()));
  }

  /// The digits that the token at `at` stands for: without a word for a number, null.
  private @Nullable String digitsOf(int at) {
    var token = tokens.get(at);
    return token.isNumber() ? token.word() : DIGITS.get(token.word());
  }

  private boolean isJoint(int at) {
    var token = tokens.get(at);
    return isRepeat(token)
        || JOINTS.containsKey(token.word())
        || (token.length() == 1 && "-,./()".contains(token.word()));
  }

  private static boolean isRepeat(Token token) {
    return token.is("double") || token.is("triple");
  }

  /// How often the digit at `at` is meant.
  private int repeat(int at) {
    if (at == 0 || at >= tokens.size()) {
      return 1;
    }
    return tokens.get(at - 1).is("double") ? 2 : tokens.get(at - 1).is("triple") ? 3 : 1;
  }

  private void write(int from, int to, Revealing revealing) {
    for (int at = from; at < to; at++) {
      var token = tokens.get(at);
      var digits = digitsOf(at);
      if (digits == null) {
        digits = JOINTS.getOrDefault(token.word(), "");
      } else if (isTen(token) && at + 1 < to && isOne(after(at, to), to)) {
        digits = digits.substring(0, 1);
      }
      for (int times = repeat(at); times > 0; times--) {
        for (int index = 0; index < digits.length(); index++) {
          revealing.reveal(digits.charAt(index), token.start(), token.end());
        }
      }
    }
  }

  private static boolean isTen(Token token) {
    return token.isWord() && token.word().endsWith("ty");
  }

  /// Over the dash of "fifty-five".
  private int after(int at, int to) {
    return at + 2 < to && tokens.get(at + 1).is("-") ? at + 2 : at + 1;
  }

  private boolean isOne(int at, int to) {
    var digits = at < to && tokens.get(at).isWord() ? DIGITS.get(tokens.get(at).word()) : null;
    return digits != null && digits.length() == 1 && !digits.equals("0");
  }
}
