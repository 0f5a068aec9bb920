package org.bedside.guard.names;

import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.Viewer;
import org.bedside.guard.days.Day;
import org.bedside.guard.page.Page;
import org.bedside.roster.Form;
import org.bedside.roster.Mention;
import org.bedside.tagger.Named;
import org.bedside.words.View;

/// Finds people by their names and decides whether a name gives somebody away.
///
/// With the patient list, a patient's full name stops a text, a shorter one is looked at where
/// health is spoken of, and other people's names are looked at unless they stand in public. A
/// practice without a list looks at every name and is stopped by one that tells of health. Where
/// nobody said who is who, a sure name stops. For those who may not see the list, it does not
/// decide.
public final class Persons {

  /// Near health a likely name is enough to stop.
  private static final double TOLD = 0.3;

  /// A name alone that is also an ordinary word scores no more.
  private static final double ORDINARY = 0.16;

  private static final double DOUBTFUL = 0.45;

  private Persons() {}

  public static void read(Page page) {
    for (var naming : Namings.of(page, page.mentions())) {
      if (page.isClaimed(naming.name(), naming.to()) || page.isFound(naming.name(), naming.to())) {
        continue;
      }
      var mention = naming.mention();
      if (Homonyms.is(page, naming)) {
        continue;
      }
      if (mention != null) {
        patient(page, naming, mention);
      } else if (!NamedThings.is(page, naming) && !Misnamed.is(page, naming)) {
        anybody(page, naming);
      }
    }
  }

  /// Somebody who may be on the list, and is not surely meant.
  private static void patient(Page page, Naming naming, Mention mention) {
    boolean initialed = mention.form() == Form.INITIAL_LAST || mention.form().full();
    if (initialed && isArticle(page, naming)) {
      return;
    }
    var care = Care.of(page, naming);
    boolean cited = WellKnown.figure(page, naming) || WellKnown.written(page, naming);
    if (mention.form().full()) {
      full(page, naming, mention, care, cited);
    } else if (cited || NamedThings.follows(page, naming)) {
      return;
    } else if (naming.titled() && (mention.form() == Form.LAST || mention.form() == Form.FIRST)) {
      level(page, naming, care, care.compareTo(Care.ABOUT) >= 0, true);
    } else if (weak(page, naming, mention, care)) {
      level(page, naming, care, false, true);
    }
  }

  /// "a welder" is no A. Welder, "a sandy beach" no Sandy Beach.
  private static boolean isArticle(Page page, Naming naming) {
    boolean before = page.isOneOf(naming.name() - 1, "a", "an", "the", "this");
    return (before || page.word(naming.name()).equals("a"))
        && !page.word(naming.name() + 1).equals(".")
        && !page.tokens.get(naming.to() - 1).capital();
  }

  private static void full(Page page, Naming naming, Mention mention, Care care, boolean cited) {
    boolean meant = care == Care.SURE || (care == Care.ABOUT && Care.goesOn(page, naming));
    if (cited && !meant) {
      return;
    }
    boolean words = mention.score() < Mention.LIKELY;
    if (words && care.compareTo(Care.ABOUT) < 0) {
      return;
    }
    boolean stops = care.compareTo(Care.ABOUT) >= 0 && mention.score() > 0.35;
    level(page, naming, care, stops, true);
  }

  /// Whether less than a full name is worth a look.
  private static boolean weak(Page page, Naming naming, Mention mention, Care care) {
    boolean about = care.compareTo(Care.ABOUT) >= 0;
    boolean near = care.compareTo(Care.NEAR) >= 0;
    return switch (mention.form()) {
      case INITIAL_LAST, FIRST_INITIAL, SHORT_HANDLE -> near || mention.score() >= 0.45;
      case INITIALS -> near;
      case FIRST, LAST ->
          mention.score() > ORDINARY
              ? about || (near && likely(naming))
              : care == Care.SURE || (about && asName(page, naming));
      default -> about;
    };
  }

  /// Whether an ordinary word (Rich, May, Pearl) is written as a name: with a capital within the
  /// sentence, or where the sentence goes on with he or she.
  private static boolean asName(Page page, Naming naming) {
    boolean capital = page.tokens.get(naming.name()).capital();
    boolean within = naming.from() > page.sentenceStart(naming.from());
    boolean month = Day.isMonth(page.word(naming.name()));
    return capital && ((within && !month) || Care.goesOn(page, naming));
  }

  private static boolean likely(Naming naming) {
    return naming.score() >= Named.SURE;
  }

  /// Somebody who is on no list, or whom the list may not decide about.
  private static void anybody(Page page, Naming naming) {
    boolean invented = page.isSupposed(naming.name()) && (naming.words() == 1 || naming.titled());
    if (invented || isOpen(page, naming) || Nobodies.is(page, naming)) {
      return;
    }
    var care = Care.of(page, naming);
    if (naming.score() < Named.LIKELY || doubtful(page, naming, care)) {
      return;
    }
    boolean told = care.compareTo(Care.ABOUT) >= 0 && naming.score() >= TOLD;
    switch (page.safe.reach) {
      case NOBODY -> level(page, naming, care, told || naming.score() >= Named.SURE, false);
      case PRACTICE -> {
        if (!inPublic(page, naming)) {
          level(page, naming, care, told, false);
        }
      }
      case PATIENTS -> {
        if (!inPublic(page, naming)) {
          stranger(page, naming, care);
        }
      }
    }
  }

  private static boolean inPublic(Page page, Naming naming) {
    return WellKnown.figure(page, naming)
        || WellKnown.inPublic(page, naming)
        || Namings.doctor(page, naming);
  }

  /// Somebody who is not on the practice's list.
  private static void stranger(Page page, Naming naming, Care care) {
    boolean full = naming.words() > 1 || naming.titled();
    boolean sure = naming.score() >= Named.SURE || page.said.viewer() == Viewer.OUTSIDE;
    if (care.compareTo(Care.ABOUT) >= 0 || (full && sure)) {
      level(page, naming, care, care == Care.SURE && full, false);
    }
  }

  /// Whether the other view of the words shows nothing that the tagger has not seen in the first
  /// one: it takes #TagsOfWords apart itself, and an @handle is for the reader of handles.
  private static boolean isOpen(Page page, Naming naming) {
    int start = page.tokens.get(naming.name()).start();
    int end = page.tokens.get(naming.to() - 1).end();
    return page.plain.view() == View.REVEALED
        && (!page.plain.isDisguised(start, end) || isAddress(page, start));
  }

  /// Whether it stands in an @handle or a link.
  private static boolean isAddress(Page page, int start) {
    var raw = page.said.text();
    int at = page.plain.rawStart(start) - 1;
    while (at >= 0 && (Character.isLetterOrDigit(raw.charAt(at)) || raw.charAt(at) == '_')) {
      at--;
    }
    return at >= 0 && (raw.charAt(at) == '@' || raw.charAt(at) == '/');
  }

  /// A small word near health is a drug or a disease more often than a name.
  private static boolean doubtful(Page page, Naming naming, Care care) {
    return care != Care.NONE
        && naming.score() < DOUBTFUL
        && !naming.titled()
        && !page.tokens.get(naming.name()).capital();
  }

  private static void level(Page page, Naming naming, Care care, boolean stops, boolean listed) {
    var found = PersonCures.offer(page, naming, care);
    var reason =
        care != Care.NONE ? Reason.NAME_NEAR_HEALTH : listed ? Reason.PATIENT_MAYBE : Reason.NAME;
    found.add(stops ? Level.STOP : Level.CHECK, Math.min(1, Math.max(0.3, naming.score())), reason);
  }
}
