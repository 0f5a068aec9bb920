package org.bedside.guard;

import java.time.LocalDate;
import java.util.Set;
import org.bedside.words.Token;
import org.jspecify.annotations.Nullable;

/// Finds ages that are ages only by where they stand.
record BareAge(Page page, @Nullable Trait[] found, LocalDate posted) {

  /// A number that is an age only by where it stands: "the man, 82, from", "a man of 86", "she is
  /// 34", "we like her, at 61".
  @Nullable Trait at(int at, @Nullable Portrait one) {
    if (found[at] != null || page.tokens.get(at).sort() == Token.Sort.MARK) {
      return null;
    }
    var number = Numerals.at(page, at);
    if (!number.isThere() || number.value() > 110 || !endsAge(number.to())) {
      return null;
    }
    boolean here = one != null && page.sentenceStart(one.end - 1) == page.sentenceStart(at);
    var before = page.word(at - 1);
    boolean follows = here && one != null && one.end == at - 1;
    boolean age =
        (follows && (before.equals(",") || before.equals("(")))
            || (follows && before.equals("of") && number.value() > 1 && !isParent(at - 2))
            || (follows && SamePerson.COPULAS.contains(before))
            || (here && one != null && one.end == at && SamePerson.COPULAS.contains(before))
            || (here && SamePerson.COPULAS.contains(before) && page.word(at - 2).equals("who"))
            || opensWithAt(at, number.to())
            || (here && before.equals("at") && number.value() >= 18 && !isTime(at))
            || (page.sentenceStart(at) == at
                && page.tokens.get(at).isNumber()
                && opensAge(number.to()));
    if (!age) {
      return null;
    }
    var told =
        new Age(at, number.to(), number.value(), number.value(), Age.Unit.YEARS, false, null);
    return new Trait(
        at, number.to(), Trait.Sort.AGE, told.born(posted), told, null, Trait.Form.ONE);
  }

  /// "At 91 she is".
  private boolean opensWithAt(int at, int to) {
    return page.word(at - 1).equals("at")
        && page.sentenceStart(at) == at - 1
        && (page.word(to).equals(",") || Meant.pronoun(page.word(to)) != null);
  }

  private boolean isParent(int at) {
    var noun = Noun.of(page.word(at));
    return noun != null && noun.is(Noun.Sort.RELATIVE);
  }

  private boolean isTime(int at) {
    return Set.of("am", "pm", ":", "a", "p", "o'clock").contains(page.word(at + 1));
  }

  private boolean endsAge(int at) {
    return !page.has(at)
        || Set.of(
                ",", ".", ";", "!", "?", ")", "\n", "with", "from", "and", "who", "has", "since",
                "now", "but", "today", "when", "on", "up", "down", "in", "out", "here", "-", "she",
                "he", "whose", "that", "living")
            .contains(page.word(at));
  }

  /// "88 and sharp as a tack", "23 since today": the age first.
  private boolean opensAge(int at) {
    return switch (page.word(at)) {
      case ",", "since" -> true;
      case "and" -> page.has(at + 1) && page.tokens.get(at + 1).isWord();
      default -> false;
    };
  }
}
