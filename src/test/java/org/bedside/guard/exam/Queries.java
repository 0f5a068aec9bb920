package org.bedside.guard.exam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What clinicians ask a search box or a colleague: half without anything that identifies, half
/// with identifiers put in. No roster: every name of a real person must be seen.
final class Queries {

  private final long seed;
  private final Dice dice;

  Queries(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed ^ 0x57);
  }

  Exam.Question ask(int index) {
    boolean clean = index % 2 == 0;
    var posted = Exam.someDay(dice);
    String[] lab = dice.pick(Sheets.lines("labs.txt")).split("\\|", 2);
    var query =
        Words.fill(dice.pick(Sheets.carriers(seed, "queries/clean")), slot -> slot(slot, lab));
    var words = query.capital();
    if (!clean) {
      String carrier = dice.pick(Sheets.carriers(seed, "queries/inserted"));
      words =
          Words.fill(
              carrier,
              slot -> {
                if (slot.equals("query")) {
                  return query.capital();
                }
                return slot.equals("NAME")
                    ? Words.marked(name(), "PERSON")
                    : Words.marked(Structured.value(slot, carrier, posted, dice), slot);
              });
    }
    String category = clean ? "query.clean" : "query.identified";
    return new Exam.Question(
        category + "-" + index,
        category,
        words.text(),
        dice.of("public", "community"),
        posted,
        false,
        clean ? "clear" : "flag",
        words.marks(),
        null);
  }

  private String name() {
    String first = dice.oftenEarly(Sheets.lines(dice.of("first-female.txt", "first-male.txt")));
    String last = dice.pick(Sheets.lines(dice.of("last.txt", "last-elsewhere.txt")));
    return switch (dice.below(7)) {
      case 0 -> dice.of("Mr. ", "Mrs. ", "Ms. ") + last;
      case 1 -> last + ", " + first;
      case 2 -> first + " " + dice.letters(1) + ". " + last;
      default -> first + " " + last;
    };
  }

  private @Nullable Words slot(String name, String[] lab) {
    String value =
        switch (name) {
          case "age" -> String.valueOf(years());
          case "aage" -> withArticle(years()) + "-year-old";
          case "sexword" -> dice.of("man", "woman");
          case "lab" -> lab[0];
          case "labvalue" -> lab[1];
          case "symptom" -> dice.pick(Sheets.lines("symptoms.txt"));
          case "egfr" -> String.valueOf(dice.between(14, 58));
          default -> LookAlikes.filler(name, dice);
        };
    return value == null ? null : Words.plain(value);
  }

  private int years() {
    return dice.between(18, 89);
  }

  static String withArticle(int age) {
    boolean vowel = List.of(8, 11, 18).contains(age) || age / 10 == 8;
    return (vowel ? "an " : "a ") + age;
  }
}
