package org.bedside.tagger;

import java.util.ArrayList;
import java.util.List;
import org.bedside.words.Token;

/// Finds the names of people, whoever they are: a linear-chain conditional random field over the
/// words of the text, learnt from public posts and invented sentences of the clinic (see
/// `docs/guard-tagger.md` for how and how good).
///
/// One tagger serves all threads; the same text always has the same names. The time grows with the
/// length of the text and nothing else: rows longer than [#LONGEST] are read in parts.
public final class Tagger {

  private static final int LONGEST = 400;
  private static final int L = Chain.LABELS;

  private static final class Only {
    static final Tagger STANDARD =
        new Tagger(Lexicon.standard(), Gazetteer.standard(), Model.standard());
  }

  private final Lexicon words;
  private final Gazetteer names;
  private final Model model;

  Tagger(Lexicon words, Gazetteer names, Model model) {
    this.words = words;
    this.names = names;
    this.model = model;
  }

  /// The tagger with the model that comes with the room; the first call reads it.
  public static Tagger standard() {
    return Only.STANDARD;
  }

  /// The people named in `plain`, of which `tokens` are all tokens, in their order. A name inside a
  /// #HashTag is answered as the whole word after the #.
  public List<Named> names(String plain, List<Token> tokens) {
    var reading = new Reading(plain, tokens);
    reading.read();
    return reading.found;
  }

  /// The @handles that hold a given name and a surname, each with its @.
  public List<Named> handles(String plain, List<Token> tokens) {
    return new Handles(names, plain, tokens).read();
  }

  private final class Reading {
    private final String plain;
    private final List<Token> tokens;
    private final Pieces pieces;
    private final Features features;
    private final long[] out = new long[Features.ROOM];
    private final List<Named> found = new ArrayList<>();
    private double[] scores = new double[0];
    private double[] work = new double[0];

    Reading(String plain, List<Token> tokens) {
      this.plain = plain;
      this.tokens = tokens;
      pieces = new Pieces(words, names, Math.min(tokens.size(), LONGEST) + 16);
      features = new Features(words, names, pieces);
    }

    void read() {
      for (int at = 0; at < tokens.size(); ) {
        at = pieces.read(plain, tokens, at, LONGEST);
        if (pieces.size > 0) {
          weigh();
          collect();
        }
      }
    }

    private void weigh() {
      int size = pieces.size;
      if (scores.length < size * L) {
        scores = new double[size * L];
        work = new double[size * L];
      }
      features.look(plain);
      int from = 0;
      for (int i = 0; i < size; i++) {
        if (pieces.still(i)) {
          Chain.silence(scores, i);
          Chain.weigh(scores, from, i, model.steps(), work);
          from = i + 1;
        } else {
          model.score(out, features.at(i, out), scores, i * L);
        }
      }
      Chain.weigh(scores, from, size, model.steps(), work);
    }

    private void collect() {
      var eponyms = new Eponyms(pieces, names, plain);
      for (int i = 0; i < pieces.size; ) {
        int end = Chain.personEnd(scores, i, pieces.size, Named.LIKELY);
        if (end == i) {
          i++;
          continue;
        }
        double score = 0;
        for (int k = i; k < end; k++) {
          score = Math.max(score, Chain.person(scores, k));
        }
        if (!eponyms.stand(i, end)) {
          found.add(
              new Named(
                  pieces.token[i + Pieces.MARGIN],
                  pieces.token[end - 1 + Pieces.MARGIN] + 1,
                  score));
        }
        i = end;
      }
    }
  }
}
