package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.rules.Packs.faults;
import static org.bedside.rules.Packs.pack;
import static org.bedside.rules.Packs.rule;
import static org.bedside.rules.Packs.yaml;

import java.util.List;
import java.util.Locale;
import org.bedside.detectors.Form;
import org.bedside.guard.Audience;
import org.bedside.rules.Fault.Why;
import org.junit.jupiter.api.Test;

class PackReadingTest {

  private static final String WHOLE =
      """
      pack: us-practice
      version: 3.0.0
      languages: [en, es]
      rules:
        - id: PRIV-02
          title: {en: "Neither confirm nor deny", es: "Ni confirmar ni negar"}
          text: {en: "Replies say of nobody that they are a patient.", es: "Las respuestas no dicen de nadie que sea paciente."}
          why:
            en: >
              Privacy does not end
              where a review begins.
            es: La privacidad no termina ahí.
          sources: ["45 CFR 164.502", OCR 2019]
          when: is_reply && confirms_patient
          verdict: {public: forbidden, community: impermissible by privacy officer, care team: with care}
          harder:
            - when: "!authorized"
              verdict: {community: forbidden}
          tell: {en: "Take a prepared reply.", es: "Tome una respuesta preparada."}
          cure: [edit, prepared-reply]
          examples:
            bad:
              - {text: "You missed two appointments", kind: reply, answers: "Worst place ever", note: "tells of visits"}
            good:
              - {text: "Please call us.", kind: reply, answers: "Worst place ever"}
          training: reviews
          change: editorial
      """;

  @Test
  void a_pack_is_read_with_all_that_it_says() {
    var pack = pack(WHOLE);
    var rule = pack.rules().getFirst();

    assertThat(pack.name()).isEqualTo("us-practice");
    assertThat(pack.version()).isEqualTo("3.0.0");
    assertThat(pack.languages()).containsExactly("en", "es");
    assertThat(rule.id()).isEqualTo("PRIV-02");
    assertThat(rule.why().in("en")).isEqualTo("Privacy does not end where a review begins.");
    assertThat(rule.title().in("es")).isEqualTo("Ni confirmar ni negar");
    assertThat(rule.sources()).containsExactly("45 CFR 164.502", "OCR 2019");
    assertThat(rule.when()).isEqualTo("is_reply && confirms_patient");
    assertThat(rule.verdict())
        .hasSize(3)
        .containsEntry(Audience.PUBLIC, Ruling.FORBIDDEN)
        .containsEntry(Audience.COMMUNITY, Ruling.impermissible(Approver.PRIVACY_OFFICER))
        .containsEntry(Audience.CARE_TEAM, new Ruling(Verdict.WITH_CARE, null));
    assertThat(rule.harder()).hasSize(1);
    assertThat(rule.cure()).containsExactly(Remedy.EDIT, Remedy.PREPARED_REPLY);
    assertThat(rule.training()).isEqualTo(Training.REVIEWS);
    assertThat(rule.change()).isEqualTo(Change.EDITORIAL);
  }

  @Test
  void its_examples_are_drafts() {
    var example = pack(WHOLE).rules().getFirst().bad().getFirst();

    assertThat(example.note()).isEqualTo("tells of visits");
    assertThat(example.draft().text()).isEqualTo("You missed two appointments");
    assertThat(example.draft().form()).isEqualTo(Form.REPLY);
    assertThat(example.draft().audience()).isEqualTo(Audience.PUBLIC);
    assertThat(example.draft().answers()).isEqualTo("Worst place ever");
  }

  @Test
  void the_hardest_word_of_a_rule_counts_what_makes_it_harder() {
    var rule = pack(WHOLE).rules().getFirst();

    assertThat(rule.hardest(Audience.COMMUNITY)).contains(Ruling.FORBIDDEN);
    assertThat(rule.hardest(Audience.CARE_TEAM)).map(Ruling::verdict).contains(Verdict.WITH_CARE);
    assertThat(rule.hardest(Audience.PATIENT)).isEmpty();
  }

  private static Fault only(String yaml) {
    var faults = faults(yaml);
    assertThat(faults).as(faults.toString()).hasSize(1);
    return faults.getFirst();
  }

