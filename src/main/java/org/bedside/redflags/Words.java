package org.bedside.redflags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bedside.redflags.Text.Break;
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// Cuts a message into a [Text].
final class Words {

  /// What people write for it in haste.
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("u", "you"),
          Map.entry("ur", "your"),
          Map.entry("r", "are"),
          Map.entry("n", "and"),
          Map.entry("w", "with"),
          Map.entry("cannot", "cant"),
          Map.entry("q", "que"),
          Map.entry("xq", "porque"),
          Map.entry("pls", "please"),
          Map.entry("bc", "because"),
          Map.entry("cuz", "because"),
          Map.entry("hr", "hours"),
          Map.entry("hrs", "hours"),
          Map.entry("mins", "minutes"),
          Map.entry("min", "minutes"),
          Map.entry("wks", "weeks"),
          Map.entry("wk", "weeks"),
          Map.entry("yr", "years"),
          Map.entry("yrs", "years"),
          Map.entry("mos", "months"),
          Map.entry("mo", "months"),
          Map.entry("tonite", "tonight"),
          Map.entry("nite", "night"),
          Map.entry("2nite", "tonight"),
          Map.entry("thru", "through"),
          Map.entry("hour", "hours"),
          Map.entry("pregnat", "pregnant"),
          Map.entry("breth", "breath"),
          Map.entry("wudnt", "wouldnt"),
          Map.entry("aint", "isnt"),
          Map.entry("week", "weeks"),
          Map.entry("month", "months"),
          Map.entry("year", "years"),
          Map.entry("minute", "minutes"),
          Map.entry("day", "days"),
          Map.entry("lbs", "pounds"));

  /// Two words that are often written as one.
  private static final Map<String, String> PAIRS =
      Map.ofEntries(
          Map.entry("can not", "cant"),
          Map.entry("could not", "couldnt"),
          Map.entry("will not", "wont"),
          Map.entry("would not", "wouldnt"),
          Map.entry("do not", "dont"),
          Map.entry("does not", "doesnt"),
          Map.entry("did not", "didnt"),
          Map.entry("is not", "isnt"),
          Map.entry("are not", "arent"),
          Map.entry("was not", "wasnt"),
          Map.entry("has not", "hasnt"),
          Map.entry("have not", "havent"),
          Map.entry("had not", "hadnt"),
          Map.entry("i am", "im"),
          Map.entry("he is", "hes"),
          Map.entry("she is", "shes"),
          Map.entry("it is", "its"),
          Map.entry("i have", "ive"),
          Map.entry("we are", "were"),
          Map.entry("they are", "theyre"),
          Map.entry("he has", "hes"),
          Map.entry("she has", "shes"),
          Map.entry("should not", "shouldnt"));

  private static final String SENTENCE_ENDS = ".!?\n;…";
  private static final String ANSWERS = ":=";
  private static final String COMMAS = ",()\"*•|";

  private final Plain plain;
  private final List<Token> tokens;
  private final List<String> words = new ArrayList<>();
  private final Break[] breaks;
  private final int[] starts;
  private final int[] ends;
  private Break before = Break.SENTENCE;

  private Words(Plain plain) {
    this.plain = plain;
    this.tokens = Token.of(plain.text());
    this.breaks = new Break[tokens.size()];
    this.starts = new int[tokens.size()];
    this.ends = new int[tokens.size()];
  }

  static Text of(String raw) {
    return new Words(Plain.of(raw)).cut();
  }

  /// As lists are spelled: `doesn't` is one word, `doesnt`.
  static List<String> list(String text) {
    return of(text).words();
  }

  private Text cut() {
    for (var at = 0; at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (token.sort() == Token.Sort.MARK) {
        before = before.or(mark(at));
      } else if (isDecimal(at)) {
        put(token.word() + "." + tokens.get(at + 2).word(), token, tokens.get(at + 2));
        at += 2;
      } else {
        word(token);
      }
    }
    var size = words.size();
    return new Text(
        words, Arrays.copyOf(breaks, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
  }

  private void word(Token token) {
    var word = (isShort(token.stem()) ? token.word() : token.stem()).replace("'", "");
    if (token.isNumber()) {
      put(digits(word), token, token);
      return;
    }
    word = SHORT.getOrDefault(word, word);
    var last = words.size() - 1;
    if (last >= 0 && before == Break.NONE) {
      var pair = PAIRS.get(words.get(last) + " " + word);
      if (pair != null) {
        words.set(last, pair);
        ends[last] = plain.rawEnd(token.end());
        return;
      }
    }
    put(word, token, token);
  }

  /// "He's" is two words and stays one, "neck's" is "neck" whatever it means.
  private static boolean isShort(String stem) {
    return List.of("he", "she", "it", "what", "that", "there", "who", "here", "let").contains(stem);
  }

  private static String digits(String number) {
    return number.length() > 9 ? "999999999" : number;
  }

  private void put(String word, Token first, Token last) {
    var at = words.size();
    words.add(word);
    breaks[at] = before;
    starts[at] = plain.rawStart(first.start());
    ends[at] = plain.rawEnd(last.end());
    before = Break.NONE;
  }

  /// "103.4", and "38,4" as it is written in Spanish.
  private boolean isDecimal(int at) {
    return at + 2 < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).length() <= 3
        && (tokens.get(at + 1).is(".") || tokens.get(at + 1).is(","))
        && !tokens.get(at + 1).spaced()
        && tokens.get(at + 2).isNumber()
        && !tokens.get(at + 2).spaced()
        && tokens.get(at + 2).length() <= 2;
  }

  private Break mark(int at) {
    var mark = tokens.get(at);
    if (mark.is(".") && isAbbreviation(at)) {
      return Break.NONE;
    }
    if (isIn(SENTENCE_ENDS, mark)) {
      return mark.is(".") && isDots(at) ? Break.COMMA : Break.SENTENCE;
    }
    if (isIn(ANSWERS, mark) || (mark.is("-") && mark.spaced() && isSpacedBehind(at))) {
      return Break.ANSWER;
    }
    return isIn(COMMAS, mark) ? Break.COMMA : Break.NONE;
  }

  private static boolean isIn(String marks, Token mark) {
    return marks.contains(mark.word());
  }

  private boolean isSpacedBehind(int at) {
    return at + 1 >= tokens.size() || tokens.get(at + 1).spaced();
  }

  /// "Dr.", "a.m." and a full stop inside a word or an address.
  private boolean isAbbreviation(int at) {
    if (at == 0 || !isSpacedBehind(at)) {
      return at > 0 && !tokens.get(at + 1).is(".") && tokens.get(at - 1).sort() != Token.Sort.MARK;
    }
    var word = tokens.get(at - 1).word();
    return List.of("dr", "dra", "mr", "mrs", "ms", "sr", "sra", "appt", "approx", "vs", "m")
        .contains(word);
  }

  /// Dots that trail off ("...") divide no more than a comma.
  private boolean isDots(int at) {
    return (at > 0 && tokens.get(at - 1).is("."))
        || (at + 1 < tokens.size() && tokens.get(at + 1).is("."));
  }
}
