package org.bedside.guard.described;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.roster.Sex;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// A phrase that means a person: "our oldest patient", "a 34-year-old teacher", "the rabbi".
///
/// @param from its first token, the article if it has one
/// @param to the token after the last
/// @param article its first word if that is an article or the like, "" for none
/// @param noun the word for a person in it, if it has one
/// @param nounAt the token of that word or of the occupation; -1 for none
/// @param many whether it means more than one
public record PersonPhrase(
    int from,
    int to,
    String article,
    @Nullable Noun noun,
    int nounAt,
    List<Trait> traits,
    boolean many) {

  private static final Set<String> ARTICLES =
      WordSet.of(
          "a", "an", "another", "one", "the", "our", "my", "this", "that", "his", "her", "their",
          "your", "any", "every", "each", "no", "some", "which", "most", "many", "all", "these",
          "those", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "few",
          "several", "both", "whose", "second", "third");

  private static final Set<String> INDEFINITE = WordSet.list("a an another one some second third");

  /// "our two patients", "the first three".
  private static final Set<String> COUNTS =
      WordSet.list("two three four five six seven few several second third");

  /// Words with which no such phrase goes on.
  private static final Set<String> ENDS =
      WordSet.list(
          """
          who with from in at on and is was has had came that of for to after before died walked
          went by or but whose presented presents presenting living needs needed got while when as
          lives works says said without about w wants will would should can could may might must
          does did do are were have be been being saw seen see said told if so not it he she they we
          i you him them us me asked asks thanked just also then because than since until into
          through under over near like such took takes knows made gets feels thinks it's that's
          she's he's who's isn't help helps there here what how where why feel felt room door bed
          """);

  private static final Set<String> NO_PERSON =
      WordSet.list(
          """
          building clinic tree car dog cat house tradition company practice machine vaccine drug
          medicine recipe bridge church law study program elevator wine whisky school town hospital
          boat truck horse llama cow record rule problem habit question story wound scar injury
          fracture plan graft stent pacemaker phone shirt photo picture joke history mortgage chair
          guideline guidelines protocol plant toy screening screenings method theory test software system record
          """);

  /// Words for a person that as well stand before another.
  private static final Set<String> ADJECTIVES =
      WordSet.list(
          """
          female male adult teenage teen senior veteran diabetic asthmatic infant newborn child baby
          minor
          """);

  private static final int MOST_UNKNOWN = 3;
  private static final int LONGEST = 12;

  boolean isBare() {
    return article.isEmpty();
  }

  /// "a", "an", "another", "one", "some", "a second".
  boolean isIndefinite() {
    return INDEFINITE.contains(article);
  }

  boolean isDefinite() {
    return article.equals("the") || article.equals("this") || article.equals("that");
  }

  boolean isOurs() {
    return article.equals("our") || article.equals("my");
  }

  @Nullable Sex sex() {
    if (noun != null && noun.sex() != null) {
      return noun.sex();
    }
    for (var trait : traits) {
      if (trait.sex() != null) {
        return trait.sex();
      }
    }
    return null;
  }

  boolean has(Trait.Sort sort) {
    return traits.stream().anyMatch(trait -> trait.is(sort));
  }

  /// The phrase that begins at `at`, if one does.
  static @Nullable PersonPhrase at(Page page, int at, @Nullable Trait[] found) {
    var word = page.word(at);
    if (!page.tokens.get(at).isWord() && found[at] == null) {
      return null;
    }
    boolean led = ARTICLES.contains(word) && (found[at] == null || word.equals("one"));
    int start = led ? at + 1 : at;
    boolean opens =
        led || nounAt(page, at, found) != null || (found[at] != null && found[at].opensPhrase());
    return opens && page.has(start)
        ? new Parse(page, found).parse(at, start, led ? word : "")
        : null;
  }

  /// The word for a person at `at`, or at the end of the illness there: "type 2 diabetic".
  static @Nullable Noun nounAt(Page page, int at, @Nullable Trait[] found) {
    var trait = found[at];
    return Noun.of(stem(page, trait == null ? at : trait.to() - 1));
  }

  /// The stem of the word at `at`, "" beyond the text.
  public static String stem(Page page, int at) {
    return page.has(at) ? page.tokens.get(at).stem() : "";
  }

  private static final class Parse {
    private final Page page;
    private final @Nullable Trait[] found;
    private final List<Trait> traits = new ArrayList<>();
    private @Nullable Noun noun;
    private int nounAt = -1;
    private int to;
    private boolean many;
    private int unknown;

    Parse(Page page, @Nullable Trait[] found) {
      this.page = page;
      this.found = found;
    }

    @Nullable PersonPhrase parse(int from, int start, String article) {
      int at = start;
      int last = Math.min(page.sentenceEnd(from), start + LONGEST);
      while (at >= 0 && at < last) {
        at = step(at, start);
      }
      boolean aged = traits.stream().anyMatch(trait -> trait.is(Trait.Sort.AGE));
      if (aged && nounAt < 0) {
        takeUnknownNoun();
      }
      boolean person = noun != null || nounAt >= 0 || (aged && to > 0);
      boolean thing = isThing(start);
      return person && !thing
          ? new PersonPhrase(from, to, article, noun, nounAt, List.copyOf(traits), many)
          : null;
    }

    /// The next token to look at, or -1 where the phrase ends.
    private int step(int at, int start) {
      var trait = found[at];
      var one = nounAt(page, at, found);
      if (trait != null) {
        return take(trait, one);
      }
      if (one != null) {
        return take(one, at);
      }
      var token = page.tokens.get(at);
      boolean joint = token.is("-") || (token.is(",") && isAdjective(at + 1) && at > start);
      boolean ends = ENDS.contains(token.word()) || ARTICLES.contains(token.word());
      boolean counted = COUNTS.contains(token.word()) && at == start;
      boolean goesOn = token.isWord() && (!ends || counted) && nounAt < 0;
      boolean few = goesOn && ++unknown <= MOST_UNKNOWN;
      return (joint && nounAt < 0) || few ? at + 1 : -1;
    }

    /// "a kind, 34-year-old woman".
    private boolean isAdjective(int at) {
      return page.has(at) && found[at] != null && found[at].is(Trait.Sort.AGE);
    }

    private int take(Trait trait, @Nullable Noun one) {
      boolean inside =
          switch (trait.sort()) {
            case AGE -> trait.age() != null && trait.age().noun() && nounAt < 0;
            case WORK ->
                trait.form() != Trait.Form.VERB
                    && (nounAt < 0 || (noun != null && nounAt == trait.from() - 1));
            case EXTREME, ONLY -> nounAt < 0;
            case ILLNESS, TOWN -> nounAt < 0 && isBeforeNoun(trait.to());
            default -> false;
          };
      boolean alone = trait.is(Trait.Sort.ILLNESS) && one != null && nounAt < 0;
      if (!inside && !alone) {
        return -1;
      }
      traits.add(trait);
      many |= trait.plural();
      if (trait.is(Trait.Sort.WORK)) {
        nounAt = trait.to() - 1;
      } else if (one != null && !isBeforeNoun(trait.to())) {
        noun = one;
        nounAt = trait.to() - 1;
        to = trait.to();
        return -1;
      }
      to = trait.to();
      return trait.to();
    }

    /// Whether a word for a person follows within two tokens: "Tolliver woman", "diabetic teacher".
    private boolean isBeforeNoun(int at) {
      int next = Age.skip(page, at);
      for (int index = next; index < next + 3 && page.has(index); index++) {
        if (Noun.of(stem(page, index)) != null
            || (found[index] != null && found[index].opensPhrase())) {
          return true;
        }
        if (!page.tokens.get(index).isWord() || ENDS.contains(page.word(index))) {
          return false;
        }
      }
      return false;
    }

    private int take(Noun one, int at) {
      if (one.is(Noun.Sort.ANYBODY) && to > 0) {
        return -1;
      }
      if (nounAt >= 0 && !(noun != null && ADJECTIVES.contains(stem(page, nounAt)))) {
        boolean next = nounAt == at - 1;
        if (next && noun == null && (one.is(Noun.Sort.MANY) || page.word(at).equals("friend"))) {
          // "Our teacher patients", "our plumber friend".
          many |= one.is(Noun.Sort.MANY);
          to = at + 1;
          return -1;
        }
        if (!next || !one.is(Noun.Sort.PERSON)) {
          return -1;
        }
      }
      if (noun == null || noun.sex() == null || one.sex() != null) {
        var adult = (one.adult() == null && noun != null) ? noun.adult() : one.adult();
        var sex = (one.sex() == null && noun != null) ? noun.sex() : one.sex();
        noun = new Noun(one.sort(), sex, adult);
      }
      nounAt = at;
      to = at + 1;
      many |= one.is(Noun.Sort.MANY);
      return page.word(at).endsWith("'s") ? -1 : at + 1;
    }

    /// The word after "34-year-old" is taken for a person unless it is a thing.
    private void takeUnknownNoun() {
      boolean word =
          page.has(to)
              && page.tokens.get(to).isWord()
              && page.tokens.get(to).spaced()
              && found[to] == null
              && traits.stream().noneMatch(trait -> trait.sex() != null)
              && !page.word(to).endsWith("ed")
              && !ENDS.contains(page.word(to));
      if (word) {
        nounAt = to;
        to = to + 1;
      }
    }

    private boolean isThing(int start) {
      if (nounAt < 0) {
        return false;
      }
      boolean thing = noun == null && NO_PERSON.contains(page.word(nounAt));
      boolean next =
          to < page.sentenceEnd(start)
              && NO_PERSON.contains(page.word(to))
              && !page.word(to - 1).endsWith("'s");
      boolean pair = noun != null && noun.is(Noun.Sort.FEW) && page.word(to).equals("of");
      return thing || next || pair || Openings.isOfPatients(page, nounAt);
    }
  }
}
