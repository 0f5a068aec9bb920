package org.bedside.detectors.patients;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.detectors.answers.Answers;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds one person sketched in a few words, in a text that speaks of care: somebody by age, kin,
/// school or trade who *did* something, or whom the writer met, greets or winks about. No time and
/// no "I" is needed; what all people do ("a child who has a fever") is none.
final class Sketches implements Detector {

  private static final Phrases WHO = Phrases.both(Sketches.class, "sketch-who");
  private static final Phrases TOLD = Phrases.both(Sketches.class, "sketch-told");
  private static final Phrases HABIT = Phrases.both(Sketches.class, "sketch-habit");
  private static final Phrases BOOKS = Phrases.both(Sketches.class, "sketch-books");
  private static final Phrases WHOSE = Phrases.both(Sketches.class, "sketch-whose");
  private static final Phrases THEIRS = Phrases.both(Sketches.class, "sketch-theirs");
  private static final Phrases NOBODY = Phrases.both(Sketches.class, "sketch-nobody");
  private static final Phrases OTHERS = Phrases.both(Sketches.class, "sketches");
  private static final Phrases COLLEAGUES = Phrases.both(Sketches.class, "sketch-colleagues");
  private static final Phrases CARE = Phrases.both(Sketches.class, "sketch-care");
  private static final Phrases TALES = Phrases.both(Tales.class, "tale-care");
  private static final Phrases HEALTH = Phrases.both(Answers.class, "health");

  private static final Set<String> ONE =
      WordSet.list(
          """
          a an one the this that our some another certain dear same un una el la este esta ese esa
          aquel aquella nuestro nuestra cierto cierta otro otra al del
          """);
  private static final Set<String> THIS =
      WordSet.list("the this that our certain somebody's someone's one retired");
  private static final Set<String> MET =
      WordSet.list("saw met watched caught vi conoci atendi certain cierto cierta");
  private static final Set<String> GREETED =
      WordSet.list(
          """
          dear hey hello hi shoutout props kudos bless congrats congratulations thanks sorry apologies
          despedimos perdimos fue querido querida
          """);
  private static final Set<String> WHOM = WordSet.list("who whose that with in from que con de");

  /// Of whom all health advice speaks.
  private static final Set<String> ALL =
      WordSet.list(
          """
          person patient pt child baby infant newborn human individual mother mom father dad parent couple
          soul character bebe paciente mama papa madre padre familia pareja
          """);

  private static final Set<String> RELATIVE = WordSet.list("who whose that que");
  private static final Set<String> AND = WordSet.list("and or but nor y o pero ni");
  private static final Set<String> NO_PAST =
      WordSet.list(
          """
          need hundred indeed speed breed naked sacred wicked kindred certified licensed registered
          loved beloved named called aged used interested trained experienced skilled screened
          vaccinated diagnosed infected affected exposed required insured employed red bed embed
          gifted talented advanced limited unlimited
          """);
  private static final Set<String> ANYBODY =
      WordSet.list(
          """
          if any every each no your my whether like as than cualquier cada algun alguna ningun ninguna
          su mi tu si como
          """);

  /// Between "the" and whom it means, between them and what they did.
  private static final int BEFORE = 5;

  private static final int BEHIND = 3;

  /// So far behind a year long ago or a study, people are still those of history.
  private static final int BOOK = 60;

