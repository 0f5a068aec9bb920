package org.bedside.guard.names;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.roster.Belonging;
import org.bedside.roster.Form;
import org.bedside.roster.Mention;
import org.bedside.roster.Patients;
import org.bedside.words.WordSet;

/// Reads a message in one patient's thread for what is another patient's: it may have been meant
/// for another thread. The patient's own data may be said to them.
public final class Misdirected {

  private static final Set<String> BIRTH =
      WordSet.of("born", "birth", "birthday", "dob", "birthdate", "bday");

  private Misdirected() {}

  public static void read(Page page, Patients patients, int own) {
    for (var belonging : patients.belongings(page.plain, page.tokens)) {
      if (!holds(belonging.patients(), own)) {
        belonging(page, belonging);
      }
    }
    for (var mention : page.mentions()) {
      if (!holds(mention.patients(), own)) {
        mention(page, mention);
      }
    }
  }

  private static boolean holds(int[] patients, int own) {
    for (int patient : patients) {
      if (patient == own) {
        return true;
      }
    }
    return false;
  }

  private static void belonging(Page page, Belonging belonging) {
    int from = page.tokenAt(belonging.start());
    int to = page.tokenAt(belonging.end() - 1) + 1;
    boolean birthday = belonging.sort() == Belonging.Sort.BIRTHDAY;
    if (birthday && !near(page, from)) {
      return;
    }
    var digits = page.plain.text().substring(belonging.start(), belonging.end());
    if (belonging.sort() == Belonging.Sort.PHONE && page.safe.phone(digits)) {
      return;
    }
    var kind =
        switch (belonging.sort()) {
          case RECORD_NUMBER -> Kind.MRN;
          case PHONE -> Kind.PHONE;
          case EMAIL -> Kind.EMAIL;
          case STREET -> Kind.ADDRESS;
          case HANDLE -> Kind.HANDLE;
          case BIRTHDAY -> Kind.DATE;
        };
    var reason = birthday ? Reason.OTHERS_BIRTHDAY : Reason.OTHERS_NUMBER;
    page.find(kind, from, to).remove().add(Level.STOP, 0.97, reason);
  }

  private static boolean near(Page page, int at) {
    for (int index = page.sentenceStart(at); index < page.sentenceEnd(at); index++) {
      if (BIRTH.contains(page.word(index))) {
        return true;
      }
    }
    return false;
  }

  private static void mention(Page page, Mention mention) {
    var naming = Namings.of(page, mention);
    if (naming == null
        || page.isClaimed(naming.name(), naming.to())
        || NamedThings.follows(page, naming)
        || staff(page, naming)) {
      return;
    }
    if (mention.sure()) {
      report(page, naming, Level.STOP);
    } else if (worth(page, naming, mention)) {
      report(page, naming, Level.CHECK);
    }
  }

  /// "T. Wren", where Wren works here.
  private static boolean staff(Page page, Naming naming) {
    return page.isClaimed(naming.to() - 1, naming.to());
  }

  private static boolean worth(Page page, Naming naming, Mention mention) {
    return switch (mention.form()) {
      case INITIALS, SHORT_HANDLE -> false;
      case FIRST, LAST ->
          (mention.score() > 0.2 || naming.titled())
              && mention.patients().length < 500
              && (naming.titled() || Care.of(page, naming).compareTo(Care.ABOUT) >= 0);
      default -> mention.score() >= (mention.form() == Form.FIRST_INITIAL ? 0.5 : 0.45);
    };
  }

  private static void report(Page page, Naming naming, Level level) {
    var found = page.find(Kind.PERSON, naming.from(), naming.to());
    var owner = page.word(naming.to() - 1).endsWith("'s") ? "'s" : "";
    found.say("somebody else" + owner).remove();
    found.add(
        level, Math.max(0.3, naming.mention() == null ? 0.5 : naming.score()), Reason.OTHERS_NAME);
  }
}
