package org.bedside.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    section.need("rules");
    var languages = languages(section);
    return new Pack(
        name(section, "pack"),
        section.text("version", LONGEST_VERSION),
        languages,
        rules(section, languages, Map.of()));
  }

  static String name(Section section, String key) {
    var name = section.text(key, LONGEST_NAME);
    if (!name.isEmpty() && !name.codePoints().allMatch(PackReader::isOfName)) {
      section.complain(key, Why.NAME, name);
    }
    return name;
  }

  private static boolean isOfName(int point) {
    return point == '-' || point >= '0' && point <= '9' || point >= 'a' && point <= 'z';
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

  /// @param lines of rules that are there already, by their ids
  static List<Rule> rules(Section section, List<String> languages, Map<String, Integer> lines) {
    var rules = new ArrayList<Rule>();
    var known = new HashMap<>(lines);
    var faults = section.faults();
    var reader = new RuleReader(languages, faults);
    section.each(
        "rules",
        MOST_RULES,
        (_, item) -> {
          faults.inside(null);
          Section.read(item, faults, "id", reader::rule)
              .ifPresent(
                  rule -> {
                    var place = id(item);
                    var earlier = known.putIfAbsent(rule.id(), place.line());
                    if (earlier != null) {
                      faults.add(place, Why.SAME_RULE, rule.id(), String.valueOf(earlier));
                    }
                    rules.add(rule);
                  });
          faults.inside(null);
        });
    return rules;
  }

  private static Place id(Item rule) {
    if (rule instanceof Item.Fields(var place, var fields)) {
      var id = fields.get("id");
      return id == null ? place : id.value().place();
    }
    return rule.place();
  }
}