  /// Whoever works here stands close to their work.
  private static final int NEAR = 3;

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CASE_STORY);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (draft.author().member() || draft.form() == Form.JOB || draft.form() == Form.REPLY) {
      return;
    }
    if (isIn(material, CARE) || isIn(material, TALES) || isIn(material, HEALTH)) {
      material
          .body()
          .forEach(passage ->
              sketched(passage).forEach(span -> shows.accept(passage.sign(Fact.CASE_STORY, span))));
    }
  }

  private static boolean isIn(Material material, Phrases phrases) {
    return material.body().anyMatch(phrases::isIn);
  }

  private static List<Span> sketched(Passage passage) {
    var told = Served.marks(TOLD, passage);
    var habit = Served.marks(HABIT, passage);
    var nobody = Served.marks(NOBODY, passage);
    var theirs = Served.marks(THEIRS, passage);
    var served = Served.in(passage);
    var people =
        WHO.in(passage).stream()
            .filter(who -> !Served.isBetween(nobody, who.from(), who.to()))
            .filter(who -> isPointedAt(passage, who, told, habit) || isIll(passage, who, theirs));
    var colleagues = Served.marks(COLLEAGUES, passage);
    var books = Served.marks(BOOKS, passage);
    return Stream.of(OTHERS.in(passage).stream(), people, owners(passage))
        .flatMap(found -> found)
        .filter(span -> !Served.isBetween(colleagues, span.from() - NEAR, span.to() + NEAR))
        .filter(span -> !served.by(span))
        .filter(span -> !Served.isBetween(books, span.from() - BOOK, span.to() + NEAR))
        .limit(1)
        .toList();
  }

  /// "our little fighter with the whooping cough", "the woodshop teacher. Nine fingers"
  private static boolean isIll(Passage passage, Span who, BitSet theirs) {
    var tokens = passage.tokens();
    var sentence = passage.sentence(who.from());
    var next = passage.sentence(sentence.to());
    var from = Math.max(sentence.from(), who.from() - BEHIND);
    return Served.isBetween(
            theirs, who.to(), sentence.to() == next.from() ? next.to() : sentence.to())
        && has(tokens, from, who.from(), THIS)
        && !has(tokens, who.from(), who.to(), ALL)
        && !has(tokens, from, who.from(), ANYBODY);
  }

  /// "the bishop's hip", "our baker's wife"
  private static Stream<Span> owners(Passage passage) {
    var theirs = Served.marks(THEIRS, passage);
    var tokens = passage.tokens();
    return WHOSE.in(passage).stream()
        .filter(who -> {
          var sentence = passage.sentence(who.from());
          var from = Math.max(sentence.from(), who.from() - BEHIND);
          return Served.isBetween(theirs, who.to(), Math.min(sentence.to(), who.to() + BEHIND))
              && has(tokens, from, who.from(), THIS)
              && !has(tokens, from, who.from(), ANYBODY);
        });
  }

  private static boolean isPointedAt(Passage passage, Span who, BitSet told, BitSet habit) {
    var tokens = passage.tokens();
    var sentence = passage.sentence(who.from());
    var from = Math.max(sentence.from(), who.from() - BEFORE);
    var to = Math.min(sentence.to(), who.to() + BEHIND);
    if (has(tokens, from, who.from(), ANYBODY)
        || !(has(tokens, from, who.from(), ONE) || who.from() == sentence.from())) {
      return false;
    }
    var end = first(tokens, who.to(), to, AND);
    return Served.isBetween(told, who.to(), end)
        || hasPast(tokens, who.to(), end)
        || (Served.isBetween(habit, who.to(), end) && has(tokens, who.to(), end, RELATIVE))
        || has(tokens, from, who.from(), MET)
        || (has(tokens, sentence.from(), who.from(), GREETED) && has(tokens, who.to(), to, WHOM));
  }

  /// A regular past of any verb ("yodeled", "contaba").
  private static boolean hasPast(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .map(Token::word)
        .anyMatch(word ->
            word.length() > 4
                && (word.endsWith("ed") || word.endsWith("aba") || word.endsWith("aban"))
                && !NO_PAST.contains(word));
  }

  /// Where the first of `words` stands, or `to`.
  private static int first(List<Token> tokens, int from, int to, Set<String> words) {
    var at = from;
    while (at < to && !words.contains(tokens.get(at).word())) {
      at++;
    }
    return at;
  }

  private static boolean has(List<Token> tokens, int from, int to, Set<String> words) {
    return first(tokens, from, to, words) < to;
  }
}
