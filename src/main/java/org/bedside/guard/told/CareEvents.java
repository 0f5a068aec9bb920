package org.bedside.guard.told;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Phrases;
import org.bedside.words.WordSet;

/// Finds when and where one person was treated, told in words: "eight weeks after her knee surgery
/// at St. Anne's", "saw a patient with lupus yesterday".
public final class CareEvents {

  private static final Phrases<String> SPANS =
      Phrases.all(
          """
          day|days|week|weeks|month|months|year|years after|since|following|from|post her|his|their|my|the|a
          day|days|week|weeks|month|months|year|years after|since|following|post
          day|days|week|weeks|month|months|year|years into her|his|their|my
          """);

  private static final Set<String> AMOUNTS =
      WordSet.of(
          "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve", "few", "several", "some", "couple", "many", "just", "only", "of");

  private static final Set<String> PROCEDURES =
      WordSet.list(
          """
          surgery operation biopsy chemo chemotherapy radiation stroke transplant overdose diagnosis
          miscarriage seizure bypass fracture amputation replacement treatment procedure discharge
          admission attack delivery cesarean rehab injury concussion relapse detox dialysis
          mastectomy hysterectomy appendectomy colonoscopy op hospitalization
          """);

  private static final Phrases<String> RECENTLY =
      Phrases.all(
          """
          yesterday
          last night|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday
          this morning|afternoon|evening
          earlier today
          today
          tonight
          """);

  private static final Set<String> MOVING =
      WordSet.list(
          """
          walk walked walking ran run running swim swam danced 5k marathon hiked biked race walks
          runs
          """);

  private CareEvents() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = after(page, at);
      if (end < 0) {
        recently(page, at);
      } else {
        at = end - 1;
      }
    }
  }

  private static int after(Page page, int at) {
    int from = SPANS.end(page, at);
    if (from < 0 || !isAmount(page, at - 1)) {
      return -1;
    }
    int end = procedure(page, from);
    if (end < 0 || !(page.cues(at).person() || page.cues(at).pronoun())) {
      return -1;
    }
    int start = at - 1;
    while (start > page.sentenceStart(at) && at - start < 4 && isAmount(page, start - 1)) {
      start--;
    }
    int place = place(page, end);
    if (page.said.audience() == Audience.COLLEAGUES && place == end) {
      // Clinicians need to know how long ago; where it was they do not.
      return place;
    }
    boolean moves = page.sentence(at).stream().anyMatch(token -> MOVING.contains(token.word()));
    page.find(Kind.QUASI, start, place)
        .say(moves ? "after months of practice" : "some time later")
        .remove()
        .stop(place > end ? Reason.CARE_EVENT_AND_PLACE : Reason.CARE_EVENT);
    return place;
  }

  private static boolean isAmount(Page page, int at) {
    return page.has(at) && (page.tokens.get(at).isNumber() || AMOUNTS.contains(page.word(at)));
  }

  private static int procedure(Page page, int from) {
    for (int at = from; at < from + 5 && at < page.sentenceEnd(from - 1); at++) {
      if (PROCEDURES.contains(page.word(at))) {
        return at + 1;
      }
    }
    return -1;
  }

  /// The end of "at St. Anne's" behind `at`; `at` if no place follows.
  private static int place(Page page, int at) {
    if (!page.isOneOf(at, "at", "in")) {
      return at;
    }
    int end = page.word(at + 1).equals("the") ? at + 2 : at + 1;
    int start = end;
    while (page.has(end) && end < start + 6) {
      boolean name = page.tokens.get(end).isWord() && page.tokens.get(end).capital();
      boolean dot = page.word(end).equals(".") && page.word(end - 1).equals("st");
      if (!name && !dot) {
        break;
      }
      end++;
    }
    return end > start ? end : at;
  }

  private static void recently(Page page, int at) {
    int end = RECENTLY.end(page, at);
    var cues = page.cues(at);
    if (end > at && cues.person() && cues.clinical() && !cues.group()) {
      page.find(Kind.QUASI, at, end).say("recently").remove().check(Reason.CARE_EVENT);
    }
  }
}
