package org.bedside.guard.exam;

import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.exam.ExamRoster.Patient;
import org.jspecify.annotations.Nullable;

/// Patients of the roster, named in every disguise or given away by something only they have.
final class Mentions {

  /// What belongs to one patient besides the name.
  static final List<String> OWN = List.of("email", "phone", "mrn", "street", "handle-own");

  static final List<String> FORMS = forms();

  private final long seed;
  private final Dice dice;

  Mentions(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed ^ 0x53);
  }

  private static List<String> forms() {
    var all = new ArrayList<>(Disguises.FULL);
    all.addAll(Disguises.INITIALS);
    all.addAll(OWN);
    return List.copyOf(all);
  }

  Exam.Question ask(int index) {
    String form = FORMS.get(index % FORMS.size());
    boolean own = OWN.contains(form);
    String carrier = dice.pick(Sheets.carriers(seed, own ? "mentions/own" : "mentions/full"));
    Words shown = null;
    while (shown == null) {
      shown = shown(form, dice.pick(Exam.roster(seed).patients()));
    }
    var who = shown;
    var words = Words.fill(carrier, _ -> who).framed(seed, dice);
    String category = "roster." + form;
    return new Exam.Question(
        category + "-" + index,
        category,
        words.text(),
        Exam.audience(dice),
        Exam.someDay(dice),
        true,
        Disguises.FULL.contains(form) ? "stop" : "flag",
        words.marks(),
        null);
  }

  private @Nullable Words shown(String form, Patient who) {
    return switch (form) {
      case "email" -> marked(who.email(), "EMAIL");
      case "phone" -> marked(phone(who), "PHONE");
      case "mrn" -> marked(who.mrn(), "MRN");
      case "street" -> marked(who.street(), "ADDRESS");
      case "handle-own" -> marked(who.handle(), "HANDLE");
      case "hashtag" -> marked(Disguises.of(form, who, dice), "PERSON");
      case "handle" -> marked(Disguises.of(form, who, dice), "HANDLE");
      case "possessive" -> possessive(who);
      default -> marked(Disguises.of(form, who, dice), "PERSON");
    };
  }

  private @Nullable String phone(Patient who) {
    return who.phone() == null ? null : Numbers.phone(who.phone().replace("-", ""), dice);
  }

  private Words possessive(Patient who) {
    String ending = who.last().endsWith("s") ? dice.of("'", "'s", "’") : dice.of("'s", "’s");
    return Words.marked(who.first() + " " + who.last(), "PERSON")
        .then(ending + dice.of(" sister", " mother", " file", " case"));
  }

  private static @Nullable Words marked(@Nullable String text, String kind) {
    return text == null ? null : Words.marked(text, kind);
  }
}
