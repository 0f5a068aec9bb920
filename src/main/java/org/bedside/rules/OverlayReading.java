package org.bedside.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bedside.rules.Fault.Why;
import org.bedside.rules.Overlay.Changed;
import org.bedside.rules.paper.Item;
import org.bedside.rules.paper.Paper;

/// What became of an overlay's YAML:
///
/// ```yaml
/// overlay: harlan-ferry
/// version: 1
/// on: us-practice
/// verdicts:
///   - id: QLT-01
///     verdict: {public: forbidden}
/// rules: []
/// ```
public sealed interface OverlayReading {

  record Read(Overlay overlay) implements OverlayReading {}

  record Faulty(List<Fault> faults) implements OverlayReading {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// Throws for nothing that a file can hold.
  ///
  /// @param pack on which it is to lie: it gives the languages, and the rules that can be changed
  static OverlayReading of(String yaml, Pack pack) {
    return switch (Paper.read(yaml)) {
      case Paper.Torn(var fault) -> new Faulty(List.of(fault));
      case Paper.Clean(var item) -> whole(item, pack);
    };
  }

  private static OverlayReading whole(Item item, Pack pack) {
    var faults = new Faults();
    var overlay = Section.read(item, faults, "overlay", section -> overlay(section, pack));
    return overlay.isPresent() && faults.isEmpty()
        ? new Read(overlay.get())
        : new Faulty(faults.all());
  }

  private static Overlay overlay(Section section, Pack pack) {
    var name = PackReader.name(section, "overlay");
    var version = section.text("version", PackReader.LONGEST_VERSION);
    var on = section.text("on", PackReader.LONGEST_NAME);
    if (!on.isEmpty() && !on.equals(pack.name())) {
      section.complain("on", Why.OTHER_PACK, on, pack.name());
    }
    return new Overlay(name, version, on, changes(section, pack), rules(section, pack));
  }

  private static List<Changed> changes(Section section, Pack pack) {
    var changes = new ArrayList<Changed>();
    var lines = new HashMap<String, Integer>();
    var faults = section.faults();
    var reader = new RuleReader(pack.languages(), faults);
    section.each(
        "verdicts",
        PackReader.MOST_RULES,
        (_, item) -> {
          faults.inside(null);
          Section.read(item, faults, "id", one -> change(one, reader, pack, lines))
              .ifPresent(changes::add);
        });
    faults.inside(null);
    return changes;
  }

  private static Changed change(
      Section section, RuleReader reader, Pack pack, Map<String, Integer> lines) {
    var id = section.text("id", 40);
    var item = section.find("id");
    var place = item == null ? section.place() : item.place();
    section.faults().inside(id.isEmpty() ? null : id);
    if (!id.isEmpty() && pack.rules().stream().noneMatch(rule -> rule.id().equals(id))) {
      section.faults().add(place, Why.NO_SUCH_RULE, id);
    }
    var earlier = id.isEmpty() ? null : lines.putIfAbsent(id, place.line());
    if (earlier != null) {
      section.faults().add(place, Why.SAME_RULE, id, String.valueOf(earlier));
    }
    return new Changed(id, reader.verdict(section), place.line(), place.column());
  }

  private static List<Rule> rules(Section section, Pack pack) {
    var ids = pack.rules().stream().map(Rule::id).collect(Collectors.toSet());
    return PackReader.rules(section, pack.languages(), ids);
  }
}
