package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.rules.Packs.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class DigestTest {

  private static final String WHOLE =
      """
      pack: one
      version: 1
      languages: [en, es]
      rules:
        - id: A-1
          title: {en: Title, es: Título}
          text: {en: Text., es: Texto.}
          why: {en: Why., es: Por qué.}
          sources: [45 CFR 164.502]
          when: claim
          verdict: {public: forbidden}
          harder: [{when: minor, verdict: {public: impermissible by owner}}]
          tell: {en: Tell, es: Aviso}
          cure: [edit]
          examples:
            bad: [{text: bad, kind: reply, note: why}]
            good: [{text: good}]
          training: privacy
          change: material
      """;

  @Test
  void a_digest_is_sha_256_of_the_canonical_json() {
    var pack = new Pack("p", "1", List.of("en"), List.of());

    assertThat(pack.json())
        .isEqualTo("{\"languages\":[\"en\"],\"pack\":\"p\",\"rules\":[],\"version\":\"1\"}");
    // printf '%s' '{"languages":["en"],"pack":"p","rules":[],"version":"1"}' | sha256sum
    assertThat(pack.digest())
        .isEqualTo("2711bb6b5782af869d70acbf4dd0d3b12f723f3c863b2fd186477059b13a7f9b");
  }

  @Test
  void a_pack_can_be_read_back_from_its_own_json() {
    for (var seed = 0; seed < 200; seed++) {
      var pack = new Dice(seed).pack(5);
      var again = pack(pack.json());

      // So no two packs share their JSON.
      assertThat(again).isEqualTo(pack);
      assertThat(again.digest()).isEqualTo(pack.digest());
    }
  }

  @Test
  void neither_the_order_of_keys_nor_space_changes_it() {
    for (var seed = 0; seed < 100; seed++) {
      var pack = new Dice(seed).pack(4);
      var data = new Yaml(new SafeConstructor(new LoaderOptions())).load(pack.json());
      var mixed = mixed(data, new Random(seed));

      assertThat(mixed).isNotEqualTo(pack.json());
      assertThat(pack(mixed).digest()).isEqualTo(pack.digest());
    }
  }

  /// The same data with its keys in any order and space wherever there may be some.
  private static String mixed(Object data, Random dice) {
    return switch (data) {
      case Map<?, ?> map -> {
        var entries = new ArrayList<Map.Entry<?, ?>>(map.entrySet());
        Collections.shuffle(entries, dice);
        yield entries.stream()
            .map(e -> Json.of(e.getKey()) + ": " + space(dice) + mixed(e.getValue(), dice))
            .collect(Collectors.joining("," + space(dice), "{" + space(dice), space(dice) + "}"));
      }
      case List<?> list ->
          list.stream()
              .map(item -> mixed(item, dice))
              .collect(Collectors.joining(", " + space(dice), "[" + space(dice), "]"));
      default -> Json.of(data);
    };
  }

  private static String space(Random dice) {
    return List.of("", " ", "\n", "\n  \n ", "   ").get(dice.nextInt(5));
  }

  @Test
  void space_inside_a_condition_changes_nothing() {
    var one = Packs.yaml(Packs.rule("A-1", "claim && !source", "public: forbidden"));
    var other =
        Packs.yaml(
            Packs.rule("A-1", "|\n        claim\n\n          &&   !source\n", "public: forbidden"));

    assertThat(pack(other).digest()).isEqualTo(pack(one).digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: A-1 | id: A-2",
        "Title | Tittle",
        "Título | Titulo",
        "Text. | Text",
        "Why. | Whose.",
        "45 CFR 164.502 | 45 CFR 164.508",
        "when: claim | when: rare",
        "public: forbidden | community: forbidden",
        "public: forbidden | public: inappropriate",
        "by owner | by moderator",
        "when: minor | when: sensitive",
        "es: Aviso | es: AVISO",
        "cure: [edit] | cure: [edit, wait]",
        "{text: bad | {text: badd",
        "good: [{text: good} | good: [{text: bad}",
        "kind: reply | kind: page",
        "note: why | note: why not",
        "training: privacy | training: rights",
        "training: privacy | ",
        "change: material | change: editorial",
        "version: 1 | version: 2",
        "pack: one | pack: two",
      })
  void whatever_changes_in_a_rule_changes_it(String was, @Nullable String is) {
    assertThat(WHOLE).contains(was);

    assertThat(pack(WHOLE.replace(was, is == null ? "" : is)).digest())
        .isNotEqualTo(pack(WHOLE).digest());
  }

  @Test
  void the_order_of_rules_counts_since_people_read_them_in_it() {
    var a = new Dice(1).rule("A");
    var b = new Dice(2).rule("B");

    assertThat(new Pack("p", "1", List.of("en"), List.of(a, b)).digest())
        .isNotEqualTo(new Pack("p", "1", List.of("en"), List.of(b, a)).digest());
  }
}
