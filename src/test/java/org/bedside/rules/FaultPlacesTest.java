package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.rules.Packs.faults;
import static org.bedside.rules.Packs.rule;
import static org.bedside.rules.Packs.yaml;

import java.util.Random;
import org.bedside.rules.Fault.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A fault inside a condition stands where its name stands in the file, however the file writes it.
class FaultPlacesTest {

  private static void isWhere(String yaml, String word) {
    var faults = faults(yaml);
    assertThat(faults).as("%s in%n%s", faults, yaml).hasSize(1);
    var fault = faults.getFirst();
    var line = yaml.lines().toList().get(fault.line() - 1);
    assertThat(line.substring(line.offsetByCodePoints(0, fault.column() - 1)))
        .as("%s in%n%s", fault, yaml)
        .startsWith(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is_reply && weather",
        "'is_reply && weather'",
        "\"is_reply && weather\"",
        "\"is_reply \\x26\\u0026 \\U00000028 source || weather)\"",
        "'is_reply\n          && weather'",
        "is_reply\n          && (source\n   \n          || weather)",
        "\"is_reply \\\n          && weather\"",
        "\"is_reply\\n&& weather\"",
        "\"is_reply\n\n          && weather\"",
        "|\n        is_reply\n          && weather",
        "|-\n        is_reply &&\n        weather",
        ">\n        is_reply &&\n\n        weather",
        ">2-\n        is_reply\n          && weather",
        "|+  # a remark about weather\n        is_reply && weather\n",
        ">\n\n\n        weather",
      })
  void it_stands_where_its_name_stands(String written) {
    isWhere(yaml(rule("A-1", written, "public: forbidden")), "weather");
  }

  @Test
  void what_stands_before_it_on_its_line_may_be_wider_than_it_looks() {
    var inOneLine =
        """
        pack: small
        version: "1"
        languages: [en]
        rules: [{id: A-1, title: {en: "🐣🐣"}, text: {en: "é"}, why: {en: a}, sources: [a],
          verdict: {public: forbidden}, tell: {en: "🐣 \\U0001F423"}, cure: [], when: "weather || rare",
          examples: {bad: [{text: a}], good: [{text: b}]}}]
        """;

    isWhere(inOneLine, "weather");
  }

  @Test
  void a_negated_finding_stands_where_it_is_named() {
    isWhere(yaml(rule("A-1", "\"is_reply && !(source || rare)\"", "public: forbidden")), "rare");
    isWhere(
        yaml(
            rule(
                "A-1",
                "claim",
                "public: forbidden",
                "harder: [{when: '!source && !rare', verdict: {public: forbidden}}]")),
        "rare");
  }

  @Test
  void what_ends_too_early_stands_behind_its_last_letter() {
    var yaml = yaml(rule("A-1", "\"claim &&  \"", "public: forbidden"));
    var fault = faults(yaml).getFirst();

    assertThat(fault.why()).isEqualTo(Why.EXPRESSION_ENDS);
    assertThat(yaml.lines().toList().get(fault.line() - 1).substring(0, fault.column() - 1))
        .endsWith("claim &&");
  }

  /// Words, quotes and space at random, written in each style; one of the words is the fault.
  @Test
  void it_stands_there_in_two_thousand_files_that_nobody_thought_of() {
    var dice = new Random(20261123);
    for (var round = 0; round < 2_000; round++) {
      var before = new StringBuilder();
      for (var i = dice.nextInt(6); i > 0; i--) {
        before.append(pick(dice, "is_reply ||", "( source ) ||", "own_voice &&"));
        before.append(pick(dice, " ", "  ", "\n      ", "\n\n        ", " \n      "));
      }
      var body = before + "weather" + pick(dice, "", " || claim", "\n      && claim");
      var written =
          switch (dice.nextInt(5)) {
            case 0 -> body;
            case 1 -> "'" + body + "'";
            case 2 -> "\"" + body.replace("||", pick(dice, "||", "\\x7c|", "|\\u007c")) + "\"";
            case 3 -> "|\n      " + body;
            default -> ">-\n      " + body;
          };
      isWhere(yaml(rule("A-1", written, "public: forbidden")), "weather");
    }
  }

  private static String pick(Random dice, String... all) {
    return all[dice.nextInt(all.length)];
  }
}
