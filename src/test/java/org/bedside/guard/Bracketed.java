package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bedside.roster.Roster;

/// Texts in which what must be found stands in double brackets: "Room [[195]]: what dose?"
final class Bracketed {

  private static final Guard GUARD = new Guard(Roster.NONE);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  private Bracketed() {}

  static void isFound(String marked) {
    var text = marked.replace("[[", "").replace("]]", "");
    var found = GUARD.read(Statement.of(text, Audience.PUBLIC).on(DAY)).findings();

    for (int from = marked.indexOf("[["); from >= 0; from = marked.indexOf("[[", from + 1)) {
      var value = marked.substring(from + 2, marked.indexOf("]]", from));
      int start = text.indexOf(value);
      assertThat(found)
          .as("%s in %s", value, text)
          .anyMatch(one -> one.start() < start + value.length() && start < one.end());
    }
  }
}
