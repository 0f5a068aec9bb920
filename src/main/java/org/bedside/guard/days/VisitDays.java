package org.bedside.guard.days;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// Tells a day on which somebody was seen from a day of something else.
public final class VisitDays {

  private static final Set<String> VISITED =
      WordSet.list(
          """
          seen saw see visited visit came come comes met told treated examined checked walked
          stopped presented presents here clinic office appointment follow followup cried brought
          in dropped
          """);

  private static final Set<String> CALLED =
      WordSet.list(
          """
          seen saw visited visit came presented presents appointment examined attended appt consult slot
          """);

  private static final Set<String> OTHER_DAY =
      WordSet.list(
          """
          turned turns admitted discharged surgery operated operation died passed lost delivered delivery
          diagnosed moved married retired fell since until till next tomorrow scheduled starts
          starting due booked going will coming begins birthday transplant hospitalized biopsy
          refill resumes by before lmp onset agenda discussion discuss meeting huddle rounds conference
          mdt case runs reads opens closes cover evening event workshop fair raffle plays performs
          sings speaks teaches talks
          """);

  /// A verb further away than this belongs to something else.
  private static final int FAR = 20;

  /// A day is one of the list's visits unless the nearest verb before it tells of something else.
  public static boolean is(Page page, Day day) {
    if (page.isOneOf(day.from() - 1, "for", "every", "each")
        || page.word(day.to()).equals("'")
        || page.tokens.get(day.to() - 1).word().endsWith("'s")) {
      return false;
    }
    int least = Math.max(page.sentenceStart(day.from()), day.from() - FAR);
    for (int at = day.from() - 1; at >= least; at--) {
      boolean thanked = page.word(at).equals("coming") && page.word(at - 1).equals("for");
      if (OTHER_DAY.contains(page.word(at)) && !thanked) {
        return false;
      }
      if (VISITED.contains(page.word(at)) && !isPreposition(page, at)) {
        return true;
      }
    }
    for (int at = day.to(); at < Math.min(day.to() + 4, page.sentenceEnd(day.from())); at++) {
      if (OTHER_DAY.contains(page.word(at))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a word for a visit stands before the day in its sentence: "came in today".
  public static boolean isCalledVisit(Page page, int from) {
    for (int at = Math.max(page.sentenceStart(from), from - FAR);
        at < Math.min(page.tokens.size(), from + 8);
        at++) {
      boolean in = page.word(at).equals("in") && page.isOneOf(at + 1, "for", "with");
      if (CALLED.contains(page.word(at)) || in) {
        return true;
      }
    }
    return false;
  }

  /// "in" says that somebody came only after a verb of motion.
  private static boolean isPreposition(Page page, int at) {
    return page.word(at).equals("in")
        && !page.isOneOf(at - 1, "came", "walked", "brought", "was", "dropped");
  }

  private VisitDays() {}
}
