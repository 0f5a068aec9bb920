package org.bedside.guard.described;

import java.time.LocalDate;
import java.util.Set;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds ages that are ages only by where they stand.
record BareAge(Page page, @Nullable Trait[] found, LocalDate posted) {

  private static final int MOST = 110;

  /// Younger than this nobody is by a number alone, unless a child is told of.
  private static final int LEAST = 13;

  private static final int GROWN_UP = 18;

  /// No clause between somebody and "is 56" is longer.
  private static final int CLAUSE = 9;

  /// What may stand between "is" and the number.
  private static final Set<String> ONLY =
      WordSet.list("only just now still already about almost nearly all at a an turning barely");

  /// What makes of a number a measure, a score, an hour or a count.
  private static final Set<String> MEASURES =
      WordSet.list(
          """
          % / ' : + ° percent pound lb lbs kg g mg mcg ml l dl mm cm m ft foot feet inch inches mile
          miles km hour hr hrs minute min mins degree degrees th st nd rd am pm o'clock x times out
          hundred thousand million billion dozen day week month wks wk mo weeks months days hours
          minutes pounds bpm units unit point points of people patients men women kids children other
          more less fewer cups cup star stars stage grade steps flights or stone
          """);

  private static final Set<String> PAST =
      WordSet.list("when since like before until till if as because after while though since back");

  private static final Set<String> BOUNDS =
      WordSet.of(",", ".", ";", "!", "?", ")", "(", "\n", ":", "-", "\"", "…", "*", "•", "|");

  /// A number that is an age only by where it stands: "the man, 82, from", "a man of 86", "she is
  /// 34", "we like her, at 61".
  @Nullable Trait at(int at, @Nullable Portrait one) {
    var number = number(at);
    if (number == null) {
      return null;
    }
    boolean here = one != null && page.sentenceStart(one.end - 1) == page.sentenceStart(at);
    boolean told = here && one != null && follows(at, number, one);
    boolean age =
        told
            || (opensWithAt(at, number.to()))
            || (here && page.word(at - 1).equals("at") && isGrownUp(number) && endsAge(number.to()))
            || (page.sentenceStart(at) == at
                && page.tokens.get(at).isNumber()
                && opensAge(number.to()));
    return age ? trait(at, number) : null;
  }

  /// A number that stands for itself ("Sixty-two, gout, fine.") or after "at": the age of the one
  /// person told of, if there is one.
  @Nullable Trait loose(int at) {
    var number = number(at);
    if (number == null || number.value() < 2) {
      return null;
    }
    boolean old =
        page.word(number.to()).equals("too") && page.isOneOf(number.to() + 1, "old", "young");
    boolean who =
        SamePerson.COPULAS.contains(page.word(at - 1)) && (old || page.word(at - 2).equals("who"));
    boolean begins = who || page.sentenceStart(at) == at || isBound(at - 1);
    boolean ends =
        number.to() == page.sentenceEnd(at)
            || isBound(number.to())
            || page.isOneOf(number.to(), "and", "with", "now", "years", "too");
    boolean list = isNumber(at - 2) || isNumber(number.to() + 1);
    boolean alone = begins && ends && !list && number.value() >= LEAST;
    boolean after = page.word(at - 1).equals("at") && isGrownUp(number) && endsAge(number.to());
    return alone || after ? trait(at, number) : null;
  }

  private @Nullable Numerals number(int at) {
    if (found[at] != null || page.tokens.get(at).sort() == Token.Sort.MARK) {
      return null;
    }
    var number = Numerals.at(page, at);
    boolean age =
        number.isThere()
            && number.value() <= MOST
            && !isMeasure(number.to())
            && !Age.isCounted(page, number.to());
    return age ? number : null;
  }

  private boolean follows(int at, Numerals number, Portrait one) {
    var before = page.word(at - 1);
    int subject = at - 1;
    while (ONLY.contains(page.word(subject)) && subject > at - 3) {
      subject--;
    }
    if (SamePerson.COPULAS.contains(page.word(subject))) {
      boolean near =
          one.end == subject
              || one.end == subject + 1
              || page.word(subject - 1).equals("who")
              || isClause(one, subject)
              || (one.sex != null && Meant.pronoun(page.word(subject - 1)) == one.sex);
      return near && number.value() > 0 && !isPast(subject);
    }
    if (one.end == at) {
      boolean figures = page.tokens.get(at).isNumber() && number.value() > 1;
      return isPlain(at - 1) && (figures || (isGrownUp(number) && endsAge(number.to())));
    }
    if (one.end != at - 1) {
      return isTwoOn(at, number, one);
    }
    boolean listed = before.equals(":") && isGrownUpOrChild(number) && isApposed(number.to());
    return listed
        || ((before.equals(",") || before.equals("(")) && isApposed(number.to()))
        || (before.equals("of") && number.value() > 1 && !isParent(at - 2));
  }

