package org.bedside.guard.described;

import java.util.List;
import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.roster.Sex;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Tells whether a phrase means the person told of just before: "our patient, a woman of 60", "she
/// is a teacher", but not "a man with gout and a woman with lupus".
record SamePerson(Page page) {

  /// A sentence of so few words may be a part of the one before.
  static final int FRAGMENT = 6;

  static final Set<String> COPULAS =
      WordSet.list(
          "is was are were be been being am i'm he's she's who's became becomes remains 's s");

  private static final Set<String> SPEAKERS =
      WordSet.list("i i'm i'd i'll i've you you're you'd you'll we we're we'd we'll they they're");

  /// Behind these words somebody else is told of.
  private static final Set<String> BESIDE =
      WordSet.of("with", "to", "beside", "between", "like", "and", "than", "for", "\"", ":");

  private static final Set<String> AUXILIARIES =
      WordSet.list(
          "would will could should might may must can not never always to just really even");

  /// "She" is one of the last few people told of.
  private static final int REMEMBERED = 12;

  /// Whom "she" or "he" means; null for nobody told of.
  @Nullable Portrait meant(List<Portrait> people, Sex sex) {
    Portrait best = null;
    for (var one : people.subList(Math.max(0, people.size() - REMEMBERED), people.size())) {
      boolean sure = one.sex == sex;
      boolean maybe = one.sex == null && one.sort != Portrait.Sort.NOBODY && !one.author;
      if (sure || (maybe && (best == null || best.sex == null))) {
        best = one;
      }
    }
    return best;
  }

  /// Whether `phrase` means `one`.
  boolean is(@Nullable Portrait one, PersonPhrase phrase, Portrait.Sort sort) {
    if (one == null
        || one.many
        || phrase.many()
        || !one.fits(phrase.sex())
        || clashes(one, phrase)) {
      return false;
    }
    if (sort == Portrait.Sort.OTHER || one.sort == Portrait.Sort.NOBODY) {
      return false;
    }
    boolean here = page.sentenceStart(one.end - 1) == page.sentenceStart(phrase.from());
    var before = page.word(phrase.from() - 1);
    if (before.equals("what")) {
      return true;
    }
    if (one.staff && before.equals(":") && one.end < phrase.from() - 1) {
      return false;
    }
    if (here && one.end < phrase.from() && isOfAnother(phrase.from() - 1)) {
      return false;
    }
    if (here && isCopula(phrase.from() - 1)) {
      return true;
    }
    if (here
        && before.equals("and")
        && phrase.isIndefinite()
        && (one.author || isTold(one, phrase))) {
      return true;
    }
    if (isNext(phrase.from() - 1) || one.sort == Portrait.Sort.OTHER) {
      return one.sort == Portrait.Sort.OTHER && here && isApposed(one, phrase);
    }
    if (here && (isApposed(one, phrase) || (one.isEmpty() && !one.author))) {
      return true;
    }
    if (!one.named && one.traits.stream().allMatch(trait -> !trait.sort().isSingle())) {
      return true;
    }
    boolean generic = phrase.noun() != null && phrase.traits().isEmpty();
    return phrase.isBare() ? here || isFragment(phrase.from()) : phrase.isDefinite() && generic;
  }

  /// Words behind which the next person comes.
  private boolean isNext(int at) {
    return switch (page.word(at)) {
      case "and",
          "&",
          ";",
          "then",
          "plus",
          "versus",
          "vs",
          "or",
          "door",
          "another",
          "other",
          "second" ->
          true;
      case "as" -> page.word(at - 1).equals("well");
      default -> false;
    };
  }

  /// "She's 53, by the way, and a firefighter": what the verb before says of her goes on.
  private boolean isTold(Portrait one, PersonPhrase phrase) {
    boolean more = phrase.has(Trait.Sort.WORK) && !one.has(Trait.Sort.WORK);
    int start = page.sentenceStart(phrase.from());
    for (int at = phrase.from() - 2; more && at >= start; at--) {
      var word = page.word(at);
      if (BESIDE.contains(word)) {
        return false;
      }
      if (COPULAS.contains(word)) {
        return word.contains("'") || one.end == at || one.end > at || isPronoun(one, at - 1);
      }
    }
    return false;
  }

  private boolean isPronoun(Portrait one, int at) {
    var sex = Meant.pronoun(page.word(at));
    return sex != null && sex == one.sex;
  }

  private static boolean clashes(Portrait one, PersonPhrase phrase) {
    for (var trait : phrase.traits()) {
      var known = one.find(trait.sort());
      if (trait.sort().isSingle() && known != null && !same(known, trait)) {
        return true;
      }
    }
    var noun = phrase.noun();
    return noun != null
        && noun.adult() != null
        && one.adult != null
        && !noun.adult().equals(one.adult);
  }

  private static boolean same(Trait one, Trait two) {
    return one.fact() != null && one.fact().equals(two.fact());
  }

  /// Behind a comma or the like that stands right behind the words on the one before.
  boolean isApposed(@Nullable Portrait one, PersonPhrase phrase) {
    return one != null
        && (one.end >= phrase.from() - 1 || isClause(one, phrase))
        && (",:(-".contains(page.word(phrase.from() - 1)) || one.end == phrase.from());
  }

  /// "The woman with gout who chairs our patient group, a cashier".
  private boolean isClause(Portrait one, PersonPhrase phrase) {
    return page.isOneOf(one.end, "who", "that", "whose")
        && page.word(phrase.from() - 1).equals(",")
        && phrase.has(Trait.Sort.WORK)
        && !one.has(Trait.Sort.WORK);
  }

  /// "I'd be a good doctor", "you are a good nurse": not the one told of.
  private boolean isOfAnother(int copula) {
    if (!COPULAS.contains(page.word(copula))) {
      return false;
    }
    for (int at = copula; at >= Math.max(0, copula - 3); at--) {
      if (SPEAKERS.contains(page.word(at))) {
        return true;
      }
      if (at < copula && !AUXILIARIES.contains(page.word(at))) {
        return false;
      }
    }
    return false;
  }

  /// "is a", "works as a", but not "as well as a".
  private boolean isCopula(int at) {
    return COPULAS.contains(page.word(at))
        || (page.word(at).equals("as") && !page.word(at - 1).equals("well"));
  }

  private boolean isFragment(int at) {
    return page.sentenceEnd(at) - page.sentenceStart(at) <= FRAGMENT + 1;
  }
}
