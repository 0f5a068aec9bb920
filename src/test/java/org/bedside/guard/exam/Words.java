package org.bedside.guard.exam;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of text and the places in it that matter.
record Words(String text, List<Exam.Mark> marks) {

  /// What stands in a sentence where it says `{name}`; null leaves the name itself standing.
  @FunctionalInterface
  interface Slots {
    @Nullable Words of(String name);
  }

  static Words plain(String text) {
    return new Words(text, List.of());
  }

  static Words marked(String text, String kind) {
    return new Words(text, List.of(new Exam.Mark(0, text.length(), kind)));
  }

  Words then(Words more) {
    var all = new ArrayList<>(marks);
    for (var mark : more.marks) {
      all.add(new Exam.Mark(mark.start() + text.length(), mark.end() + text.length(), mark.kind()));
    }
    return new Words(text + more.text, List.copyOf(all));
  }

  Words then(String more) {
    return new Words(text + more, marks);
  }

  Words capital() {
    return new Words(Sheets.capital(text), marks);
  }

  static Words fill(String carrier, Slots slots) {
    var made = plain("");
    int at = 0;
    for (int open = carrier.indexOf('{'); open >= 0; open = carrier.indexOf('{', at)) {
      int close = carrier.indexOf('}', open);
      String name = carrier.substring(open + 1, close);
      var value = slots.of(name);
      made = made.then(carrier.substring(at, open)).then(value == null ? plain(name) : value);
      at = close + 1;
    }
    return made.then(carrier.substring(at));
  }

  /// Now and then a greeting before and a word of thanks after, as people write.
  Words framed(long seed, Dice dice) {
    var made = this;
    if (dice.chance(0.35)) {
      made = plain(dice.pick(Sheets.carriers(seed, "structured/openers")) + " ").then(made);
    }
    if (dice.chance(0.35)) {
      made = made.then(" " + dice.pick(Sheets.carriers(seed, "structured/closers")));
    }
    return made;
  }
}
