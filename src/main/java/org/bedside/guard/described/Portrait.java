package org.bedside.guard.described;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.days.VisitDays;
import org.bedside.guard.page.Page;
import org.bedside.roster.Description;
import org.bedside.roster.Fact;
import org.bedside.roster.Sex;
import org.bedside.words.Token;
import org.jspecify.annotations.Nullable;

/// One person of a text while it is read: what is said of them, in its order.
final class Portrait {

  /// Whom the text means.
  enum Sort {
    /// One person, who may be a patient.
    SOMEBODY,
    /// Many, or a person only imagined.
    NOBODY,
    /// A relative, a member of staff, the author, somebody named: not the one described.
    OTHER
  }

  private static final int GROWN_UP = 18;

  /// Nobody is told of in more words than these; a list of everything is no description.
  private static final int MOST_TRAITS = 24;

  Sort sort;
  final List<Trait> traits = new ArrayList<>();
  @Nullable Sex sex;
  @Nullable Boolean adult;

  /// Whether a noun, an occupation or an age has named the person, not only "she".
  boolean named;

  /// Whether the words say that it is the practice's patient.
  boolean ours;

  /// Whether the words say that it is a patient.
  boolean patient;

  /// Whether it is who writes.
  boolean author;

  /// Whether the words are the house's own: "the nurse". With a town or an age it is a patient.
  boolean staff;

  /// Whether another sentence goes on with "she" or "his".
  boolean referred;

  /// Whether it means more than one.
  boolean many;

  /// Whether it was told of as "a woman", and as "the woman" or "our patient".
  boolean indefinite;

  boolean definite;

  /// The phrase that says most of the person.
  @Nullable PersonPhrase phrase;

  /// The first token of the first words on this person.
  int first;

  /// The token after the last words that belong to this person.
  int end;

  Portrait(Sort sort, int end) {
    this.sort = sort;
    this.end = end;
  }

  boolean isEmpty() {
    return traits.isEmpty();
  }

  boolean has(Trait.Sort one) {
    return find(one) != null;
  }

  @Nullable Trait find(Trait.Sort one) {
    for (var trait : traits) {
      if (trait.is(one)) {
        return trait;
      }
    }
    return null;
  }

  /// Whether a day is told on which the person was seen.
  boolean isSeenOnDay() {
    return traits.stream().anyMatch(one -> one.is(Trait.Sort.DAY) && one.fact() != null);
  }

  /// "Taught me to whistle today", "plays on Friday": a day since `since` that is no date and that
  /// nobody calls a visit.
  boolean forgetDay(Page page, LocalDate since) {
    return traits.removeIf(one ->
        one.fact() instanceof Fact.Seen(_, var last)
            && !last.isBefore(since)
            && isInWords(page, one)
            && !VisitDays.isCalledVisit(page, one.from()));
  }

  private static boolean isInWords(Page page, Trait day) {
    return page.tokens.subList(day.from(), day.to()).stream().noneMatch(Token::isNumber);
  }

  /// Whether a trait may be of this person, who has only one age, town and work.
  boolean fits(Trait trait) {
    return fits(trait.sex())
        && !(trait.sort().isSingle() && has(trait.sort()))
        && (trait.fact() == null
            || traits.stream().noneMatch(one -> trait.fact().equals(one.fact())));
  }

  boolean fits(@Nullable Sex other) {
    return sex == null || other == null || sex == other;
  }

  void add(Trait trait) {
    end = Math.max(end, trait.to());
    if (trait.sex() != null && sex == null) {
      sex = trait.sex();
    }
    if (traits.size() < MOST_TRAITS && fits(trait)) {
      traits.add(trait);
    }
  }

  /// Takes what a phrase says.
  void join(PersonPhrase one) {
    named = true;
    ours |= one.isOurs();
    if (sex == null) {
      sex = one.sex();
    }
    if (one.noun() != null && adult == null) {
      adult = one.noun().adult();
    }
    one.traits().forEach(trait -> add(trait.told()));
    if (phrase == null || phrase.traits().isEmpty()) {
      phrase = one;
    }
    indefinite |= one.isIndefinite() || one.isBare();
    definite |= one.isDefinite() || one.isOurs();
    end = Math.max(end, one.to());
  }

  /// Takes what was told of the same person elsewhere.
  void join(Portrait other) {
    named |= other.named;
    ours |= other.ours;
    patient |= other.patient;
    sex = sex == null ? other.sex : sex;
    adult = adult == null ? other.adult : adult;
    indefinite |= other.indefinite;
    definite |= other.definite;
    referred |= other.referred;
    phrase = phrase == null ? other.phrase : phrase;
    int last = end;
    other.traits.forEach(this::add);
    end = Math.max(last, other.end);
  }

  /// What is stated, without some traits and with other facts instead.
  Description described(LocalDate day, List<Trait> without, List<Fact> instead) {
    var facts = new ArrayList<>(instead);
    if (sex != null) {
      facts.add(new Fact.OfSex(sex));
    }
    if (adult != null && !has(Trait.Sort.AGE)) {
      facts.add(
          adult ? Fact.Born.aged(GROWN_UP, Age.OLDEST, day) : Fact.Born.aged(0, GROWN_UP - 1, day));
    }
    for (var trait : traits) {
      if (trait.fact() != null && !without.contains(trait)) {
        facts.add(trait.fact());
      }
    }
    return new Description(facts);
  }

  /// How many traits narrow it down; sex and being grown up alone do not.
  int narrowing() {
    int count = 0;
    for (var trait : traits) {
      count += trait.fact() != null || trait.is(Trait.Sort.ONLY) ? 1 : 0;
    }
    return count;
  }
}
