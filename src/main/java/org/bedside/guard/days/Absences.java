package org.bedside.guard.days;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Claims the days on which one of the house is away or back: "Dr. Solheim is away from March 16 to
/// 20". They belong to no patient.
public final class Absences {

  private static final Set<String> AWAY =
      WordSet.list(
          "away off leave vacation holiday holidays back returns returning covers covering out retires retiring joins joining sabbatical maternity paternity conference starts starting hours hired anniversary");

  private static final Set<String> STAFF =
      WordSet.list(
          "dr doctor nurse np pa md rn physician pharmacist manager receptionist hygienist dentist therapist midwife staff team");

  private static final Set<String> CARED =
      WordSet.list(
          "patient patients pt surgery biopsy chemo admitted discharged diagnosed dob born died operation results");

  private Absences() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int start = page.sentenceStart(at);
      if (AWAY.contains(page.word(at)) && isOfHouse(page, start, at)) {
        claimDays(page, start, page.sentenceEnd(at));
        at = page.sentenceEnd(at) - 1;
      }
    }
  }

  /// Whether one of the house is told of before `at`, and no patient is in the sentence.
  private static boolean isOfHouse(Page page, int start, int at) {
    boolean house = false;
    for (int near = start; near < at; near++) {
      boolean own = page.tokens.get(near).isWord() && page.isClaimed(near, near + 1);
      house |= own || STAFF.contains(page.word(near));
    }
    if (!house) {
      return false;
    }
    for (int near = start; near < page.sentenceEnd(at); near++) {
      if (CARED.contains(page.word(near))) {
        return false;
      }
    }
    return true;
  }

  private static void claimDays(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      var day = Dated.at(page, at);
      if (page.is(at, Sense.WEEKDAY)) {
        page.claim(page.word(at - 1).equals("on") ? at - 1 : at, at + 1);
      }
      if (day != null) {
        int led = page.isOneOf(at - 1, "from", "on", "since", "until", "to") ? at - 1 : at;
        page.claim(led, day.to());
        at = day.to() - 1;
      }
    }
  }
}
