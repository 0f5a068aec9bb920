package org.bedside.guard.described;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// A text most often tells of one person, in whatever order: what its sentences say is joined where
/// nothing speaks against it, and what stands alone belongs to that one.
///
/// @param people whom the walk through the text has met, in order
/// @param loose what nobody of its own sentence took
record Story(Page page, List<Portrait> people, List<Trait> loose) {

  /// Words for anybody: who is asked, not who is told of.
  private static final Set<String> ANYBODY =
      WordSet.list("someone somebody anyone anybody person people one star");

  private static final Set<String> SAYING =
      WordSet.list("said says told tells asked asks replied replies announced whispered laughed");

  /// Words for somebody's coming, near which a day is the day of it.
  private static final Set<String> VISITS =
      WordSet.list(
          """
          visit appointment appt consult consultation check-up checkup follow-up followup encounter
          seen saw came exam examined met walked popped dropped rolled showed arrived attended stopped
          limped turned
          """);

  private static final int NEAR = 12;

  /// Which words stand in quotation marks; marks that do not close within their line do not count.
  static boolean[] quoted(Page page) {
    var quoted = new boolean[page.tokens.size()];
    quote(page, quoted, "\"");
    quote(page, quoted, "'");
    return quoted;
  }

  private static void quote(Page page, boolean[] quoted, String mark) {
    int open = -1;
    for (int at = 0; at < quoted.length; at++) {
      var word = page.word(at);
      if (word.equals("\n")) {
        open = -1;
      } else if (word.equals(mark) && (mark.equals("\"") || isMark(page, at, open >= 0))) {
        if (open >= 0) {
          Arrays.fill(quoted, open + 1, at, true);
        }
        open = open < 0 ? at : -1;
      }
    }
  }

  /// A single mark opens behind a space and closes before one; others are apostrophes.
  private static boolean isMark(Page page, int at, boolean open) {
    boolean behind = page.tokens.get(at).spaced();
    boolean before = !page.has(at + 1) || page.tokens.get(at + 1).spaced();
    boolean end = before || page.tokens.get(at + 1).sort() == Token.Sort.MARK;
    return open ? end && !behind : behind && !before;
  }

  List<Portrait> told() {
    sketched();
    var one = one();
    if (one != null && (one.sex != null || !isAnybody(one))) {
      for (var trait : loose) {
        if (isOf(one, trait)) {
          one.add(trait.told());
        }
      }
    }
    return people;
  }

  /// "With gout at 61, from Quillby, and still dancing": somebody of whom no word for a person is
  /// said. An age, an illness and a town in one sentence are no advice.
  private void sketched() {
    if (people.stream().anyMatch(one -> one.sort != Portrait.Sort.NOBODY)) {
      return;
    }
    for (var age : loose) {
      if (age.is(Trait.Sort.AGE) && isSketch(age)) {
        var made = new Portrait(Portrait.Sort.SOMEBODY, age.to());
        made.first = page.sentenceStart(age.from());
        people.add(made);
        return;
      }
    }
  }

  private boolean isSketch(Trait age) {
    int start = page.sentenceStart(age.from());
    boolean ill = false;
    boolean placed = false;
    for (var other : loose) {
      boolean here = other.fact() != null && page.sentenceStart(other.from()) == start;
      ill |= here && other.is(Trait.Sort.ILLNESS) && !other.isTopic();
      placed |= here && other.is(Trait.Sort.TOWN);
    }
    var told = age.age();
    boolean sure = placed || isReplied(age);
    return ill && sure && told != null && told.isExact();
  }

  /// "Being 25 with asthma is hard enough without our queue": said of whom the words answer.
  private boolean isReplied(Trait age) {
    return page.word(age.from()).equals("being")
        && page.any(0, page.tokens.size(), Sense.FIRST)
        && page.cues().open() == 0;
  }

