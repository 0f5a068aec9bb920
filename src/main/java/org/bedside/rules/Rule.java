package org.bedside.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bedside.guard.Audience;
import org.jspecify.annotations.Nullable;

/// One rule of a practice.
///
/// @param title about five words
/// @param text the rule itself, in one or two sentences
/// @param why for its page
/// @param when one expression in CEL; see the manual for its names
/// @param verdict for each audience to which it speaks
/// @param tell what its author reads when it fires
/// @param bad examples that must fire it
/// @param good examples that must not
/// @param training null where no module teaches it
public record Rule(
    String id,
    Wording title,
    Wording text,
    Wording why,
    List<String> sources,
    String when,
    Map<Audience, Ruling> verdict,
    List<Harder> harder,
    Wording tell,
    List<Remedy> cure,
    List<Example> bad,
    List<Example> good,
    @Nullable Training training,
    Change change) {

  public Rule {
    sources = List.copyOf(sources);
    verdict = Map.copyOf(verdict);
    harder = List.copyOf(harder);
    cure = List.copyOf(cure);
    bad = List.copyOf(bad);
    good = List.copyOf(good);
  }

  /// The hardest that it can ever say to `audience`; none where it says nothing to it.
  public Optional<Ruling> hardest(Audience audience) {
    var all = new ArrayList<Ruling>();
    Optional.ofNullable(verdict.get(audience)).ifPresent(all::add);
    harder.forEach(more -> Optional.ofNullable(more.verdict().get(audience)).ifPresent(all::add));
    return all.stream().max(Ruling::compareTo);
  }

  Rule withVerdict(Map<Audience, Ruling> other) {
    return new Rule(
        id, title, text, why, sources, when, other, harder, tell, cure, bad, good, training,
        change);
  }
}
