package org.bedside.detectors.claims;

import java.util.List;
import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.words.WordSet;

/// What the words around others do to them: deny them, ask for them, warn of them.
final class Around {

  /// So far does a "no" reach.
  private static final int REACH = 5;

  /// No clause is longer.
  private static final int CLAUSE = 60;

  private static final Set<String> DENIALS =
      WordSet.list(
          """
          no not never cannot cant neither nor without hardly nunca jamas ni sin ningun ninguna
          tampoco isnt wont dont doesnt arent
          """);

  /// These deny to the end of their clause.
  private static final Set<String> NOBODY =
      WordSet.list("nobody none nothing nadie nada ningun ninguna ninguno");

  private static final Set<String> ENDS =
      WordSet.of(",", ";", ":", "-", "(", ")", "!", "but", "pero");

  /// "Not only", "no more": what follows is meant.
  private static final Set<String> AFFIRMS =
      WordSet.of(
          "only", "just", "solo", "more", "mas", "longer", "matter", "importa", "doubt", "duda");

  private static final Set<String> QUESTIONS =
      WordSet.list(
          """
          can could does do did is are was were will would should has have what which who whom
          when where why how may might am if que cual quien cuando donde como por para puede
          pueden sirve sirven es son debo puedo hay tiene cuanto
          """);

  private static final Phrases WARNINGS = Phrases.both(Around.class, "warnings");

  private static final Phrases OFFERS =
      Phrases.of(
          List.of(
              "(book|order|buy|ask us|call us|call now|call today|we offer|in stock|now available)",
              "(sign up|stop by|slots|openings|spots left|limited time|special|get yours|reserve)",
              "(llame|llámenos|reserve|pida|pregúntenos|ya disponible|cupo|promoción)"));

  private Around() {}

  /// Whether a "no" before `span` in its clause takes it back.
  static boolean isDenied(Passage passage, Span span) {
    var tokens = passage.tokens();
    var start = Math.max(passage.sentence(span.from()).from(), span.from() - CLAUSE);
    for (var at = span.from() - 1; at >= start; at--) {
      var word = tokens.get(at).word();
      if (ENDS.contains(word)) {
        return false;
      }
      var denies = DENIALS.contains(word) || word.endsWith("n't");
      if ((denies && span.from() - at <= REACH && !AFFIRMS.contains(tokens.get(at + 1).word()))
          || NOBODY.contains(word)
          || (word.equals("one") && at > start && tokens.get(at - 1).is("no"))) {
        return true;
      }
    }
    return false;
  }

  /// Whether its sentence is a question. "Did you know that …?" tells, and is none.
  static boolean isAsked(Passage passage, Span sentence) {
    var tokens = passage.tokens();
    var first = Math.max(sentence.from(), sentence.to() - REACH);
    for (var at = sentence.to() - 1; at >= first; at--) {
      if (tokens.get(at).is("?")) {
        return !tells(passage, sentence);
      }
      if (tokens.get(at).isWord() || tokens.get(at).isNumber()) {
        return false;
      }
    }
    return false;
  }

  /// Whether it only looks like a question: "Botox for your jaw?" offers, "Can Botox help?" asks.
  static boolean isHook(Passage passage, Span sentence) {
    return passage.tokens().subList(sentence.from(), sentence.to()).stream()
        .filter(token -> token.isWord())
        .limit(1)
        .noneMatch(token -> QUESTIONS.contains(token.word()));
  }

  private static boolean tells(Passage passage, Span sentence) {
    for (var at = sentence.from(); at < Math.min(sentence.to(), sentence.from() + 4); at++) {
      var word = passage.tokens().get(at).word();
      if (word.equals("know")
          || word.equals("sabia")
          || word.equals("sabias")
          || word.equals("sabian")) {
        return true;
      }
    }
    return false;
  }

  /// The sentence of `span` and those beside it.
  static Span withNeighbours(Passage passage, Span span) {
    var sentence = passage.sentence(span.from());
    var before = passage.sentence(Math.max(0, sentence.from() - 1));
    var after = passage.sentence(Math.min(sentence.to(), passage.tokens().size() - 1));
    return new Span(before.from(), after.to());
  }

  /// Whether it offers something to come for, so that its questions are no questions.
  static boolean isOffer(Passage passage) {
    return OFFERS.isIn(passage);
  }

  /// The places at which the passage speaks of ads, scams, myths and quacks.
  static List<Span> warnings(Passage passage) {
    return WARNINGS.in(passage);
  }

  /// Whether one of `warnings` stands in the sentence of `span`.
  static boolean isWarnedOf(Passage passage, List<Span> warnings, Span span) {
    var sentence = passage.sentence(span.from());
    return sentence.holdsAny(warnings);
  }
}
