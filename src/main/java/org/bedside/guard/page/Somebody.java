package org.bedside.guard.page;

import java.util.Set;
import org.bedside.words.WordSet;

/// Tells whether a text speaks of somebody at all: a word for a person, a relative, a pronoun, or
/// of care. Enough to believe a number whose form is sure.
public final class Somebody {

  private static final Set<String> PEOPLE =
      WordSet.list(
          """
          patient patients pt pts patient's pt's survivor victim child baby infant kid casualty
          caller resident client attendant himself herself patientin patienten patienta paziente
          donor recipient carer caregiver driver passenger sufferer inpatient outpatient person
          """);

  private static final long PERSON =
      Sense.PERSON.bit | Sense.PRONOUN.bit | Sense.RELATIVE.bit | Sense.HER.bit | Sense.HIS.bit;

  /// So many words are looked at, however long the text is, so that asking stays cheap.
  private static final int MOST = 300;

  private Somebody() {}

  public static boolean isToldOf(Page page) {
    var all = page.cues();
    if (all.personal() > 0 || all.clinical() || all.person()) {
      return true;
    }
    for (int at = 0; at < Math.min(MOST, page.tokens.size()); at++) {
      if ((page.senses(at) & PERSON) != 0 || PEOPLE.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  /// "Our new address: …": a house tells where it stands, and of nobody else.
  public static boolean isOurHouse(Page page, int at) {
    boolean ours = false;
    for (int near = Math.max(0, at - 6); near < at; near++) {
      ours |= page.isOneOf(near, "our", "we", "we're", "we've", "us");
    }
    var all = page.cues();
    return ours && !all.person() && !all.pronoun() && !all.clinical();
  }
}
