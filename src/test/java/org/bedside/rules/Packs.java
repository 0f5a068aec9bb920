package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Author;
import org.bedside.detectors.Circumstances;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Sign;
import org.bedside.detectors.Signs;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;

/// Small packs and drafts for tests.
final class Packs {

  private Packs() {}

  /// A pack of `rules`, each as [#rule] writes it.
  static String yaml(String... rules) {
    return """
    pack: small
    version: 1.0.0
    languages: [en, es]
    rules:
    """
        + String.join("", rules);
  }

  static String rule(String id, String when, String verdict, String... more) {
    return """
      - id: %s
        title: {en: "Title", es: "Título"}
        text: {en: "Text.", es: "Texto."}
        why: {en: "Why.", es: "Por qué."}
        sources: ["45 CFR 164.502"]
        when: %s
        verdict: {%s}
        tell: {en: "Tell.", es: "Aviso."}
        cure: [edit]
        examples: {bad: [{text: "bad"}], good: [{text: "good"}]}
        training: privacy
        change: material
    """
            .formatted(id, when, verdict)
        + Arrays.stream(more).map(line -> "    " + line + "\n").reduce("", String::concat);
  }

  static Pack pack(String yaml) {
    var reading = PackReading.of(yaml);
    assertThat(reading).isInstanceOf(PackReading.Read.class);
    return ((PackReading.Read) reading).pack();
  }

  static List<Fault> faults(String yaml) {
    var reading = PackReading.of(yaml);
    assertThat(reading).isInstanceOf(PackReading.Faulty.class);
    return ((PackReading.Faulty) reading).faults();
  }

  static Rules rules(Pack pack) {
    var compiled = Rules.compile(pack);
    assertThat(compiled).isInstanceOf(Rules.Ready.class);
    return ((Rules.Ready) compiled).rules();
  }

  static Rules rules(String... rules) {
    return rules(pack(yaml(rules)));
  }

  static Draft draft(Audience audience, Form form) {
    return new Draft(
        audience,
        form,
        Network.WEBSITE,
        "",
        "Words",
        "",
        Author.practice(),
        List.of(),
        List.of(),
        null,
        "",
        null,
        false,
        null,
        LocalDate.of(2026, 3, 12),
        Circumstances.none());
  }

  static Draft post() {
    return draft(Audience.PUBLIC, Form.POST);
  }

  static Signs signs(Fact... facts) {
    return new Signs(Arrays.stream(facts).map(Sign::whole).toList(), 0, Set.of());
  }

  static Signs unread(Set<Fact> unread, Fact... facts) {
    return new Signs(Arrays.stream(facts).map(Sign::whole).toList(), 0, unread);
  }
}
