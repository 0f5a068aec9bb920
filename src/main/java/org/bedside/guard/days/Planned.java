package org.bedside.guard.days;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// Tells whether words plan a day for somebody: "is scheduled for", "was moved to", "booked in on".
final class Planned {

  private static final Set<String> PLANS =
      WordSet.list(
          """
          scheduled booked moved rescheduled set planned slated due postponed pushed listed down
          delayed brought forward pencilled penciled confirmed arranged fixed surgery operation op
          procedure appointment appt scan transplant chemo infusion theatre slot bypass biopsy
          admission induction section
          """);

  private static final Set<String> TO = WordSet.of("for", "to", "until", "till", "on", "is", "in");

  private Planned() {}

  static boolean isTo(Page page, int at) {
    return TO.contains(page.word(at))
        && (PLANS.contains(page.word(at - 1)) || PLANS.contains(page.word(at - 2)));
  }
}
