package org.bedside.guard.days;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Cues;
import org.bedside.guard.page.Found;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Search;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Finds dates that belong to one person. A public event has a date too, so what the sentence is
/// about decides.
public final class Dates {

  /// Behind these words a date is one of a person's life or care, whatever else the sentence says.
  private static final Set<String> OF_A_LIFE =
      WordSet.list(
          """
          dob born birthdate birthday birth bday admitted discharged died deceased diagnosed dx
          lmp edd dod doa dos admit adm dc'd expired hospitalized readmitted d.o.b delivered
          admission discharge intubated extubated coded transplanted biopsied
          """);

  private static final Set<String> BIRTH =
      WordSet.of("dob", "born", "birthdate", "birthday", "birth", "bday");

  /// Before these words a vague "3/14" is a day.
  private static final Set<String> ON =
      WordSet.list(
          """
          on since from by until till dated before after admitted discharged seen started born dob
          visit surgery labs of as last period between admit dos lmp edd due appt appointment scan
          mri ct biopsy died d/c procedure op collected drawn done delivered was date around and
          through diagnosed dx stopped placed injury fell arrived came transferred intubated at
          """);

  private static final Set<String> LEADING =
      WordSet.of("on", "since", "of", "dated", "from", "by", "until", "around");

  private static final Set<String> EXPIRY =
      WordSet.list(
          """
          exp expires expire expiry expiration expiring before rev mfg
          """);

  private static final Set<String> OURS = WordSet.of("we", "our", "ours", "us", "we're", "we'll");

  private static final int NEAR = 4;

