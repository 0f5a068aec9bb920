package org.bedside.guard.names;

import java.util.Set;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.WordSet;

/// Finds people named in words of other languages: "Herr Wiesinger", "ma patiente Solène", "el
/// marido de Rosa", "Tanaka-san".
public final class Foreign {

  private static final Set<String> TITLES =
      WordSet.list(
          """
          herr herrn frau fraulein monsieur mme madame mlle mademoiselle signor signore signora
          signorina senhor senhora dona don señora señor señorita senora senor senorita sra srta sr
          mevrouw meneer mevr dhr pani pane panie panu gospodin gospodja gospodarica kyria kyrie shri
          smt bibi onkel tante tia tio tía tío abuela abuelo abuelita abuelito oma opa nonna nonno
          babcia dziadek babushka lola lolo ate kuya zia zio oncle mamie papi hr fru
          """);

  private static final Set<String> PATIENTS =
      WordSet.list(
          """
          patiente patientin paciente pacientes paziente pacjentka pacjent pacjenta pacjentki patienten
          pasient pasienten patienter potilas pasyente
          """);

  private static final Set<String> RELATIVES =
      WordSet.list(
          """
          madre padre hijo hija hermano hermana esposo esposa marido mujer abuelo abuela nieto nieta
          mere pere fils fille frere soeur mari femme mutter vater sohn tochter bruder schwester mann
          mae pai filho filha irmao irma moglie marito figlio figlia fratello sorella nonna nonno
          señora señor suegra suegro sobrino sobrina primo prima
          """);

  private static final Set<String> OF = WordSet.of("de", "di", "von", "da", "do", "del", "d");

  private static final Set<String> PARTICLES =
      WordSet.of(
          "de", "la", "del", "da", "dos", "van", "von", "der", "den", "di", "el", "al", "bin",
          "le");

  private static final Set<String> SUFFIXES =
      WordSet.of("san", "sama", "sensei", "ji", "bey", "hanim");

  private static final int MOST = 4;

  private Foreign() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var word = page.word(at);
      if (TITLES.contains(word)) {
        titled(page, at);
      } else if (PATIENTS.contains(word) || word.equals("patient")) {
        patient(page, at);
      } else if (RELATIVES.contains(word) && OF.contains(page.word(at + 1))) {
        named(page, at + 2, at + 2, false);
      } else if (word.equals("-") && SUFFIXES.contains(page.word(at + 1))) {
        suffixed(page, at);
      }
    }
  }

  private static void titled(Page page, int at) {
    int name = page.word(at + 1).equals(".") ? at + 2 : at + 1;
    boolean don = page.word(at).equals("don") || page.word(at).length() <= 3;
    if (!don || page.tokens.get(at).capital() || page.word(at + 1).equals(".")) {
      named(page, at, name, true);
    }
  }

  /// "mon patient Luc"; the English word is another reader's.
  private static void patient(Page page, int at) {
    boolean english =
        page.word(at).equals("patient")
            && !page.isOneOf(
                at - 1, "mon", "notre", "mein", "unser", "meinem", "meinen", "min", "mijn");
    if (!english) {
      named(page, at + 1, at + 1, true);
    }
  }

  /// "Tanaka-san".
  private static void suffixed(Page page, int dash) {
    boolean name =
        page.has(dash - 1)
            && page.tokens.get(dash - 1).capital()
            && !page.tokens.get(dash).spaced()
            && !page.tokens.get(dash + 1).spaced();
    if (name) {
      report(page, dash - 1, dash - 1, dash + 2, true);
    }
  }

  private static void named(Page page, int from, int name, boolean sure) {
    int to = name;
    while (page.has(to) && to < name + MOST && isName(page, name, to)) {
      to++;
    }
    while (to > name && PARTICLES.contains(page.word(to - 1))) {
      to--;
    }
    if (to > name) {
      report(page, from, name, to, sure);
    }
  }

  private static boolean isName(Page page, int name, int at) {
    var token = page.tokens.get(at);
    boolean particle = at > name && PARTICLES.contains(token.word());
    boolean small =
        at == name
            && TITLES.contains(page.word(at - 1))
            && Gazetteer.standard().surname(token.word());
    boolean word = token.isWord() && token.spaced() && (token.length() > 1 || at > name);
    return word
        && (token.capital() || particle || (small && !Gazetteer.standard().common(token.word())));
  }

  private static void report(Page page, int from, int name, int to, boolean sure) {
    if (page.isClaimed(name, to) || page.isFound(name, to)) {
      return;
    }
    var naming = new Naming(from, to, name, 0.7, null);
    if (Things.over(page, name, to) == Things.Sure.ALWAYS || WellKnown.figure(page, naming)) {
      return;
    }
    boolean listed = page.safe.patients != null;
    boolean told = page.cues().clinical() || page.cues().personal() > 0;
    if (!listed || told || sure) {
      var care = Care.of(page, naming);
      boolean stops = !listed && sure;
      PersonCures.offer(page, naming, care)
          .add(
              stops ? Level.STOP : Level.CHECK,
              0.7,
              care == Care.NONE ? Reason.NAME : Reason.NAME_NEAR_HEALTH);
    }
  }
}
