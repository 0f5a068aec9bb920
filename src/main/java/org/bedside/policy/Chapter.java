package org.bedside.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bedside.rules.Pack;
import org.bedside.rules.Rule;

/// Rules of one kind, by the beginning of their ids. The key of its name is `policy.chapter.` and
/// the key.
///
/// @param key `own` for what the practice added under ids of its own
record Chapter(String key, List<Rule> rules) {

  private static final List<String> KNOWN =
      List.of("priv", "care", "con", "clm", "qlt", "gov", "hire", "com");

  Chapter {
    rules = List.copyOf(rules);
  }

  static List<Chapter> of(Pack pack) {
    Map<String, List<Rule>> byKey = new LinkedHashMap<>();
    for (var rule : pack.rules()) {
      byKey.computeIfAbsent(key(rule.id()), _ -> new ArrayList<>()).add(rule);
    }
    return byKey.entrySet().stream().map(one -> new Chapter(one.getKey(), one.getValue())).toList();
  }

  static String key(String rule) {
    var hyphen = rule.indexOf('-');
    var start = hyphen < 0 ? rule : rule.substring(0, hyphen).toLowerCase(Locale.ROOT);
    return KNOWN.contains(start) ? start : "own";
  }
}
