package org.bedside.detectors.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;

/// Finds the words and pictures of others: long quotations, what the author says they took, files
/// of picture agencies; and who is credited for them.
final class Borrowings implements Detector {

  /// More words in a row than one quotes to make a point.
  private static final int LONG = 40;

  private static final Phrases BORROWED = Phrases.both(Borrowings.class, "borrowed");
  private static final Phrases CREDITS = Phrases.both(Borrowings.class, "credits");

  /// How agencies, and people who take pictures from pages, name their files.
  private static final List<String> FILES =
      List.of(
          "getty",
          "shutterstock",
          "istock",
          "adobestock",
          "adobe-stock",
          "depositphotos",
          "alamy",
          "dreamstime",
          "123rf",
          "pinterest",
          "pinimg",
          "screenshot",
          "screen-shot",
          "screen_shot",
          "nejm",
          "jama",
          "lancet",
          "watermark",
          "google-image",
          "clipart",
          "meme",
          "disney",
          "newyorker",
          "netter");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.LONG_QUOTE, Fact.BORROWED, Fact.CREDIT);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      BORROWED.in(passage).stream()
          .filter(span -> !Around.isDenied(passage, span))
          .forEach(span -> shows.accept(passage.sign(Fact.BORROWED, span)));
      CREDITS.in(passage).forEach(span -> shows.accept(passage.sign(Fact.CREDIT, span)));
      quotations(passage).forEach(span -> shows.accept(passage.sign(Fact.LONG_QUOTE, span)));
      quotedLines(passage).forEach(span -> shows.accept(passage.sign(Fact.LONG_QUOTE, span)));
    }
    if (material.draft().shown().stream().anyMatch(Borrowings::isTaken)) {
      shows.accept(Sign.whole(Fact.BORROWED));
    }
  }

  private static boolean isTaken(Shown shown) {
    var name = shown.name().toLowerCase(Locale.ROOT);
    return FILES.stream().anyMatch(name::contains);
  }

  private static List<Span> quotations(Passage passage) {
    var spans = new ArrayList<Span>();
    var tokens = passage.tokens();
    var open = -1;
    for (var at = 0; at < tokens.size(); at++) {
      var word = tokens.get(at).word();
      if (word.equals("«") || (word.equals("\"") && open < 0 && opens(tokens, at))) {
        open = at;
      } else if (open >= 0 && (word.equals("»") || word.equals("\""))) {
        if (words(tokens, open, at) >= LONG) {
          spans.add(new Span(open, at + 1));
        }
        open = -1;
      }
    }
    return spans;
  }

  /// Inches stand behind a number.
  private static boolean opens(List<Token> tokens, int at) {
    return at == 0 || tokens.get(at).spaced() || tokens.get(at - 1).sort() == Token.Sort.MARK;
  }

  private static long words(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().filter(Token::isWord).count();
  }

  /// Lines that begin with ">".
  private static List<Span> quotedLines(Passage passage) {
    var spans = new ArrayList<Span>();
    var tokens = passage.tokens();
    var open = -1;
    for (var at = 0; at <= tokens.size(); at++) {
      var begins = at < tokens.size() && (at == 0 || tokens.get(at - 1).is("\n"));
      if (begins && tokens.get(at).is(">")) {
        open = open < 0 ? at : open;
      } else if (open >= 0 && (begins || at == tokens.size())) {
        if (words(tokens, open, at) >= LONG) {
          spans.add(new Span(open, at));
        }
        open = -1;
      }
    }
    return spans;
  }
}
