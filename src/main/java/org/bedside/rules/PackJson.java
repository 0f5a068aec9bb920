package org.bedside.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bedside.guard.Audience;

/// A pack in the same shape in which people write one.
final class PackJson {

  private PackJson() {}

  static Map<String, Object> of(Pack pack) {
    return Map.of(
        "pack", pack.name(),
        "version", pack.version(),
        "languages", pack.languages(),
        "rules", pack.rules().stream().map(PackJson::of).toList());
  }

  private static Map<String, Object> of(Rule rule) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", rule.id());
    json.put("title", rule.title().byLanguage());
    json.put("text", rule.text().byLanguage());
    json.put("why", rule.why().byLanguage());
    json.put("sources", rule.sources());
    json.put("when", rule.when());
    json.put("verdict", of(rule.verdict()));
    json.put("harder", rule.harder().stream().map(PackJson::of).toList());
    json.put("tell", rule.tell().byLanguage());
    json.put("cure", rule.cure().stream().map(Spelling::joined).toList());
    json.put("examples", Map.of("bad", examples(rule.bad()), "good", examples(rule.good())));
    if (rule.training() != null) {
      json.put("training", Spelling.joined(rule.training()));
    }
    json.put("change", Spelling.joined(rule.change()));
    return json;
  }

  private static Map<String, Object> of(Harder harder) {
    return Map.of("when", harder.when(), "verdict", of(harder.verdict()));
  }

  private static Map<String, Object> of(Map<Audience, Ruling> verdict) {
    var json = new LinkedHashMap<String, Object>();
    verdict.forEach((audience, ruling) -> json.put(Spelling.of(audience), ruling.words()));
    return json;
  }

  private static List<Map<String, Object>> examples(List<Example> examples) {
    return examples.stream().map(example -> DraftJson.of(example.draft(), example.note())).toList();
  }
}