  /// "His mother is my patient too: 46, gout".
  private boolean isTwoOn(int at, Numerals number, Portrait one) {
    boolean near = page.word(at - 1).equals(":") && at - one.end <= 4 && one.named;
    return near && isGrownUp(number) && page.word(number.to()).equals(",");
  }

  private static boolean isGrownUpOrChild(Numerals number) {
    return number.value() > 1;
  }

  /// "The bravest person I know is 56", "the man behind the bakery is 52": a clause without a comma
  /// stands between.
  private boolean isClause(Portrait one, int copula) {
    var phrase = one.phrase;
    if (phrase == null || copula <= phrase.to() || copula - phrase.to() > CLAUSE) {
      return false;
    }
    if (!page.isOneOf(
        phrase.to(),
        "i",
        "i've",
        "we",
        "we've",
        "that",
        "who",
        "whom",
        "behind",
        "with",
        "in",
        "at",
        "on",
        "from",
        "next",
        "whose")) {
      return false;
    }
    for (int at = phrase.to(); at < copula; at++) {
      boolean other = Noun.of(page.word(at)) != null || SamePerson.COPULAS.contains(page.word(at));
      if (page.tokens.get(at).sort() == Token.Sort.MARK || other) {
        return false;
      }
    }
    return true;
  }

  /// "A man, 40, ..." but not "a man, 2 dogs".
  private boolean isApposed(int at) {
    return endsAge(at) || (found.length > at && found[at] != null) || isPlain(at);
  }

  /// "When she was five": how old somebody was.
  private boolean isPast(int copula) {
    boolean was = page.word(copula).equals("was") || page.word(copula).equals("were");
    for (int at = copula - 1; was && at >= Math.max(page.sentenceStart(copula), copula - 4); at--) {
      if (PAST.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlain(int at) {
    var noun = Noun.of(PersonPhrase.stem(page, at));
    return noun != null && noun.is(Noun.Sort.PERSON) && (noun.sex() != null || isShort(at));
  }

  private boolean isShort(int at) {
    return page.word(at).equals("pt");
  }

  private boolean isNumber(int at) {
    return page.has(at) && page.tokens.get(at).isNumber();
  }

  private boolean isBound(int at) {
    return BOUNDS.contains(page.word(at));
  }

  private static boolean isGrownUp(Numerals number) {
    return number.value() >= GROWN_UP;
  }

  /// A half ("6.5"), a measure or a rate goes on.
  private boolean isMeasure(int at) {
    var word = page.word(at);
    boolean apart = page.has(at) && page.tokens.get(at).spaced();
    return MEASURES.contains(word) && !(word.equals(":") && (apart || !isNumber(at + 1)));
  }

  private Trait trait(int at, Numerals number) {
    var told =
        new Age(at, number.to(), number.value(), number.value(), Age.Unit.YEARS, false, null);
    return new Trait(
        at, number.to(), Trait.Sort.AGE, told.born(posted), told, null, Trait.Form.ONE);
  }

  /// "At 91 she is".
  private boolean opensWithAt(int at, int to) {
    return page.word(at - 1).equals("at")
        && (page.sentenceStart(at) == at - 1 || page.word(at - 2).equals("\""))
        && (page.word(to).equals(",") || Meant.pronoun(page.word(to)) != null || isSaid(at, to));
  }

  /// "At 78 I don't", "At 78 you stop": what somebody says of herself, in quotation marks.
  private boolean isSaid(int at, int to) {
    boolean self = Meant.isI(page.word(to)) || page.isOneOf(to, "you", "we", "one");
    return self && page.word(at - 2).equals("\"");
  }

  private boolean isParent(int at) {
    var noun = Noun.of(page.word(at));
    return noun != null && noun.is(Noun.Sort.RELATIVE);
  }

  private boolean endsAge(int at) {
    return !page.has(at)
        || isBound(at)
        || page.isOneOf(
            at,
            "with",
            "from",
            "and",
            "who",
            "has",
            "since",
            "now",
            "but",
            "today",
            "when",
            "on",
            "up",
            "down",
            "in",
            "out",
            "here",
            "she",
            "he",
            "yrs",
            "w",
            "for",
            "lives",
            "works",
            "presents",
            "presenting",
            "hx",
            "s",
            "c",
            "&",
            "living",
            "whose",
            "seen",
            "came",
            "that");
  }

  /// "88 and sharp as a tack", "23 since today": the age first.
  private boolean opensAge(int at) {
    return switch (page.word(at)) {
      case ",", "since", "here" -> true;
      case "and" -> page.has(at + 1) && page.tokens.get(at + 1).isWord();
      default -> false;
    };
  }
}
