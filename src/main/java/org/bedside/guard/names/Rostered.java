package org.bedside.guard.names;

import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.roster.Belonging;
import org.bedside.roster.Mention;

/// Finds what the patient list knows for sure: full names of patients, their numbers and addresses.
/// Reads first, since nothing that looks like something else can be surer.
public final class Rostered {

  private static final double SURE = 0.98;

  private Rostered() {}

  public static void read(Page page) {
    var patients = page.safe.patients;
    if (patients == null) {
      return;
    }
    for (var belonging : patients.belongings(page.plain, page.tokens)) {
      belonging(page, belonging);
    }
    for (var mention : page.mentions()) {
      mention(page, mention);
    }
  }

  private static void belonging(Page page, Belonging belonging) {
    int from = page.tokenAt(belonging.start());
    int to = page.tokenAt(belonging.end() - 1) + 1;
    var kind =
        switch (belonging.sort()) {
          case RECORD_NUMBER -> Kind.MRN;
          case PHONE -> Kind.PHONE;
          case EMAIL -> Kind.EMAIL;
          case STREET -> Kind.ADDRESS;
          case HANDLE -> Kind.HANDLE;
          case BIRTHDAY -> null;
        };
    boolean whole = belonging.end() - belonging.start() >= (kind == Kind.MRN ? 5 : 9);
    if (kind == null || !whole || page.isClaimed(from, to) || page.isFound(from, to)) {
      return;
    }
    if (kind == Kind.PHONE
        && page.safe.phone(page.plain.text().substring(belonging.start(), belonging.end()))) {
      return;
    }
    var found = page.find(kind, from, to);
    if (kind == Kind.EMAIL || kind == Kind.PHONE) {
      found.say("our office");
    }
    found.remove().add(Level.STOP, SURE, Reason.PATIENTS_OWN);
  }

  private static void mention(Page page, Mention mention) {
    var naming = mention.sure() ? Namings.of(page, mention) : null;
    if (naming == null || page.isClaimed(naming.name(), naming.to()) || inAddress(page, naming)) {
      return;
    }
    var care = Care.of(page, naming);
    boolean meant = care.compareTo(Care.ABOUT) >= 0 && Care.goesOn(page, naming);
    if (meant || care == Care.SURE || !WellKnown.figure(page, naming)) {
      PersonCures.offer(page, naming, care).add(Level.STOP, mention.score(), Reason.PATIENT_NAMED);
    }
  }

  /// A name within an address of mail or of the web goes with that address.
  private static boolean inAddress(Page page, Naming naming) {
    var text = page.plain.text();
    int at = page.tokens.get(naming.to() - 1).end();
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      if (text.charAt(at) == '@') {
        return true;
      }
      at++;
    }
    int from = page.tokens.get(naming.name()).start();
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return text.startsWith("http", from) || text.startsWith("www.", from);
  }
}
