package org.bedside.guard.described;

import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.Cure;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.roster.Fact;
import org.jspecify.annotations.Nullable;

/// Marks the words that describe somebody too well, each with what to say instead.
final class Marks {

  /// How many patients fit what is left of the description.
  @FunctionalInterface
  interface Left {
    int count(List<Trait> without, List<Fact> instead);
  }

  /// Words in place of a part, and the traits that are gone then.
  private record Choice(String text, List<Trait> without, List<Fact> instead) {}

  /// Words that are marked together.
  private record Part(int from, int to, List<Choice> choices) {}

  private final Page page;
  private final Portrait one;
  private final Kind kind;
  private final @Nullable Left left;
  private final int few;
  private final java.time.LocalDate day;

  /// @param left null where nothing is counted
  Marks(Page page, Portrait one, Kind kind, java.time.LocalDate day, @Nullable Left left, int few) {
    this.page = page;
    this.one = one;
    this.kind = kind;
    this.day = day;
    this.left = left;
    this.few = few;
  }

  void add(Level level, Reason reason) {
    var parts = parts();
    boolean marked = false;
    for (var part : parts) {
      marked |= page.isFound(part.from(), part.to());
      boolean dated = level == Level.CHECK && isDay(part) && parts.size() > 1;
      boolean free =
          !page.isFound(part.from(), part.to()) && !page.isClaimed(part.from(), part.to());
      if (free && !dated) {
        mark(part, parts, level, reason);
        marked = true;
      }
    }
    if (!marked) {
      page.force(finding(one.first, one.first + 1, level, reason, List.of()));
    }
  }

  private boolean isDay(Part part) {
    return part.choices().size() == 1
        && part.choices().getFirst().without().stream().allMatch(trait -> trait.is(Trait.Sort.DAY));
  }

  private List<Part> parts() {
    var parts = new ArrayList<Part>();
    var phrase = one.phrase;
    boolean whole = phrase != null && phrase.traits().stream().anyMatch(one.traits::contains);
    if (whole && phrase != null) {
      parts.add(new Part(phrase.from(), phrase.to(), choices(phrase)));
    }
    for (var trait : one.traits) {
      boolean inside = whole && phrase != null && phrase.traits().contains(trait);
      if (!inside && (trait.fact() != null || trait.is(Trait.Sort.ONLY))) {
        parts.add(part(trait));
      }
    }
    return parts;
  }

  private List<Choice> choices(PersonPhrase phrase) {
    var choices = new ArrayList<Choice>();
    var ages = phrase.traits().stream().filter(trait -> trait.is(Trait.Sort.AGE)).toList();
    List<Fact> banded =
        ages.isEmpty() || ages.getFirst().age() == null
            ? List.of()
            : List.of(Rewording.banded(ages.getFirst().age(), day));
    if (left != null || !phrase.has(Trait.Sort.WORK)) {
      choose(choices, phrase, Rewording.Keep.NOUN_AND_DECADE, ages, banded);
      choose(choices, phrase, Rewording.Keep.DECADE, phrase.traits(), banded);
    }
    choose(choices, phrase, Rewording.Keep.NOTHING, phrase.traits(), List.of());
    return choices;
  }

  private void choose(
      List<Choice> choices,
      PersonPhrase phrase,
      Rewording.Keep keep,
      List<Trait> without,
      List<Fact> instead) {
    var text = Rewording.phrase(page, one, phrase, keep);
    if (text != null && choices.stream().noneMatch(choice -> choice.text().equals(text))) {
      choices.add(new Choice(text, without, instead));
    }
  }

  private Part part(Trait trait) {
    boolean again = !trait.equals(one.find(trait.sort()));
    var text = Rewording.trait(page, one, trait, again);
    var age = trait.age();
    boolean banded = age != null && text.startsWith("in ") && Rewording.band(one.sex, age) != null;
    List<Fact> instead = banded && age != null ? List.of(Rewording.banded(age, day)) : List.of();
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(text, List.of(trait), instead));
    if (banded) {
      choices.add(new Choice("in our care", List.of(trait), List.of()));
    }
    return new Part(Rewording.from(page, trait), trait.to(), choices);
  }

  private void mark(Part part, List<Part> parts, Level level, Reason reason) {
    var cures = new ArrayList<Cure>();
    int start = page.plain.rawStart(page.tokens.get(part.from()).start());
    int end = page.plain.rawEnd(page.tokens.get(part.to() - 1).end());
    for (var choice : ranked(part, parts)) {
      cures.add(new Cure(start, end, choice.text(), alone(choice)));
    }
    page.add(finding(part.from(), part.to(), level, reason, cures), part.from(), part.to());
  }

  private @Nullable Integer alone(Choice choice) {
    return left == null ? null : Integer.valueOf(left.count(choice.without(), choice.instead()));
  }

  /// Where all other parts say least, a choice must leave more than a few patients, or as many as
  /// there can be; of those the one that loses least comes first.
  private List<Choice> ranked(Part part, List<Part> parts) {
    var counting = left;
    if (counting == null) {
      return part.choices();
    }
    var others = new ArrayList<Trait>();
    for (var other : parts) {
      if (!other.equals(part)) {
        others.addAll(other.choices().getLast().without());
      }
    }
    var good = new ArrayList<Choice>();
    Choice best = null;
    int most = -1;
    for (var choice : part.choices()) {
      var gone = new ArrayList<>(others);
      gone.addAll(choice.without());
      int k = counting.count(gone, choice.instead());
      if (k > few) {
        good.add(choice);
      }
      if (k > most) {
        most = k;
        best = choice;
      }
    }
    return good.isEmpty() && best != null ? List.of(best) : good;
  }

  private Finding finding(int from, int to, Level level, Reason reason, List<Cure> cures) {
    int start = page.plain.rawStart(page.tokens.get(from).start());
    int end = page.plain.rawEnd(page.tokens.get(to - 1).end());
    double score = level == Level.STOP ? 0.95 : 0.6;
    return new Finding(start, end, kind, level, score, reason, cures);
  }
}
