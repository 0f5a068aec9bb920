package org.bedside.guard.days;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.CareHouse;
import org.bedside.guard.page.Cues;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Phrases;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds days that are told from the day of posting ("yesterday", "last Tuesday's", "the Wednesday
/// before last") or from the feasts of the year ("Christmas Eve"): with a story of one person in
/// care they say when, as well as a date does.
public final class RelativeDays {

  /// What a phrase counts from.
  private enum Sort {
    PAST,
    FEAST,
    /// "A Halloween baby for the couple in bay two".
    BORN,
    /// A weekday alone, which opens a story: "tuesday, 0340, resus bay two".
    OPENING,
    TO_COME
  }

  private static final Phrases<Sort> DAYS = new Phrases<>();

  private static final String WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

  private static final String OWNED =
      "monday's|tuesday's|wednesday's|thursday's|friday's|saturday's|sunday's";

  private static final String PARTS = "morning|afternoon|evening|night|lunchtime";

  static {
    add(
        Sort.PAST,
        """
        the? day before yesterday
        yesterday|yesterday's morning|afternoon|evening|night|lunchtime?
        last night|week|month|WEEK|OWNED|weekend|night's|week's|month's|weekend's PARTS?
        this|past morning|afternoon|evening|week|WEEK|OWNED|weekend|morning's|afternoon's PARTS?
        this past|last WEEK|week|weekend|OWNED PARTS?
        this very morning|afternoon|evening|day
        the? WEEK|week|night|weekend before last
        two|three|four|five|six|several|few|couple|2|3|4|5|6 PLURAL ago|back
        on WEEK PARTS?
        WEEK PARTS|gone|last
        over|at the weekend
        earlier today|tonight
        earlier this week|month|morning|afternoon|evening
        today
        today's
        tonight
        a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|couple|1|2|3|4|5|6|7|8|9|10|11|12|13|14 day|days|week|weeks|night|nights|month|months|fortnight|hours|hour ago|back today?
        a|the fortnight ago
        a? week|month|year ago today|tonight|yesterday|WEEK
        this time|day last week|month|year
        """);
    add(
        Sort.FEAST,
        """
        on? christmas|xmas|thanksgiving|new|valentine's|valentines|easter|halloween|boxing|leap|bonfire eve|day|year's|years|sunday|monday|night|morning|weekend|afternoon|evening|week eve|day|night|morning?
        on? the? night|morning|evening|afternoon|day of|before|after christmas|thanksgiving|halloween|easter|the|new|boxing|valentine's eve|day|year's|fourth|super|eclipse?
        on christmas|thanksgiving|halloween|easter|diwali|eid|hanukkah|juneteenth
        over|at christmas|thanksgiving|easter
        on? the? fourth|4th of july
        on? mother's|father's|mothers|fathers|labor|labour|memorial|independence|veterans|presidents|canada|australia|anzac|st|bastille|election|groundhog|mlk day|patrick's|stephen's|george's day|weekend?
        on? super bowl sunday|night
        on? black|good|palm|ash|maundy|shrove|fat friday|sunday|wednesday|thursday|tuesday
        """);
    add(
        Sort.BORN,
        """
        christmas|xmas|thanksgiving|new|valentine's|valentines|valentine|easter|halloween|boxing|leap|diwali eve|day|year's|years|sunday|monday? eve|day? baby|newborn|twins|preemie|delivery
        """);
    add(Sort.OPENING, "WEEK ,|.|:|-|\u2014|/");
    add(Sort.TO_COME, "tomorrow|tomorrow's morning|afternoon|evening?");
    add(Sort.TO_COME, "next|this|coming WEEK|week|OWNED PARTS?");
  }

  private RelativeDays() {}

  private static void add(Sort sort, String lines) {
    lines
        .replace("WEEK", WEEKDAYS)
        .replace("OWNED", OWNED)
        .replace("PARTS", PARTS)
        .replace("PLURAL", WEEKDAYS.replace("|", "s|") + "s")
        .lines()
        .forEach(line -> DAYS.add(line, sort));
  }

  public static void read(Page page) {
    boolean narrow =
        page.said.audience() != Audience.PUBLIC && page.said.audience() != Audience.COMMUNITY;
    if (narrow) {
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      var hit = DAYS.longest(page, at);
      if (hit != null) {
        report(page, at, hit);
        at = hit.end() - 1;
      }
    }
  }

  /// "Remember the boy from last Saturday?" tells a story as well.
  private static final Set<String> REMINDERS =
      WordSet.of("remember", "remembers", "recall", "recalls", "guess", "know");

  private static final Set<String> SUPPOSING =
      WordSet.of("if", "suppose", "imagine", "say", "picture", "pretend", "whenever");

  /// A clinician who asks about a case tells when in the way of the trade; that alone points to
  /// nobody. Who asks about a relative tells a story.
  private static boolean isQuestion(Page page, int at) {
    for (int index = at; index < page.sentenceEnd(at); index++) {
      if (page.word(index).equals("?")) {
        int start = page.sentenceStart(at);
        return !page.any(start, page.sentenceEnd(at), Sense.RELATIVE)
            && !REMINDERS.contains(page.word(start))
            && !REMINDERS.contains(page.tokens.get(Math.min(start + 1, at)).stem());
      }
    }
    return false;
  }

  private static void report(Page page, int from, Phrases.Hit<Sort> hit) {
    boolean asked = (page.safe.isBlind() && isQuestion(page, from)) || Advice.is(page, from);
    boolean more = hit.meaning() == Sort.OPENING || hit.meaning() == Sort.BORN;
    int to = more ? hit.end() - 1 : hit.end();
    if (!asked && isStory(page, from, to, hit.meaning())) {
      boolean owned = page.word(to - 1).endsWith("'s") || hit.meaning() == Sort.BORN;
      page.find(Kind.DATE, from, to)
          .say(owned ? "a recent" : "recently")
          .remove()
          .check(Reason.DATE_OF_PERSON);
    }
  }

  private static boolean isStory(Page page, int from, int to, Sort sort) {
    var cues = page.cues(from);
    var near = nextTo(page, from);
    boolean clinical = cues.clinical() || page.any(to, to + 3, Sense.CLINICAL);
    return switch (sort) {
      case PAST -> isPast(page, from, cues, clinical);
      case BORN -> {
        boolean one = page.is(from - 1, Sense.OWNER) || from == page.sentenceStart(from);
        yield one && cues.open() <= feast(page, from, to) && !isQuestion(page, from);
      }
      case FEAST -> {
        int open = cues.open() - feast(page, from, to);
        boolean person = cues.person() || cues.pronoun() || (near != null && near.pronoun());
        int personal = Math.max(cues.personal(), Math.min(4, page.cues().personal()));
        yield person && !cues.group() && personal > open;
      }
      case OPENING -> {
        boolean opens = page.sentenceStart(from) == from && from < 3;
        var all = page.cues();
        yield opens && all.pronoun() && all.personal() > all.open() && !all.group();
      }
      case TO_COME -> cues.person() && cues.clinical() && cues.open() == 0 && !cues.group();
    };
  }

  private static boolean isPast(Page page, int from, Cues cues, boolean clinical) {
    boolean somebody = cues.person() || cues.pronoun() || (clinical && cues.open() == 0);
    boolean told = page.cues().isPersonal() && page.cues().oneInCare();
    boolean cared = cues.person() && cues.open() <= cues.personal() && CareHouse.isTold(page);
    return !isSupposed(page, from)
        && ((cues.isPersonal() && somebody)
            || ((clinical || told) && cues.open() == 0 && !cues.group())
            || (cared && !cues.group()));
  }

  /// "If your grandmother fell tonight", "name the test you'd want by tonight", "What we know about
  /// it today".
  private static boolean isSupposed(Page page, int at) {
    boolean if_ = SUPPOSING.contains(page.word(page.sentenceStart(at)));
    boolean title = page.isOneOf(page.sentenceStart(at), "what", "how", "why");
    boolean nobody = title && !page.cues(at).person() && !page.cues(at).pronoun();
    return if_ || nobody || page.word(at - 1).equals("by") || page.word(at - 1).equals("until");
  }

  /// What the words of the feast themselves speak for something public.
  private static int feast(Page page, int from, int to) {
    int open = 0;
    for (int at = from; at < to; at++) {
      open += page.is(at, Sense.EVENT) ? 2 : 0;
    }
    return open;
  }

  private static @Nullable Cues nextTo(Page page, int at) {
    int next = page.sentenceEnd(at);
    return page.has(next) ? page.cues(next) : null;
  }
}
