package org.bedside.guard.described;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.page.Page;
import org.bedside.roster.Fact;

/// The parts of a description as they stand in the text, and what each could say instead.
final class Wordings {

  /// Words in place of a part, and the traits that are gone then.
  record Choice(String text, List<Trait> without, List<Fact> instead) {}

  /// Words that are marked together, and other words for them, the least loss first.
  record Part(int from, int to, List<Choice> choices) {}

  private final Page page;
  private final Portrait one;
  private final LocalDate day;
  private final boolean counted;

  Wordings(Page page, Portrait one, LocalDate day, boolean counted) {
    this.page = page;
    this.one = one;
    this.day = day;
    this.counted = counted;
  }

  List<Part> parts() {
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
    if (counted || !phrase.has(Trait.Sort.WORK)) {
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
    boolean banded = age != null && text.equalsIgnoreCase(Rewording.band(one.sex, age));
    List<Fact> instead = banded && age != null ? List.of(Rewording.banded(age, day)) : List.of();
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(text, List.of(trait), instead));
    if (banded) {
      choices.add(new Choice(cased(text, "in our care"), List.of(trait), List.of()));
    }
    return new Part(Rewording.from(page, trait), trait.to(), choices);
  }

  private static String cased(String before, String text) {
    return Character.isUpperCase(before.charAt(0)) ? Rewording.upper(text) : text;
  }
}
