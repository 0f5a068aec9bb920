package org.bedside.guard.told;

import java.util.Set;
import org.bedside.guard.Level;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Finds by its grammar what an answer says of somebody's care, or denies: "we hold no file under
/// this name", "this person was never seen", "your mother's discharge was signed", "glad the new
/// inhaler helps". Who is told so, is or is not a patient.
final class Replies {

  private static final Set<String> WRITERS =
      WordSet.list(
          """
          person reviewer individual account author poster user customer profile commenter name
          gentleman lady client writer woman man people
          """);

  private static final Set<String> NOT =
      WordSet.list(
          """
          not never no nor isn't wasn't weren't hasn't haven't doesn't didn't don't aren't can't
          cannot nobody none unable nothing neither
          """);

  private static final Set<String> RECORDS =
      WordSet.list(
          """
          record records file files chart charts patient patients appointment appointments booking
          bookings registration entry entries trace one visit visits account match client notes
          history anyone anybody nobody someone
          """);

  private static final Set<String> BY =
      WordSet.list("under of for with by matching in registered called named to on from");

  private static final Set<String> NAMES =
      WordSet.list(
          "name names details surname account profile reviewer person description individual you"
              + " yours");

  private static final Set<String> BOOKS =
      WordSet.list(
          "list lists books book panel roster register files file system records database care"
              + " schedule registry");

  private static final Set<String> TOLD =
      WordSet.list(
          "explained discussed agreed mentioned told promised advised noted warned recommended said"
              + " stated outlined");

  private static final Set<String> RELIEF =
      WordSet.list(
          """
          glad happy delighted pleased wonderful great relieved lovely thrilled hope hoping good sorry
          fantastic hooray chuffed overjoyed
          """);

  /// What somebody gets from those who treat.
  private static final Set<String> AIDS =
      WordSet.list(
          """
          inhaler cream ointment brace braces med meds medication pill pills tablets drops patch patches
          splint cast crutches denture dentures crown filling stitches implant retainer cpap aligners
          glasses lenses aid aids pump injection injections physio dose dosage knee hip shoulder ankle
          wrist wound scar rash cough fever swelling migraine migraines headaches antibiotics insulin
          orthotics insoles walker stent wheelchair catheter epidural sling bandage dressing spray
          nebulizer nebuliser ointments steroid steroids statin antidepressant suture sutures staples
          veneers bridge biopsy surgery operation procedure lump cyst mole tooth spacer boot
          """);

  private static final Set<String> IS =
      WordSet.list(
          """
          is are was were has have had isn't aren't wasn't didn't did came fell went helped helps
          worked works feels fits fit settled healed turned hurt hurts seems stopped broke
          """);

  /// What belongs to the care of somebody.
  private static final Set<String> CARE =
      WordSet.list(
          """
          bill discharge papers report reports surgery operation procedure chart results result scan
          xray records file prescription prescriptions medication medications admission stay visit
          appointment treatment test tests labs biopsy stitches cast wound birth delivery referral
          dose chemo consultation bed fracture diagnosis infusion x-ray pills cleaning checkup session
          sessions exam sample samples bloods refill insurance claim copay crown filling extraction care
          """);

  private static final Set<String> WHEN =
      WordSet.list("when after since before while because once at during on");

  private static final Set<String> IRREGULAR =
      WordSet.list(
          "rang came left saw sent brought spoke went got took gave had were met fell told felt"
              + " chose wore");

  private static final int REACH = 12;

  private Replies() {}

  /// The token after what tells of care at `at`, once it is found; else -1.
  static int read(Page page, int at) {
    var word = page.word(at);
    int end = -1;
    if (RECORDS.contains(word)) {
      end = denied(page, at);
    } else if (WRITERS.contains(word)) {
      end = writer(page, at);
    } else if (word.equals("our") || word.equals("ours")) {
      end = notOurs(page, at);
    } else if (word.equals("you")) {
      end = when(page, at);
    } else if (word.equals("your")) {
      end = relative(page, at);
    } else if (AIDS.contains(word)) {
      end = aid(page, at);
    }
    end = end < 0 && TOLD.contains(word) ? told(page, at) : end;
    if (end > at) {
      Confirmations.report(page, at, end, Level.STOP);
    }
    return end;
  }

