package org.bedside.guard;

/// Finds days that are told from the day of posting ("yesterday", "last Tuesday", "on Christmas
/// Eve"): with a story of one person in care they say when, as well as a date does.
final class RelativeDays {

  private static final Phrases<Boolean> DAYS = new Phrases<>();

  static {
    for (var line :
        """
        the? day before yesterday
        yesterday morning|afternoon|evening|night?
        last night|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend
        this|past morning|afternoon|evening|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend
        on monday|tuesday|wednesday|thursday|friday|saturday|sunday
        earlier today|tonight
        today
        tonight
        a|one|two|three|four|five|six|seven|eight|nine|ten|several|few|couple|1|2|3|4|5|6|7|8|9|10|11|12|13|14 day|days|week|weeks|nights|night ago
        on? christmas|thanksgiving|new|valentine's|easter|halloween eve|day|year's|sunday|monday eve|day?
        on? the? fourth of july
        on? mother's|father's|labor|memorial|independence|veterans day
        """
            .lines()
            .toList()) {
      DAYS.add(line, true);
    }
  }

  private RelativeDays() {}

  static void read(Page page) {
    boolean narrow =
        page.said.audience() != Audience.PUBLIC && page.said.audience() != Audience.COMMUNITY;
    if (narrow) {
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      var hit = DAYS.longest(page, at);
      if (hit != null) {
        report(page, at, hit.end());
        at = hit.end() - 1;
      }
    }
  }

  /// A clinician who asks about a case tells when in the way of the trade; that alone points to
  /// nobody.
  private static boolean isQuestion(Page page, int at) {
    for (int index = at; index < page.sentenceEnd(at); index++) {
      if (page.word(index).equals("?")) {
        return true;
      }
    }
    return false;
  }

  private static void report(Page page, int from, int to) {
    var cues = page.cues(from);
    boolean story = cues.isPersonal() || (cues.clinical() && cues.open() == 0 && !cues.group());
    boolean asked = page.safe.isBlind() && isQuestion(page, from);
    if (story && !asked) {
      page.find(Kind.DATE, from, to).say("recently").remove().check(Reason.DATE_OF_PERSON);
    }
  }
}
