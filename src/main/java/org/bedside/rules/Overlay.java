package org.bedside.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bedside.guard.Audience;
import org.bedside.rules.Fault.Why;
import org.bedside.rules.paper.Place;

/// A practice's own changes to a pack. What an overlay does not name stays as it is: the verdicts
/// of other audiences, and all that makes a rule harder.
///
/// @param on the name of the pack on which it lies
/// @param rules the practice's own, in the pack's languages
public record Overlay(
    String name, String version, String on, List<Changed> changes, List<Rule> rules) {

  /// Other verdicts of one of the pack's rules.
  ///
  /// @param line and column where its id stands in the overlay's file
  public record Changed(String rule, Map<Audience, Ruling> verdict, int line, int column) {

    public Changed {
      verdict = Map.copyOf(verdict);
    }
  }

  public sealed interface Laid {}

  /// @param pack without those loosenings that need two people, so that what was forbidden is
  ///   forbidden still
  /// @param agreed with all of them, for when two people have agreed
  /// @param loosenings all of them, in the pack's order
  public record Fits(Pack pack, Pack agreed, List<Loosening> loosenings) implements Laid {

    public Fits {
      loosenings = List.copyOf(loosenings);
    }
  }

  public record Misfits(List<Fault> faults) implements Laid {

    public Misfits {
      faults = List.copyOf(faults);
    }
  }

  public Overlay {
    changes = List.copyOf(changes);
    rules = List.copyOf(rules);
  }

  public Laid on(Pack pack) {
    var faults = new Faults();
    if (!on.equals(pack.name())) {
      faults.add(Place.NOWHERE, Why.OTHER_PACK, on, pack.name());
    }
    for (var change : changes) {
      if (pack.rules().stream().noneMatch(rule -> rule.id().equals(change.rule()))) {
        faults.add(new Place(change.line(), change.column()), Why.NO_SUCH_RULE, change.rule());
      }
    }
    for (var rule : rules) {
      if (pack.rules().stream().anyMatch(other -> other.id().equals(rule.id()))) {
        faults.add(Place.NOWHERE, Why.PACK_HAS_RULE, rule.id());
      }
    }
    return faults.isEmpty() ? laid(pack) : new Misfits(faults.all());
  }

  private Fits laid(Pack pack) {
    var loosenings = new ArrayList<Loosening>();
    var kept = new ArrayList<Rule>();
    var agreed = new ArrayList<Rule>();
    for (var rule : pack.rules()) {
      var loose = loosenings(rule);
      var all = verdict(rule);
      var safe = new EnumMap<>(all);
      loose.stream()
          .filter(Loosening::needsTwo)
          .forEach(one -> safe.put(one.audience(), one.from()));
      loosenings.addAll(loose);
      kept.add(rule.withVerdict(safe));
      agreed.add(rule.withVerdict(all));
    }
    return new Fits(with(pack, kept), with(pack, agreed), loosenings);
  }

  private EnumMap<Audience, Ruling> verdict(Rule rule) {
    var verdict = new EnumMap<Audience, Ruling>(Audience.class);
    verdict.putAll(rule.verdict());
    changes.stream()
        .filter(change -> change.rule().equals(rule.id()))
        .forEach(change -> verdict.putAll(change.verdict()));
    return verdict;
  }

  private List<Loosening> loosenings(Rule rule) {
    var after = verdict(rule);
    var loosenings = new ArrayList<Loosening>();
    for (var audience : Audience.values()) {
      var from = rule.verdict().get(audience);
      var to = after.get(audience);
      if (from != null && to != null && isLooser(from, to)) {
        loosenings.add(new Loosening(rule.id(), audience, from, to));
      }
    }
    return loosenings;
  }

  /// Another person who agrees is a loosening too: somebody no longer hears of it.
  private static boolean isLooser(Ruling from, Ruling to) {
    return to.verdict().compareTo(from.verdict()) < 0
        || (to.verdict() == from.verdict() && !to.equals(from));
  }

  private Pack with(Pack pack, List<Rule> changed) {
    var all = new ArrayList<>(changed);
    all.addAll(rules);
    return new Pack(
        pack.name(), "%s+%s.%s".formatted(pack.version(), name, version), pack.languages(), all);
  }
}
