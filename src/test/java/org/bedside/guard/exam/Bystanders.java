package org.bedside.guard.exam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names that are no patients and words that are also names. The roster is on, and nobody named
/// here is on it, not even nearly; a first name alone may be a patient's, as first names are.
final class Bystanders {

  /// Words, far the largest group of traps, come twice in each round.
  static final List<String> KINDS =
      List.of("words", "first", "figures", "staff", "words", "citation", "outsider", "half");

  private final long seed;
  private final Dice dice;

  Bystanders(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed ^ 0x54);
  }

  Exam.Question ask(int index) {
    String kind = KINDS.get(index % KINDS.size());
    String sheet = "mentions/" + (kind.equals("half") ? "outsider" : kind);
    String carrier = dice.pick(Sheets.carriers(seed, sheet));
    var words = Words.fill(carrier, slot -> slot(slot, kind)).framed(seed, dice);
    boolean mayCheck = List.of("first", "outsider", "half").contains(kind);
    String category = "bystander." + kind;
    return new Exam.Question(
        category + "-" + index,
        category,
        words.text(),
        Exam.audience(dice),
        Exam.someDay(dice),
        true,
        mayCheck ? "no-stop" : "clear",
        List.of(),
        null);
  }

  private @Nullable Words slot(String name, String kind) {
    var roster = Exam.roster(seed);
    String value =
        switch (name) {
          case "first" -> dice.pick(roster.patients()).first();
          case "figure" -> dice.pick(Sheets.lines("figures.txt"));
          case "staff" -> staff(roster);
          case "author" -> author(roster);
          case "name" -> kind.equals("half") ? half(roster) : roster.stranger(dice);
          default -> LookAlikes.filler(name, dice);
        };
    return value == null ? null : Words.plain(value);
  }

  private String staff(ExamRoster roster) {
    var one = dice.pick(roster.staff());
    String full = one.first() + " " + one.last();
    return switch (dice.below(4)) {
      case 0 -> one.title().equals("MD") || one.title().equals("DO") ? "Dr. " + one.last() : full;
      case 1 -> full + ", " + one.title();
      case 2 -> one.title().endsWith("D") ? "Dr. " + full : full;
      default -> full;
    };
  }

  private String author(ExamRoster roster) {
    String[] name = roster.stranger(dice).split(" ", 2);
    return switch (dice.below(3)) {
      case 0 -> name[1];
      case 1 -> name[1] + " " + name[0].charAt(0);
      default -> name[0] + " " + name[1];
    };
  }

  /// A patient's last name with a first name that no patient of that last name has or nearly has.
  private String half(ExamRoster roster) {
    while (true) {
      String last = dice.pick(roster.patients()).last();
      String first = dice.pick(Sheets.lines(dice.of("first-female.txt", "first-male.txt")));
      boolean free =
          roster.patients().stream()
              .filter(one -> close(one.last(), last))
              .noneMatch(one ->
                  one.first().charAt(0) == first.charAt(0)
                      || one.called().charAt(0) == first.charAt(0)
                      || knownAs(one.first(), first)
                      || knownAs(first, one.first())
                      || knownAs(first, one.called()));
      if (free) {
        return first + " " + last;
      }
    }
  }

  private static boolean close(String one, String two) {
    return one.regionMatches(true, 0, two, 0, 2)
        || Disguises.bare(one).equalsIgnoreCase(Disguises.bare(two));
  }

  private static boolean knownAs(String formal, String first) {
    var names = Sheets.nicknames().get(formal.toLowerCase(java.util.Locale.ROOT));
    return names != null && names.contains(first);
  }
}
