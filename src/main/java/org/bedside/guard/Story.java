package org.bedside.guard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text most often tells of one person, in whatever order: what its sentences say is joined where
/// nothing speaks against it, and what stands alone belongs to that one.
///
/// @param people whom the walk through the text has met, in order
/// @param loose what nobody of its own sentence took
record Story(Page page, List<Portrait> people, List<Trait> loose) {

  /// Words for anybody: who is asked, not who is told of.
  private static final Set<String> ANYBODY =
      Cues.words("someone somebody anyone anybody person people one star");

  /// Which words stand in quotation marks; marks that do not close within their line do not count.
  static boolean[] quoted(Page page) {
    var quoted = new boolean[page.tokens.size()];
    int open = -1;
    for (int at = 0; at < quoted.length; at++) {
      if (page.word(at).equals("\n")) {
        open = -1;
      } else if (page.word(at).equals("\"")) {
        for (int index = open + 1; open >= 0 && index < at; index++) {
          quoted[index] = true;
        }
        open = open < 0 ? at : -1;
      }
    }
    return quoted;
  }

  List<Portrait> told() {
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
    boolean open = isAnybody(one) || isAnybody(other) || phrase.isBare() || isWho(one, phrase);
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

  /// "and", "then", a number of a list: the next one comes.
  private boolean isNext(int at) {
    boolean well = page.word(at).equals("as") && page.word(at - 1).equals("well");
    return well
        || Set.of("and", "&", ";", "then", "plus", "versus", "vs", "or", ")", "/")
            .contains(page.word(at));
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
      default -> false;
    };
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
