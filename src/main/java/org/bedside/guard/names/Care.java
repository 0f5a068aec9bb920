package org.bedside.guard.names;

import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;

/// How much the words around a name say that this is one real person in somebody's care.
public enum Care {
  /// Nothing does.
  NONE,
  /// A word about health stands near.
  NEAR,
  /// Health, and a person who has it or does something.
  ABOUT,
  /// "My patient Ana", "her husband Ana", "Ana was admitted".
  SURE;

  /// Words further away speak of something else.
  private static final int REACH = 40;

  /// How much the words around `naming` say so.
  public static Care of(Page page, Naming naming) {
    if (relation(page, naming)) {
      return SURE;
    }
    int start = start(page, naming);
    int end = end(page, naming);
    boolean health = health(page, start, end, naming);
    boolean person = person(page, naming, start, end);
    if (health) {
      return person ? ABOUT : NEAR;
    }
    int next = page.has(end) ? Math.min(page.sentenceEnd(end), end + REACH) : end;
    boolean later = next > end && health(page, end, next, naming) && pronoun(page, end, next);
    int last = start > 0 ? Math.max(page.sentenceStart(start - 1), start - REACH) : start;
    boolean earlier = person && health(page, last, start, naming);
    return later || earlier ? NEAR : NONE;
  }

  /// Whether the sentence goes on about this one: she, his.
  static boolean goesOn(Page page, Naming naming) {
    return pronoun(page, start(page, naming), end(page, naming));
  }

  private static int start(Page page, Naming naming) {
    return Math.max(page.sentenceStart(naming.from()), naming.from() - REACH);
  }

  private static int end(Page page, Naming naming) {
    return Math.min(page.sentenceEnd(naming.from()), naming.to() + REACH);
  }

  private static boolean health(Page page, int from, int to, Naming naming) {
    for (int at = from; at < to; at++) {
      if (!(at >= naming.from() && at < naming.to()) && Sense.HEALTH.says(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean pronoun(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      switch (page.word(at)) {
        case "she", "he", "her", "him", "his", "hers" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /// Whether the named one does, has or is something here.
  private static boolean person(Page page, Naming naming, int start, int end) {
    int after = naming.to();
    var last = page.word(after - 1);
    boolean owns = last.endsWith("'s") || page.word(after).equals("'");
    boolean acts = Sense.VERB.says(page.word(after)) || page.word(after).equals(":");
    return owns
        || acts
        || naming.titled()
        || pronoun(page, start, end)
        || seen(page, naming, start);
  }

  /// "saw April May", "consult: Ana Souza", "lab for Ana".
  private static boolean seen(Page page, Naming naming, int start) {
    for (int at = Math.max(start, naming.from() - 3); at < naming.from(); at++) {
      switch (page.word(at)) {
        case "saw",
            "seen",
            "seeing",
            "see",
            "for",
            "with",
            "of",
            "admit",
            "told",
            "had",
            "have",
            "called",
            "phoned",
            "rang",
            "book",
            "booked",
            "check",
            "checked",
            "recheck",
            "rechecked",
            "examined",
            "treated",
            "treating",
            "scanned",
            "pulled",
            "stitched",
            "discharged",
            "admitted",
            "intubated",
            "lost",
            "meet",
            "met",
            "drive",
            "visit",
            "visited",
            "consult",
            "re",
            "about",
            "on" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /// "my patient's husband Ricardo", "son (Brandon Oakhurst)", "pt Ana Souza".
  private static boolean relation(Page page, Naming naming) {
    int at = naming.from() - 1;
    while (page.has(at) && (page.word(at).equals("(") || page.word(at).equals(","))) {
      at--;
    }
    if (!page.has(at) || at < page.sentenceStart(naming.from())) {
      return false;
    }
    var word = page.tokens.get(at).word();
    if (Sense.PATIENT.says(word)) {
      return true;
    }
    boolean owned = Sense.POSSESSIVE.says(page.word(at - 1)) || page.word(at - 1).endsWith("'s");
    return Sense.RELATION.says(word) && owned && patientNear(page, naming, at);
  }

  /// Whether a patient stands behind the relative: "my patient's", "his" next to health.
  private static boolean patientNear(Page page, Naming naming, int relation) {
    var owner = page.word(relation - 1);
    boolean own = owner.equals("my") || owner.equals("our");
    boolean patient = Sense.PATIENT.says(owner.replace("'s", ""));
    return patient
        || (!own && health(page, page.sentenceStart(relation), page.sentenceEnd(relation), naming));
  }
}