  /// Where `word` stands in [#WHOLE] once `was` has become `is`.
  private static void faultAt(String was, String is, String word, Why why, String... arguments) {
    assertThat(WHOLE).contains(was);
    var yaml = WHOLE.replace(was, is);
    var before = yaml.substring(0, yaml.indexOf(word));
    var fault = only(yaml);
    assertThat(fault.why()).isEqualTo(why);
    assertThat(fault.line()).as(fault.toString()).isEqualTo(before.split("\n", -1).length);
    assertThat(fault.column())
        .as(fault.toString())
        .isEqualTo(before.length() - before.lastIndexOf('\n'));
    if (arguments.length > 0) {
      assertThat(fault.arguments()).startsWith(arguments);
    }
  }

  @Test
  void a_key_that_nobody_knows_is_told_with_its_place() {
    faultAt("training: reviews", "lesson: reviews", "lesson", Why.UNKNOWN_KEY, "lesson");
    faultAt("cure: [edit, prepared-reply]", "cures: []", "cures", Why.UNKNOWN_KEY, "cures");
    faultAt(
        "kind: reply, answers: \"Worst place ever\", note",
        "sort: reply, note",
        "sort",
        Why.UNKNOWN_KEY,
        "sort");
    faultAt(
        "version: 3.0.0", "version: 3.0.0\nlicence: free", "licence", Why.UNKNOWN_KEY, "licence");
    faultAt("public: forbidden, com", "pubic: forbidden, com", "pubic", Why.UNKNOWN_KEY, "pubic");
  }

  @Test
  void what_is_missing_is_told_where_it_should_stand() {
    faultAt("    when: is_reply && confirms_patient\n", "", "id: PRIV-02", Why.MISSING, "when");
    faultAt("version: 3.0.0\n", "", "pack:", Why.MISSING, "version");
    faultAt(
        "sources: [\"45 CFR 164.502\", OCR 2019]\n", "\n", "id: PRIV-02", Why.MISSING, "sources");
  }

  @Test
  void a_language_that_is_missing_is_told() {
    faultAt(
        ", es: \"Ni confirmar ni negar\"}",
        "}",
        "{en: \"Neither",
        Why.LANGUAGE_MISSING,
        "title",
        "es");
    assertThat(faults(WHOLE.replace("languages: [en, es]", "languages: [en]")))
        .hasSize(4)
        .allMatch(fault -> fault.why() == Why.UNKNOWN_KEY);
  }

  @Test
  void a_value_that_nobody_knows_is_told_with_those_that_are_known() {
    faultAt("public: forbidden", "public: forbiden", "forbiden", Why.UNKNOWN_VALUE, "forbiden");
    faultAt("by privacy officer", "by the pope", "impermissible", Why.UNKNOWN_VALUE);
    faultAt("with care}", "impermissible}", "impermissible}", Why.UNKNOWN_VALUE);
    faultAt("prepared-reply", "pray", "pray", Why.UNKNOWN_VALUE, "pray");
    faultAt("training: reviews", "training: gym", "gym", Why.UNKNOWN_VALUE, "gym");
    faultAt("change: editorial", "change: small", "small", Why.UNKNOWN_VALUE, "small");
  }

  @Test
  void two_rules_of_one_name_are_told_with_the_line_of_the_first() {
    var fault =
        only(
            yaml(
                rule("A-1", "claim", "public: forbidden"),
                rule("A-1", "rare", "public: forbidden")));

    assertThat(fault.why()).isEqualTo(Why.SAME_RULE);
    assertThat(fault.arguments()).containsExactly("A-1", "5");
    assertThat(fault.line()).isEqualTo(17);
    assertThat(fault.column()).isEqualTo(9);
    assertThat(fault.toString()).isEqualTo("17:9 A-1: There is a rule A-1 already (line 5).");
  }

  @Test
  void a_rule_has_examples_of_both_kinds() {
    var half = rule("A-1", "claim", "public: forbidden").replace(", good: [{text: \"good\"}]", "");
    assertThat(only(yaml(half))).isEqualTo(Fault.at(14, 15, "A-1", Why.MISSING, "good"));
    var bare =
        rule("A-1", "claim", "public: forbidden").replace("bad: [{text: \"bad\"}]", "bad: []");
    assertThat(only(yaml(bare)).why()).isEqualTo(Why.EMPTY);
  }

