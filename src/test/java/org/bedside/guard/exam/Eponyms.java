package org.bedside.guard.exam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Diseases, signs and things named after somebody: nobody's name is given away by them.
final class Eponyms {

  private final long seed;
  private final Dice dice;

  Eponyms(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed ^ 0x55);
  }

  /// Every term has its turn; every second question has no roster.
  Exam.Question ask(int index) {
    var terms = Sheets.lines("eponyms.txt");
    String[] term = terms.get((index / 2 + dice.below(2)) % terms.size()).split("\\|", 2);
    String carrier = dice.pick(Sheets.carriers(seed, "mentions/eponym"));
    var words = Words.fill(carrier, slot -> slot(slot, shown(term[0], term[1]))).framed(seed, dice);
    return new Exam.Question(
        "eponym-" + index,
        "eponym",
        words.text(),
        Exam.audience(dice),
        Exam.someDay(dice),
        index % 2 == 0,
        "clear",
        List.of(),
        null);
  }

  private static @Nullable Words slot(String name, String term) {
    return name.equals("eponym") ? Words.plain(term) : null;
  }

  private String shown(String name, String noun) {
    boolean owned = !name.contains("-") && (noun.equals("disease") || noun.equals("syndrome"));
    return switch (owned ? dice.below(3) : 0) {
      case 1 -> name + (name.endsWith("s") ? "' " : "'s ") + noun;
      default -> name + " " + noun;
    };
  }
}
