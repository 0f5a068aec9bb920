package org.bedside.guard.described;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bedside.guard.Cure;
import org.bedside.guard.described.Left.Rest;
import org.bedside.guard.described.Wordings.Choice;
import org.bedside.guard.described.Wordings.Part;
import org.bedside.guard.page.Page;
import org.bedside.roster.Fact;
import org.jspecify.annotations.Nullable;

/// Rewritings after which a description may be said. Where other words for one part are not enough,
/// they come together with other words for the fewest of the others, as one rewriting from the
/// first of them to the last.
final class Rewritings {

  private final Page page;
  private final List<Part> parts;
  private final Left left;

  Rewritings(Page page, List<Part> parts, Left left) {
    this.page = page;
    this.parts = parts;
    this.left = left;
  }

  /// What to say instead of `part`, the least loss first; nothing that would be found again.
  List<Cure> of(Part part) {
    var alone = new ArrayList<Cure>();
    for (var choice : part.choices()) {
      var rest = left.after(choice.without(), choice.instead());
      if (rest.clear()) {
        alone.add(cure(List.of(part), List.of(choice), rest));
      }
    }
    return alone.isEmpty() ? together(part) : alone;
  }

  private List<Cure> together(Part part) {
    var others = new ArrayList<>(parts);
    others.remove(part);
    others.sort(Comparator.comparingInt(other -> Math.abs(other.from() - part.from())));
    for (var other : others) {
      var cure = rewriting(List.of(part, other));
      if (cure != null) {
        return List.of(cure);
      }
    }
    for (int many = 2; many <= others.size(); many++) {
      var some = new ArrayList<>(others.subList(0, many));
      some.add(part);
      var cure = rewriting(some);
      if (cure != null) {
        return List.of(cure);
      }
    }
    return List.of();
  }

  /// Other words for all of these, where that is enough; null where it is not.
  private @Nullable Cure rewriting(List<Part> some) {
    var sorted = some.stream().sorted(Comparator.comparingInt(Part::from)).toList();
    for (int at = 1; at < sorted.size(); at++) {
      if (sorted.get(at).from() < sorted.get(at - 1).to()) {
        return null;
      }
    }
    int most = sorted.stream().mapToInt(part -> part.choices().size()).max().orElse(0);
    for (int loss = 0; loss < most; loss++) {
      var choices = new ArrayList<Choice>();
      for (var part : sorted) {
        choices.add(part.choices().get(Math.min(loss, part.choices().size() - 1)));
      }
      var rest = after(choices);
      if (rest.clear()) {
        return cure(sorted, choices, rest);
      }
    }
    return null;
  }

  private Rest after(List<Choice> choices) {
    var without = new ArrayList<Trait>();
    var instead = new ArrayList<Fact>();
    for (var choice : choices) {
      without.addAll(choice.without());
      instead.addAll(choice.instead());
    }
    return left.after(without, instead);
  }

  private Cure cure(List<Part> some, List<Choice> choices, Rest rest) {
    var text = new StringBuilder();
    int start = start(some.getFirst());
    int at = start;
    for (int i = 0; i < some.size(); i++) {
      text.append(page.said.text(), at, start(some.get(i))).append(choices.get(i).text());
      at = end(some.get(i));
    }
    return new Cure(start, at, text.toString(), rest.k());
  }

  private int start(Part part) {
    return page.plain.rawStart(page.tokens.get(part.from()).start());
  }

  private int end(Part part) {
    return page.plain.rawEnd(page.tokens.get(part.to() - 1).end());
  }
}
