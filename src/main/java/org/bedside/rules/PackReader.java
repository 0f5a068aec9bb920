package org.bedside.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.rules.Fault.Why;
import org.bedside.rules.paper.Item;
import org.bedside.rules.paper.Paper;
import org.bedside.rules.paper.Place;

/// Reads a pack.
final class PackReader {

  static final int MOST_RULES = 200;
  static final int LONGEST_NAME = 60;
  static final int LONGEST_VERSION = 40;

  private final Faults faults = new Faults();

  private PackReader() {}

  static PackReading read(String yaml) {
    return switch (Paper.read(yaml)) {
      case Paper.Torn(var fault) -> new PackReading.Faulty(List.of(fault));
      case Paper.Clean(var item) -> new PackReader().whole(item);
    };
  }

  private PackReading whole(Item item) {
    var pack = Section.read(item, faults, "pack", this::pack);
    return pack.isPresent() && faults.isEmpty()
        ? new PackReading.Read(pack.get())
        : new PackReading.Faulty(faults.all());
  }

  private Pack pack(Section section) {
    var name = name(section, "pack");
    var version = section.text("version", LONGEST_VERSION);
    var languages = languages(section);
    section.need("rules");
    return new Pack(name, version, languages, rules(section, languages, Set.of()));
  }

  static String name(Section section, String key) {
    var name = section.text(key, LONGEST_NAME);
    if (!name.isEmpty() && !name.codePoints().allMatch(PackReader::isOfName)) {
      section.complain(key, Why.NAME, name);
    }
    return name;
  }

  private static boolean isOfName(int point) {
    return point == '-' || (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z');
  }

  private static List<String> languages(Section section) {
    section.need("languages");
    var languages = section.texts("languages", 10);
    if (languages.stream().distinct().count() < languages.size()) {
      section.complain("languages", Why.TWICE, "languages");
    }
    if (section.find("languages") instanceof Item.Several && languages.isEmpty()) {
      section.complain("languages", Why.EMPTY, "languages");
    }
    return languages;
  }

  /// @param taken ids that a pack has already
  static List<Rule> rules(Section section, List<String> languages, Set<String> taken) {
    var rules = new ArrayList<Rule>();
    var lines = new HashMap<String, Integer>();
    var faults = section.faults();
    var reader = new RuleReader(languages, faults);
    section.each(
        "rules",
        MOST_RULES,
        (_, item) -> {
          faults.inside(null);
          var rule = Section.read(item, faults, "id", reader::rule);
          rule.ifPresent(one -> alone(one.id(), id(item), taken, lines, faults));
          rule.ifPresent(rules::add);
          faults.inside(null);
        });
    return rules;
  }

  private static void alone(
      String id, Place place, Set<String> taken, Map<String, Integer> lines, Faults faults) {
    var earlier = id.isEmpty() ? null : lines.putIfAbsent(id, place.line());
    if (earlier != null) {
      faults.add(place, Why.SAME_RULE, id, String.valueOf(earlier));
    } else if (taken.contains(id)) {
      faults.add(place, Why.PACK_HAS_RULE, id);
    }
  }

  private static Place id(Item rule) {
    if (rule instanceof Item.Fields(var place, var fields)) {
      var id = fields.get("id");
      return id == null ? place : id.value().place();
    }
    return rule.place();
  }
}
