package org.bedside.detectors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bedside.guard.Finding;
import org.bedside.words.Illegible;
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// One part of a draft as its reader sees it, made ready for all detectors.
///
/// @param picture as in [Sign]
/// @param sentences in their order; together they hold all tokens
public record Passage(
    Sign.Part part,
    int picture,
    String raw,
    Plain plain,
    List<Token> tokens,
    Words words,
    List<Span> sentences) {

  /// Tokens from `from` to `to` (not included).
  public record Span(int from, int to) {

    public boolean holds(Span other) {
      return from <= other.from && other.to <= to;
    }

    /// Whether it holds one of `others`, which stand in the order of the text. Like a sentence, it
    /// must not cut one of them at its end.
    public boolean holdsAny(List<Span> others) {
      var low = 0;
      var high = others.size();
      while (low < high) {
        var middle = (low + high) >>> 1;
        if (others.get(middle).from < from) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low < others.size() && holds(others.get(low));
    }

    /// Whether one of its tokens is among `marked`.
    public boolean meets(BitSet marked) {
      var next = marked.nextSetBit(from);
      return next >= 0 && next < to;
    }
  }

  public static Passage of(Sign.Part part, int picture, String raw) {
    return of(part, picture, raw, Plain.of(raw));
  }

  /// Whether some of it is in a disguise that no detector sees through.
  boolean isDisguised() {
    return Illegible.in(plain, raw, tokens).filter(Illegible.Run::disguised).isPresent();
  }

  private static Passage of(Sign.Part part, int picture, String raw, Plain plain) {
    var tokens = Token.of(plain.text());
    var sentences = sentences(plain.text(), tokens);
    return new Passage(part, picture, raw, plain, tokens, Words.of(tokens), sentences);
  }

  /// The same without its disguises ("c u r e", "gu4r4ntee"); empty where it has none.
  Optional<Passage> revealed() {
    return Optional.ofNullable(plain.revealed(tokens))
        .filter(open -> open.isDisguised(0, open.text().length()))
        .map(open -> of(part, picture, raw, open));
  }

  /// A line is a sentence's end too, since posts have lists. A full stop inside a number or an
  /// address ("2.5", "cdc.gov") has no space behind it.
  private static List<Span> sentences(String text, List<Token> tokens) {
    var all = new ArrayList<Span>();
    var from = 0;
    for (var at = 0; at < tokens.size(); at++) {
      var token = tokens.get(at);
      var ends = token.is("\n") || (isEnd(token) && isFollowedBySpace(text, token));
      if (ends && !isAbbreviation(tokens, at)) {
        all.add(new Span(from, at + 1));
        from = at + 1;
      }
    }
    if (from < tokens.size()) {
      all.add(new Span(from, tokens.size()));
    }
    return List.copyOf(all);
  }

  private static boolean isEnd(Token token) {
    return token.is(".") || token.is("!") || token.is("?") || token.is("…");
  }

  private static boolean isFollowedBySpace(String text, Token token) {
    return token.end() >= text.length() || !Character.isLetterOrDigit(text.charAt(token.end()));
  }

  private static boolean isAbbreviation(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at).is(".") && ABBREVIATIONS.contains(tokens.get(at - 1).word());
  }

  private static final Set<String> ABBREVIATIONS =
      Set.of("dr", "dra", "mr", "mrs", "ms", "st", "vs", "sr", "sra", "jr", "no", "approx");

  /// The sentence in which the token at `index` stands.
  public Span sentence(int index) {
    var low = 0;
    var high = sentences.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (sentences.get(middle).to <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sentences.size() ? sentences.get(low) : new Span(0, tokens.size());
  }

  /// The tokens that are one of `some` words.
  public BitSet where(Set<String> some) {
    var where = new BitSet();
    for (var at = 0; at < tokens.size(); at++) {
      if (some.contains(tokens.get(at).word())) {
        where.set(at);
      }
    }
    return where;
  }

  /// In which sentence a sign of this part stands, the first being 1. A line without words is none.
  public int number(Sign sign) {
    return (int)
        sentences.stream()
            .filter(span -> tokens.subList(span.from, span.to).stream().anyMatch(Token::isWord))
            .filter(span -> plain.rawStart(tokens.get(span.from).start()) <= sign.start())
            .count();
  }

  /// What the guard found in this part.
  public Sign sign(Fact fact, Finding finding) {
    return new Sign(fact, part, picture, finding.start(), finding.end());
  }

  /// What stands from `start` to `end` (not included) in the plain text.
  public Sign sign(Fact fact, int start, int end) {
    return new Sign(fact, part, picture, plain.rawStart(start), plain.rawEnd(end));
  }

  public Sign sign(Fact fact, Span span) {
    var first = tokens.get(span.from);
    var last = tokens.get(span.to - 1);
    return sign(fact, first.start(), last.end());
  }
}
