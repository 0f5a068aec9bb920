package org.bedside.detectors.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;

/// Chooses the words whose syllables count. What must be said as it is does not make a text hard:
/// names of people, places and medicines, numbers, addresses, hashtags, and where a claim comes
/// from.
final class Counting {

  private final Passage passage;
  private final List<Token> tokens;
  private final BitSet outside;
  private final BitSet shouting = new BitSet();

  Counting(Passage passage) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.outside = Unspoken.in(passage.plain().text());
    passOverSources();
    listen();
  }

  /// As they stand in the raw text, in small letters, since in Spanish an accent divides syllables.
  List<String> words(Span unit) {
    var words = new ArrayList<String>();
    for (var at = unit.from(); at < unit.to(); at++) {
      if (counts(unit, at)) {
        words.add(written(tokens.get(at)));
      }
    }
    return words;
  }

  private String written(Token token) {
    var plain = passage.plain();
    var word = new StringBuilder();
    for (var at = token.start(); at < token.end(); at++) {
      var raw = passage.raw().substring(plain.rawStart(at), plain.rawEnd(at + 1));
      word.append(accented(plain.text().charAt(at), raw));
    }
    return word.toString().toLowerCase(Locale.ROOT);
  }

  /// The letter with its accent; without, where another letter only looks like it.
  private static char accented(char plain, String raw) {
    var first = Normalizer.normalize(raw, Normalizer.Form.NFC).substring(0, 1);
    var bare = Normalizer.normalize(first, Normalizer.Form.NFD).charAt(0);
    return bare == plain ? first.charAt(0) : plain;
  }

  private boolean counts(Span unit, int at) {
    var token = tokens.get(at);
    if (!token.isWord() || outside.get(token.start()) || isAtNumber(at)) {
      return false;
    }
    return !Medicines.has(token.word()) && !isShortened(at) && !isName(unit, at);
  }

  /// "50mg", "9am", "1st".
  private boolean isAtNumber(int at) {
    return at > 0 && tokens.get(at - 1).isNumber() && !tokens.get(at).spaced();
  }

  /// "CDC", "MMR", unless somebody shouts.
  private boolean isShortened(int at) {
    var token = tokens.get(at);
    return token.length() > 1 && token.length() <= 6 && isShouted(token) && !shouting.get(at);
  }

  private boolean isShouted(Token token) {
    var text = passage.plain().text();
    for (var at = token.start(); at < token.end(); at++) {
      if (Character.isLowerCase(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private void listen() {
    for (var sentence : passage.sentences()) {
      var shouted = 0;
      var words = 0;
      for (var token : tokens.subList(sentence.from(), sentence.to())) {
        words += token.isWord() ? 1 : 0;
        shouted += token.isWord() && isShouted(token) ? 1 : 0;
      }
      shouting.set(sentence.from(), sentence.to(), words > 1 && shouted * 3 > words * 2);
    }
  }

  /// A capital inside a sentence, and before one of these the first word too. A title has capitals
  /// everywhere.
  private boolean isName(Span unit, int at) {
    if (passage.part() == Sign.Part.TITLE
        || !tokens.get(at).capital()
        || isShouted(tokens.get(at))) {
      return false;
    }
    return !isFirst(unit, at)
        || (!Tongue.ENGLISH.contains(tokens.get(at).word())
            && !Tongue.SPANISH.contains(tokens.get(at).word())
            && at + 1 < unit.to()
            && tokens.get(at + 1).isWord()
            && tokens.get(at + 1).capital());
  }

  private boolean isFirst(Span unit, int at) {
    for (var before = at - 1; before >= unit.from(); before--) {
      if (tokens.get(before).is("\"")) {
        return true;
      }
      if (tokens.get(before).isWord() || tokens.get(before).isNumber()) {
        return tokens.get(before).isNumber() && before == unit.from();
      }
    }
    return true;
  }

  /// "Source: CDC, About Sleep, 2024", and "By Priya Raghunathan, NP".
  private void passOverSources() {
    for (var at = 0; at < tokens.size(); at++) {
      if (isSource(at)) {
        var end = at;
        while (end < tokens.size() && !tokens.get(end).is("\n")) {
          end++;
        }
        outside.set(tokens.get(at).start(), tokens.get(end - 1).end());
        at = end;
      }
    }
  }

  private boolean isSource(int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    var next = tokens.get(at + 1);
    return switch (tokens.get(at).word()) {
      case "source", "sources", "fuente", "fuentes" -> next.is(":") || next.is("\n");
      case "by", "por" -> next.capital() && (at == 0 || tokens.get(at - 1).is("\n"));
      default -> false;
    };
  }
}
