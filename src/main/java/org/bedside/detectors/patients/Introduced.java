package org.bedside.detectors.patients;

import java.util.BitSet;
import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.answers.Answers;
import org.bedside.guard.Kind;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds where somebody is named whom the guard does not ask about: one of the team ("tell Hank"),
/// or who stands in history. A "he" behind such a name is nobody's patient; where the guard asks
/// about a name, the name itself is held.
record Introduced(Passage passage, BitSet names, BitSet renowned, BitSet ill) {

  private static final Phrases HEALTH = Phrases.both(Answers.class, "health");
  private static final Phrases NO_NAMES = Phrases.both(Introduced.class, "no-names");

  /// Before a place, and not before a person.
  private static final Set<String> WHERE =
      WordSet.list(
          """
          in at on near from of to into by past around outside through toward the a an our this next last
          every en de del la el los las desde hasta a
          """);

  /// Behind a name that begins a sentence ("June took the calls").
  private static final Set<String> DOES =
      WordSet.list(
          """
          took has had was is will can says said knows made makes does did loves reads brings keeps runs
          leads starts started joins joined answers answered fixed plays speaks spoke won lost wrote
          tiene trae dirige habla atiende trabaja lee toca dice dijo hizo
          """);

  private static final Set<String> PRONOUNS =
      WordSet.list("he she him her his himself herself he's she's he'd she'd he'll she'll ella el");

  /// So far behind a name that nobody asks about, "he" is still its bearer.
  private static final int BEHIND = 25;

  private static final Set<String> OWN = WordSet.list("his her su sus");

  private static final int OWNED = 3;

  static Introduced in(Passage passage, Readings readings) {
    var names = new BitSet();
    var nobody = Served.marks(NO_NAMES, passage);
    var tokens = passage.tokens();
    for (var at = 0; at < tokens.size(); at++) {
      if (isName(tokens.get(at)) && !nobody.get(at) && isPerson(passage, at)) {
        names.set(at);
      }
    }
    var renowned = new BitSet();
    for (var finding : readings.in(passage)) {
      var place = Place.of(passage, finding);
      if (finding.kind() == Kind.PERSON && !Harmless.is(finding, place)) {
        names.clear(place.span().from(), place.span().to());
      } else if (finding.kind() == Kind.PERSON && Renowned.is(place)) {
        names.set(place.span().from(), place.span().to());
        renowned.set(place.span().from(), place.span().to());
      }
    }
    var ill = names.isEmpty() ? names : Served.marks(HEALTH, passage);
    return new Introduced(passage, names, renowned, ill);
  }

  private static boolean isName(Token token) {
    return token.isWord() && token.capital() && token.length() > 2;
  }

  /// "tell Hank.", "Yolanda Pruitt walked": one or two capitals, and no place before them.
  private static boolean isPerson(Passage passage, int at) {
    var tokens = passage.tokens();
    var sentence = passage.sentence(at);
    var first = at;
    while (first > sentence.from() && isName(tokens.get(first - 1))) {
      first--;
    }
    if (at + 1 < sentence.to() && isName(tokens.get(at + 1))) {
      return false;
    }
    return first == sentence.from()
        ? at == first + 1 || isDoing(passage, at + 1)
        : at - first < 2
            && (tokens.get(first - 1).isWord() || isDoing(passage, at + 1))
            && !WHERE.contains(tokens.get(first - 1).word());
  }

  private static boolean isDoing(Passage passage, int at) {
    return at < passage.tokens().size() && DOES.contains(passage.tokens().get(at).word());
  }

  /// Whether `span` begins with a "he" or "she" that such a name explains; "her cornea transplant"
  /// is never the team's.
  boolean explains(Span span) {
    var pronoun = passage.tokens().get(span.from()).word();
    var last = names.previousSetBit(span.from());
    return PRONOUNS.contains(pronoun)
        && last >= 0
        && span.from() - last <= BEHIND
        && (renowned.get(last) || !isTreated(span, pronoun));
  }

  private boolean isTreated(Span span, String pronoun) {
    return OWN.contains(pronoun) && Served.isBetween(ill, span.from() + 1, span.from() + 1 + OWNED);
  }
}