  private Dates() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var day = Dated.at(page, at);
      if (day != null) {
        report(page, day);
        at = day.to() - 1;
      }
    }
  }

  private static void report(Page page, Dated day) {
    boolean birth =
        isBefore(page, day.from(), BIRTH)
            || isBornBehind(page, day.to())
            || isBirthDate(page, day.from())
            || isBornShort(page, day);
    boolean life = birth || isBefore(page, day.from(), OF_A_LIFE);
    var cues = page.cues(day.from());
    if (isCentury(page, day) || (isExpiry(page, day.from()) && cues.personal() == 0)) {
      return;
    }
    boolean loss = isLoss(page, day);
    if ((!birth && isFestival(page, day)) || (!life && !loss && !isMeant(page, day, cues))) {
      return;
    }
    if (!birth && isHistory(page, day, cues)) {
      return;
    }
    boolean sure = life || loss || cues.isPersonal();
    var found = page.find(Kind.DATE, day.from(), day.to());
    cure(page, day, found, birth);
    if (sure) {
      found.stop(Reason.DATE_OF_PERSON);
    } else {
      found.check(Reason.DATE);
    }
  }

  /// "We lost a little one the night of Feb 20".
  private static boolean isLoss(Page page, Dated day) {
    for (int at = page.sentenceStart(day.from()); at < day.from(); at++) {
      boolean lost = page.isOneOf(at, "lost", "goodbye", "bye", "buried");
      for (int next = at + 1; lost && next < Math.min(day.from(), at + 6); next++) {
        var noun = Noun.of(page.word(next));
        boolean one = noun != null && noun.is(Noun.Sort.PERSON);
        if (one || page.isOneOf(next, "one", "him", "her", "angel", "twin", "mother", "father")) {
          return true;
        }
      }
    }
    return false;
  }

  /// "Rare Disease Day fell on February 28": a day of all.
  private static boolean isFestival(Page page, Dated day) {
    for (int at = page.sentenceStart(day.from()) + 1; at < day.from(); at++) {
      boolean named = page.isOneOf(at, "day", "week", "month") && page.tokens.get(at).capital();
      if (named && page.tokens.get(at - 1).capital() && !page.cues(at).pronoun()) {
        return true;
      }
    }
    return false;
  }

  private static void cure(Page page, Dated day, Found found, boolean birth) {
    boolean led = LEADING.contains(page.word(day.from() - 1));
    int start = led && day.from() > page.sentenceStart(day.from()) ? day.from() - 1 : day.from();
    if (birth) {
      found.remove();
    } else if (day.year() > 0) {
      found.say(start, day.to(), "in " + day.year()).remove();
    } else {
      found.say(start, day.to(), "recently").remove();
    }
  }

  private static boolean isBefore(Page page, int at, Set<String> words) {
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - NEAR); back--) {
      boolean dotted = page.word(back).equals("b") && page.word(back - 2).equals("o");
      if (words.contains(page.word(back)) || dotted) {
        // A festival is no birth: "the anniversary of", and a birthday of the practice.
        return !page.any(at - NEAR - 3, at, Sense.PUBLISHED);
      }
    }
    return false;
  }

  /// "Birth date on the wristband was wrong, should be 1949/08/23": said once in the sentence.
  private static boolean isBirthDate(Page page, int from) {
    for (int at = from - 1; at >= page.sentenceStart(from); at--) {
      boolean date = page.word(at + 1).equals("date") || page.word(at - 2).equals("date");
      if (page.word(at).equals("dob") || (page.word(at).equals("birth") && date)) {
        return !page.any(page.sentenceStart(from), from, Sense.PUBLISHED);
      }
    }
    return false;
  }

  /// "b. 10.08.1992", "(08.04.1977) female".
  private static boolean isBornShort(Page page, Dated day) {
    int at = day.from() - 1;
    boolean short_ = page.word(at).equals(".") && page.isOneOf(at - 1, "b", "geb");
    int next = ",)".contains(page.word(day.to())) ? day.to() + 1 : day.to();
    boolean sex = page.isOneOf(next, "female", "male");
    return day.form() != Dated.Form.MONTH && (short_ || sex);
  }

  /// "1 July 1818": the year is no year of anybody alive.
  public static boolean isCentury(Page page, Dated day) {
    int year = page.word(day.to()).equals(",") ? day.to() + 1 : day.to();
    int value = page.has(year) && day.year() == 0 ? page.tokens.get(year).value() : 0;
    return value >= 1000 && value < 1900 && page.tokens.get(year).length() == 4;
  }

  /// "exp 11/27" on a package.
  private static boolean isExpiry(Page page, int from) {
    int at = ".:".contains(page.word(from - 1)) ? from - 2 : from - 1;
    return EXPIRY.contains(page.word(at));
  }

  /// "3/22/1989 DOB", "7-4-61 (date of birth)".
  private static boolean isBornBehind(Page page, int to) {
    for (int at = to; at < to + 4 && page.has(at); at++) {
      if (page.word(at).equals("dob") || page.word(at).equals("birthdate")) {
        return true;
      }
      if (page.word(at).equals("birth") && page.word(at - 1).equals("of")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMeant(Page page, Dated day, Cues cues) {
    int start = page.sentenceStart(day.from());
    boolean apart =
        cues.personal() == 0
            && cues.open() == 0
            && !page.any(start, page.sentenceEnd(day.from()), Sense.NOT_PERSON)
            && !isOurs(page, day);
    boolean personal = cues.isPersonal() || (apart && page.cues().isPersonal());
    boolean searched = Search.isOfCare(page, day.from());
    return switch (day.form()) {
      case WHOLE ->
          personal
              || (apart && !isOfHouse(page, day))
              || searched
              || isOfVisitor(page, start)
              || (cues.clinical() && cues.open() == 0);
      case MONTH -> (personal && cues.personal() >= 3) || searched;
      case ROW -> personal && cues.personal() >= 2;
      case VAGUE ->
          (personal || searched || (cues.clinical() && cues.open() == 0)) && isDayLike(page, day);
    };
  }

  /// "I was in your waiting room on": whoever tells it was there for care.
  private static boolean isOfVisitor(Page page, int start) {
    for (int at = start; at < page.sentenceEnd(start); at++) {
      boolean was = page.word(at).equals("i") && page.word(at + 1).equals("was");
      if (was && page.word(at + 2).equals("in") && page.word(at + 3).equals("your")) {
        return true;
      }
    }
    return false;
  }

  /// "From 1 June the phones open at seven": a day to come, or of no year, in a text that tells of
  /// nobody.
  private static boolean isOfHouse(Page page, Dated day) {
    var all = page.cues();
    if (all.person() || all.pronoun() || all.clinical()) {
      return false;
    }
    var posted = page.said.day();
    boolean named = page.any(day.from(), day.to(), Sense.MONTH);
    return day.year() == 0 ? named : posted != null && day.year() >= posted.getYear() && named;
  }

  /// "From 1 May we take no cheques": what a house tells of itself.
  private static boolean isOurs(Page page, Dated day) {
    int start = page.sentenceStart(day.from());
    var all = page.cues();
    boolean plural = false;
    for (int at = start; at < page.sentenceEnd(day.from()); at++) {
      plural |= OURS.contains(page.word(at));
    }
    return plural && day.year() == 0 && !all.person() && !all.pronoun() && !all.clinical();
  }

  private static boolean isDayLike(Page page, Dated day) {
    if (page.isClaimed(day.from(), day.to())) {
      return false;
    }
    var before = page.word(day.from() - 1);
    var mark = page.word(day.from() + 1);
    boolean on =
        ON.contains(before)
            || page.is(day.from() - 1, Sense.CARED)
            || Planned.isTo(page, day.from() - 1);
    boolean ends = page.word(day.to()).equals(":") || before.isEmpty() || before.equals("(");
    boolean stroke = mark.equals("/") || (mark.equals(".") && isTriple(day) && on);
    return stroke
        && (on
            || ends
            || page.is(day.from() - 1, Sense.CLINICAL)
            || page.is(day.from() - 1, Sense.WEEKDAY));
  }

  /// "14.8.24": three numbers with dots, which are a version elsewhere.
  private static boolean isTriple(Dated day) {
    return day.to() - day.from() == 5;
  }

  /// "Insulin was first given to a boy on 11 January 1922": long ago, and told of the world.
  private static boolean isHistory(Page page, Dated day, Cues cues) {
    int now = page.said.day() == null ? 2100 : page.said.day().getYear();
    boolean old = day.year() > 0 && day.year() < Math.min(now, 2030) - 40;
    return old && (cues.open() > 0 || !cues.pronoun()) && cues.personal() <= 4 + cues.open();
  }
}