  @Test
  void a_rule_that_only_says_yes_needs_no_bad_example() {
    var yes = rule("A-1", "labour_talk", "public: allowed").replace("bad: [{text: \"bad\"}], ", "");
    assertThat(pack(yaml(yes)).rules().getFirst().bad()).isEmpty();
  }

  @Test
  void a_character_that_no_text_needs_is_found_far_down_too() {
    assertThat(only(WHOLE.replace("change: editorial", "change: \u0007editorial")))
        .isEqualTo(Fault.at(27, 13, null, Why.CHARACTER));
    assertThat(only("# 🐣\n" + "#\n".repeat(5_000) + "pack: 🐣\u0001"))
        .isEqualTo(Fault.at(5_002, 8, null, Why.CHARACTER));
  }

  @Test
  void all_faults_are_told_at_once_in_the_order_of_the_file() {
    var yaml =
        WHOLE
            .replace("confirms_patient", "confirm_patient")
            .replace("training: reviews", "training: gym")
            .replace("version: 3.0.0", "version: ''");

    assertThat(faults(yaml))
        .extracting(Fault::why)
        .containsExactly(Why.EMPTY, Why.UNKNOWN_NAME_NEAR, Why.UNKNOWN_VALUE);
  }

  @Test
  void too_many_rules_are_too_many() {
    var rules = new StringBuilder();
    for (var i = 0; i <= PackReader.MOST_RULES; i++) {
      rules.append(rule("R-" + i, "claim", "public: forbidden"));
    }

    assertThat(only(yaml(rules.toString())).why()).isEqualTo(Why.MANY);
  }

  @Test
  void aliases_anchors_tags_and_second_documents_are_refused() {
    assertThat(only("pack: &a x\nversion: *a\n").why()).isEqualTo(Why.ALIAS);
    assertThat(only("a: *b\n")).isEqualTo(Fault.at(1, 4, null, Why.ALIAS));
    assertThat(only("<<: *b\n").why()).isEqualTo(Why.ALIAS);
    assertThat(only("pack: !!javax.script.ScriptEngineManager []\n"))
        .isEqualTo(Fault.at(1, 7, null, Why.TAG));
    assertThat(only("pack: a\n---\npack: b\n").why()).isEqualTo(Why.SECOND_DOCUMENT);
    assertThat(only("pack: a\npack: b\n")).isEqualTo(Fault.at(2, 1, null, Why.TWICE, "pack"));
  }

  @Test
  void a_not_without_quotes_says_that_it_needs_some() {
    var yaml = WHOLE.replace("\"!authorized\"", "!authorized");

    assertThat(only(yaml).sentence(Locale.ENGLISH))
        .isEqualTo("What begins with an exclamation mark needs quotes around it.");
  }

  @Test
  void a_file_that_is_none_says_so() {
    assertThat(only("").why()).isEqualTo(Why.FILE_EMPTY);
    assertThat(only("# nothing\n").why()).isEqualTo(Why.FILE_EMPTY);
    assertThat(only("just words").why()).isEqualTo(Why.NOT_FIELDS);
    assertThat(only("- a\n- b\n").why()).isEqualTo(Why.NOT_FIELDS);
    assertThat(only("pack: \"open\nversion: 1\n").why()).isEqualTo(Why.UNREADABLE);
    assertThat(only("pack: a\n\tversion: 1\n").why()).isEqualTo(Why.UNREADABLE);
    assertThat(only("pack: a\u0007b\n")).isEqualTo(Fault.at(1, 8, null, Why.CHARACTER));
    assertThat(only("pack: \"\\ud800\"\n")).isEqualTo(Fault.at(1, 7, null, Why.CHARACTER));
    assertThat(only("a".repeat(1_000_001)).why()).isEqualTo(Why.FILE_LONG);
  }

  @Test
  void a_byte_order_mark_and_the_lines_of_windows_do_no_harm() {
    assertThat(pack("\uFEFF" + WHOLE.replace("\n", "\r\n"))).isEqualTo(pack(WHOLE));
    var fault = only(("\uFEFF" + WHOLE.replace("pack: us", "pack: US")).replace("\n", "\r\n"));
    assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(1, 7));
  }
}