  /// The one person of the text, of whom all that fits is joined; null where there are more.
  private @Nullable Portrait one() {
    Portrait one = null;
    boolean alone = true;
    for (int at = 0; at < people.size(); at++) {
      var other = people.get(at);
      if (!isSomebody(other)) {
        continue;
      }
      if (one == null) {
        one = other;
      } else if (isSame(one, other)) {
        var first = isAnybody(one) ? other : one;
        var second = first == one ? other : one;
        first.join(second);
        first.first = Math.min(first.first, second.first);
        people.remove(second);
        at--;
        one = first;
      } else {
        alone = false;
      }
    }
    return alone ? one : null;
  }

  private static boolean isSomebody(Portrait one) {
    return one.sort == Portrait.Sort.SOMEBODY && !one.many && !one.author && !one.staff;
  }

  private boolean isAnybody(Portrait one) {
    var phrase = one.phrase;
    return phrase != null && phrase.nounAt() >= 0 && ANYBODY.contains(page.word(phrase.nounAt()));
  }

  private boolean isSame(Portrait one, Portrait other) {
    boolean clash =
        !one.fits(other.sex)
            || (one.adult != null && other.adult != null && !one.adult.equals(other.adult))
            || other.traits.stream()
                .anyMatch(trait -> trait.sort().isSingle() && one.has(trait.sort()));
    if (clash) {
      return false;
    }
    var phrase = other.phrase;
    if (!one.named || phrase == null) {
      return true;
    }
    boolean open =
        isAnybody(one)
            || isAnybody(other)
            || phrase.isBare()
            || isWho(one, phrase)
            || isTeller(one, phrase);
    return open && !isNext(phrase.from() - 1);
  }

  /// "Patient said ... A truck driver, 69": the second says who the first is.
  private boolean isWho(Portrait one, PersonPhrase phrase) {
    boolean begins =
        page.sentenceStart(phrase.from()) == phrase.from()
            || page.word(phrase.from() - 1).equals(":")
            || page.word(phrase.from() - 1).equals("\"");
    boolean open = !one.has(Trait.Sort.AGE) && !one.has(Trait.Sort.WORK) && one.sex == null;
    return one.patient && begins && open;
  }

  /// "'I'm a welder, I can take gout,' my patient said", "... said our patient": who said it.
  private boolean isTeller(Portrait one, PersonPhrase phrase) {
    int mark = phrase.from() - 1;
    mark -= SAYING.contains(page.word(mark)) ? 1 : 0;
    boolean said = page.word(mark).equals("\"") || page.word(mark).equals("'");
    return said && one.end <= mark && !phrase.isIndefinite() && one.first < mark;
  }

  /// "and", "then", a number of a list: the next one comes.
  private boolean isNext(int at) {
    boolean well = page.word(at).equals("as") && page.word(at - 1).equals("well");
    return well
        || page.isOneOf(at, "and", "&", ";", "then", "plus", "versus", "vs", "or", ")", "/");
  }

  private boolean isOf(Portrait one, Trait trait) {
    if (trait.fact() == null || !one.fits(trait)) {
      return false;
    }
    return switch (trait.sort()) {
      case ILLNESS -> isIllnessOf(one, trait);
      case AGE -> isAgeOf(one, trait);
      case TOWN -> true;
      case WORK -> trait.form() == Trait.Form.VERB;
      case DAY -> isVisit(trait);
      default -> false;
    };
  }

  /// "The visit was on May 3. A man with gout."
  private boolean isVisit(Trait day) {
    int start = Math.max(page.sentenceStart(day.from()), day.from() - NEAR);
    int end = Math.min(page.sentenceEnd(day.from()), day.to() + NEAR);
    for (int at = start; at < end; at++) {
      if (VISITS.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  /// Of illnesses that stand alone the first counts, and those beside it.
  private boolean isIllnessOf(Portrait one, Trait trait) {
    for (var known : one.traits) {
      boolean beside = page.sentenceStart(known.from()) == page.sentenceStart(trait.from());
      boolean first = loose.stream().noneMatch(other -> other.from() == known.from());
      if (known.is(Trait.Sort.ILLNESS) && (first || !beside)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAgeOf(Portrait one, Trait trait) {
    var age = trait.age();
    if (age == null || one.adult == null) {
      return age != null;
    }
    return one.adult ? age.most() >= 18 : age.least() < 18;
  }
}