  private static boolean isUnreal(Page page, int at) {
    for (int back = page.sentenceStart(at); back < at; back++) {
      if (page.isOneOf(back, "if", "whether", "unless", "should", "imagine")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDenied(Page page, int from, int to) {
    for (int at = Math.max(from, to - REACH); at < to; at++) {
      if (NOT.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  /// "no chart in this name", "nobody by that name", "no one registered under these details".
  private static int denied(Page page, int at) {
    int start = Math.max(page.sentenceStart(at), at - 4);
    boolean not = NOT.contains(page.word(at)) || isDenied(page, start, at);
    int limit = Math.min(page.sentenceEnd(at), at + 5);
    for (int next = at + 1; not && next < limit; next++) {
      boolean by = BY.contains(page.word(next));
      boolean you = by && page.word(next + 1).equals("you");
      boolean pointed = page.isOneOf(next + 1, "this", "that", "these", "your", "such");
      boolean name =
          by
              && pointed
              && (NAMES.contains(page.word(next + 2)) || NAMES.contains(page.word(next + 3)));
      if ((you && !page.word(next + 2).equals("can")) || name) {
        return isUnreal(page, at) ? -1 : next + 2;
      }
    }
    return -1;
  }

  /// "This person was never seen at our office", "that reviewer is not under our care".
  private static int writer(Page page, int at) {
    boolean pointed = page.isOneOf(at - 1, "this", "that", "the");
    int limit = Math.min(page.sentenceEnd(at), at + REACH + 4);
    boolean not = false;
    for (int next = at + 1; pointed && next < limit; next++) {
      not |= NOT.contains(page.word(next));
      boolean care =
          page.isOneOf(
              next,
              "seen",
              "treated",
              "examined",
              "admitted",
              "registered",
              "foot",
              "visited",
              "attended",
              "patient",
              "patients");
      boolean under = page.word(next).equals("our") && BOOKS.contains(page.word(next + 1));
      if (not && (care || under)) {
        return isUnreal(page, at)
                || (page.cues(at).group() && !page.word(next).startsWith("patient"))
            ? -1
            : next + 1;
      }
    }
    return -1;
  }

  /// "You are not on our list", "no patient of ours".
  private static int notOurs(Page page, int at) {
    int start = page.sentenceStart(at);
    boolean ours =
        page.word(at).equals("ours")
            ? page.word(at - 1).equals("of")
                && page.isOneOf(at - 2, "patient", "patients", "client")
            : page.isOneOf(at - 1, "on", "in", "under", "of") && BOOKS.contains(page.word(at + 1));
    if (!ours || !isDenied(page, start, at) || isUnreal(page, at)) {
      return -1;
    }
    for (int back = start; back < at; back++) {
      var word = page.word(back);
      boolean one =
          Lists.isOneOf(word, "you", "you're", "he", "she", "they", "he's", "she's", "name");
      if (one || (WRITERS.contains(word) && !word.equals("people"))) {
        return at + 1;
      }
    }
    return -1;
  }

  /// "when you rang about your results".
  private static int when(Page page, int at) {
    if (!WHEN.contains(page.word(at - 1)) || !isPast(page, at + 1)) {
      return -1;
    }
    for (int next = at + 2; next < Math.min(page.sentenceEnd(at), at + 8); next++) {
      if (page.word(next).equals("your") && isOfCare(page, next + 1)) {
        return next + 2;
      }
    }
    return -1;
  }

  private static boolean isPast(Page page, int at) {
    return page.word(at).endsWith("ed") || IRREGULAR.contains(page.word(at));
  }

  private static boolean isOfCare(Page page, int at) {
    for (int next = at; next < at + 3; next++) {
      if (CARE.contains(page.word(next)) || AIDS.contains(page.word(next))) {
        return true;
      }
    }
    return false;
  }

  /// "your father's discharge papers were signed".
  private static int relative(Page page, int at) {
    var word = page.word(at + 1);
    boolean owner =
        (word.endsWith("'s") && Sense.RELATION.says(page.tokens.get(at + 1).stem()))
            || Lists.isOneOf(
                word, "baby's", "child's", "kid's", "twins'", "newborn's", "mum's", "gran's");
    if (!owner || !isOfCare(page, at + 2) || isUnreal(page, at)) {
      return -1;
    }
    for (int next = at + 3; next < Math.min(page.sentenceEnd(at), at + REACH); next++) {
      if (page.isOneOf(next, "was", "were", "had", "took", "went", "came", "has")) {
        return next;
      }
    }
    return -1;
  }

  /// "glad the new inhaler is helping", "the crutches you borrowed".
  private static int aid(Page page, int at) {
    boolean lent = page.word(at + 1).equals("you") && isPast(page, at + 2);
    boolean the = false;
    boolean relief = false;
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 7); back--) {
      the |= at - back <= 4 && page.isOneOf(back, "the", "your", "that", "those", "this");
      relief |= RELIEF.contains(page.word(back));
    }
    if (isUnreal(page, at)) {
      return -1;
    }
    return (the && lent) || (the && relief && IS.contains(page.word(at + 1))) ? at + 2 : -1;
  }

  /// "As discussed at your last session".
  private static int told(Page page, int at) {
    boolean as = false;
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 4); back--) {
      as |= page.word(back).equals("as");
    }
    int limit = Math.min(page.sentenceEnd(at), at + 5);
    for (int next = at + 1; as && next < limit; next++) {
      boolean your =
          page.word(next).equals("your") && !Confirmations.isOfComment(page.word(next + 1));
      boolean timed = WHEN.contains(page.word(next - 1)) && (your || page.word(next).equals("you"));
      if (timed && !page.word(at + 1).equals("in")) {
        return next + 1;
      }
    }
    return -1;
  }
}
